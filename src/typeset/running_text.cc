#include "typeset/running_text.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "typeset/galley.h"
#include "typeset/page_number.h"

namespace tongket::typeset {

namespace {

struct FieldValue {
    std::string_view field;
    std::string value;
};

/// The text with its fields filled in; what a value holds is not looked at again.
std::string replace_fields(std::string_view text, std::initializer_list<FieldValue> fields) {
    std::string filled;
    while (!text.empty()) {
        const auto* found = std::ranges::find_if(
            fields, [text](const FieldValue& one) { return text.starts_with(one.field); });
        filled += found != fields.end() ? found->value : std::string(text.substr(0, 1));
        text.remove_prefix(found != fields.end() ? found->field.size() : 1);
    }
    return filled;
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
    [[nodiscard]] const document::OutlineEntry* entry_on(std::size_t index) const {
        const document::OutlineEntry* entry = nullptr;
        for (const auto& [page, begun] : begins_) {
            if (page > index) {
                break;
            }
            entry = begun;
            if (page == index) {
                break;
            }
        }
        return entry;
    }

    std::vector<std::pair<std::size_t, const document::OutlineEntry*>> begins_;  ///< in order
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
    std::vector<std::vector<RunningLine>> found(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const std::int32_t number = pages[p].number;
        const graphics::Numerals numerals = pages[p].numerals;
        const std::size_t index = marks.first_index + p;
        for (const document::RunningText& running : masters[p]->running) {
            if ((p == 0 && !running.first_page) || !stands_on(running.sides, number)) {
                continue;
            }
            const std::string title = marks.words.title.substr(0, marks.words.title.find(';'));
            const std::string_view section = sections.words_on_page(index);
            std::string text = replace_fields(
                running.text, {{"{page}", page_number(number, numerals)},
                               {"{pages}", page_number(counts.at(numerals), numerals)},
                               {"{section}", std::string(sections.on_page(index))},
                               {"{subsection}", std::string(subsections.on_page(index))},
                               {"{section-title}", std::string(section)},
                               {"{heading}", section.empty() ? title : std::string(section)},
                               {"{title}", title},
                               {"{kind}", marks.words.kind},
                               {"{year}", marks.words.year},
                               {"{note}", marks.words.note}});
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
