#include "pdf/linearize.h"

#include <memory>
#include <type_traits>

#include <dlfcn.h>
#include <qpdf/qpdf-c.h>

#include "base/assert.h"

namespace tongket::pdf {

namespace {

/// libqpdf and the ten libraries below it take a tenth of a short report's time to load, and only one
/// profile needs them: so they are opened when they are. The C interface has names to look up.
class Library {
  public:
    Library() : handle_(::dlopen(TONGKET_QPDF_SONAME, RTLD_NOW | RTLD_LOCAL)) {
        if (handle_ == nullptr) {
            base::throw_bug("libqpdf, with which this program was built, is not there", __FILE__,
                            __LINE__);
        }
    }

    template <class Function>
    [[nodiscard]] Function* find(const char* name) const {
        void* const symbol = ::dlsym(handle_, name);
        TK_ASSERT(symbol != nullptr);
        return reinterpret_cast<Function*>(symbol);
    }

  private:
    void* handle_;  // never closed: what it registered at the process's end must stay there
};

#define TK_QPDF(name) library.find<std::remove_pointer_t<decltype(&::name)>>(#name)

}  // namespace

std::string linearize(std::string_view file) {
    const Library library;
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
