#include "typeset/line_numbers.h"

#include <utility>

#include <fmt/format.h>

namespace tongket::typeset {

void number_lines(const document::LineNumbers& numbers,
                  const document::PageMaster& master,
                  ParagraphSetter& setter,
                  PlacedPages& placed) {
    const auto every = static_cast<std::size_t>(std::max(numbers.every, 1));
    const Length measure = std::max(master.margins.left - numbers.distance, Length{});
    for (std::size_t p = 0; p < placed.text_lines.size(); ++p) {
        if (placed.taken[p] != nullptr) {
            continue;  // has them
        }
        const PageLines& lines = placed.text_lines[p];
        for (std::size_t i = every - 1; i < lines.size(); i += every) {
            document::Paragraph paragraph;
            paragraph.style = numbers.style;
            document::TextRun run;
            run.text = fmt::format("{}", i + 1);
            run.style = numbers.style->text;
            paragraph.content.emplace_back(std::move(run));
            SetParagraph set = setter.set(paragraph, measure);
            make_artifact(set.lines.front().items, graphics::Artifact::Layout);
            for (graphics::DisplayItem& item : set.lines.front().items) {
                move_item(item, Length{}, lines[i].baseline);
                placed.pages[p].items.push_back(std::move(item));
            }
        }
    }
}

}  // namespace tongket::typeset
