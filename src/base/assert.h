// base/assert.h: what must hold whatever the input is. On in release builds.
#pragma once

#include <stdexcept>
#include <string>

namespace tongket::base {

/// A bug of ours: the only exception that tongket throws. The engine's one entry function catches
/// it and ends this document (exit code 4); nobody else does.
class Bug : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

[[noreturn]] void throw_bug(const char* condition, const char* file, int line);

}  // namespace tongket::base

#define TK_ASSERT(condition)            \
    ((condition) ? static_cast<void>(0) \
                 : ::tongket::base::throw_bug(#condition, __FILE__, __LINE__))
