#include "report/checks/read_rows.h"

#include <algorithm>
#include <cstddef>

namespace tongket::report {

namespace {

class RowScanner {
  public:
    RowScanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    void next(std::vector<std::string>& cells) {
        cells.clear();
        cells.emplace_back();
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && (quoted_ || cells.back().empty())) {
                take_quote(cells.back());
            } else if (!quoted_ && c == separator_) {
                cells.emplace_back();
            } else if (!quoted_ && c == '\n') {
                return;
            } else if (c != '\r') {
                cells.back().push_back(c);
            }
        }
        quoted_ = false;
    }

  private:
    void take_quote(std::string& cell) {
        if (quoted_ && at_ < text_.size() && text_[at_] == '"') {
            cell.push_back('"');
            ++at_;
        } else {
            quoted_ = !quoted_;
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    bool quoted_ = false;
};

}  // namespace

std::string_view ListRow::operator[](std::string_view column) const {
    const auto found = std::find(head_.begin(), head_.end(), column);
    const auto index = static_cast<std::size_t>(found - head_.begin());
    return index < cells_.size() ? std::string_view(cells_[index]) : std::string_view();
}

void read_list_rows(std::string_view text, const std::function<void(const ListRow&)>& take) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    const std::string_view first = text.substr(0, text.find('\n'));
    const char separator = first.find(',') == std::string_view::npos ? ';' : ',';
    RowScanner scanner(text, separator);
    std::vector<std::string> head;
    std::vector<std::string> cells;
    scanner.next(head);
    while (!scanner.at_end()) {
        scanner.next(cells);
        if (cells.size() > 1 || !cells.front().empty()) {
            take(ListRow(head, cells));
        }
    }
}

}  // namespace tongket::report
