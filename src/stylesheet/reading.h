// stylesheet/reading.h: what the readers of a layout's sections share. Private to the stage.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "stylesheet/component_graph.h"
#include "stylesheet/map_reader.h"
#include "stylesheet/stylesheet.h"

namespace tongket::stylesheet {

/// A layout while it is being read. Colours and fonts have names only here: styles resolve them.
struct Reading {
    const MapReader& root;
    base::Diagnostics& diagnostics;
    Stylesheet sheet;
    std::map<std::string, graphics::Colour, std::less<>> colours;
    std::map<std::string, std::vector<std::string>, std::less<>> fonts;
    ComponentGraph graph;
};

/// The readers of the sections, in the order in which they need each other.
void read_colours(Reading& reading);
void read_fonts(Reading& reading);
void read_styles(Reading& reading);
void read_drawings(Reading& reading);
void read_masters(Reading& reading);
void read_looks(Reading& reading);
void read_table_looks(Reading& reading);
void read_chart_look(Reading& reading);
void read_picture_looks(Reading& reading);
void read_components(Reading& reading);
/// The look of all charts with what `map` says otherwise.
[[nodiscard]] std::shared_ptr<const ChartLook> read_chart_look_of(const Reading& reading,
                                                                  const MapReader& map);

/// Reports a name that is not in `section`; silent if the section itself could not be read, since
/// nobody knows then what it names.
void report_unknown(const Reading& reading,
                    base::Code code,
                    std::string_view section,
                    const data::Value& given,
                    std::span<const std::string_view> names);

/// The colour that `key` names; `otherwise` if none or unknown.
[[nodiscard]] graphics::Colour named_colour(const Reading& reading,
                                            const MapReader& map,
                                            std::string_view key,
                                            const graphics::Colour& otherwise);
/// The same for a value that names a colour.
[[nodiscard]] graphics::Colour colour_named_by(const Reading& reading,
                                               const data::Value& value,
                                               const graphics::Colour& otherwise);
/// The style that `key` names; `otherwise` if none or unknown.
[[nodiscard]] std::string named_style(const Reading& reading,
                                      const MapReader& map,
                                      std::string_view key,
                                      std::string_view otherwise);
/// The same for a value that names a style.
[[nodiscard]] std::string style_named_by(const Reading& reading,
                                         const data::Value& value,
                                         std::string_view otherwise);
[[nodiscard]] std::string named_master(const Reading& reading,
                                       const MapReader& map,
                                       std::string_view key,
                                       std::string_view otherwise);
/// The drawing that `key` names; null if none or unknown.
[[nodiscard]] document::DrawingRef named_drawing(const Reading& reading,
                                                 const MapReader& map,
                                                 std::string_view key);
/// A format with its allowed placeholders, as it was typed; `otherwise` if not given.
[[nodiscard]] std::string format_text(const MapReader& map,
                                      std::string_view key,
                                      std::span<const std::string_view> allowed,
                                      std::string_view otherwise);

}  // namespace tongket::stylesheet
