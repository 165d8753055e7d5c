#include "batch/map_fields.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::batch {

namespace {

using base::Code;

const KeyEntry* find_label(KeyOwner owner, std::string_view label) {
    const std::string wanted = vietnamese::matching_key(label);
    const auto keys = keys_of(owner);
    const auto found = std::ranges::find_if(keys, [&wanted](const KeyEntry& entry) {
        return vietnamese::matching_key(entry.label_vi) == wanted;
    });
    return found == keys.end() ? nullptr : &*found;
}

void report_unknown(const data::Entry& entry, KeyOwner owner, base::Diagnostics& diagnostics) {
    if (const KeyEntry* meant = find_label(owner, entry.key)) {
        diagnostics.report(Code::TranslatedKey, entry.key_place,
                           {entry.key, std::string(meant->key)});
        return;
    }
    std::vector<std::string_view> keys;
    for (const KeyEntry& known : keys_of(owner)) {
        keys.push_back(known.key);
    }
    if (const auto meant = vietnamese::find_similar(entry.key, keys)) {
        diagnostics.report(Code::MisspeltKey, entry.key_place, {entry.key, *meant});
    } else {
        diagnostics.report(Code::UnknownKey, entry.key_place, {entry.key, list_keys(owner)});
    }
}

base::Code date_code(vietnamese::DateFault fault) {
    switch (fault) {
        case vietnamese::DateFault::NotADate:
            return Code::NotADate;
        case vietnamese::DateFault::NoSuchDay:
            return Code::NoSuchDay;
        case vietnamese::DateFault::MonthFirst:
            return Code::MonthFirst;
        case vietnamese::DateFault::ShortYear:
            return Code::ShortYear;
        case vietnamese::DateFault::SerialNumber:
            return Code::SerialDate;
    }
    return Code::NotADate;
}

}  // namespace

MapFields::MapFields(const data::Value& map, KeyOwner owner, base::Diagnostics& diagnostics)
    : map_(map), diagnostics_(diagnostics) {
    constexpr std::size_t most_suggestions = 20;
    std::size_t unknown = 0;
    for (const data::Entry& entry : map.entries) {
        if (find_key(owner, entry.key) != nullptr) {
            continue;
        }
        if (++unknown > most_suggestions) {
            diagnostics.report(Code::UnknownKey, entry.key_place, {entry.key, list_keys(owner)});
        } else {
            report_unknown(entry, owner, diagnostics);
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
        diagnostics_.report(date_code(date.error()), given.place, {given.text});
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
