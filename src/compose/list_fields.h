// compose/list_fields.h: the lists of a report as fields; for the fields of reports and sections.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compose/fields.h"

namespace tongket::compose {

void add(Fields& fields, std::string_view name, Field field);
/// Asked for by `when`; prints nothing.
[[nodiscard]] Field flag(bool given);

/// What every member of a list knows of its own position.
[[nodiscard]] Fields member_fields(std::size_t index, std::size_t count, Field item);
[[nodiscard]] Field text_list(const std::vector<report::Text>& texts);

/// What the members of a list have in a field: "Bằng khen; Giấy khen". Given if the list is.
[[nodiscard]] Field joined_field(const Field& list,
                                 std::string_view path,
                                 std::string_view between);

[[nodiscard]] Field picture_field(const std::optional<report::Image>& image);
[[nodiscard]] Field picture_caption(const std::optional<report::Image>& image);
[[nodiscard]] Field picture_credit(const std::optional<report::Image>& image);

/// Who prints a collection: a section or an appendix that shows it, or else the layout.
enum class Shown : std::uint8_t { BySections, ByLayout };

[[nodiscard]] Fields statistic_fields(const report::Statistic& statistic,
                                      std::size_t index,
                                      std::size_t count);
[[nodiscard]] Field statistics_field(const std::vector<report::Statistic>& statistics,
                                     Shown shown_by);
[[nodiscard]] Field goals_field(const std::vector<report::Goal>& goals, Shown shown_by);

}  // namespace tongket::compose
