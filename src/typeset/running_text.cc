#include "typeset/running_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "typeset/galley.h"
#include "typeset/page_number.h"

namespace tongket::typeset {

namespace {

/// The text with its fields `{name}` filled in; what a value holds is not looked at again. A name
/// that has no value stays as it is.
template <class ValueOf>
std::string replace_fields(std::string_view text, const ValueOf& value_of) {
    std::string filled;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        filled += text.substr(0, open);
        text.remove_prefix(open);
        const std::size_t close = text.find('}');
        const std::optional<std::string> value =
            close != std::string_view::npos ? value_of(text.substr(1, close - 1)) : std::nullopt;
        filled += value.value_or("{");
        text.remove_prefix(value ? close + 1 : 1);
    }
    return filled.append(text);
}

/// Titles of one level by the page on which they begin.
class TitleMarks {
  public:
    TitleMarks(const RunningMarks& marks, std::uint8_t level) {
        for (const document::OutlineEntry& entry : marks.outline) {
            const auto found = marks.references.labels.find(entry.label);
            // The document's own title heads no section.
            if (entry.level == level && entry.label != "title" &&
                found != marks.references.labels.end()) {
                begins_.emplace_back(found->second.page_index, &entry);
            }
        }
        std::ranges::stable_sort(begins_, {}, &Begun::first);
    }

    /// The first title that begins on the page, or else the last one before it.
    [[nodiscard]] std::string_view on_page(std::size_t index) const {
        const document::OutlineEntry* entry = entry_on(index);
        return entry != nullptr ? std::string_view(entry->title) : std::string_view();
    }
    /// The same without its number.
    [[nodiscard]] std::string_view words_on_page(std::size_t index) const {
        const document::OutlineEntry* entry = entry_on(index);
        return entry != nullptr ? std::string_view(entry->title).substr(entry->number_size)
                                : std::string_view();
    }

  private:
    using Begun = std::pair<std::size_t, const document::OutlineEntry*>;

    [[nodiscard]] const document::OutlineEntry* entry_on(std::size_t index) const {
        const auto found = std::ranges::lower_bound(begins_, index, {}, &Begun::first);
        if (found != begins_.end() && found->first == index) {
            return found->second;
        }
        return found != begins_.begin() ? std::prev(found)->second : nullptr;
    }

    std::vector<Begun> begins_;  ///< by page
};

bool stands_on(document::RunningText::Sides sides, std::int32_t number) {
    using Sides = document::RunningText::Sides;
    return sides == Sides::Both || (sides == Sides::Recto) == (number % 2 != 0);
}

document::Paragraph paragraph_of(const document::RunningText& running, std::string text) {
    document::TextRun run;
    run.text = std::move(text);
    run.style = running.style->text;
    document::Paragraph paragraph;
    paragraph.style = running.style;
    paragraph.content.emplace_back(std::move(run));
    return paragraph;
}

/// As many words as one line takes.
document::Paragraph fit_line(const document::RunningText& running,
                             std::string text,
                             Length measure,
                             ParagraphSetter& setter) {
    document::Paragraph paragraph = paragraph_of(running, text);
    while (setter.measure(paragraph).maximum > measure) {
        const std::size_t blank = text.rfind(' ');
        if (blank == std::string::npos) {
            break;
        }
        text.resize(blank);
        paragraph = paragraph_of(running, text + "…");
    }
    return paragraph;
}

bool is_at_top(const document::RunningText& running) {
    return running.position == document::RunningText::Position::Top;
}

Length baseline_of(const document::RunningText& running, const document::PageMaster& master) {
    return is_at_top(running) ? running.baseline : master.height - running.baseline;
}

/// Where a line lies: its baseline, from the page's top, and its ends, from the measure's left.
struct LinePlace {
    Length baseline, from, to;
};

LinePlace place_of(const document::RunningText& running,
                   const document::Paragraph& paragraph,
                   const document::PageMaster& master,
                   ParagraphSetter& setter) {
    const document::ParagraphStyle& style = *paragraph.style;
    const Length left = style.left_indent + style.first_line_indent;
    document::Paragraph words = paragraph;
    auto bare = std::make_shared<document::ParagraphStyle>(style);
    bare->left_indent = bare->right_indent = bare->first_line_indent = {};
    words.style = std::move(bare);
    const Length width = setter.measure(words).maximum;
    const Length right =
        master.width - master.margins.left - master.margins.right - style.right_indent;
    LinePlace place;
    place.baseline = baseline_of(running, master);
    place.from = style.align == document::Align::Right    ? right - width
                 : style.align == document::Align::Centre ? (left + right - width) / 2
                                                          : left;
    place.to = place.from + width;
    return place;
}

bool touch(const LinePlace& a, const LinePlace& b, Length gap) {
    return a.baseline == b.baseline && a.from < b.to + gap && b.from < a.to + gap;
}

void place_line(const document::RunningText& running,
                document::Paragraph paragraph,
                const document::PageMaster& master,
                Length baseline,
                ParagraphSetter& setter,
                graphics::Page& page) {
    const bool top = is_at_top(running);
    const Length left = master.left_margin(page.number);
    SetParagraph set =
        setter.set(paragraph, master.width - master.margins.left - master.margins.right);
    Line& line = set.lines.front();
    make_artifact(line.items, top ? graphics::Artifact::Header : graphics::Artifact::Footer);
    for (graphics::DisplayItem& item : line.items) {
        move_item(item, left, baseline);
        page.items.push_back(std::move(item));
    }
}

}  // namespace

