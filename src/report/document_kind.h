// report/document_kind.h: "Báo cáo tổng kết …" is a Báo cáo, "Tổng kết …".
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "report/report.h"

namespace tongket::report {

/// The names of Nghị định 30/2020/NĐ-CP, Phụ lục III, without "(cá biệt)".
[[nodiscard]] std::span<const std::string_view> document_kinds();

/// What a title begins with: bytes of the kind, and of all that stands before the rest of it.
struct KindInTitle {
    std::size_t kind = 0, all = 0;  ///< 0 if it begins with none
};
/// The longest name of a kind that `title` begins with, whatever its case and the place of its
/// tones; a colon may follow it.
[[nodiscard]] KindInTitle find_kind(std::string_view title);

/// Sets `kind` and `abstract` of the report from its title. `given` is the key `kind`: it goes
/// before what the title says, and then the title is cut only if it begins with the same words.
void split_title(Report& report, const Text& given);

}  // namespace tongket::report
