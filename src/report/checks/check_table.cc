#include "report/checks/check_table.h"

#include <array>
#include <cstddef>
#include <iterator>

namespace tongket::report {

#define TK_CHECK(name, function, description_vi, description_en) \
    void function(const Matter& matter, base::Diagnostics& diagnostics);
#include "report/checks/checks.def"
#undef TK_CHECK

namespace {

constexpr CheckEntry entries[] = {
#define TK_CHECK(name, function, description_vi, description_en) \
    {name, function, description_vi, description_en},
#include "report/checks/checks.def"
#undef TK_CHECK
};

constexpr auto names = [] {
    std::array<std::string_view, std::size(entries)> list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i] = entries[i].name;
    }
    return list;
}();

}  // namespace

std::span<const CheckEntry> all_checks() { return entries; }

std::span<const std::string_view> check_names() { return names; }

}  // namespace tongket::report
