#include "data/line_places.h"

#include <algorithm>

#include "base/narrow.h"
#include "base/utf8.h"

namespace tongket::data {

LinePlaces::LinePlaces(std::string_view text, base::SourceId source)
    : text_(text), source_(source), begins_{0} {
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
        begins_.push_back(i + 1);
    }
}

std::uint32_t LinePlaces::line(std::size_t offset) const {
    if (offset >= begins_[last_line_ - 1]) {  // in the line asked for last, or just below it
        for (std::uint32_t line = last_line_; line <= begins_.size() && line < last_line_ + 3;
             ++line) {
            if (line == begins_.size() || offset < begins_[line]) {
                return line;
            }
        }
    }
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
    return base::narrow<std::uint32_t>(after - begins_.begin());
}

base::Place LinePlaces::place(std::size_t offset, std::size_t bytes) const {
    offset = std::min(offset, text_.size());
    const std::uint32_t line = this->line(offset);
    const std::size_t begin = line_begin(line);
    if (line == last_line_ && offset < last_offset_ && offset - begin > last_offset_ - offset) {
        last_column_ -= base::count_characters(text_.substr(offset, last_offset_ - offset));
    } else {
        const bool onwards = line == last_line_ && offset >= last_offset_;
        const std::size_t from = onwards ? last_offset_ : begin;
        last_column_ = (onwards ? last_column_ : 0) +
                       base::count_characters(text_.substr(from, offset - from));
    }
    std::string_view marked = text_.substr(offset, bytes);
    marked = marked.substr(0, marked.find('\n'));
    const std::size_t length = base::count_characters(marked);
    const base::Place place = {source_, line, base::narrow<std::uint32_t>(last_column_ + 1),
                               base::narrow<std::uint32_t>(length)};
    last_line_ = line;
    last_offset_ = offset + marked.size();
    last_column_ += length;
    return place;
}

std::uint32_t LinePlaces::find_line_longer_than(std::size_t limit) const {
    for (std::size_t i = 0; i < begins_.size(); ++i) {
        const std::size_t end = i + 1 < begins_.size() ? begins_[i + 1] - 1 : text_.size();
        if (end - begins_[i] > limit) {
            return base::narrow<std::uint32_t>(i + 1);
        }
    }
    return 0;
}

}  // namespace tongket::data
