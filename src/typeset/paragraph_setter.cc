#include "typeset/paragraph_setter.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "typeset/cut_word.h"
#include "typeset/decimal_comma.h"
#include "typeset/drop_cap.h"
#include "typeset/fit_text.h"
#include "typeset/line_box.h"
#include "typeset/measure_text.h"
#include "typeset/one_line.h"
#include "typeset/setter_parts.h"
#include "typeset/shown_lengths.h"
#include "typeset/text_decoration.h"

namespace tongket::typeset {

namespace {

constexpr Length unlimited = Length::from_units(std::numeric_limits<std::int64_t>::max());

/// Tabs hold their places only where blanks keep their width.
document::Align align_of(const document::Paragraph& paragraph) {
    const document::Align align = paragraph.style->align;
    const bool stretches = align == document::Align::Justify && !paragraph.style->tabs.empty();
    const bool tabbed =
        stretches && std::any_of(paragraph.content.begin(), paragraph.content.end(),
                                 [](const document::Inline& part) {
                                     return std::holds_alternative<document::Tab>(part);
                                 });
    return tabbed ? document::Align::Left : align;
}

LastLine last_line_of(document::Align align) {
    return align == document::Align::Centre ? LastLine::Counted : LastLine::Free;
}

Setting setting_of(document::Align align) {
    return align == document::Align::Justify ? Setting::Justified : Setting::Ragged;
}

void add_link(const document::Paragraph& paragraph, const SetLine& set, Line& line) {
    if (!paragraph.link_target.empty() && line.width > Length{}) {
        line.items.emplace_back(
            graphics::LinkItem{paragraph.structure,
                               {set.text_left, -line.height, line.width, line.height + line.depth},
                               paragraph.link_target});
    }
}

/// The page breaker only counts lines: all are alike, without notes. Text that is evened out stays.
bool may_vary(const document::Paragraph& paragraph, const std::vector<Line>& lines) {
    const document::Align align = paragraph.style->align;
    const bool runs_on = align == document::Align::Justify || align == document::Align::Left;
    return runs_on && !paragraph.rule && !paragraph.frame &&
           std::all_of(lines.begin(), lines.end(), [&](const Line& line) {
               return line.notes.empty() && line.height == lines.front().height &&
                      line.depth == lines.front().depth;
           });
}

}  // namespace

ParagraphSetter::ParagraphSetter(const SetterContext& context, base::Diagnostics& diagnostics)
    : parts_(std::make_unique<Parts>(context, diagnostics)) {}
ParagraphSetter::~ParagraphSetter() = default;

SetParagraph ParagraphSetter::set(const document::Paragraph& paragraph,
                                  Length measure,
                                  LineCount lines,
                                  Variants variants) {
    TK_ASSERT(paragraph.style != nullptr && paragraph.style->text != nullptr);
    if (paragraph.fit || paragraph.is_balanced) {
        const document::Paragraph made = fit(paragraph, measure);
        parts_->keeps_words = true;
        SetParagraph whole = set(made, measure, lines, variants);
        parts_->keeps_words = false;
        return whole;
    }
    if (const auto initial = take_initial(paragraph)) {
        Parts& parts = *parts_;
        if (const auto letter = set_letter(*initial, parts.styles, parts.words, parts.scaled)) {
            return set_lines(initial->rest, measure, {lines, variants, nullptr}, &*letter);
        }
    }
    return set_lines(paragraph, measure, {lines, variants, nullptr}, nullptr);
}

SetParagraph ParagraphSetter::set_lines(const document::Paragraph& paragraph,
                                        Length measure,
                                        Asked asked,
                                        const DropLetter* letter) {
    Parts& parts = *parts_;
    const document::ParagraphStyle& style = *paragraph.style;
    parts.words.forget_fallbacks();
    Indents indents = parts.indents(paragraph);
    if (letter != nullptr) {
        indents.first = indents.others;
    }
    const auto width_after = [&](Length indent) {
        return std::max(measure - indent - indents.right, Length{});
    };
    const document::Align align = align_of(paragraph);
    LineShape shape{width_after(indents.first),
                    width_after(indents.others),
                    setting_of(align),
                    {style.letter_space_stretch, style.letter_space_shrink}};
    if (letter != nullptr) {
        shape.beside = letter->beside;
        shape.given_up = letter->given_up;
    }
    const bool justified = shape.setting == Setting::Justified;
    if (justified) {
        shape.short_last =
            std::max(indents.first - indents.others, Length{}) + style.text->size * 2;
    }
    CollectedText& text = parts.text;
    const CollectOptions options{std::min(shape.width(0), shape.others),
                                 last_line_of(align),
                                 {indents.first, indents.others},
                                 justified ? style.hanging : 0};
    if (asked.measured != nullptr && asked.measured->width() <= options.narrowest &&
        options.hanging == 0) {
        recall(*asked.measured, options.last_line, text);
    } else {
        parts.collector.collect(paragraph, options, text);
    }

    SetParagraph set;
    if (!parts.budget.charge(base::Budget::Kind::Steps, text.pieces.size() + 1)) {
        set.lines.resize(1);  // the document ends here; who asked sees the budget
        return set;
    }
    auto [setting, variants] = parts.break_text(paragraph, shape, asked);

    LineFrame frame;
    frame.measure = measure;
    frame.right = std::max(indents.right, Length{});
    frame.align = align;
    frame.letters = shape.letters;
    frame.box = parts.line_box(paragraph, indents);
    frame.usual_size = style.text->size;
    const bool opens_for_letters =
        style.opens_leading && style.opens_for == document::ParagraphStyle::OpensFor::Letters;
    frame.opens_for_larger = !opens_for_letters;
    set.lines.reserve(setting.breaks.size());
    std::size_t from = 0;
    for (const std::size_t to : setting.breaks) {
        frame.left = set.lines.empty() ? indents.first : indents.others;
        frame.left += set.lines.size() < shape.beside ? shape.given_up : Length{};
        frame.width = shape.width(set.lines.size());
        SetLine made = set_line(paragraph, {text, from, to}, frame);
        made.line.place = place_of(parts.text, paragraph, from);
        parts.report_line(paragraph, made, {setting.found_by, from, to, frame.width});
        set.widest = std::max(set.widest, made.line.width);
        if (set.lines.empty()) {
            parts.add_marker(paragraph, indents, made.line);
        }
        add_link(paragraph, made, made.line);
        set.lines.push_back(std::move(made.line));
        from = to;
    }
    if (opens_for_letters) {
        open_for_letters(set.lines);
    }
    if (paragraph.room > 0 && set.lines.size() > paragraph.room) {
        parts.diagnostics->report(
            base::Code::TextTooLongForBox, paragraph.place,
            {fmt::format("{}", set.lines.size()), fmt::format("{}", paragraph.room)});
    }
    if (letter != nullptr) {
        place_letter(*letter, indents.others, set.lines);
        set.lines_beside = shape.beside;
    } else if (!variants.empty() && may_vary(paragraph, set.lines)) {
        set.variants = std::move(variants);
    }
    const TextExtent extent = extent_of(align, frame, set.widest);
    if (paragraph.rule) {
        add_rule(*paragraph.rule, extent, set.lines.back());
    }
    if (paragraph.frame) {
        add_frame(*paragraph.frame, extent, set.lines);
    }
    ++parts.statistics.paragraphs;
    parts.statistics.lines += set.lines.size();
    return set;
}

TextWidths ParagraphSetter::measure(const document::Paragraph& paragraph) {
    Parts& parts = *parts_;
    const Indents indents = parts.indents(paragraph);
    parts.collector.collect(paragraph, {unlimited, LastLine::Counted, {}}, parts.text);
    TextWidths widths =
        measure_text(parts.text, {indents.first + indents.right, indents.others + indents.right});
    widths.to_comma = indents.first + width_to_comma(parts.text);
    return widths;
}

MeasuredText ParagraphSetter::measure_to_set(const document::Paragraph& paragraph) {
    parts_->words.forget_fallbacks();
    MeasuredText measured{measure(paragraph), nullptr};
    if (!parts_->words.has_fallbacks()) {
        measured.line = keep_one_line(paragraph, parts_->text);
    }
    return measured;
}

SetParagraph ParagraphSetter::set_measured(const document::Paragraph& paragraph,
                                           Length measure,
                                           const MeasuredText& measured) {
    if (!measured.line) {
        return set(paragraph, measure);
    }
    return set_lines(paragraph, measure, {best_line_count, Variants::Unasked, measured.line.get()},
                     nullptr);
}

LineNeed ParagraphSetter::need(const document::Paragraph& paragraph, Length measure) {
    Parts& parts = *parts_;
    const Indents indents = parts.indents(paragraph);
    parts.collector.collect(paragraph, {unlimited, LastLine::Counted, {}}, parts.text);
    static_cast<void>(parts.budget.charge(base::Budget::Kind::Steps, parts.text.pieces.size() + 1));
    return count_lines(parts.text.candidates, measure - indents.first - indents.right,
                       measure - indents.others - indents.right);
}

document::Paragraph ParagraphSetter::fit(const document::Paragraph& paragraph, Length measure) {
    if (!paragraph.fit) {
        return balance(paragraph, measure);
    }
    Parts& parts = *parts_;
    constexpr Length step = Length::from_units(Length::units_per_point / 2);
    const Length usual = paragraph.style->text->size;
    document::Paragraph made = paragraph;
    for (const document::FitStage& stage : *paragraph.fit) {
        const auto try_size = [&](Length size, std::int32_t tracking) {
            made = at_size(paragraph, stage, size, tracking, parts.scaled);
            const LineNeed found = need(made, measure);
            const bool fits = !found.is_overfull && found.lines <= stage.lines;
            if (fits && (size != usual || tracking != 0)) {
                parts.diagnostics->report(
                    base::Code::TextFitted, paragraph.place,
                    {short_text(paragraph), points_text(size), points_text(usual),
                     tenths_text(tracking), fmt::format("{}", found.lines)});
            }
            return fits;
        };
        for (Length size = stage.largest; size > stage.smallest; size -= step) {
            if (try_size(size, 0)) {
                return balance(std::move(made), measure);
            }
        }
        if (try_size(stage.smallest, 0) ||
            (stage.tracking != 0 && try_size(stage.smallest, stage.tracking))) {
            return balance(std::move(made), measure);
        }
    }
    parts.diagnostics->report(base::Code::TextDoesNotFit, paragraph.place,
                              {short_text(paragraph), points_text(paragraph.fit->back().smallest)});
    made.fit.reset();
    return balance(std::move(made), measure);
}

base::Diagnostics& ParagraphSetter::diagnostics() { return *parts_->diagnostics; }

base::Diagnostics& ParagraphSetter::report_to(base::Diagnostics& sink) {
    return *std::exchange(parts_->diagnostics, &sink);
}

WidthMessages* ParagraphSetter::collect_widths(WidthMessages* messages) {
    return std::exchange(parts_->widths, messages);
}

std::uint64_t ParagraphSetter::remarks() const {
    return parts_->remarks + parts_->styles.remarks() + parts_->reports.remarks();
}

std::uint64_t ParagraphSetter::said() const { return remarks() + parts_->diagnostics->size(); }

ParagraphSetter::Statistics ParagraphSetter::statistics() const { return parts_->statistics; }
Aim ParagraphSetter::aim() const { return parts_->aim; }

}  // namespace tongket::typeset
