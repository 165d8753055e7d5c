#include "typeset/dump_galley.h"

#include <variant>

#include <fmt/format.h>

#include "typeset/galley_builder.h"
#include "typeset/placed_line.h"

namespace tongket::typeset {

namespace {

std::string points(Length length) {
    const std::int64_t hundredths = base::mul_div(length.units(), 100, Length::units_per_point);
    return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string words_of(const std::vector<graphics::DisplayItem>& items) {
    std::string words;
    for (const graphics::DisplayItem& display : items) {
        if (const auto* line = std::get_if<graphics::TextItem>(&display)) {
            for (const graphics::PlacedWord& word : line->words) {
                words += word.word->text;
            }
        }
    }
    return words;
}

}  // namespace

std::string dump_galley(const Galley& galley) {
    std::string text;
    for (const GalleyItem& item : galley) {
        std::string words = words_of(item.box.items);
        for (const Spanning& cell : item.box.spanning) {
            words += fmt::format(" [over {} boxes: {}]", cell.boxes, words_of(cell.items));
        }
        const std::string quality =
            item.box.is_text_line ? " " + quality_text(item.box.quality) : std::string();
        text += fmt::format("{} penalty {}{} box {}+{}{}{} \"{}\"\n", points(glue(item.joint)),
                            item.joint.penalty, item.joint.forced ? " forced" : "",
                            points(item.box.height), points(item.box.depth),
                            item.joint.at_break().reopen ? " reopens" : "", quality, words);
    }
    return text;
}

std::string dump_galleys(const document::Document& document, ParagraphSetter& setter) {
    std::string text;
    for (const document::PageSequence& sequence : document.sequences) {
        const document::PageMaster& master = *sequence.master;
        GalleyBuilder builder(setter);
        builder.append(sequence.blocks, Length{},
                       master.width - master.margins.left - master.margins.right);
        text += fmt::format("sequence {}\n", master.name) + dump_galley(builder.take());
    }
    return text;
}

}  // namespace tongket::typeset
