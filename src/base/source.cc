#include "base/source.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/narrow.h"
#include "base/utf8.h"

namespace tongket::base {

namespace {

/// Lines end at LF, CR LF or CR, as YAML has it.
std::vector<std::size_t> find_line_starts(std::string_view text) {
    std::vector<std::size_t> starts = {0};
    if (text.find('\r') == std::string_view::npos) {
        for (std::size_t i = text.find('\n'); i != std::string_view::npos;
             i = text.find('\n', i + 1)) {
            starts.push_back(i + 1);
        }
        return starts;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
            starts.push_back(i + 1);
        }
    }
    return starts;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Sources Sources::beginning_with(const Sources& earlier) {
    Sources sources;
    const std::scoped_lock lock(*earlier.mutex_);
    sources.files_ = earlier.files_;
    return sources;
}

SourceId Sources::append(File file) {
    auto shared = std::make_shared<const File>(std::move(file));
    const std::scoped_lock lock(*mutex_);
    files_.push_back(std::move(shared));
    return SourceId{narrow<std::uint32_t>(files_.size() - 1)};
}

SourceId Sources::add(std::string name, std::string text) {
    auto starts = find_line_starts(text);
    return append({std::move(name), std::move(text), std::move(starts), std::nullopt});
}

SourceId Sources::add_sheet(std::string name, std::string sheet) {
    return append({std::move(name), {}, {0}, std::move(sheet)});
}

bool Sources::contains(SourceId id) const {
    const std::scoped_lock lock(*mutex_);
    return static_cast<std::size_t>(id) < files_.size();
}

const Sources::File& Sources::file(SourceId id) const {
    const std::scoped_lock lock(*mutex_);
    TK_ASSERT(static_cast<std::size_t>(id) < files_.size());
    return *files_[static_cast<std::size_t>(id)];
}

const std::string& Sources::name(SourceId id) const { return file(id).name; }
const std::string& Sources::text(SourceId id) const { return file(id).text; }
const std::optional<std::string>& Sources::sheet(SourceId id) const { return file(id).sheet; }

std::string_view Sources::line(SourceId id, std::uint32_t line) const {
    const File& source = file(id);
    if (line == 0 || line > source.line_starts.size()) {
        return {};
    }
    const std::size_t start = source.line_starts[line - 1];
    const std::size_t end =
        line < source.line_starts.size() ? source.line_starts[line] : source.text.size();
    std::string_view text = std::string_view(source.text).substr(start, end - start);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    if (line == 1 && text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    return text;
}

Place Sources::place_at(SourceId id, std::size_t offset, std::size_t bytes) const {
    const File& source = file(id);
    offset = std::min(offset, source.text.size());
    const auto after =
        std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset);
    const auto index = static_cast<std::size_t>(after - source.line_starts.begin()) - 1;
    std::size_t start = source.line_starts[index];
    const std::string_view text = source.text;
    if (index == 0 && text.starts_with(byte_order_mark)) {
        start = std::min(offset, byte_order_mark.size());
    }
    return {id, narrow<std::uint32_t>(index + 1),
            narrow<std::uint32_t>(count_characters(text.substr(start, offset - start)) + 1),
            narrow<std::uint32_t>(count_characters(text.substr(offset, bytes)))};
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return fmt::format("{}{}", letters, row);
}

std::string format_place(const Place& place, const Sources& sources) {
    if (!sources.contains(place.source)) {
        return {};
    }
    std::string text = sources.name(place.source);
    if (const auto& sheet = sources.sheet(place.source)) {
        text += fmt::format(", Sheet '{}'", *sheet);
        return place.line > 0 ? text + ", " + cell_name(place.line, cell_column(place)) : text;
    }
    return place.line > 0 ? text + fmt::format(":{}:{}", place.line, place.column) : text;
}

}  // namespace tongket::base
