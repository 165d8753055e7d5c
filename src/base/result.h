// base/result.h: failures of the environment (file, disk, font), passed up to the command line.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "base/diagnostics.h"

namespace tongket::base {

/// What went wrong outside of the user's text: a code of diagnostics.def and its arguments.
struct Failure {
    Code code;
    std::vector<std::string> arguments;
};

template <class T>
using Result = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> failure(Code code,
                                                     std::vector<std::string> arguments = {}) {
    return tl::unexpected<Failure>(Failure{code, std::move(arguments)});
}

}  // namespace tongket::base

#define TK_CONCAT_(a, b) a##b
#define TK_CONCAT(a, b) TK_CONCAT_(a, b)
/// `TK_TRY(auto text, read_file(path));` returns from the caller on failure.
#define TK_TRY(declaration, expression)                                            \
    auto&& TK_CONCAT(tk_result_, __LINE__) = (expression);                         \
    if (!TK_CONCAT(tk_result_, __LINE__)) {                                        \
        return tl::unexpected(std::move(TK_CONCAT(tk_result_, __LINE__)).error()); \
    }                                                                              \
    declaration = std::move(TK_CONCAT(tk_result_, __LINE__)).value()
/// The same for a `Result<void>`.
#define TK_TRY_VOID(expression)                                                                    \
    if (auto&& TK_CONCAT(tk_result_, __LINE__) = (expression); !TK_CONCAT(tk_result_, __LINE__)) { \
        return tl::unexpected(std::move(TK_CONCAT(tk_result_, __LINE__)).error());                 \
    }                                                                                              \
    static_assert(true)
