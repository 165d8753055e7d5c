#include "data/sheets/xlsx_styles.h"

#include <map>

#include "data/sheets/xlsx_book.h"

namespace tongket::data {

namespace {

/// As many as Excel takes (its limit is 65,490).
constexpr std::size_t most_styles = 100'000;
constexpr std::uint32_t any_id = 0xFFFF'FFFF;

class StylesListener : public XmlListener {
  public:
    explicit StylesListener(XlsxStyles& styles) : styles_(styles) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (!is_spreadsheet_space(name.space)) {
            return;
        }
        if (name.local == "numFmt") {
            const auto id = read_count(attributes.find("numFmtId"), any_id);
            const auto code = attributes.find("formatCode");
            if (id && code && codes_.size() < most_styles) {
                codes_[*id] = std::string(code->substr(0, longest_format_code));
            }
        } else if (name.local == "cellXfs") {
            in_cell_styles_ = true;
        } else if (name.local == "xf" && in_cell_styles_ &&
                   styles_.format_of.size() < most_styles) {
            add_style(read_count(attributes.find("numFmtId"), any_id).value_or(0));
        }
    }

    void end(const XmlName& name) override {
        if (name.local == "cellXfs") {
            in_cell_styles_ = false;
        }
    }
    void text(std::string_view) override {}

  private:
    void add_style(std::uint32_t id) {
        if (styles_.formats.size() >= most_formats && !index_of_.contains(id)) {
            styles_.format_of.push_back(0);
            return;
        }
        const auto [known, is_new] = index_of_.try_emplace(id, styles_.formats.size());
        if (is_new) {
            const auto code = codes_.find(id);
            styles_.formats.push_back(
                read_number_format(code != codes_.end() ? code->second : builtin_format(id)));
        }
        styles_.format_of.push_back(static_cast<std::uint32_t>(known->second));
    }

    XlsxStyles& styles_;
    std::map<std::uint32_t, std::string> codes_;
    std::map<std::uint32_t, std::size_t> index_of_;
    bool in_cell_styles_ = false;
};

}  // namespace

const NumberFormat& XlsxStyles::of(std::uint32_t style) const {
    return formats.at(style < format_of.size() ? format_of[style] : 0);
}

PartFault read_xlsx_styles(const ZipArchive& archive,
                           const std::string& part,
                           const SheetLimits& limits,
                           XlsxStyles& styles) {
    styles.formats = {read_number_format("General")};
    styles.format_of.clear();
    if (part.empty()) {
        return PartFault::None;
    }
    StylesListener listener(styles);
    return read_xml_part(archive, part, limits, listener);
}

}  // namespace tongket::data
