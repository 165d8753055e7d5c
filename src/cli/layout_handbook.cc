#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/markdown.h"
#include "cli/schema.h"
#include "stylesheet/keys.h"
#include "stylesheet/paths.h"

namespace tongket::cli {

namespace {

using stylesheet::KeyEntry;
using stylesheet::KeyKind;
using stylesheet::KeyMap;

std::string_view title_of(KeyMap map) {
    switch (map) {
        case KeyMap::Root:
            return "Tệp trình bày";
        case KeyMap::Colour:
            return "Một màu trong `colours`";
        case KeyMap::Style:
            return "Một kiểu chữ trong `styles`";
        case KeyMap::TabStop:
            return "Một điểm dừng trong `tabs`";
        case KeyMap::Master:
            return "Một khuôn trang trong `masters`";
        case KeyMap::InlineImage:
            return "Ảnh trên dòng chữ: `inline-image`";
        case KeyMap::DropCap:
            return "Chữ cái đầu đoạn: `drop-cap`";
        case KeyMap::Background:
            return "Hình dưới nội dung trang: một mục trong `background`";
        case KeyMap::Margins:
            return "Lề: `margins`";
        case KeyMap::Running:
            return "Chữ trong lề: một mục trong `running`";
        case KeyMap::Drawing:
            return "Một hình vẽ trong `drawings`";
        case KeyMap::Clip:
            return "Cắt theo hình: `clip`";
        case KeyMap::Shape:
            return "Một hình trong `shapes`";
        case KeyMap::Repeat:
            return "Lặp lại: `repeat`";
        case KeyMap::Gradient:
            return "Màu chuyển dần: `gradient`";
        case KeyMap::Heading:
            return "Một cấp tiêu đề trong `headings`";
        case KeyMap::Lists:
            return "Các cấp liệt kê: `lists`";
        case KeyMap::ListLevel:
            return "Một cấp liệt kê";
        case KeyMap::Table:
            return "Một kiểu bảng trong `tables`";
        case KeyMap::PlaceBar:
            return "Thanh chỉ chỗ: `place-bar`";
        case KeyMap::Tally:
            return "Bảng đếm lại các nhóm: `tally`";
        case KeyMap::Padding:
            return "Khoảng trống bên trong: `padding`";
        case KeyMap::Chart:
            return "Biểu đồ: `chart`";
        case KeyMap::ChartColours:
            return "Màu có nghĩa riêng trong biểu đồ: `colours`";
        case KeyMap::Image:
            return "Ảnh của báo cáo: `image`";
        case KeyMap::Gallery:
            return "Bộ ảnh của báo cáo: `gallery`";
        case KeyMap::Callout:
            return "Khung lưu ý: `callout`";
        case KeyMap::Contents:
            return "Mục lục, danh mục: `contents`, `list-of-tables`, `list-of-figures`";
        case KeyMap::Index:
            return "Mục lục tra cứu tên: `name-index`";
        case KeyMap::Appendix:
            return "Phụ lục: `appendix`";
        case KeyMap::Cover:
            return "Bìa sách: `cover`";
        case KeyMap::Blank:
            return "Chỗ trống cho văn thư: `blank`";
        case KeyMap::Footnotes:
            return "Chú thích: `footnotes`";
        case KeyMap::SideColumn:
            return "Chú thích ở lề: `side`";
        case KeyMap::CaptionColumn:
            return "Lời ảnh ở lề: `captions`";
        case KeyMap::FootnoteRule:
            return "Đường kẻ trên chú thích: `rule`";
        case KeyMap::LineNumbers:
            return "Số dòng: `line-numbers`";
        case KeyMap::TextComponent:
            return "Thành phần `text`: một đoạn chữ";
        case KeyMap::FitStage:
            return "Một cách thu nhỏ trong `fit`";
        case KeyMap::TextRule:
            return "Đường kẻ dưới chữ: `rule`";
        case KeyMap::TextFrame:
            return "Khung quanh chữ: `frame`";
        case KeyMap::RowsComponent:
            return "Thành phần `rows`: xếp dọc";
        case KeyMap::Box:
            return "Khung hoặc nền: `box`";
        case KeyMap::ColumnsComponent:
            return "Thành phần `columns`: xếp ngang";
        case KeyMap::Column:
            return "Một cột trong `columns`";
        case KeyMap::LineComponent:
            return "Thành phần `line`: đường kẻ ngang";
        case KeyMap::Line:
            return "Đường kẻ";
        case KeyMap::SpaceComponent:
            return "Thành phần `space`: khoảng trắng";
        case KeyMap::SignatureComponent:
            return "Thành phần `signature`: chỗ ký";
        case KeyMap::PlacedComponent:
            return "Thành phần `at`: chỗ cố định trên trang";
        case KeyMap::Place:
            return "Chỗ: `at`";
        case KeyMap::OverlayComponent:
            return "Thành phần `stack`: các lớp đè lên nhau";
        case KeyMap::Layer:
            return "Một lớp trong `stack`";
        case KeyMap::DrawComponent:
            return "Thành phần `draw`: hình vẽ";
        case KeyMap::ImageComponent:
            return "Thành phần `image`: ảnh của mẫu trình bày";
        case KeyMap::QrComponent:
            return "Thành phần `qr`: mã QR";
        case KeyMap::GridComponent:
            return "Thành phần `grid`: lưới ô";
        case KeyMap::NewPageComponent:
            return "Thành phần `new-page`: sang trang";
        case KeyMap::PhotoComponent:
            return "Thành phần `photo`: ảnh của báo cáo";
        case KeyMap::CountComponent:
            return "Thành phần `count`: đếm bằng hình";
        case KeyMap::FramesComponent:
            return "Thành phần `frames`: ảnh trong các chỗ có sẵn";
        case KeyMap::FrameSet:
            return "Một cách xếp trong `sets`";
        case KeyMap::FramePlace:
            return "Một chỗ trong `places`";
        case KeyMap::EachComponent:
            return "Thành phần `each`: lặp lại";
        case KeyMap::UseComponent:
            return "Thành phần `use`: dùng thành phần có tên";
        case KeyMap::TableComponent:
            return "Thành phần `table`: bảng từ một danh sách";
        case KeyMap::MemberTable:
            return "Bảng: `table`";
        case KeyMap::MemberColumn:
            return "Một cột của bảng đó";
        case KeyMap::ChartComponent:
            return "Thành phần `chart`: biểu đồ của báo cáo";
        case KeyMap::PageComponent:
            return "Thành phần `page`: hình một trang, trong bảng chọn mẫu";
        case KeyMap::GaugeComponent:
            return "Thành phần `gauge`: thanh đo phần trăm";
        case KeyMap::TimelineComponent:
            return "Thành phần `timeline`: dải thời gian của một mục tiêu";
        case KeyMap::InsertComponent:
            return "Thành phần `insert`: phần của báo cáo";
    }
    return "";
}

std::string_view kind_in_words(KeyKind kind) {
    switch (kind) {
        case KeyKind::Text:
            return "chữ";
        case KeyKind::Number:
            return "số";
        case KeyKind::Length:
            return "độ dài";
        case KeyKind::Percent:
            return "phần trăm";
        case KeyKind::Flag:
            return "true, false";
        case KeyKind::Choice:
            return "chọn một từ";
        case KeyKind::Name:
            return "tên";
        case KeyKind::Path:
            return "danh sách của báo cáo";
        case KeyKind::Condition:
            return "điều kiện";
        case KeyKind::Template:
            return "mẫu chữ";
        case KeyKind::List:
            return "danh sách";
        case KeyKind::Map:
        case KeyKind::MapOf:
            return "các khóa";
        case KeyKind::ListOf:
            return "danh sách";
    }
    return "";
}

std::string values_of(const KeyEntry& entry) {
    if (entry.kind != KeyKind::Choice) {
        return std::string(kind_in_words(entry.kind));
    }
    std::string words;
    for (const std::string_view word : stylesheet::choices_of(entry)) {
        words += words.empty() ? "`" : ", `";
        words += word;
        words += '`';
    }
    return words;
}

constexpr std::string_view introduction =
    "# Tệp trình bày\n\n"
    "Trang này được làm ra từ bảng khóa trong chương trình (`src/stylesheet/keys.def`); không sửa "
    "bằng tay. Làm lại bằng `cmake --build build/dev --target handbook`.\n\n"
    "Một tệp trong `layouts/`, hoặc cạnh báo cáo, nói cách trình bày; báo cáo gọi nó bằng `layout: "
    "tên`. Muốn đổi vài chỗ của mẫu có sẵn: ghi `base: tên`, rồi chỉ ghi điều cần đổi; không ghi "
    "là "
    "như mẫu gốc.\n\n"
    "```yaml\n"
    "tongket-layout: 1\n"
    "name: mau-rieng\n"
    "base: nha                          # bảng màu, phông chữ, cỡ chữ chung\n"
    "measures: {bien: 17mm}             # số đo dùng lại: $bien\n"
    "drawings:\n"
    "  vien-ngoi:\n"
    "    shapes:\n"
    "      - {shape: tile, width: 10mm, height: 12mm, fill: kim, repeat: {across: 5, step-x: "
    "12mm}}\n"
    "masters:\n"
    "  trang:\n"
    "    paper: A4\n"
    "    margins: {top: 22mm, bottom: 25mm, left: $bien, right: $bien}\n"
    "    background: [{draw: vien-ngoi, x: $bien, y: 8mm, pages: first}]\n"
    "first-master: trang\n"
    "parts:\n"
    "  - {text: \"{title}\", style: title, meaning: title}\n"
    "  - grid: 4\n"
    "    gutter: 4mm\n"
    "    rows:\n"
    "      - each: statistics\n"
    "        most: 4\n"
    "        rows:\n"
    "          - {text: \"{number}\", style: figure-l, fit: [{lines: 1, min-size: 20pt}]}\n"
    "          - {text: \"{unit}\", style: label}\n"
    "  - insert: sections\n"
    "```\n\n"
    "Độ dài ghi kèm đơn vị: `5mm`, `12pt`, `1,5cm`. Màu, phông, kiểu chữ, khuôn trang, hình vẽ, "
    "thành phần gọi nhau bằng tên. Trong mẫu chữ, `{tên}` là giá trị của báo cáo, và cả ngoặc "
    "vuông `[ … {tên} … ]` chỉ in khi có giá trị; `\\n` trong ngoặc kép là xuống dòng, `\\t` trong "
    "ngoặc đơn là dấu tab. `when: "
    "tên` "
    "chỉ in khi có, `when: not tên` chỉ in khi không có.\n";

std::string_view scope_title(stylesheet::Scope scope) {
    using stylesheet::Scope;
    switch (scope) {
        case Scope::Document:
            return "ở mọi nơi";
        case Scope::Appendix:
            return "trong đầu và cuối phụ lục";
        case Scope::Member:
            return "trong mọi `each`, `table`";
        case Scope::Statistics:
            return "trong `each: statistics`";
        case Scope::Awards:
            return "trong `each: awards`";
        case Scope::Goals:
            return "trong `each: goals`";
        case Scope::Charts:
            return "trong `each: charts`";
        case Scope::Looks:
            return "trong `each: looks`, ở bảng chọn mẫu";
        case Scope::LookFamilies:
            return "trong `each: families`, ở bảng chọn mẫu";
        case Scope::LookColours:
            return "trong `each: colours`, ở bảng chọn mẫu";
        case Scope::Pages:
            return "trong `each: pages`, ở bảng chọn mẫu";
        case Scope::Appendices:
            return "trong `each: appendices`";
        case Scope::Section:
            return "trong thành phần của một mục";
        case Scope::Entry:
            return "trong thành phần của một dòng mục lục";
        case Scope::Pictures:
            return "trong `each: section.pictures`, `each: pictures`";
        case Scope::Frames:
            return "trong `frames`";
        case Scope::AwardGroups:
            return "trong `each: award-groups`";
        case Scope::Members:
        case Scope::Bases:
        case Scope::To:
        case Scope::Recipients:
        case Scope::Caller:
        case Scope::Anywhere:
            break;
    }
    return "";
}

/// A component's picture, and the layout that draws it; pages of looks have one of their own.
std::string picture_of(std::string_view title) {
    constexpr std::string_view before = "Thành phần `";
    // Nothing is to be seen of a page break, and pages of looks are on a page of their own.
    if (!title.starts_with(before) || title.ends_with("sang trang") ||
        title.ends_with("bảng chọn mẫu")) {
        return {};
    }
    title.remove_prefix(before.size());
    const std::string_view name = title.substr(0, title.find('`'));
    return fmt::format("![{0}](thanh-phan/{0}.png)\n\n[Tệp của hình này](thanh-phan/{0}.yaml)\n\n",
                       name);
}

}  // namespace

std::string layout_handbook() {
    std::string text(introduction);
    const KeyEntry* last = nullptr;
    for (const KeyEntry& entry : stylesheet::layout_keys()) {
        if (last == nullptr || last->map != entry.map) {
            text += fmt::format("\n## {}\n\n{}| khóa | giá trị | |\n| --- | --- | --- |\n",
                                title_of(entry.map), picture_of(title_of(entry.map)));
        }
        last = &entry;
        text += fmt::format("| `{}` | {} | {} |\n", entry.key, values_of(entry),
                            markdown_cell(entry.meaning_vi));
    }
    text += "\n## Giá trị của báo cáo\n\n| tên | ở đâu |\n| --- | --- |\n";
    for (const stylesheet::PathEntry& path : stylesheet::layout_paths()) {
        text += fmt::format("| `{}` | {} |\n", path.path, scope_title(path.scope));
    }
    return text;
}

}  // namespace tongket::cli
