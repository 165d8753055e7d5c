// tests/compose/sample.h: small reports and a small layout, made in code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composition.h"
#include "compose/template.h"
#include "document/document.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose::sample {

/// Text with a place: line 1 of source 0, column 5.
[[nodiscard]] inline report::Text text(std::string_view words) {
    const base::Place place{base::SourceId{0}, 1, 5, 0};
    return {{{std::string(words), false, false, place}}, place};
}
[[nodiscard]] inline report::ProseBlock paragraph(std::string_view words) {
    return {report::ProseParagraph{text(words).spans, text(words).place}};
}
[[nodiscard]] inline report::Section section(std::string_view title,
                                             std::vector<report::SectionItem> items = {},
                                             std::vector<report::Section> sections = {}) {
    report::Section made;
    if (!title.empty()) {
        made.title = text(title);
    }
    made.items = std::move(items);
    made.sections = std::move(sections);
    return made;
}
[[nodiscard]] inline report::Section part(std::string_view title,
                                          std::vector<report::Section> sections) {
    report::Section made = section(title, {}, std::move(sections));
    made.kind = report::Section::Kind::Part;
    return made;
}

[[nodiscard]] inline stylesheet::Style style(std::string_view name) {
    auto letters = std::make_shared<document::TextStyle>();
    letters->name = name;
    letters->families = {"Liberation Serif"};
    auto bold = std::make_shared<document::TextStyle>(*letters);
    bold->weight = 700;
    auto italic = std::make_shared<document::TextStyle>(*letters);
    italic->slant = text::Slant::Italic;
    auto both = std::make_shared<document::TextStyle>(*bold);
    both->slant = text::Slant::Italic;
    auto paragraph = std::make_shared<document::ParagraphStyle>();
    paragraph->text = letters;
    stylesheet::Style made;
    made.paragraph = std::move(paragraph);
    made.text = std::move(letters);
    made.strong = std::move(bold);
    made.emphasis = std::move(italic);
    made.strong_emphasis = std::move(both);
    return made;
}
[[nodiscard]] inline stylesheet::Style capitals(std::string_view name) {
    stylesheet::Style made = style(name);
    made.letter_case = stylesheet::TitleCase::Capitals;
    return made;
}

[[nodiscard]] inline stylesheet::TextPart text_part(std::string_view words,
                                                    std::string_view style_name = "body") {
    stylesheet::TextPart made;
    made.text = read_format(words);
    made.style = style_name;
    return made;
}
[[nodiscard]] inline stylesheet::TextPart heading_part(std::string_view words) {
    stylesheet::TextPart made = text_part(words, "heading");
    made.meaning = stylesheet::TextPart::Meaning::Heading;
    made.in_outline = true;
    return made;
}
[[nodiscard]] inline stylesheet::TextPart title_part(std::string_view words) {
    stylesheet::TextPart made = text_part(words, "title");
    made.meaning = stylesheet::TextPart::Meaning::Title;
    return made;
}
[[nodiscard]] inline stylesheet::Component component(auto content) {
    return {std::move(content), std::nullopt, {}};
}
[[nodiscard]] inline stylesheet::Component component_when(std::string_view path, auto content) {
    return {std::move(content), stylesheet::Condition{std::string(path), false}, {}};
}
[[nodiscard]] inline stylesheet::Component insert(stylesheet::InsertPart::What what) {
    return component(stylesheet::InsertPart{what});
}

