#include "report/checks/read_rows.h"

#include <algorithm>

namespace tongket::report {

ListRows::ListRows(std::string_view text) : text_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) {
        text_.remove_prefix(byte_order_mark.size());
    }
    const std::string_view first = text_.substr(0, text_.find('\n'));
    separator_ = first.find(',') == std::string_view::npos ? ';' : ',';
    read_row();
    head_.assign(cells_.begin(), cells_.end());
}

std::size_t ListRows::column(std::string_view name) const {
    const auto found = std::find(head_.begin(), head_.end(), name);
    return found == head_.end() ? std::string_view::npos
                                : static_cast<std::size_t>(found - head_.begin());
}

bool ListRows::next() {
    while (at_ < text_.size()) {
        read_row();
        if (cells_.size() > 1 || !cells_.front().empty()) {
            return true;
        }
    }
    return false;
}

void ListRows::read_row() {
    cells_.clear();
    unquoted_.clear();
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view line = text_.substr(at_, end - at_);
    if (line.find('"') != std::string_view::npos || line.find('\r') != std::string_view::npos) {
        while (read_marked_cell()) {
        }
        return;
    }
    for (std::size_t cut = line.find(separator_); cut != std::string_view::npos;
         cut = line.find(separator_)) {
        cells_.push_back(line.substr(0, cut));
        line.remove_prefix(cut + 1);
    }
    cells_.push_back(line);
    at_ = std::min(end + 1, text_.size());
}

/// A cell whose text may not be all that stands there. Whether the row goes on behind it.
bool ListRows::read_marked_cell() {
    std::string& cell = unquoted_.emplace_back();
    bool quoted = false;
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '"' && quoted && at_ < text_.size() && text_[at_] == '"') {
            cell.push_back('"');
            ++at_;
        } else if (c == '"' && (quoted || cell.empty())) {
            quoted = !quoted;
        } else if (!quoted && (c == separator_ || c == '\n')) {
            cells_.emplace_back(cell);
            return c == separator_;
        } else if (c != '\r') {
            cell.push_back(c);
        }
    }
    cells_.emplace_back(cell);
    return false;
}

}  // namespace tongket::report
