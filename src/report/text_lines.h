// report/text_lines.h: all texts of a report, one after the other, for whoever searches them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "report/report.h"

namespace tongket::report {

enum class TextRole : std::uint8_t {
    Title,      ///< of the report
    Header,     ///< issuer, signer, addressees, recipients
    Basis,      ///< legal bases
    Heading,    ///< of sections, parts and appendices
    Paragraph,  ///< a paragraph or an item of a list
    Caption,    ///< of a table, chart or picture
    TableHead,
    TableCell,
    ChartLabel,
    AwardTitle,
    Recipient,  ///< of an award
    AwardText,  ///< the rest of what an award says
    Goal,
    Note,  ///< footnotes and the report's note
};

/// One paragraph, heading or cell as plain characters; a forced line end is a blank.
class TextLine {
  public:
    TextLine(TextRole role, const SpanList& spans);

    [[nodiscard]] TextRole role() const { return role_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    /// Where bytes [begin, begin + size) came from. Inside a figure, where its brace stands.
    [[nodiscard]] base::Place place(std::size_t begin, std::size_t size) const;
    /// Whether any of the bytes were put in for a figure of the statistics.
    [[nodiscard]] bool has_figure(std::size_t begin, std::size_t size) const;
    /// Whether what stands at `offset` begins the text or a sentence.
    [[nodiscard]] bool begins_sentence(std::size_t offset) const;

  private:
    struct Run {
        std::size_t offset;
        bool figure;
        base::Place place;
    };
    [[nodiscard]] std::size_t run_at(std::size_t offset) const;

    TextRole role_;
    std::string text_;
    std::vector<Run> runs_;
};

/// In the order of the document; texts that tongket made (awards that a section shows) stand where
/// they were typed only.
[[nodiscard]] std::vector<TextLine> collect_text_lines(const Report& report);
/// Only those that have the sign.
[[nodiscard]] std::vector<TextLine> collect_lines_with(char sign, const Report& report);

}  // namespace tongket::report
