#include "report/text_lines.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/narrow.h"
#include "base/utf8.h"

namespace tongket::report {

namespace {

class Collector {
  public:
    /// Of lines that have the sign, if there is one.
    explicit Collector(std::optional<char> sign) : sign_(sign) {}

    std::vector<TextLine> take() { return std::move(lines_); }

    void add(TextRole role, const SpanList& spans) {
        if (spans.empty()) {
            return;
        }
        if (!sign_ || std::ranges::any_of(spans, [this](const Span& span) {
                return span.text.find(*sign_) != std::string::npos;
            })) {
            TextLine line(role, spans);
            if (!line.text().empty()) {
                lines_.push_back(std::move(line));
            }
        }
        for (const Span& span : spans) {
            if (span.note && role != TextRole::Note) {
                add(TextRole::Note, span.note->spans);
            }
        }
    }
    void add(TextRole role, const Text& text) { add(role, text.spans); }
    void add(TextRole role, const std::vector<Text>& texts) {
        for (const Text& text : texts) {
            add(role, text);
        }
    }

    void add_prose(const Prose& prose) {
        for (const ProseBlock& block : prose) {
            std::visit([this](const auto& content) { add_block(content); }, block.content);
        }
    }

    void add_sections(const std::vector<Section>& sections) {
        for (const Section& section : sections) {
            add(TextRole::Heading, section.title);
            for (const SectionItem& item : section.items) {
                std::visit([this](const auto& content) { add_item(content); }, item);
            }
            add_sections(section.sections);
        }
    }

  private:
    void add_block(const ProseParagraph& paragraph) { add(TextRole::Paragraph, paragraph.spans); }
    void add_block(const ProseList& list) {
        if (list.made) {
            return;
        }
        for (const ProseItem& item : list.items) {
            add_prose(item.blocks);
        }
    }
    void add_block(const ProseTable& table) {
        for (const SpanList& cell : table.head) {
            add(TextRole::TableHead, cell);
        }
        for (const auto& row : table.rows) {
            for (const SpanList& cell : row) {
                add(TextRole::TableCell, cell);
            }
        }
    }

    void add_block(const ProsePicture& /*picture*/) {}

    void add_item(const Prose& prose) { add_prose(prose); }
    void add_item(const Callout& callout) {
        add(TextRole::Heading, callout.title);
        add_prose(callout.body);
    }
    void add_item(const Table& table) {
        add(TextRole::Caption, table.caption);
        add(TextRole::Caption, table.note);
        if (table.made) {
            return;
        }
        add_heads(table.columns);
        for (const auto& row : table.rows) {
            for (const TableCell& cell : row) {
                add(TextRole::TableCell, cell.text);
            }
        }
    }
    void add_item(const Chart& chart) {
        add(TextRole::Caption, chart.caption);
        add(TextRole::Caption, chart.subtitle);
        add(TextRole::Caption, chart.note);
        for (const ChartSeries& series : chart.series) {
            add(TextRole::ChartLabel, series.name);
        }
        for (const ChartRow& row : chart.rows) {
            add(TextRole::ChartLabel, row.label);
        }
    }
    void add_item(const Image& image) {
        add(TextRole::Caption, image.caption);
        add(TextRole::Caption, image.credit);
        add_prose(image.beside);
    }
    void add_item(const Gallery& gallery) {
        add(TextRole::Caption, gallery.caption);
        for (const Image& image : gallery.images) {
            add_item(image);
        }
    }
    /// Anything else that a section may hold one day has no text of its own.
    template <typename Item>
    void add_item(const Item& /*item*/) {}

    void add_heads(const std::vector<TableColumn>& columns) {
        for (const TableColumn& column : columns) {
            add(TextRole::TableHead, column.title);
            add_heads(column.columns);
        }
    }

    std::optional<char> sign_;
    std::vector<TextLine> lines_;
};

std::vector<TextLine> collect(const Report& report, std::optional<char> sign) {
    Collector collector(sign);
    collector.add(TextRole::Title, report.title);
    collector.add(TextRole::Header, report.issuer.parent);
    collector.add(TextRole::Header, report.issuer.name);
    collector.add(TextRole::Header, report.addressees);
    collector.add(TextRole::Basis, report.bases);
    collector.add(TextRole::Note, report.note);
    collector.add_sections(report.sections);
    for (const Award& award : report.awards) {
        collector.add(TextRole::AwardTitle, award.title);
        collector.add(TextRole::Recipient, award.recipient);
        collector.add(TextRole::AwardText, award.merit);
        collector.add(TextRole::AwardText, award.unit);
        collector.add(TextRole::AwardText, award.decision);
        collector.add(TextRole::AwardText, award.note);
    }
    for (const Goal& goal : report.goals) {
        collector.add(TextRole::Goal, goal.text);
        collector.add(TextRole::Goal, goal.measure);
    }
    for (const Appendix& appendix : report.appendices) {
        collector.add(TextRole::Heading, appendix.title);
        collector.add_sections(appendix.sections);
    }
    collector.add(TextRole::Header, report.recipients);
    return collector.take();
}

}  // namespace

TextLine::TextLine(TextRole role, const SpanList& spans) : role_(role) {
    for (const Span& span : spans) {
        if (span.note || span.text.empty()) {
            continue;
        }
        if (span.text == "\n") {
            runs_.push_back({text_.size(), false, span.place});
            text_ += ' ';
            continue;
        }
        if (span.pieces.empty() || span.pieces.front().offset > 0) {
            runs_.push_back({text_.size(), false, span.place});
        }
        for (const SpanPiece& piece : span.pieces) {
            runs_.push_back({text_.size() + piece.offset, piece.figure, piece.place});
        }
        text_ += span.text;
    }
}

std::size_t TextLine::run_at(std::size_t offset) const {
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), offset,
                         [](std::size_t at, const Run& run) { return at < run.offset; });
    return static_cast<std::size_t>(std::max(after - runs_.begin(), std::ptrdiff_t{1})) - 1;
}

base::Place TextLine::place(std::size_t begin, std::size_t size) const {
    if (runs_.empty()) {
        return {};
    }
    const Run& run = runs_[run_at(begin)];
    base::Place place = run.place;
    if (place.line == 0) {
        return place;
    }
    const std::string_view text = text_;
    if (!run.figure && begin >= run.offset) {
        place.column += base::narrow<std::uint32_t>(
            base::count_characters(text.substr(run.offset, begin - run.offset)));
    }
    place.length = base::narrow<std::uint32_t>(base::count_characters(text.substr(begin, size)));
    return place;
}

bool TextLine::has_figure(std::size_t begin, std::size_t size) const {
    for (std::size_t i = run_at(begin); i < runs_.size() && runs_[i].offset < begin + size; ++i) {
        if (runs_[i].figure) {
            return true;
        }
    }
    return false;
}

bool TextLine::begins_sentence(std::size_t offset) const {
    std::string_view before = std::string_view(text_).substr(0, offset);
    // Opening quotes and brackets stand between a sentence's end and its first letter.
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view sign : {" ", "“", "\"", "(", "‘", "\u00A0", "- ", "– "}) {
            if (before.ends_with(sign)) {
                before.remove_suffix(sign.size());
                found = true;
            }
        }
    }
    return before.empty() || before.ends_with('.') || before.ends_with('?') ||
           before.ends_with('!') || before.ends_with("…") || before.ends_with(':');
}

std::vector<TextLine> collect_text_lines(const Report& report) {
    return collect(report, std::nullopt);
}

std::vector<TextLine> collect_lines_with(char sign, const Report& report) {
    return collect(report, sign);
}

}  // namespace tongket::report
