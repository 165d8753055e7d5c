#include "stylesheet/map_reader.h"

#include <algorithm>
#include <charconv>

#include "base/assert.h"
#include "stylesheet/measure.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;

std::string percent_text(std::int32_t thousandths) {
    return std::to_string(thousandths / 10) + "%";
}

}  // namespace

MapReader::MapReader(const Value& value,
                     KeyMap map,
                     std::string_view name,
                     base::Diagnostics& diagnostics)
    : value_(value), map_(map), diagnostics_(&diagnostics) {
    if (!value.is_map()) {
        if (!value.is_null() && !value.is_poisoned()) {
            diagnostics.report(Code::LayoutMapExpected, value.place, {std::string(name)});
        }
        return;
    }
    for (const data::Entry& entry : value.entries) {
        if (find_key(map, entry.key) == nullptr) {
            std::vector<std::string_view> known;
            for (const KeyEntry& key : keys_of(map)) {
                known.push_back(key.key);
            }
            diagnostics.report(Code::LayoutKeyUnknown, entry.key_place,
                               {entry.key, suggest(entry.key, known)});
        }
    }
}

void MapReader::report(Code code, const Value& value, std::vector<std::string> arguments) const {
    diagnostics_->report(code, value.place, std::move(arguments));
}

bool MapReader::has(std::string_view key) const {
    TK_ASSERT(find_key(map_, key) != nullptr);
    return value_.is_map() && value_.find(key) != nullptr;
}

bool MapReader::has_known_names(std::string_view key) const {
    TK_ASSERT(find_key(map_, key) != nullptr);
    const Value* found = value_.is_map() ? value_.find(key) : nullptr;
    return found == nullptr || found->is_null() || found->is_map();
}

const Value* MapReader::find(std::string_view key) const {
    TK_ASSERT(find_key(map_, key) != nullptr);
    const Value* found = value_.is_map() ? value_.find(key) : nullptr;
    return found == nullptr || found->is_null() || found->is_poisoned() ? nullptr : found;
}

const Value* MapReader::require(std::string_view key) const {
    const Value* found = find(key);
    if (found == nullptr && value_.is_map()) {
        const Value* given = value_.find(key);
        if (given == nullptr || given->is_null()) {
            report(Code::LayoutKeyMissing, given == nullptr ? value_ : *given, {std::string(key)});
        }
    }
    return found;
}

const Value* MapReader::scalar(std::string_view key) const {
    const Value* found = find(key);
    if (found != nullptr && !found->is_scalar()) {
        report(Code::LayoutTextExpected, *found, {std::string(key)});
        return nullptr;
    }
    return found;
}

std::string MapReader::text(std::string_view key) const {
    const Value* found = scalar(key);
    return found == nullptr ? std::string() : found->text;
}

std::vector<const Value*> MapReader::texts(std::string_view key) const {
    std::vector<const Value*> texts;
    const Value* found = find(key);
    if (found == nullptr) {
        return texts;
    }
    if (found->is_scalar()) {
        texts.push_back(found);
    } else if (!found->is_sequence()) {
        report(Code::LayoutListExpected, *found, {std::string(key)});
    }
    for (const Value& item : found->items) {
        if (item.is_scalar()) {
            texts.push_back(&item);
        } else if (!item.is_poisoned()) {
            report(Code::LayoutTextExpected, item, {std::string(key)});
        }
    }
    return texts;
}

std::span<const Value> MapReader::items(std::string_view key) const {
    const Value* found = find(key);
    if (found != nullptr && !found->is_sequence()) {
        report(Code::LayoutListExpected, *found, {std::string(key)});
        return {};
    }
    return found == nullptr ? std::span<const Value>() : found->items;
}

std::span<const data::Entry> MapReader::entries(std::string_view key) const {
    const Value* found = find(key);
    if (found != nullptr && !found->is_map()) {
        report(Code::LayoutMapExpected, *found, {std::string(key)});
        return {};
    }
    return found == nullptr ? std::span<const data::Entry>() : found->entries;
}

std::optional<MapReader> MapReader::map(std::string_view key, KeyMap map) const {
    const Value* found = find(key);
    return found == nullptr
               ? std::nullopt
               : std::optional<MapReader>(std::in_place, *found, map, key, *diagnostics_);
}

std::optional<Length> MapReader::length(std::string_view key, const LengthRange& range) const {
    const Value* found = scalar(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto length = parse_length(found->text);
    if (!length) {
        report(Code::LayoutLengthBad, *found, {found->text});
    } else if (*length < range.least || *length > range.most) {
        report(Code::LayoutLengthOutOfRange, *found,
               {found->text, std::string(range.least_text), std::string(range.most_text)});
        return std::nullopt;
    }
    return length;
}

std::optional<std::int64_t> MapReader::number(std::string_view key,
                                              std::int64_t least,
                                              std::int64_t most) const {
    const Value* found = scalar(key);
    return found != nullptr ? number_in(*found, least, most) : std::nullopt;
}

std::vector<std::int64_t> MapReader::numbers(std::string_view key,
                                             std::int64_t least,
                                             std::int64_t most) const {
    std::vector<std::int64_t> read;
    for (const Value* value : texts(key)) {
        if (const auto number = number_in(*value, least, most)) {
            read.push_back(*number);
        }
    }
    return read;
}

std::optional<std::int64_t> MapReader::number_in(const Value& value,
                                                 std::int64_t least,
                                                 std::int64_t most) const {
    std::int64_t number = 0;
    const char* end = value.text.data() + value.text.size();
    const auto [read_to, error] = std::from_chars(value.text.data(), end, number);
    if (error != std::errc() || read_to != end || number < least || number > most) {
        report(Code::LayoutNumberBad, value,
               {value.text, std::to_string(least), std::to_string(most)});
        return std::nullopt;
    }
    return number;
}

std::optional<std::int32_t> MapReader::percent(std::string_view key,
                                               std::int32_t least,
                                               std::int32_t most) const {
    const Value* found = scalar(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto percent = parse_percent(found->text);
    if (!percent || *percent < least || *percent > most) {
        report(Code::LayoutPercentBad, *found,
               {found->text, percent_text(least), percent_text(most)});
        return std::nullopt;
    }
    return percent;
}

std::optional<bool> MapReader::flag(std::string_view key) const {
    const Value* found = scalar(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (found->text != "true" && found->text != "false") {
        report(Code::LayoutFlagBad, *found, {found->text});
        return std::nullopt;
    }
    return found->text == "true";
}

std::optional<std::size_t> MapReader::choice_index(std::string_view key, std::size_t count) const {
    const auto words = choices_of(*find_key(map_, key));
    TK_ASSERT(words.size() == count);
    const Value* found = scalar(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto word = std::ranges::find(words, std::string_view(found->text));
    if (word == words.end()) {
        report(Code::LayoutChoiceUnknown, *found, {found->text, suggest(found->text, words)});
        return std::nullopt;
    }
    return static_cast<std::size_t>(word - words.begin());
}

}  // namespace tongket::stylesheet
