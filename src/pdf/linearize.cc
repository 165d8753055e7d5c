#include "pdf/linearize.h"

#include "base/assert.h"
#include "base/shared_library.h"

namespace tongket::pdf {

std::string linearize(std::string_view file) {
    // With the ten libraries below it, and only one profile needs it.
    const base::SharedLibrary library(TONGKET_QPDF_LIBRARY);
    std::string linearized;
    // The file is our own and in memory: no input can bring an error about.
    TK_ASSERT(library.find<Linearize>(linearize_name)(file, linearized));
    return linearized;
}

}  // namespace tongket::pdf
