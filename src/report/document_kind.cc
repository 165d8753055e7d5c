#include "report/document_kind.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/narrow.h"
#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 32> kinds = {
    "Nghị quyết",    "Quyết định", "Chỉ thị",         "Quy chế",        "Quy định",
    "Thông cáo",     "Thông báo",  "Hướng dẫn",       "Chương trình",   "Kế hoạch",
    "Phương án",     "Đề án",      "Dự án",           "Báo cáo",        "Biên bản",
    "Tờ trình",      "Hợp đồng",   "Công điện",       "Bản ghi nhớ",    "Bản thỏa thuận",
    "Giấy ủy quyền", "Giấy mời",   "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi",
    "Phiếu chuyển",  "Phiếu báo",  "Bản sao y",       "Bản trích sao",  "Bản sao lục",
    "Công văn",      "Thư công"};
constexpr std::size_t most_words = 3;

/// Ends of the first words of a text.
std::vector<std::size_t> word_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size() && ends.size() < most_words;) {
        const std::size_t end =
            std::min({text.find(' ', at), text.find("\u00A0", at), text.size()});
        if (end > at) {
            ends.push_back(end);
        }
        at = end + (end < text.size() && text[end] != ' ' ? 2 : 1);
    }
    return ends;
}

std::size_t skip_separators(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 3> separators = {" ", ":", "\u00A0"};
    for (bool moved = true; moved;) {
        moved = false;
        for (const std::string_view separator : separators) {
            if (text.substr(at).starts_with(separator)) {
                at += separator.size();
                moved = true;
            }
        }
    }
    return at;
}

/// `keys`: of the kinds, as words are compared.
KindInTitle find_one(std::string_view title, std::span<const std::string> keys) {
    const std::vector<std::size_t> ends = word_ends(title);
    for (std::size_t i = ends.size(); i > 0; --i) {
        std::size_t end = ends[i - 1];
        while (end > 0 && title[end - 1] == ':') {
            --end;
        }
        const std::string key = vietnamese::matching_key(title.substr(0, end));
        if (std::ranges::find(keys, key) != keys.end()) {
            return {end, skip_separators(title, end)};
        }
    }
    return {};
}

/// The spans without their first `bytes`, the first letter that is left a capital.
SpanList without_beginning(SpanList spans, std::size_t bytes) {
    std::size_t gone = 0;
    while (gone < spans.size() && bytes >= spans[gone].text.size()) {
        bytes -= spans[gone].text.size();
        ++gone;
    }
    spans.erase(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(gone));
    if (!spans.empty()) {
        Span& first = spans.front();
        const std::size_t characters =
            base::count_characters(std::string_view(first.text).substr(0, bytes));
        first.place.column += base::narrow<std::uint32_t>(characters);
        first.text = vietnamese::capitalize_first(std::string_view(first.text).substr(bytes));
    }
    return spans;
}

}  // namespace

std::span<const std::string_view> document_kinds() { return kinds; }

KindInTitle find_kind(std::string_view title) {
    static const std::vector<std::string> keys = [] {
        std::vector<std::string> all;
        std::ranges::transform(kinds, std::back_inserter(all), vietnamese::matching_key);
        return all;
    }();
    return find_one(title, keys);
}

void split_title(Report& report, const Text& given) {
    report.kind = given;
    report.abstract = report.title;
    const std::string plain = report.title.plain();
    const std::array<std::string, 1> only = {vietnamese::matching_key(given.plain())};
    const KindInTitle found = given.empty() ? find_kind(plain) : find_one(plain, only);
    if (found.all == 0) {
        return;
    }
    if (given.empty()) {
        Span span = report.title.spans.front();
        span.text = plain.substr(0, found.kind);
        report.kind = {{std::move(span)}, report.title.place};
    }
    report.abstract.spans = without_beginning(report.title.spans, found.all);
    if (!report.abstract.empty()) {
        report.abstract.place = report.abstract.spans.front().place;
    }
}

}  // namespace tongket::report
