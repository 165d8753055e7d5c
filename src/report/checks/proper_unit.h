// report/checks/proper_unit.h: units that keep the word for their type. Private to the checks.
#pragma once

#include <string_view>

namespace tongket::report {

/// Whether the unit called `name` is named after a number, a person or an event, so that its type
/// is part of the name (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4): "1", "Điện Biên Phủ", "Hồ Chí
/// Minh", names that begin with a family name. In doubt true: nothing is said then.
[[nodiscard]] bool keeps_capital(std::string_view name);

}  // namespace tongket::report
