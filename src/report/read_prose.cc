#include "report/read_prose.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "report/clean_lines.h"
#include "report/footnotes.h"
#include "report/list_marker.h"
#include "report/prose_table.h"
#include "report/read_spans.h"
#include "report/sentence.h"

namespace tongket::report {

namespace {

/// A line with the mark that it begins with, if any.
struct MarkedLine {
    CleanLine line;
    std::optional<ListMarker> marker;
    [[nodiscard]] bool is_dash() const { return marker && marker->level == ListLevel::Dash; }
    [[nodiscard]] std::string_view item_text() const {
        return std::string_view(line.content.text()).substr(marker ? marker->size : 0);
    }
};

/// Whether a dash goes on the sentence above: "phát triển kinh tế" / "- xã hội". A list of items in
/// small letters has more than one of them, or a sign at the end of what leads to it.
bool is_hyphen(const MarkedLine* above, const MarkedLine& line, const MarkedLine* below) {
    if (above == nullptr || above->line.content.empty() || !line.is_dash() ||
        line.line.content.text()[0] != '-' || !begins_small(line.item_text())) {
        return false;
    }
    const bool list_above = above->marker && begins_small(above->item_text());
    const bool list_below =
        below != nullptr && below->is_dash() && begins_small(below->item_text());
    return ends_in_word(above->line.content.text()) && !list_above && !list_below;
}

/// Marks every line, and puts hyphens back into the lines that they belong to.
std::vector<MarkedLine> mark_lines(std::vector<CleanLine> lines, const ProseContext& context) {
    std::vector<MarkedLine> all;
    all.reserve(lines.size());
    for (CleanLine& line : lines) {
        auto marker = find_list_marker(line.content.text());
        all.push_back({std::move(line), std::move(marker)});
    }
    std::vector<MarkedLine> kept;
    kept.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const MarkedLine* below = i + 1 < all.size() ? &all[i + 1] : nullptr;
        if (is_hyphen(kept.empty() ? nullptr : &kept.back(), all[i], below)) {
            const TracedText& text = all[i].line.content;
            context.diagnostics.report(base::Code::HyphenNotItem,
                                       context.places.at(text.origin(0), 1));
            kept.back().line.content.append(" ", text.origin(0));
            kept.back().line.content.append(text);
        } else {
            kept.push_back(std::move(all[i]));
        }
    }
    return kept;
}

/// Puts blocks where they belong: at the root or into the innermost item.
class ListNesting {
  public:
    explicit ListNesting(Prose& root) : root_(root) {}

    /// The blocks of a new item.
    Prose& open_item(const MarkedLine& line, base::Place place) {
        const ListMarker& marker = *line.marker;
        const std::size_t indent = line.line.indent;
        while (!open_.empty() &&
               (open_.back().depth > marker.depth ||
                (open_.back().depth == marker.depth && indent < open_.back().indent))) {
            open_.pop_back();
        }
        constexpr std::size_t deepest = 16;
        const bool same = !open_.empty() && open_.back().depth == marker.depth;
        const bool deeper = same && indent >= open_.back().indent + 2 && open_.size() < deepest;
        if (!same || deeper) {
            Prose& blocks = innermost();
            blocks.push_back({ProseList{.level = marker.level, .items = {}}});
            open_.push_back({&std::get<ProseList>(blocks.back().content), marker.depth, indent});
        }
        std::vector<ProseItem>& items = open_.back().list->items;
        items.push_back({.marker = marker.text, .blocks = {}, .place = place});
        return items.back().blocks;
    }

    /// Where a line without a mark goes.
    Prose& continue_at(std::size_t indent) {
        while (!open_.empty() && indent <= open_.back().indent) {
            open_.pop_back();
        }
        return innermost();
    }

  private:
    struct OpenList {
        ProseList* list;
        int depth;
        std::size_t indent;
    };

    // The pointers stay good: a vector grows only after the lists inside its last item are closed.
    Prose& innermost() { return open_.empty() ? root_ : open_.back().list->items.back().blocks; }

    Prose& root_;
    std::vector<OpenList> open_;
};

/// Headings, quotations and fences, which people may expect to vanish.
void warn_of_markup(const CleanLine& line, const ProseContext& context) {
    constexpr std::array<std::string_view, 8> signs = {"# ", "## ", "### ", "#### ",
                                                       "> ", "```", "~~~",  "<div"};
    for (const std::string_view sign : signs) {
        if (line.content.text().starts_with(sign)) {
            const std::string_view shown =
                sign.ends_with(' ') ? sign.substr(0, sign.size() - 1) : sign;
            context.diagnostics.report(base::Code::MarkupAsText,
                                       context.places.at(line.content.origin(0), shown.size()),
                                       {std::string(shown)});
        }
    }
}

class ProseReader {
  public:
    ProseReader(std::vector<CleanLine> lines, const ProseContext& context)
        : context_(context), lines_(mark_lines(std::move(lines), context)), nesting_(prose_) {}

    Prose run() {
        for (std::size_t at = 0; at < lines_.size();) {
            at += read_block(at);
        }
        return std::move(prose_);
    }

