#include "base/shared_library.h"

#include <string>

#include <dlfcn.h>

#include "base/assert.h"

namespace tongket::base {

SharedLibrary::SharedLibrary(const char* name) : handle_(::dlopen(name, RTLD_LAZY | RTLD_LOCAL)) {
    if (handle_ == nullptr) {
        const std::string message =
            std::string(name) + ", with which this program was built, is not there";
        throw_bug(message.c_str(), __FILE__, __LINE__);
    }
}

void* SharedLibrary::find_symbol(const char* name) const {
    void* const symbol = ::dlsym(handle_, name);
    TK_ASSERT(symbol != nullptr);
    return symbol;
}

}  // namespace tongket::base
