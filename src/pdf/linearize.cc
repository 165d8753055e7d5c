#include "pdf/linearize.h"

#include <memory>
#include <type_traits>

#include <qpdf/qpdf-c.h>

#include "base/assert.h"
#include "base/shared_library.h"

namespace tongket::pdf {

#define TK_QPDF(name) library.find<std::remove_pointer_t<decltype(&::name)>>(#name)

std::string linearize(std::string_view file) {
    // With the ten libraries below it, and only one profile needs it.
    const base::SharedLibrary library(TONGKET_QPDF_SONAME);
    const auto cleanup = TK_QPDF(qpdf_cleanup);
    const auto close = [cleanup](qpdf_data data) { cleanup(&data); };
    const std::unique_ptr<std::remove_pointer_t<qpdf_data>, decltype(close)> owner(
        TK_QPDF(qpdf_init)(), close);
    const qpdf_data data = owner.get();
    const auto succeed = [](QPDF_ERROR_CODE code) {
        // The file is our own and in memory: no input can bring an error about.
        TK_ASSERT((code & QPDF_ERRORS) == 0);
    };
    TK_QPDF(qpdf_silence_errors)(data);
    TK_QPDF(qpdf_set_suppress_warnings)(data, QPDF_TRUE);
    succeed(TK_QPDF(qpdf_read_memory)(data, "document", file.data(), file.size(), nullptr));
    succeed(TK_QPDF(qpdf_init_write_memory)(data));
    TK_QPDF(qpdf_set_linearization)(data, QPDF_TRUE);
    TK_QPDF(qpdf_set_object_stream_mode)(data, qpdf_o_generate);
    // An empty stream's data would end before its line does (ISO 19005-2, 6.1.7.1).
    TK_QPDF(qpdf_set_newline_before_endstream)(data, QPDF_TRUE);
    TK_QPDF(qpdf_set_deterministic_ID)(data, QPDF_TRUE);
    succeed(TK_QPDF(qpdf_write)(data));
    TK_ASSERT(TK_QPDF(qpdf_more_warnings)(data) == QPDF_FALSE);
    return {reinterpret_cast<const char*>(TK_QPDF(qpdf_get_buffer)(data)),
            TK_QPDF(qpdf_get_buffer_length)(data)};
}

#undef TK_QPDF

}  // namespace tongket::pdf
