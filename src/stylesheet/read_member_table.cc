#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "stylesheet/component_reader.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;
using Act = PathUse::Act;

}  // namespace

bool ComponentReader::read_table(Component& component,
                                 const MapReader& map,
                                 const Position& position) {
    const auto table = map.map("table", KeyMap::MemberTable);
    if (!table) {
        return false;
    }
    TablePart part;
    const Position members{walk(*table, part.path, position), position.depth, position.in_frames};
    part.range = read_range(*table);
    part.style = named_table(*table);
    const TableLook& look = reading_.sheet.table_styles.find(part.style)->second;
    part.caption = print(*table, "caption", position);
    part.caption_style = named_style(reading_, *table, "caption-style", look.caption_style);
    if (const Value* field = table->scalar("group-by")) {
        part.group_by = field->text;
        node_.paths.push_back(
            {Act::Print, field->text, field->place, members.scope, members.in_frames});
    }
    part.group = print(*table, "group", members);
    part.total = print(*table, "total", position);
    part.counted = print(*table, "count-rows", position);
    part.closing = print(*table, "closing", position);
    static_cast<void>(table->require("columns"));
    for (const Value& value : table->items("columns")) {
        if (!value.is_poisoned()) {
            part.columns.push_back(read_table_column(value, members, position));
        }
    }
    component.content = std::move(part);
    return true;
}

TablePart::Column ComponentReader::read_table_column(const Value& value,
                                                     const Position& members,
                                                     const Position& around) {
    using document::CellAlign;
    constexpr std::array aligns = {CellAlign::Left, CellAlign::Right, CellAlign::Centre,
                                   CellAlign::Decimal};
    const MapReader map(value, KeyMap::MemberColumn, "columns", reading_.diagnostics);
    TablePart::Column column;
    column.title = print(map, "title", around);
    column.cell = print(map, "cell", members);
    column.number = map.text("number");
    constexpr std::int64_t most_columns = 1'000;
    for (const std::int64_t of : map.numbers("bar", 1, most_columns)) {
        column.bar.push_back(static_cast<std::size_t>(of));
    }
    MapReader::put(column.is_summed, map.flag("sum"));
    MapReader::put(column.is_merged, map.flag("merge"));
    column.style = named_style(reading_, map, "style", {});
    MapReader::put(column.align, map.choice<CellAlign>("align", aligns));
    MapReader::put(column.width, map.length("width", component_widths));
    column.when = condition(map, members).value_or(Condition{});
    return column;
}

std::string ComponentReader::named_table(const MapReader& map) const {
    const auto& looks = reading_.sheet.table_styles;
    const Value* given = map.scalar("style");
    if (given == nullptr || looks.contains(given->text)) {
        return given == nullptr ? "default" : given->text;
    }
    report_unknown(reading_, Code::LayoutTableStyleUnknown, "tables", *given, names_of(looks));
    return "default";
}

}  // namespace tongket::stylesheet
