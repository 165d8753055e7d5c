#include "report/traced_text.h"

#include <algorithm>

#include "base/narrow.h"
#include "base/utf8.h"

namespace tongket::report {

namespace {

/// Past this, a text with places of its own is not searched again for each message.
constexpr std::size_t exact_places_end = 4'096;

}  // namespace

void TracedText::append(std::string_view piece, std::size_t origin) {
    if (piece.empty()) {
        return;
    }
    if (anchors_.empty() ||
        anchors_.back().origin + (text_.size() - anchors_.back().offset) != origin) {
        anchors_.push_back({text_.size(), origin});
    }
    text_.append(piece);
}

void TracedText::append(const TracedText& other) {
    for (std::size_t i = 0; i < other.anchors_.size(); ++i) {
        const std::size_t begin = other.anchors_[i].offset;
        const std::size_t end =
            i + 1 < other.anchors_.size() ? other.anchors_[i + 1].offset : other.text_.size();
        append(std::string_view(other.text_).substr(begin, end - begin), other.anchors_[i].origin);
    }
}

void TracedText::truncate(std::size_t size) {
    text_.resize(std::min(size, text_.size()));
    while (!anchors_.empty() && anchors_.back().offset >= text_.size()) {
        anchors_.pop_back();
    }
}

std::size_t TracedText::origin(std::size_t offset) const {
    const auto after =
        std::upper_bound(anchors_.begin(), anchors_.end(), offset,
                         [](std::size_t at, const Anchor& anchor) { return at < anchor.offset; });
    if (after == anchors_.begin()) {
        return offset;
    }
    const Anchor& anchor = *(after - 1);
    return anchor.origin + (std::min(offset, text_.size()) - anchor.offset);
}

Places::Places(const data::Value& scalar) : scalar_(scalar), first_(scalar.place_in(0)) {}

/// Whether columns go on one by one is asked of the value itself, at its end: a quoted text with
/// escapes, a folded one, or one that was not NFC in the file has places of its own.
void Places::measure() {
    measured_ = true;
    const std::string_view text = scalar_.text;
    if (scalar_.annex != nullptr && !scalar_.annex->as_written.empty()) {
        return;
    }
    if (scalar_.style == data::ScalarStyle::Literal) {
        line_starts_.push_back(0);
        for (std::size_t end = text.find('\n'); end != std::string_view::npos;
             end = text.find('\n', end + 1)) {
            line_starts_.push_back(end + 1);
        }
        return;
    }
    const base::Place last = scalar_.place_in(text.size());
    if (last.line == first_.line && last.column == first_.column + base::count_characters(text)) {
        line_starts_.push_back(0);
    }
}

std::size_t Places::count_in_line(std::size_t line, std::size_t origin) {
    if (line != line_ || origin < counted_to_) {
        line_ = line;
        counted_to_ = line_starts_[line];
        column_ = 0;
    }
    column_ += base::count_characters(
        std::string_view(scalar_.text).substr(counted_to_, origin - counted_to_));
    counted_to_ = origin;
    return column_;
}

base::Place Places::at(std::size_t origin, std::size_t characters) {
    base::Place place = first_;
    place.length = base::narrow<std::uint32_t>(characters);
    if (origin == 0) {
        return place;
    }
    if (!measured_) {
        measure();
    }
    origin = std::min(origin, scalar_.text.size());
    if (line_starts_.empty()) {
        if (origin < exact_places_end) {
            place = scalar_.place_in(origin);
            place.length = base::narrow<std::uint32_t>(characters);
        }
        return place;
    }
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), origin);
    const auto line = static_cast<std::size_t>(after - line_starts_.begin()) - 1;
    const std::size_t start = line == 0 ? first_.column : scalar_.indent + 1;
    place.line = base::narrow<std::uint32_t>(first_.line + line);
    place.column = base::narrow<std::uint32_t>(start + count_in_line(line, origin));
    return place;
}

}  // namespace tongket::report
