// tests/typeset/paragraph_fixture.h: paragraphs set in the shipped fonts.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/workers.h"
#include "typeset/flow.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset::test {

using base::Length;
using namespace base::literals;

/// Liberation Serif at 13 pt; what a case needs otherwise, it changes.
inline std::shared_ptr<document::TextStyle> serif(Length size = 13_pt) {
    auto style = std::make_shared<document::TextStyle>();
    style->name = "body";
    style->families = {"Liberation Serif"};
    style->size = size;
    return style;
}

inline std::shared_ptr<document::ParagraphStyle> body(document::Align align,
                                                      document::TextStyleRef text = serif()) {
    auto style = std::make_shared<document::ParagraphStyle>();
    style->text = std::move(text);
    style->align = align;
    style->leading.length = 18_pt;
    return style;
}

inline document::TextRun run(std::string text,
                             document::TextStyleRef style,
                             std::uint32_t structure = 1) {
    document::TextRun made;
    made.text = std::move(text);
    made.style = std::move(style);
    made.structure = graphics::StructureId{structure};
    made.place = {base::SourceId{0}, 7, 5, 0};
    return made;
}

inline document::Paragraph paragraph(std::shared_ptr<document::ParagraphStyle> style,
                                     std::string text) {
    document::Paragraph made;
    made.content.emplace_back(run(std::move(text), style->text));
    made.style = std::move(style);
    made.structure = graphics::StructureId{1};
    made.place = {base::SourceId{0}, 7, 3, 0};
    return made;
}

/// A setter with what it needs.
struct Press {
    text::FontBook fonts{text::FontBook::System::Ignore};
    std::unique_ptr<text::Shaper> shaper;
    document::References references;
    base::Budget budget;
    base::Diagnostics diagnostics;
    FirstMessages first;
    std::unique_ptr<ParagraphSetter> setter;
    base::Workers workers{1};

    Press() {
        fonts.add_folder(TONGKET_SOURCE_DIR "/fonts/liberation-serif");
        fonts.add_folder(TONGKET_SOURCE_DIR "/fonts/liberation-sans");
        shaper = std::make_unique<text::Shaper>(fonts);
        setter = std::make_unique<ParagraphSetter>(
            SetterContext{fonts, *shaper, references, budget, first}, diagnostics);
    }
    SetParagraph set(const document::Paragraph& paragraph, Length measure) {
        return setter->set(paragraph, measure, best_line_count, Variants::Asked);
    }
};

/// The text items of a line that are content, in order.
inline std::vector<const graphics::TextItem*> content_of(const Line& line) {
    std::vector<const graphics::TextItem*> items;
    for (const graphics::DisplayItem& item : line.items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text != nullptr && std::holds_alternative<graphics::StructureId>(text->tag)) {
            items.push_back(text);
        }
    }
    return items;
}

inline std::string text_of(const Line& line) {
    std::string text;
    for (const graphics::TextItem* item : content_of(line)) {
        for (const graphics::PlacedWord& word : item->words) {
            text += word.word->text;
        }
    }
    return text;
}

inline std::string text_of(const SetParagraph& set) {
    std::string text;
    for (const Line& line : set.lines) {
        text += text_of(line);
    }
    return text;
}

/// Where the last glyph with ink ends: its pen position and advance, without letter-space after it.
inline Length right_edge(const Line& line) {
    Length edge;
    for (const graphics::TextItem* item : content_of(line)) {
        for (const graphics::PlacedWord& word : item->words) {
            if (word.word->text != " ") {
                edge = item->origin.x + word.x + word.word->width(item->size) +
                       item->letter_space * (std::int64_t{word.word->cluster_count} - 1);
            }
        }
    }
    return edge;
}

inline Length left_edge(const Line& line) {
    for (const graphics::TextItem* item : content_of(line)) {
        for (const graphics::PlacedWord& word : item->words) {
            if (word.word->text != " ") {
                return item->origin.x + word.x;
            }
        }
    }
    return {};
}

inline std::size_t count_code(const base::Diagnostics& diagnostics, base::Code code) {
    std::size_t count = 0;
    for (const base::Diagnostic& item : diagnostics.items()) {
        count += item.code == code ? 1 : 0;
    }
    return count;
}

/// Some Vietnamese, with numbers and capitals.
inline const std::string& long_text() {
    static const std::string text =
        "Năm 2021, phong trào thi đua yêu nước của quận được triển khai trong điều kiện dịch bệnh "
        "kéo dài, song các chỉ tiêu chủ yếu đều đạt và vượt kế hoạch: thu ngân sách nhà nước đạt "
        "3.300 tỷ đồng, bằng 103,8% dự toán Thành phố giao; giá trị sản xuất tăng 9,2% so với cùng "
        "kỳ; 233/473 hộ cận nghèo đã vươn lên. Ủy ban nhân dân quận ghi nhận và biểu dương những "
        "tập thể, cá nhân có thành tích xuất sắc trong lao động, học tập và công tác, góp phần giữ "
        "vững ổn định, chăm lo đời sống của nhân dân trên địa bàn.";
    return text;
}

/// The galley's joints and boxes; it must stay.
inline Flow flow_of(const Galley& galley) {
    Flow flow;
    flow.reserve(galley.size());
    for (const GalleyItem& item : galley) {
        flow.push_back({item.joint, &item.box});
    }
    return flow;
}

}  // namespace tongket::typeset::test
