#include "report/file_edits.h"

#include <algorithm>
#include <utility>

namespace tongket::report {

namespace {

bool is_one_line_scalar(const data::Value& value) {
    return value.is_scalar() && value.place.length > 0 &&
           (value.style == data::ScalarStyle::Plain || value.style == data::ScalarStyle::Quoted);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void FileEdits::replace_scalar(const data::Value& scalar, std::string yaml) {
    if (is_one_line_scalar(scalar)) {
        edits_.replace(edits_.offset_of(scalar.place), edits_.end_of(scalar.place),
                       std::move(yaml));
    }
}

std::string FileEdits::indent_of(const base::Place& place) const {
    const std::size_t start = edits_.line_start(place.line);
    const std::string_view before = edits_.text().substr(start, edits_.offset_of(place) - start);
    // "- label:" in a list: the other keys stand where the first one does.
    return std::string(before.size(), ' ');
}

void FileEdits::remove_entry(const data::Value& map, std::size_t index) {
    const data::Entry& entry = map.entries[index];
    const data::Value& value = entry.value;
    if (!value.is_null() && !is_one_line_scalar(value)) {
        return;
    }
    const std::string_view text = edits_.text();
    const std::size_t key = edits_.offset_of(entry.key_place);
    if (map.collection == data::CollectionStyle::Flow) {
        if (index + 1 < map.entries.size()) {
            edits_.replace(key, edits_.offset_of(map.entries[index + 1].key_place), "");
        } else if (value.is_scalar()) {
            edits_.replace(key, edits_.end_of(value.place), "");  // a comma at the end is legal
        }
        return;
    }
    const std::size_t start = edits_.line_start(entry.key_place.line);
    if (!is_blank(text.substr(start, key - start))) {
        return;  // the first key behind a list's dash: its line is the item's too
    }
    const std::uint32_t last = value.is_scalar() ? value.place.line : entry.key_place.line;
    edits_.replace(start, edits_.line_start(last + 1), "");
}

void FileEdits::add_entry(const data::Value& map, std::string_view key, std::string_view value) {
    if (map.entries.empty()) {
        return;
    }
    const base::Place first = map.entries.front().key_place;
    std::string entry = std::string(key).append(": ").append(value);
    entry += map.collection == data::CollectionStyle::Flow ? ", " : "\n" + indent_of(first);
    edits_.insert(edits_.offset_of(first), std::move(entry));
}

void FileEdits::rename_entry(const data::Value& map,
                             std::size_t index,
                             std::string_view key,
                             std::string_view blank_key) {
    const data::Entry& entry = map.entries[index];
    const std::size_t begin = edits_.offset_of(entry.key_place);
    if (!edits_.text().substr(begin).starts_with(entry.key)) {
        return;  // a key in quotes
    }
    std::string text(key);
    if (map.collection == data::CollectionStyle::Block) {
        text = std::string(blank_key).append(":\n") + indent_of(entry.key_place) + text;
    }
    edits_.replace(begin, begin + entry.key.size(), std::move(text));
}

void FileEdits::comment_out(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t line = first; line <= last; ++line) {
        const std::size_t start = edits_.line_start(line);
        const std::size_t end = edits_.line_start(line + 1);
        if (start < end && !is_blank(edits_.text().substr(start, end - start))) {
            edits_.insert(start, "# ");
        }
    }
}

std::uint32_t FileEdits::last_line(const data::Value& map, std::size_t index) const {
    const std::uint32_t first = map.entries[index].key_place.line;
    std::uint32_t line = first;
    if (index + 1 < map.entries.size()) {
        line = map.entries[index + 1].key_place.line - 1;
    } else {
        const std::string_view text = edits_.text();
        const std::size_t begin = edits_.line_start(first);
        line = first + static_cast<std::uint32_t>(std::count(
                           text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), '\n'));
    }
    for (; line > first; --line) {
        const std::size_t start = edits_.line_start(line);
        const std::string_view content =
            edits_.text().substr(start, edits_.line_start(line + 1) - start);
        if (!is_blank(content) && !content.starts_with('#')) {
            break;
        }
    }
    return line;
}

std::string quoted(std::string_view text) {
    std::string yaml = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            yaml.push_back('\\');
        }
        yaml.push_back(c);
    }
    return yaml + "\"";
}

}  // namespace tongket::report
