#include "batch/map_fields.h"

#include <charconv>

#include <fmt/format.h>

#include "data/misread_keys.h"

namespace tongket::batch {

using base::Code;

MapFields::MapFields(const data::Value& map, KeyOwner owner, base::Diagnostics& diagnostics)
    : map_(map), diagnostics_(diagnostics) {
    std::size_t unknown = 0;
    for (const data::Entry& entry : map.entries) {
        if (find_key(owner, entry.key) != nullptr) {
            continue;
        }
        if (++unknown > data::most_suggestions) {
            diagnostics.report(Code::UnknownKey, entry.key_place, {entry.key, list_keys(owner)});
        } else {
            data::report_unknown_key(entry, data::known_keys(keys_of(owner)), list_keys(owner),
                                     diagnostics);
        }
    }
    for (const KeyEntry& known : keys_of(owner)) {
        const data::Value* value = map.find(known.key);
        if (known.presence == KeyPresence::Required && (value == nullptr || value->is_null())) {
            diagnostics.report(Code::MissingKey, map.place,
                               {std::string(known.key), std::string(known.label_vi)});
        }
    }
}

const data::Value* MapFields::find(std::string_view key) const {
    const data::Value* value = map_.find(key);
    return value == nullptr || value->is_null() || value->is_poisoned() ? nullptr : value;
}

base::Place MapFields::place_of(std::string_view key) const {
    const data::Value* value = map_.find(key);
    return value == nullptr ? map_.place : value->place;
}

PlacedText MapFields::text(std::string_view key) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_scalar()) {
        diagnostics_.report(Code::ExpectedText, value->place, {std::string(key)});
        return {};
    }
    return {value->text, value->place};
}

std::optional<std::int64_t> MapFields::integer(std::string_view key, NumberRange range) const {
    const data::Value* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const std::string text = value->is_scalar() ? value->text : "…";
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < range.from ||
        number > range.to) {
        diagnostics_.report(
            Code::ExpectedInteger, value->place,
            {std::string(key), text, fmt::format("{}", range.from), fmt::format("{}", range.to)});
        return std::nullopt;
    }
    return number;
}

std::optional<vietnamese::Date> MapFields::date(std::string_view key) const {
    const PlacedText given = text(key);
    if (given.empty()) {
        return std::nullopt;
    }
    const auto date = vietnamese::read_date(given.text);
    if (!date) {
        diagnostics_.report(data::code_of(date.error()), given.place, {given.text});
        return std::nullopt;
    }
    return *date;
}

std::vector<PlacedText> MapFields::texts(std::string_view key) const {
    std::vector<PlacedText> list;
    const data::Value* value = find(key);
    if (value == nullptr) {
        return list;
    }
    if (value->is_scalar()) {
        list.push_back({value->text, value->place});
        return list;
    }
    if (!value->is_sequence()) {
        diagnostics_.report(Code::ExpectedList, value->place, {std::string(key)});
        return list;
    }
    for (const data::Value& item : value->items) {
        if (item.is_scalar()) {
            list.push_back({item.text, item.place});
        } else if (!item.is_poisoned()) {
            diagnostics_.report(Code::ExpectedText, item.place, {std::string(key)});
        }
    }
    return list;
}

const data::Value* MapFields::map(std::string_view key, std::string_view keys) const {
    const data::Value* value = find(key);
    if (value != nullptr && !value->is_map()) {
        diagnostics_.report(Code::ExpectedMap, value->place, {std::string(key), std::string(keys)});
        return nullptr;
    }
    return value;
}

}  // namespace tongket::batch
