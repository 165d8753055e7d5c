#include "typeset/place_bar.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace tongket::typeset {

namespace {

using namespace base::literals;

constexpr Length paper = 0.5_mm, below_words = 0.9_mm, below_bar = 0.7_mm;

std::string filled(std::string text, std::string_view field, std::size_t number) {
    const std::size_t at = text.find(field);
    return at == std::string::npos ? text
                                   : text.replace(at, field.size(), fmt::format("{}", number));
}

class BarMaker {
  public:
    BarMaker(const document::PlaceBar& bar, ParagraphSetter& setter) : bar_(bar), setter_(setter) {
        for (const document::PlaceBar::Group& group : bar.groups) {
            all_ += group.rows;
        }
    }

    [[nodiscard]] bool has_all(std::size_t first, std::size_t last) const {
        return first == 1 && last == all_;
    }

    Box make(std::size_t first, std::size_t last) {
        const std::string words = filled(filled(bar_.words, "{first}", first), "{last}", last);
        Length y = add_text(words, bar_.words_style, {}, bar_.width, {}) + below_words;
        std::size_t row = 1;
        for (const document::PlaceBar::Group& group : bar_.groups) {
            const std::size_t end = row + group.rows;
            const Length x = at(row), right = at(end) - (end > all_ ? Length{} : paper);
            add_box({x, y, right - x, bar_.thickness}, bar_.track);
            const std::size_t from = std::max(row, first), to = std::min(end, last + 1);
            if (from < to) {
                const Length dark = at(from);
                add_box({dark, y, std::min(at(to), right) - dark, bar_.thickness}, bar_.fill);
            }
            row = end;
        }
        y += bar_.thickness + below_bar;
        row = 1;
        Length free;
        for (const document::PlaceBar::Group& group : bar_.groups) {
            const Length x = std::max(at(row), free);
            const Length part = at(row + group.rows) - x - paper;
            add_text(mark_of(group, part), bar_.marks_style, x, bar_.width, y);
            free = x + widest_ + 1_mm;
            row += group.rows;
        }
        box_.fixed = FixedPlace{bar_.x, bar_.y, y + 3_mm, bar_.width};
        make_artifact(box_.items, graphics::Artifact::Header);
        return std::move(box_);
    }

  private:
    /// Where a row begins; the one after the last is the bar's end.
    [[nodiscard]] Length at(std::size_t row) const {
        return all_ == 0 ? Length{}
                         : base::mul_div(bar_.width, static_cast<std::int64_t>(row - 1),
                                         static_cast<std::int64_t>(all_));
    }

    void add_box(const graphics::Rectangle& box, const graphics::Colour& colour) {
        if (box.width > Length{}) {
            box_.items.emplace_back(graphics::BoxItem{graphics::Artifact::Header, box, colour,
                                                      graphics::BoxItem::Role::Fill});
        }
    }

    [[nodiscard]] static document::Paragraph paragraph_of(
        const std::string& text, const document::ParagraphStyleRef& style) {
        document::TextRun run;
        run.text = text;
        run.style = style->text;
        document::Paragraph paragraph;
        paragraph.style = style;
        paragraph.content.emplace_back(std::move(run));
        return paragraph;
    }

    /// As many words of a group's name as fit below its part, else its mark.
    [[nodiscard]] std::string mark_of(const document::PlaceBar::Group& group, Length part) const {
        std::string words = group.name;
        for (std::size_t end = words.size(); end != std::string::npos && end > 0;
             end = group.name.rfind(' ', end - 1)) {
            words = group.name.substr(0, end) + (end < group.name.size() ? "…" : "");
            if (width_of(words) <= part) {
                return words;
            }
        }
        return group.mark;
    }

    /// Of a mark on one line.
    [[nodiscard]] Length width_of(const std::string& text) const {
        constexpr Length endless = Length::from_units(1'000'000 * Length::units_per_point);
        return setter_.set(paragraph_of(text, bar_.marks_style), endless).widest;
    }

    /// Its lower edge.
    Length add_text(const std::string& text,
                    const document::ParagraphStyleRef& style,
                    Length x,
                    Length width,
                    Length y) {
        SetParagraph set = setter_.set(paragraph_of(text, style), width);
        widest_ = set.widest;
        for (Line& line : set.lines) {
            y += line.height;
            for (graphics::DisplayItem& item : line.items) {
                move_item(item, x, y);
                box_.items.push_back(std::move(item));
            }
            y += line.depth;
        }
        return y;
    }

    const document::PlaceBar& bar_;
    ParagraphSetter& setter_;
    std::size_t all_ = 0;
    Length widest_;
    Box box_;
};

}  // namespace

std::optional<Box> make_place_bar(std::span<const FlowItem> page, ParagraphSetter& setter) {
    std::shared_ptr<const document::PlaceBar> bar;
    std::size_t first = 0, last = 0;
    for (const FlowItem& item : page) {
        if (!item.box->counted || (bar && bar != item.box->counted->bar)) {
            continue;
        }
        first = bar ? first : item.box->counted->first;
        bar = item.box->counted->bar;
        last = item.box->counted->last;
    }
    if (!bar) {
        return std::nullopt;
    }
    BarMaker maker(*bar, setter);
    return maker.has_all(first, last) ? std::nullopt : std::optional(maker.make(first, last));
}

}  // namespace tongket::typeset