  private:
    /// Reads the block that begins at line `at`; returns how many lines it took.
    std::size_t read_block(std::size_t at) {
        const MarkedLine& line = lines_[at];
        const TracedText& text = line.line.content;
        if (text.empty()) {
            return 1;
        }
        if (starts_table(at)) {
            return read_table(at);
        }
        const base::Place place = context_.places.at(text.origin(0));
        const std::size_t begin = line.marker ? line.marker->size : 0;
        if (!line.marker) {
            warn_of_markup(line.line, context_);
            warn_if_broken(at);
        }
        Prose& blocks =
            line.marker ? nesting_.open_item(line, place) : nesting_.continue_at(line.line.indent);
        const base::Place start = context_.places.at(text.origin(begin));
        SpanList spans = read_spans(text, begin, text.text().size(), context_);
        if (!line.marker && spans.size() == 1 && spans.front().picture) {
            blocks.push_back({ProsePicture{spans.front().picture}});
        } else {
            blocks.push_back({ProseParagraph{.spans = std::move(spans), .place = start}});
        }
        return 1;
    }

    [[nodiscard]] bool starts_table(std::size_t at) const {
        return at + 1 < lines_.size() && has_bar(at) && has_bar(at + 1) &&
               is_table_start(std::array{lines_[at].line, lines_[at + 1].line});
    }

    [[nodiscard]] bool has_bar(std::size_t at) const {
        return lines_[at].line.content.text().find('|') != std::string::npos;
    }

    std::size_t read_table(std::size_t at) {
        std::vector<CleanLine> lines;
        for (std::size_t i = at; i < lines_.size() && has_bar(i); ++i) {
            lines.push_back(lines_[i].line);
        }
        ProseTableReading reading = read_prose_table(lines, context_);
        nesting_.continue_at(lines_[at].line.indent).push_back({std::move(reading.table)});
        return reading.lines;
    }

    /// One message a text: who wraps lines wraps all of them.
    void warn_if_broken(std::size_t at) {
        if (warned_of_break_ || at == 0 || lines_[at].line.content.empty()) {
            return;
        }
        const std::string& above = lines_[at - 1].line.content.text();
        const TracedText& text = lines_[at].line.content;
        if ((ends_in_word(above) || above.ends_with(',')) && begins_small(text.text())) {
            warned_of_break_ = true;
            context_.diagnostics.report(base::Code::LineLooksBroken,
                                        context_.places.at(text.origin(0)));
        }
    }

    const ProseContext& context_;
    std::vector<MarkedLine> lines_;
    Prose prose_;
    ListNesting nesting_;
    bool warned_of_break_ = false;
};

/// The lines of a text, forced line ends between them.
SpanList verbatim_spans(const TracedText& whole, Places& places) {
    SpanList spans;
    const std::string& text = whole.text();
    for (std::size_t begin = 0; begin < text.size();) {
        const bool is_end = text[begin] == '\n';
        const std::size_t end = is_end ? begin + 1 : std::min(text.find('\n', begin), text.size());
        spans.push_back(
            {text.substr(begin, end - begin), false, false, places.at(whole.origin(begin))});
        begin = end;
    }
    return spans;
}

}  // namespace

Prose read_prose(const data::Value& scalar,
                 const Figures& figures,
                 base::Diagnostics& diagnostics) {
    if (scalar.style == data::ScalarStyle::Verbatim) {
        Prose prose;
        if (SpanList spans = read_line(scalar, figures, diagnostics); !spans.empty()) {
            prose.push_back({ProseParagraph{std::move(spans), scalar.place}});
        }
        return prose;
    }
    Places places(scalar);
    std::vector<CleanLine> lines = clean_lines(scalar.text, places, diagnostics);
    Footnotes notes(lines, {places, figures, diagnostics, {nullptr, Pictures::OnLines}});
    const ProseContext context{places, figures, diagnostics, {&notes, Pictures::OnLines}};
    Prose prose = ProseReader(std::move(lines), context).run();
    notes.report_unused(diagnostics);
    return prose;
}

std::string read_plain(const data::Value& scalar, base::Diagnostics& diagnostics) {
    if (is_clean_line(scalar.text)) {
        return scalar.text;
    }
    Places places(scalar);
    std::string text;
    for (const CleanLine& line : clean_lines(scalar.text, places, diagnostics)) {
        if (!line.content.empty()) {
            text.append(text.empty() ? "" : " ").append(line.content.text());
        }
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

SpanList read_line(const data::Value& scalar,
                   const Figures& figures,
                   base::Diagnostics& diagnostics,
                   Admitted admitted) {
    // Nearly all cells, labels and names.
    if (scalar.style != data::ScalarStyle::Verbatim && is_clean_line(scalar.text) &&
        !may_have_markup(scalar.text)) {
        base::Place place = scalar.place_in(0);
        place.length = 0;
        return one_span(scalar.text, place);
    }
    Places places(scalar);
    const ProseContext context{places, figures, diagnostics, admitted};
    TracedText whole;
    for (const CleanLine& line : clean_lines(scalar.text, places, diagnostics)) {
        if (!line.content.empty()) {
            whole.append(whole.empty() ? "" : "\n", line.content.origin(0));
            whole.append(line.content);
        }
    }
    return scalar.style == data::ScalarStyle::Verbatim
               ? verbatim_spans(whole, places)
               : read_spans(whole, 0, whole.text().size(), context);
}

}  // namespace tongket::report
