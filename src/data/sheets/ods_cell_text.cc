#include "data/sheets/ods_cell_text.h"

#include <utility>

#include "data/sheets/ods_formats.h"

namespace tongket::data {

void OdsCellText::start(const XmlName& name, const XmlAttributes& attributes) {
    if (name.space != ods::text) {
        return;
    }
    if (name.local == "p" || name.local == "h") {
        text_ += paragraphs_ > 0 ? "\n" : "";
        ++paragraphs_;
        ++depth_;
        blank_before_ = true;
    } else if (depth_ == 0 || text_.size() > longest_cell) {
        return;
    } else if (name.local == "s") {
        constexpr std::uint32_t most_blanks = 1000;
        text_.append(read_count(attributes.find(ods::text, "c"), most_blanks).value_or(1), ' ');
        blank_before_ = false;
    } else if (name.local == "tab") {
        text_ += '\t';
        blank_before_ = false;
    } else if (name.local == "line-break") {
        text_ += '\n';
        blank_before_ = true;
    }
}

void OdsCellText::end(const XmlName& name) {
    if (name.space == ods::text && (name.local == "p" || name.local == "h") && depth_ > 0) {
        --depth_;
        // The blank before the end of the element's line.
        if (blank_before_ && text_.ends_with(' ')) {
            text_.pop_back();
        }
    }
}

void OdsCellText::text(std::string_view text) {
    if (depth_ == 0) {
        return;
    }
    for (const char c : text) {
        if (text_.size() > longest_cell) {
            return;
        }
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            text_ += c;
        } else if (!blank_before_) {
            text_ += ' ';
        }
        blank_before_ = blank;
    }
}

std::string OdsCellText::take() {
    paragraphs_ = 0;
    depth_ = 0;
    blank_before_ = true;
    return std::exchange(text_, {});
}

}  // namespace tongket::data
