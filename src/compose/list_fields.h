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
/// Made when it is asked for; what `make` refers to outlives the fields.
void add(Fields& fields, std::string_view name, NamedField::Make make);
/// Asked for by `when`; prints nothing.
[[nodiscard]] Field flag(bool given);

/// What stands before the first colon, "Cổ Nhuế 1: điện thoại …", and what after it; all is the
/// first half where there is none.
[[nodiscard]] Field first_half(const Field& item);
[[nodiscard]] Field second_half(const Field& item);
/// Where a member stands in its list.
[[nodiscard]] Fields position_fields(std::size_t index, std::size_t count);
/// What every member of a list knows of its own position.
[[nodiscard]] Fields member_fields(std::size_t index, std::size_t count, Field item);
/// The same, the item being made when it is asked for.
template <class Make>
[[nodiscard]] Fields lazy_member_fields(std::size_t index, std::size_t count, Make item) {
    Fields fields = position_fields(index, count);
    add(fields, "item.name", [item] { return first_half(item()); });
    add(fields, "item.rest", [item] { return second_half(item()); });
    add(fields, "item", item);
    return fields;
}
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
