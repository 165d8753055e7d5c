#include "typeset/label_pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/narrow.h"
#include "typeset/page_number.h"

namespace tongket::typeset {

std::string page_label(const PageCount& count, std::size_t p) {
    const std::int32_t number = count.first_number + base::narrow<std::int32_t>(p);
    return fmt::format("{}{}", count.label_prefix,
                       page_number(number, numerals_for(number, count.numerals)));
}

std::size_t count_pages(const PageContent& content) {
    return std::max<std::size_t>(content.plan.pages.size(), 1);
}

void note_labels(const PageContent& content,
                 const PageCount& count,
                 document::References& references) {
    const std::vector<PageStart>& starts = content.plan.pages;
    std::size_t note = 0;     // line of a note in the margin
    std::size_t floated = 0;  // floats placed so far
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const bool is_last = p + 1 == starts.size();
        const auto index = base::narrow<std::uint32_t>(count.first_index + p);
        std::string label;
        const auto note_all = [&](const Box& box) {
            for (const PlacedAnchor& anchor : box.anchors) {
                label = label.empty() ? page_label(count, p) : label;
                references.labels.insert_or_assign(anchor.label,
                                                   document::LabelPlace{label, index, {}, {}});
            }
        };
        for (; floated < content.floats.size() && content.plan.floats[floated].page == p;
             ++floated) {
            for (const GalleyItem& item : *content.floats[floated].boxes) {
                note_all(item.box);
            }
        }
        const std::size_t end = is_last ? content.flow.size() : starts[p + 1].item;
        const std::vector<NoteLine>& lines = content.notes.lines;
        std::size_t called = 0;
        for (std::size_t i = starts[p].item; i < end; ++i) {
            note_all(*content.flow[i].box);
            called += content.flow[i].box->notes.size();
        }
        if (content.note_place == NotePlace::Foot) {
            const std::size_t last = is_last ? lines.size() : starts[p + 1].note;
            for (std::size_t n = starts[p].note; n < last; ++n) {
                note_all(lines[n].box);
            }
            continue;
        }
        for (; note < lines.size() && (called > 0 || !lines[note].begins); ++note) {
            called -= lines[note].begins ? 1 : 0;
            note_all(lines[note].box);
        }
    }
}

}  // namespace tongket::typeset
