#include "typeset/running_text.h"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "typeset/galley.h"

namespace tongket::typeset {

namespace {

std::string replace_all(std::string text, std::string_view field, const std::string& value) {
    for (std::size_t at = text.find(field); at != std::string::npos;
         at = text.find(field, at + value.size())) {
        text.replace(at, field.size(), value);
    }
    return text;
}

}  // namespace

void set_running_texts(const document::PageSequence& sequence,
                       std::int32_t first_number,
                       ParagraphSetter& setter,
                       std::span<graphics::Page> pages) {
    using Position = document::RunningText::Position;
    const document::PageMaster& master = *sequence.master;
    const Length measure = master.width - master.margins.left - master.margins.right;
    for (const document::RunningText& running : master.running) {
        const bool top = running.position == Position::Top;
        for (std::size_t p = running.first_page ? 0 : 1; p < pages.size(); ++p) {
            const auto number = first_number + static_cast<std::int32_t>(p);
            document::TextRun run;
            run.text = replace_all(replace_all(running.text, "{page}", fmt::format("{}", number)),
                                   "{pages}", fmt::format("{}", pages.size()));
            run.style = running.style->text;
            document::Paragraph paragraph;
            paragraph.style = running.style;
            paragraph.content.emplace_back(std::move(run));
            SetParagraph set = setter.set(paragraph, measure);
            const Length baseline = top ? running.baseline : master.height - running.baseline;
            for (Line& line : set.lines) {
                make_artifact(line.items,
                              top ? graphics::Artifact::Header : graphics::Artifact::Footer);
                for (graphics::DisplayItem& item : line.items) {
                    move_item(item, master.margins.left, baseline);
                    pages[p].items.push_back(std::move(item));
                }
            }
        }
    }
}

}  // namespace tongket::typeset
