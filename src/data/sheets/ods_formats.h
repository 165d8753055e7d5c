// data/sheets/ods_formats.h: how the cells of an ODS file show their numbers.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/sheets/number_format.h"
#include "data/sheets/xml_events.h"

namespace tongket::data {

namespace ods {
inline constexpr std::string_view office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
inline constexpr std::string_view table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
inline constexpr std::string_view text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
inline constexpr std::string_view style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
inline constexpr std::string_view number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
inline constexpr std::string_view calc =
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
}  // namespace ods

/// The styles of cells, of numbers and of tables, collected from the elements that are handed to
/// this. Number styles are made into format codes, so that one reader knows both kinds of file
/// (ODF 1.3, part 3, 16.29). Styles beyond what any office's file has are not kept.
class OdsFormats {
  public:
    void start(const XmlName& name, const XmlAttributes& attributes);
    void end(const XmlName& name);
    void text(std::string_view text);

    /// The format code of a cell's style; empty if it has none.
    [[nodiscard]] std::string code_of(std::string_view cell_style) const;
    /// Whether a table in this style is not displayed.
    [[nodiscard]] bool hides_table(std::string_view table_style) const;

  private:
    struct CellStyle {
        std::string number_style, parent;
    };
    struct NumberStyle {
        std::string code;
        std::vector<std::pair<std::string, std::string>> maps;  ///< "[>=0]" and another style
    };

    [[nodiscard]] bool keep(std::size_t bytes);
    void start_style(const XmlAttributes& attributes);
    void start_number_part(const XmlName& name, const XmlAttributes& attributes);
    void add_map(const XmlAttributes& attributes);
    void add_literal(std::string_view literal);

    std::map<std::string, CellStyle, std::less<>> cells_;
    std::map<std::string, NumberStyle, std::less<>> numbers_;
    std::map<std::string, bool, std::less<>> hidden_tables_;
    NumberStyle* open_number_ = nullptr;
    std::string table_style_;
    std::string literal_;
    std::size_t bytes_ = 0;  ///< of all names and codes that are kept
    bool in_literal_ = false;
    bool percent_ = false;
};

}  // namespace tongket::data
