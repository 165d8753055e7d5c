#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/markdown.h"
#include "cli/schema.h"
#include "report/checks/check_table.h"
#include "report/keys.h"

namespace tongket::cli {

namespace {

using report::KeyEntry;
using report::KeyKind;
using report::KeyOwner;

std::string_view kind_in_words(KeyKind kind) {
    switch (kind) {
        case KeyKind::Text:
            return "chữ";
        case KeyKind::Texts:
            return "các dòng chữ";
        case KeyKind::ProseBody:
            return "lời văn";
        case KeyKind::Integer:
            return "số nguyên";
        case KeyKind::Number:
            return "số";
        case KeyKind::Percent:
            return "phần trăm";
        case KeyKind::Date:
            return "ngày";
        case KeyKind::Flag:
            return "true, false";
        case KeyKind::Choice:
            return "chọn một từ";
        case KeyKind::Ids:
            return "các mã số liệu";
        case KeyKind::List:
            return "danh sách";
        case KeyKind::Map:
            return "các khóa";
        case KeyKind::Sheet:
            return "từ bảng tính";
    }
    return "";
}

std::string_view title_of(KeyOwner owner) {
    switch (owner) {
        case KeyOwner::Report:
            return "Báo cáo";
        case KeyOwner::Issuer:
            return "Cơ quan ban hành: `issuer`";
        case KeyOwner::Document:
            return "Văn bản: `document`";
        case KeyOwner::Signer:
            return "Người ký: `signer`";
        case KeyOwner::Statistic:
            return "Một số liệu, dưới mã của nó trong `statistics`";
        case KeyOwner::RowSum:
            return "Tổng của một cột: `sum-rows`";
        case KeyOwner::Section:
            return "Một mục trong `sections`";
        case KeyOwner::Callout:
            return "Khung lưu ý: `callout`";
        case KeyOwner::Chart:
            return "Biểu đồ: `chart`";
        case KeyOwner::Image:
            return "Ảnh: `image`";
        case KeyOwner::Gallery:
            return "Bộ ảnh: `gallery`";
        case KeyOwner::Table:
            return "Bảng: `table`";
        case KeyOwner::Group:
            return "Một nhóm hàng trong `rows`";
        case KeyOwner::Column:
            return "Một cột trong `columns`";
        case KeyOwner::Cell:
            return "Một ô trong `rows`";
        case KeyOwner::Award:
            return "Một mục trong `awards`";
        case KeyOwner::Goal:
            return "Một mục tiêu trong `goals`";
        case KeyOwner::Appendix:
            return "Một phụ lục trong `appendices`";
        case KeyOwner::Name:
            return "Một tên trong `names`";
        case KeyOwner::Silence:
            return "Bỏ qua một kiểm tra: `ignore`";
    }
    return "";
}

std::string row_of(const KeyEntry& entry) {
    return fmt::format("| `{}` | {} | {} | {}{} |\n", entry.key, markdown_cell(entry.label_vi),
                       kind_in_words(entry.kind),
                       entry.presence == report::KeyPresence::Required ? "**Bắt buộc.** " : "",
                       markdown_cell(entry.description_vi));
}

}  // namespace

std::string report_handbook() {
    std::string text =
        "# Tệp báo cáo\n\n"
        "Trang này được làm ra từ bảng khóa trong chương trình (`src/report/keys.def`); không sửa "
        "bằng "
        "tay. Làm lại bằng `cmake --build build/dev --target handbook`.\n\n"
        "Tên khóa là tiếng Anh, giá trị là tiếng Việt. Ghi mỗi khóa một dòng, `khóa: giá trị`; dấu "
        "`#` "
        "bắt đầu lời ghi chú.\n";
    const KeyEntry* last = nullptr;
    for (const KeyEntry& entry : report::all_keys()) {
        if (last == nullptr || last->owner != entry.owner) {
            text +=
                fmt::format("\n## {}\n\n| khóa | nghĩa | giá trị | |\n| --- | --- | --- | --- |\n",
                            title_of(entry.owner));
        }
        last = &entry;
        text += row_of(entry);
    }
    text +=
        "\n## Số liệu trong lời văn\n\n"
        "`{mã}` in số liệu như cơ quan viết: `3.300 tỷ đồng`, `103,8%`, `233/473 hộ`. `{mã.khóa}` "
        "in một "
        "khóa của nó; `{mã.value}` không có đơn vị. Sau dấu hai chấm là cách ghi, có thể nối tiếp: "
        "`{thu:tỷ đồng:words}`.\n\n"
        "| cách ghi | in ra |\n| --- | --- |\n"
        "| `words` | bằng chữ: ba nghìn ba trăm tỷ đồng |\n"
        "| `signed` | có dấu: +5,2% |\n"
        "| `short` | gọn, nhiều nhất hai chữ số thập phân: 3,3 tỷ |\n"
        "| một đơn vị | đổi sang đơn vị đó, đúng từng số: `{thu:triệu đồng}` |\n\n"
        "Tỷ lệ tự tính làm tròn đến một chữ số thập phân (so với kế hoạch, mức tăng) hoặc hai (tỷ "
        "lệ), "
        "hoặc theo `decimals`; nửa đơn vị làm tròn ra xa số 0; số 0 cuối bỏ đi.\n"
        "\n## Kiểm tra\n\n"
        "`tongket check` và `tongket build` báo những chỗ sau. Đó là cảnh báo; với `final: true` "
        "hoặc "
        "`--strict` thì là lỗi. Chỗ nào đúng thì bỏ qua ngay tại đó, kèm lý do:\n\n"
        "```yaml\nignore:\n  - check: row-sums\n    because: Một hộ được tính ở hai "
        "phường.\n```\n\n"
        "| `check` | tìm ra |\n| --- | --- |\n";
    for (const report::CheckEntry& check : report::all_checks()) {
        text += fmt::format("| `{}` | {} |\n", check.name, markdown_cell(check.description_vi));
    }
    return text;
}

}  // namespace tongket::cli
