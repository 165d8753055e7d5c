#include "base/assert.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace tongket::base {

void throw_bug(const char* condition, const char* file, int line) {
    std::string_view name = file;
    name.remove_prefix(std::min(name.size(), name.rfind('/') + 1));
    throw Bug(fmt::format("{}:{}: {}", name, line, condition));
}

}  // namespace tongket::base