std::vector<std::vector<RunningLine>> find_running_texts(
    std::span<const document::PageMaster* const> masters,
    const RunningMarks& marks,
    std::span<const graphics::Page> pages) {
    const TitleMarks sections(marks, 1);
    const TitleMarks subsections(marks, 2);
    std::map<graphics::Numerals, std::int32_t> counts;  // of pages that are counted together
    for (const graphics::Page& page : pages) {
        ++counts[page.numerals];
    }
    const std::string title = marks.words.title.substr(0, marks.words.title.find(';'));
    std::vector<std::vector<RunningLine>> found(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const graphics::Numerals numerals = pages[p].numerals;
        const std::size_t index = marks.first_index + p;
        const auto value_of = [&](std::string_view name) -> std::optional<std::string> {
            if (name == "page") {
                return page_number(pages[p].number, numerals);
            }
            if (name == "pages") {
                return page_number(counts.at(numerals), numerals);
            }
            if (name == "section" || name == "subsection") {
                return std::string((name == "section" ? sections : subsections).on_page(index));
            }
            if (name == "section-title" || name == "heading") {
                const std::string_view words = sections.words_on_page(index);
                return words.empty() && name == "heading" ? title : std::string(words);
            }
            if (name == "title") {
                return title;
            }
            if (name == "kind") {
                return marks.words.kind;
            }
            if (name == "year") {
                return marks.words.year;
            }
            return name == "note" ? std::optional(marks.words.note) : std::nullopt;
        };
        for (const document::RunningText& running : masters[p]->running) {
            if ((p == 0 && !running.first_page) || !stands_on(running.sides, pages[p].number)) {
                continue;
            }
            std::string text = replace_fields(running.text, value_of);
            if (text.find_first_not_of(' ') != std::string::npos) {
                found[p].push_back({&running, std::move(text)});
            }
        }
    }
    return found;
}

void set_running_texts(std::span<const RunningLine> lines,
                       const document::PageMaster& master,
                       ParagraphSetter& setter,
                       graphics::Page& page) {
    const Length measure = master.width - master.margins.left - master.margins.right;
    std::vector<LinePlace> taken;
    for (const auto& [running, text] : lines) {
        document::Paragraph paragraph = fit_line(*running, text, measure, setter);
        if (lines.size() == 1) {
            place_line(*running, std::move(paragraph), master, baseline_of(*running, master),
                       setter, page);
            return;
        }
        LinePlace place = place_of(*running, paragraph, master, setter);
        const Length size = paragraph.style->text->size;
        const Length step = size * 5 / 4;
        const auto touches = [&](const LinePlace& other) { return touch(place, other, size); };
        while (std::ranges::any_of(taken, touches)) {  // each step passes one of them
            place.baseline += is_at_top(*running) ? -step : step;
        }
        taken.push_back(place);
        place_line(*running, std::move(paragraph), master, place.baseline, setter, page);
    }
}

}  // namespace tongket::typeset
