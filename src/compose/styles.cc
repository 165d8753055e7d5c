#include "compose/styles.h"

namespace tongket::compose {

namespace {

using namespace base::literals;

stylesheet::Style plain_style() {
    auto text = std::make_shared<document::TextStyle>();
    text->name = "body";
    text->families = {"Liberation Serif"};
    text->size = 13_pt;
    auto paragraph = std::make_shared<document::ParagraphStyle>();
    paragraph->text = text;
    paragraph->leading.length = 18_pt;
    stylesheet::Style style;
    style.paragraph = std::move(paragraph);
    style.text = style.strong = style.emphasis = style.strong_emphasis = std::move(text);
    return style;
}

}  // namespace

StyleBook::StyleBook(const stylesheet::Stylesheet& stylesheet)
    : stylesheet_(&stylesheet), plain_(plain_style()), table_(stylesheet.table) {
    if (!table_.table) {
        table_.table = std::make_shared<document::TableStyle>();
    }
}

const stylesheet::Style& StyleBook::find(std::string_view name) const {
    for (const std::string_view wanted : {name, std::string_view(stylesheet_->body_style)}) {
        const auto found = stylesheet_->styles.find(wanted);
        if (found != stylesheet_->styles.end() && found->second.paragraph) {
            return found->second;
        }
    }
    return plain_;
}

const stylesheet::TableLook& StyleBook::table(std::string_view name) const {
    const auto found = stylesheet_->table_styles.find(name);
    return found != stylesheet_->table_styles.end() && found->second.table ? found->second : table_;
}

std::shared_ptr<const document::PageMaster> StyleBook::master(std::string_view name) const {
    for (const std::string_view wanted : {name, std::string_view(stylesheet_->first_master)}) {
        const auto found = stylesheet_->masters.find(wanted);
        if (found != stylesheet_->masters.end() && found->second) {
            return found->second;
        }
    }
    document::PageMaster plain;
    plain.name = "A4";
    plain.width = 210_mm;
    plain.height = 297_mm;
    plain.margins = {20_mm, 20_mm, 30_mm, 15_mm};
    return std::make_shared<const document::PageMaster>(std::move(plain));
}

document::ParagraphStyleRef StyleBook::variant(const document::ParagraphStyleRef& style,
                                               Variant variant) {
    document::ParagraphStyleRef& made = variants_[{style, variant}];
    if (!made) {
        auto copy = std::make_shared<document::ParagraphStyle>(*style);
        switch (variant) {
            case Variant::KeptWithNext:
                copy->keep_with_next = true;
                break;
            case Variant::Hanging:
                copy->first_line_indent = {};
                break;
            case Variant::Opening:
                break;  // whose letter is the caller's
        }
        made = std::move(copy);
    }
    return made;
}

document::ParagraphStyleRef StyleBook::kept_with_next(const document::ParagraphStyleRef& style) {
    return style->keep_with_next ? style : variant(style, Variant::KeptWithNext);
}

document::ParagraphStyleRef StyleBook::hanging(const document::ParagraphStyleRef& style) {
    return style->first_line_indent == document::Length{} ? style
                                                          : variant(style, Variant::Hanging);
}

document::ParagraphStyleRef StyleBook::opening(const document::ParagraphStyleRef& style,
                                               const document::DropCap& letter) {
    document::ParagraphStyleRef& made = variants_[{style, Variant::Opening}];
    if (!made) {
        auto copy = std::make_shared<document::ParagraphStyle>(*style);
        copy->drop_cap = letter;
        made = std::move(copy);
    }
    return made;
}

document::TextStyleRef StyleBook::raised(const document::TextStyleRef& style) {
    document::TextStyleRef& made = raised_[style];
    if (!made) {
        document::TextStyle small = *style;
        small.size = base::mul_div(style->size, 62, 100);
        small.rise = base::mul_div(style->size, 34, 100);
        made = std::make_shared<const document::TextStyle>(std::move(small));
    }
    return made;
}

}  // namespace tongket::compose
