#include "typeset/fit_text.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "typeset/letter_reports.h"

namespace tongket::typeset {

namespace {

bool may_end(BreakClass kind) {
    return kind == BreakClass::Space || kind == BreakClass::Slash || kind == BreakClass::Forced;
}

document::ParagraphStyleRef with_text(const document::ParagraphStyle& style,
                                      document::TextStyleRef text,
                                      const document::FitStage& stage) {
    auto made = std::make_shared<document::ParagraphStyle>(style);
    made->text = std::move(text);
    if (stage.leading.length > Length{} || stage.leading.thousandths > 0) {
        made->leading = stage.leading;
    }
    return made;
}

}  // namespace

namespace {

LineNeed count_lines_ending(std::span<const BreakCandidate> candidates,
                            Length first,
                            Length others,
                            bool (*may_end)(BreakClass)) {
    LineNeed need;
    std::size_t start = 0;
    std::size_t last = 0;  // the last place where the line may end
    const auto width = [&](std::size_t from, std::size_t to) {
        return (candidates[to].end - candidates[from].next).width;
    };
    const auto room = [&] { return need.lines == 1 ? first : others; };
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (!may_end(candidates[i].break_class)) {
            continue;
        }
        if (width(start, i) > room()) {
            if (last > start) {
                start = last;
                ++need.lines;
            }
            need.is_overfull = need.is_overfull || width(start, i) > room();
        }
        last = i;
        if (candidates[i].break_class == BreakClass::Forced && i + 1 < candidates.size()) {
            start = i;
            ++need.lines;
        }
    }
    if (candidates.size() > 1) {
        need.whole = (candidates.back().end - candidates.front().next).width;
    }
    return need;
}

bool may_end_in_words(BreakClass kind) { return may_end(kind) || kind == BreakClass::Compound; }

void forbid_ends_in_words(std::vector<BreakCandidate>& candidates) {
    for (BreakCandidate& candidate : candidates) {
        if (candidate.break_class == BreakClass::Compound) {
            candidate.break_class = BreakClass::Never;
        }
    }
}

}  // namespace

LineNeed count_lines(std::span<const BreakCandidate> candidates, Length first, Length others) {
    return count_lines_ending(candidates, first, others, may_end);
}

void keep_words(std::vector<BreakCandidate>& candidates,
                Length first,
                Length others,
                std::size_t room) {
    const LineNeed whole = count_lines(candidates, first, others);
    if (whole.is_overfull || (room > 0 && whole.lines > room)) {
        return;
    }
    forbid_ends_in_words(candidates);
}

void keep_words_for_nothing(std::vector<BreakCandidate>& candidates, Length first, Length others) {
    const LineNeed whole = count_lines(candidates, first, others);
    const LineNeed parted = count_lines_ending(candidates, first, others, may_end_in_words);
    if (!whole.is_overfull && whole.lines <= parted.lines) {
        forbid_ends_in_words(candidates);
    }
}

document::TextStyleRef ScaledStyles::scaled(const document::TextStyleRef& style,
                                            Length numerator,
                                            Length denominator,
                                            std::int32_t tracking) {
    const auto part = [&](Length length) {
        return base::mul_div(length, numerator.units(), denominator.units());
    };
    const Length size = part(style->size);
    document::TextStyleRef& made = styles_[{style, {size, tracking}}];
    if (!made) {
        document::TextStyle other = *style;
        other.size = size;
        other.letter_space = part(style->letter_space) + base::mul_div(size, tracking, 1000);
        other.rise = part(style->rise);
        made = std::make_shared<const document::TextStyle>(std::move(other));
    }
    return made;
}

document::Paragraph at_size(const document::Paragraph& paragraph,
                            const document::FitStage& stage,
                            Length size,
                            std::int32_t tracking,
                            ScaledStyles& styles) {
    const Length own = paragraph.style->text->size;
    const auto other = [&](const document::TextStyleRef& style) {
        return style ? styles.scaled(style, size, own, tracking) : style;
    };
    document::Paragraph made = paragraph;
    made.fit.reset();
    made.style = with_text(*paragraph.style, other(paragraph.style->text), stage);
    for (document::Inline& part : made.content) {
        if (auto* run = std::get_if<document::TextRun>(&part)) {
            run->style = other(run->style);
        } else if (auto* page = std::get_if<document::PageReference>(&part)) {
            page->style = other(page->style);
        } else if (auto* picture = std::get_if<document::InlinePicture>(&part)) {
            picture->style = other(picture->style);
        }
    }
    return made;
}

document::Paragraph narrowed(document::Paragraph paragraph, Length white) {
    auto style = std::make_shared<document::ParagraphStyle>(*paragraph.style);
    switch (style->align) {
        case document::Align::Centre:
            style->left_indent += white / 2;
            style->right_indent += white - white / 2;
            break;
        case document::Align::Right:
            style->left_indent += white;
            break;
        case document::Align::Left:
        case document::Align::Justify:
            style->right_indent += white;
            break;
    }
    paragraph.style = std::move(style);
    return paragraph;
}

std::vector<SignBreak> break_at_signs(const document::Paragraph& paragraph) {
    constexpr std::size_t most = 8;
    constexpr std::string_view signs = ",;";
    std::vector<SignBreak> found;
    for (std::size_t n = 0; n < paragraph.content.size(); ++n) {
        const auto* run = std::get_if<document::TextRun>(&paragraph.content[n]);
        if (run == nullptr) {
            continue;
        }
        for (std::size_t at = run->text.find_first_of(signs);
             at != std::string::npos && found.size() < most;
             at = run->text.find_first_of(signs, at + 1)) {
            const std::size_t after = at + 2;
            if (after > run->text.size() || run->text[at + 1] != ' ') {
                continue;
            }
            document::TextRun left = *run, right = *run;
            left.text.resize(after);
            right.text.erase(0, after);
            right.place = place_in_run(run->place, run->text, after);
            const auto here = paragraph.content.begin() + static_cast<std::ptrdiff_t>(n);
            SignBreak made{paragraph, paragraph, run->text[at] == ';'};
            made.first.content.assign(paragraph.content.begin(), here);
            made.first.content.emplace_back(left);
            made.whole.content = made.first.content;
            made.whole.content.emplace_back(document::ForcedBreak{});
            made.whole.content.emplace_back(std::move(right));
            made.whole.content.insert(made.whole.content.end(), here + 1, paragraph.content.end());
            found.push_back(std::move(made));
        }
    }
    return found;
}

std::string short_text(const document::Paragraph& paragraph) {
    constexpr std::size_t most_letters = 60;
    std::string text;
    for (const document::Inline& part : paragraph.content) {
        if (const auto* run = std::get_if<document::TextRun>(&part)) {
            text += run->text;
        } else if (std::holds_alternative<document::ForcedBreak>(part)) {
            text += ' ';
        }
    }
    const std::u32string letters = base::to_utf32(text);
    return letters.size() <= most_letters ? text
                                          : base::to_utf8(letters.substr(0, most_letters)) + "…";
}

}  // namespace tongket::typeset
