// data/sheets/ods_sheet_listener.h: the cells of one sheet of an ODS file's content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/sheets/ods_cell_text.h"
#include "data/sheets/ods_depth.h"
#include "data/sheets/ods_formats.h"
#include "data/sheets/sheet_builder.h"
#include "data/sheets/xml_events.h"

namespace tongket::data {

/// What a cell's attributes say.
struct OdsStoredCell {
    std::string type, value, style;
    bool has_formula = false;
    bool is_error = false;
    bool has_value = false;
    std::uint32_t repeats = 1;
};

/// Hands the cells of the sheet number `wanted` (from 0) to a builder, and collects the number
/// styles that stand before it.
class OdsSheetListener : public XmlListener {
  public:
    OdsSheetListener(std::size_t wanted, OdsFormats& formats, SheetBuilder& builder)
        : wanted_(wanted), formats_(formats), builder_(builder) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override;
    void end(const XmlName& name) override;
    void text(std::string_view text) override;

    /// Whether the sheet was read to its end.
    [[nodiscard]] bool done() const { return done_; }

  private:
    void start_in_table(const XmlName& name, const XmlAttributes& attributes);
    void start_in_cell(const XmlName& name, const XmlAttributes& attributes);
    void read_column(const XmlAttributes& attributes);
    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void finish_cell();
    void finish_row();
    [[nodiscard]] std::string style_of(std::uint32_t column) const;
    [[nodiscard]] std::optional<Cell> make_cell(std::uint32_t column, std::string typed);
    [[nodiscard]] const NumberFormat& format_of(std::uint32_t column);

    std::size_t wanted_;
    std::size_t seen_ = 0;
    OdsFormats& formats_;
    SheetBuilder& builder_;
    OdsDepth depth_;
    bool done_ = false;
    std::size_t table_depth_ = 0, cell_depth_ = 0;
    std::size_t skipped_from_ = 0;  ///< depth of the element whose inside is skipped

    std::uint32_t columns_ = 0;                           ///< that <table-column> has named
    std::map<std::uint32_t, std::string> column_styles_;  ///< by the last column of each
    std::uint32_t row_ = 0, column_ = 0;                  ///< that are finished
    std::uint32_t row_repeats_ = 1;
    bool row_hidden_ = false;
    std::string row_style_;
    std::vector<Cell> row_cells_;
    std::vector<CellArea> row_merged_;
    OdsStoredCell cell_;
    OdsCellText text_;
    std::map<std::string, NumberFormat, std::less<>> read_formats_;
};

}  // namespace tongket::data
