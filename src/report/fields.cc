#include "report/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "data/misread_keys.h"
#include "data/source_text.h"
#include "report/read_prose.h"
#include "vietnamese/date.h"

namespace tongket::report {

namespace {

/// What YAML made of a text for the lack of quotes, as the scalar that was meant.
std::optional<data::Value> as_meant(const data::Value& value) {
    auto text = data::text_of_single_pair(value);
    if (!text) {
        text = data::text_of_braced_id(value);
    }
    if (!text) {
        text = data::text_of_bracketed(value);
    }
    if (!text) {
        return std::nullopt;
    }
    data::Value scalar;
    scalar.kind = data::Value::Kind::Scalar;
    scalar.place = value.place;
    scalar.text = std::move(*text);
    return scalar;
}

}  // namespace

Fields::Fields(const data::Value& map, KeyOwner owner, const Reading& reading)
    : map_(map), owner_(owner), reading_(reading) {
    std::size_t unknown = 0;
    for (const data::Entry& entry : map.entries) {
        const KeyEntry* known = find_key(owner, entry.key);
        if (known == nullptr && ++unknown > data::most_suggestions) {
            reading.diagnostics.report(base::Code::UnknownKey, entry.key_place,
                                       {entry.key, list_keys(owner)});
        } else if (known == nullptr) {
            data::report_unknown_key(entry, data::known_keys(keys_of(owner)), list_keys(owner),
                                     reading.diagnostics);
        }
    }
    for (const KeyEntry& known : keys_of(owner)) {
        if (known.presence != KeyPresence::Required) {
            continue;
        }
        const data::Value* value = map.find(known.key);
        if (value == nullptr || value->is_null()) {
            reading.diagnostics.report(base::Code::MissingKey,
                                       value == nullptr ? map.place : key_place(known.key),
                                       {std::string(known.key), std::string(known.label_vi)});
        }
    }
}

const data::Value* Fields::find(std::string_view key) const {
    const data::Value* value = map_.find(key);
    return value == nullptr || value->is_null() || value->is_poisoned() ? nullptr : value;
}

bool Fields::is_absent(std::string_view key) const {
    const data::Value* value = map_.find(key);
    return value == nullptr || value->is_null();
}

base::Place Fields::key_place(std::string_view key) const {
    const auto found = std::find_if(map_.entries.begin(), map_.entries.end(),
                                    [key](const data::Entry& entry) { return entry.key == key; });
    return found == map_.entries.end() ? map_.place : found->key_place;
}

Text Fields::text(std::string_view key) const {
    const data::Value* value = find(key);
    return value == nullptr ? Text{} : read_text(*value, key, reading_);
}

std::string Fields::plain(std::string_view key) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (value->is_scalar()) {
        return read_plain(*value, reading_.diagnostics);
    }
    if (const auto meant = as_meant(*value)) {
        return read_plain(*meant, reading_.diagnostics);
    }
    reading_.diagnostics.report(base::Code::ExpectedText, value->place, {std::string(key)});
    return {};
}

std::vector<Text> Fields::texts(std::string_view key) const {
    std::vector<Text> texts;
    const data::Value* value = find(key);
    if (value != nullptr && value->is_scalar()) {
        texts.push_back(read_text(*value, key, reading_));  // one text needs no list
        return texts;
    }
    for (const data::Value& item : items(key)) {
        if (!item.is_null() && !item.is_poisoned()) {
            texts.push_back(read_text(item, key, reading_));
        }
    }
    return texts;
}

std::optional<std::int32_t> Fields::integer(std::string_view key, Range range) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    const std::string text =
        value->is_scalar() ? read_plain(*value, reading_.diagnostics) : std::string("…");
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
    const bool leading_zero = text.size() > 1 && text[0] == '0';
    if (!whole || leading_zero || number < range.from || number > range.to) {
        reading_.diagnostics.report(
            base::Code::ExpectedInteger, value->place,
            {std::string(key), text, fmt::format("{}", range.from), fmt::format("{}", range.to)});
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Fields::flag(std::string_view key) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->is_scalar() && (value->text == "true" || value->text == "false")) {
        return value->text == "true";
    }
    reading_.diagnostics.report(base::Code::ExpectedFlag, value->place,
                                {std::string(key), value->is_scalar() ? value->text : "…"});
    return std::nullopt;
}

std::optional<vietnamese::Date> Fields::date(std::string_view key) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    const std::string text = plain(key);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto date = vietnamese::read_date(text);
    if (!date) {
        reading_.diagnostics.report(data::code_of(date.error()), value->place, {text});
        return std::nullopt;
    }
    return *date;
}

std::optional<std::size_t> Fields::choice(std::string_view key,
                                          std::span<const std::string_view> choices) const {
    const data::Value* value = find(key);
    return value == nullptr ? std::nullopt : read_choice(*value, key, choices, reading_);
}

Placement Fields::placement() const {
    constexpr std::array<std::string_view, 2> words = {"here", "float"};
    constexpr std::array<Placement, 2> placements = {Placement::Here, Placement::Float};
    const auto word = choice("place", words);
    return word ? placements[*word] : Placement::AsLayout;
}

std::span<const data::Value> Fields::items(std::string_view key) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_sequence()) {
        reading_.diagnostics.report(base::Code::ExpectedList, value->place, {std::string(key)});
        return {};
    }
    return value->items;
}

std::optional<Fields> open_fields(const data::Value& value,
                                  std::string_view name,
                                  KeyOwner owner,
                                  const Reading& reading) {
    if (value.is_map()) {
        return Fields(value, owner, reading);
    }
    if (!value.is_null() && !value.is_poisoned()) {
        reading.diagnostics.report(base::Code::ExpectedMap, value.place,
                                   {std::string(name), list_keys(owner)});
    }
    return std::nullopt;
}

Text read_text(const data::Value& value, std::string_view name, const Reading& reading) {
    Text text;
    text.place = value.place;
    if (value.is_scalar()) {
        text.spans = read_line(value, reading.figures, reading.diagnostics, reading.admitted);
    } else if (const auto meant = as_meant(value)) {
        text.spans = read_line(*meant, reading.figures, reading.diagnostics, reading.admitted);
    } else if (!value.is_null() && !value.is_poisoned()) {
        reading.diagnostics.report(base::Code::ExpectedText, value.place, {std::string(name)});
    }
    return text;
}

std::optional<std::size_t> read_choice(const data::Value& value,
                                       std::string_view name,
                                       std::span<const std::string_view> choices,
                                       const Reading& reading) {
    if (value.is_null() || value.is_poisoned()) {
        return std::nullopt;
    }
    const std::string text = value.is_scalar() ? read_plain(value, reading.diagnostics) : "…";
    const auto found = std::find(choices.begin(), choices.end(), text);
    if (found != choices.end()) {
        return static_cast<std::size_t>(found - choices.begin());
    }
    std::string list;
    for (const std::string_view choice : choices) {
        list.append(list.empty() ? "" : ", ").append(choice);
    }
    reading.diagnostics.report(base::Code::UnknownChoice, value.place,
                               {std::string(name), text, list});
    return std::nullopt;
}

}  // namespace tongket::report
