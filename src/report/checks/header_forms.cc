// Number, symbol and place of the document: Nghị định 30/2020/NĐ-CP, Phụ lục I.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "report/checks/check_table.h"
#include "report/checks/proper_unit.h"
#include "report/checks/units.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

struct KindSymbol {
    std::string_view kind, symbol;
};
/// Phụ lục III. A Công văn has none.
constexpr std::array<KindSymbol, 26> symbols = {{
    {"Nghị quyết", "NQ"},   {"Quyết định", "QĐ"},       {"Chỉ thị", "CT"},
    {"Quy chế", "QC"},      {"Quy định", "QyĐ"},        {"Thông cáo", "TC"},
    {"Thông báo", "TB"},    {"Hướng dẫn", "HD"},        {"Chương trình", "CTr"},
    {"Kế hoạch", "KH"},     {"Phương án", "PA"},        {"Đề án", "ĐA"},
    {"Dự án", "DA"},        {"Báo cáo", "BC"},          {"Biên bản", "BB"},
    {"Tờ trình", "TTr"},    {"Hợp đồng", "HĐ"},         {"Công điện", "CĐ"},
    {"Bản ghi nhớ", "BGN"}, {"Bản thỏa thuận", "BTT"},  {"Giấy ủy quyền", "GUQ"},
    {"Giấy mời", "GM"},     {"Giấy giới thiệu", "GGT"}, {"Giấy nghỉ phép", "GNP"},
    {"Phiếu gửi", "PG"},    {"Phiếu báo", "PB"},
}};

void replace_all(std::string& text, std::string_view old_part, std::string_view new_part) {
    for (std::size_t at = text.find(old_part); at != std::string::npos;
         at = text.find(old_part, at + new_part.size())) {
        text.replace(at, old_part.size(), new_part);
    }
}

/// Without "Số:", blanks and long dashes, the number with two digits at least.
std::string right_number(std::string_view typed) {
    std::string text(typed);
    for (const std::string_view front : {"Số:", "số:", "SỐ:", "Số ", "số "}) {
        if (text.starts_with(front)) {
            text.erase(0, front.size());
        }
    }
    replace_all(text, "–", "-");
    replace_all(text, "\u00A0", "");
    replace_all(text, " ", "");
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 1 && text[digits] == '/') {
        text.insert(0, "0");
    }
    return text;
}

void check_number(const Report& report, base::Diagnostics& diagnostics) {
    std::string typed = report.document.number.plain();
    while (typed.starts_with(' ')) {
        typed.erase(0, 1);  // blanks for the number that a clerk fills in
    }
    if (typed.empty()) {
        return;
    }
    const std::string right = right_number(typed);
    if (right != typed) {
        diagnostics.report(base::Code::DocumentNumberForm, report.document.number.place,
                           {typed, right});
    }
    const std::size_t slash = right.rfind('/');
    const std::size_t hyphen = slash == std::string::npos ? slash : right.find('-', slash);
    if (hyphen == std::string::npos) {
        return;
    }
    const std::string symbol = right.substr(slash + 1, hyphen - slash - 1);
    const auto own = std::ranges::find(symbols, symbol, &KindSymbol::symbol);
    const std::string kind = vietnamese::matching_key(report.kind.plain());
    if (own == symbols.end() || vietnamese::matching_key(own->kind) == kind) {
        return;  // of no kind that is known, or of this one
    }
    for (const KindSymbol& entry : symbols) {
        if (vietnamese::matching_key(entry.kind) == kind) {
            diagnostics.report(base::Code::DocumentNumberKind, report.document.number.place,
                               {symbol, std::string(entry.kind), std::string(entry.symbol)});
        }
    }
}

void check_place(const Report& report, base::Diagnostics& diagnostics) {
    const std::string place = report.document.place.plain();
    const std::string lower = vietnamese::to_lower(place);
    std::string_view type = unit_type_at_start(lower);
    if (type.empty() && lower.starts_with("tp. ")) {
        type = "tp.";
    }
    if (type.empty() || lower.size() != place.size()) {
        return;
    }
    const std::string name = place.substr(type.size() + 1);
    if (!keeps_capital(name)) {
        diagnostics.report(base::Code::PlaceWithType, report.document.place.place, {place, name});
    }
}

}  // namespace

void check_header_forms(const Matter& matter, base::Diagnostics& diagnostics) {
    check_number(matter.report, diagnostics);
    check_place(matter.report, diagnostics);
}

}  // namespace tongket::report