/// A layout with a title, the sections, all levels of headings and lists, tables and charts.
[[nodiscard]] inline stylesheet::Stylesheet layout() {
    using namespace base::literals;
    stylesheet::Stylesheet sheet;
    sheet.name = "sample";
    for (const char* name : {"body", "title", "heading", "cell", "head-cell", "caption", "label",
                             "value", "sum", "contents-1", "contents-2", "part-number", "item"}) {
        sheet.styles[name] = style(name);
    }
    sheet.styles["capitals"] = capitals("capitals");
    sheet.body_style = "body";
    sheet.headings = {{read_format("Phần {ordinal}"), "capitals", "part-number", true},
                      {read_format("{roman}."), "capitals", "", false},
                      {read_format("{decimal}."), "heading", "", false},
                      {read_format("{parent}.{decimal}."), "heading", "", false},
                      {read_format("{alphabetic})"), "heading", "", false}};
    sheet.lists["dash"] = {"item", 10_pt, "", true};
    sheet.lists["decimal"] = {"item", 0_pt, "", true};
    sheet.lists["alphabetic"] = {"item", 0_pt, "", true};
    sheet.table.table = std::make_shared<document::TableStyle>();
    sheet.table.head_style = "head-cell";
    sheet.table.body_style = "cell";
    sheet.table.caption_style = "caption";
    sheet.table.group_style = sheet.table.total_style = sheet.table.number_style = "sum";
    sheet.table.carried_forward = "Cộng mang sang";
    sheet.table.brought_forward = "Mang sang";
    sheet.table.caption_format = "Bảng {number}. {caption}";
    sheet.table.continued = "(tiếp theo)";
    sheet.table_styles["default"] = sheet.table;
    sheet.chart.chart = std::make_shared<document::ChartStyle>();
    sheet.chart.label_style = "label";
    sheet.chart.value_style = "value";
    sheet.chart.caption_style = "caption";
    sheet.chart.caption_format = "Biểu đồ {number}. {caption}";
    sheet.contents.title = "MỤC LỤC";
    sheet.contents.title_style = "title";
    sheet.contents.styles = {"contents-1", "contents-2"};
    sheet.contents.leader = ".";
    sheet.table_list = {"title", "DANH MỤC BẢNG", {"contents-2"}, "."};
    sheet.figure_list = {"title", "DANH MỤC BIỂU ĐỒ", {"contents-2"}, "."};
    for (const char* name : {"portrait", "landscape"}) {
        auto master = std::make_shared<document::PageMaster>();
        master->name = name;
        sheet.masters[name] = std::move(master);
    }
    sheet.first_master = "portrait";
    sheet.appendix = {"appendix-head", "portrait", "landscape", "PL{roman}-", "./."};
    sheet.components["appendix-head"] =
        component(stylesheet::RowsPart{{component(heading_part("Phụ lục {appendix.number}")),
                                        component(heading_part("{appendix.title}"))},
                                       false,
                                       false});
    sheet.blank_number = 40_pt;
    sheet.blank_day = 23_pt;
    sheet.parts = {component(title_part("{title}")),
                   insert(stylesheet::InsertPart::What::Sections)};
    return sheet;
}

[[nodiscard]] inline report::Report report() {
    report::Report made;
    made.title = text("Báo cáo tổng kết năm 2021");
    made.abstract = made.title;
    made.year = 2021;
    return made;
}

/// The letters of a paragraph in order; `|` for a forced line end, `_` for a gap.
[[nodiscard]] inline std::string letters(const document::Paragraph& paragraph) {
    std::string all;
    for (const document::Inline& content : paragraph.content) {
        if (const auto* run = std::get_if<document::TextRun>(&content)) {
            all += run->text;
        } else if (std::holds_alternative<document::ForcedBreak>(content)) {
            all += '|';
        } else if (std::holds_alternative<document::Gap>(content)) {
            all += '_';
        }
    }
    return all;
}
inline void collect_letters(const std::vector<document::Block>& blocks,
                            std::vector<std::string>& all) {
    for (const document::Block& block : blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
            all.push_back(letters(*paragraph));
        } else if (const auto* stack = std::get_if<document::Stack>(&block.content)) {
            collect_letters(stack->blocks, all);
        } else if (const auto* columns = std::get_if<document::Columns>(&block.content)) {
            for (const document::Column& column : columns->columns) {
                collect_letters(column.blocks, all);
            }
        } else if (const auto* table = document::table_of(block)) {
            for (const auto* rows : {&table->head, &table->body}) {
                for (const document::Row& row : *rows) {
                    for (const document::Cell& cell : row.cells) {
                        all.push_back(letters(cell.paragraphs.front()));
                    }
                }
            }
        }
    }
}
/// The letters of every paragraph and cell, in order; captions are left out.
[[nodiscard]] inline std::vector<std::string> all_letters(
    const std::vector<document::Block>& blocks) {
    std::vector<std::string> all;
    collect_letters(blocks, all);
    return all;
}

using Lines = std::vector<std::string>;

/// A report and layout with a composition on them, for tests of one part.
struct Bench {
    Bench(report::Report the_report, stylesheet::Stylesheet the_sheet)
        : source(std::move(the_report)),
          sheet(std::move(the_sheet)),
          composition(source, sheet, diagnostics) {}
    Bench() : Bench(sample::report(), layout()) {}

    [[nodiscard]] Flow flow() { return {blocks, document::Structure::root()}; }
    [[nodiscard]] const document::StructureNode& node(document::StructureId id) const {
        return composition.structure.node(id);
    }
    [[nodiscard]] Lines lines() const { return all_letters(blocks); }

    report::Report source;
    stylesheet::Stylesheet sheet;
    base::Diagnostics diagnostics;
    Composition composition;
    std::vector<document::Block> blocks;
    Scope scope{&composition.fields};
};

}  // namespace tongket::compose::sample
