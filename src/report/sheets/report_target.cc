#include "report/sheets/report_target.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/sheets/cell_value.h"
#include "report/sheets/keyed_rows.h"
#include "report/sheets/sheet_table.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// Parts of a report that are one map each.
struct Part {
    std::string_view key;
    KeyOwner owner;
};
constexpr std::array<Part, 3> parts = {
    {{"issuer", KeyOwner::Issuer}, {"document", KeyOwner::Document}, {"signer", KeyOwner::Signer}}};

bool is_value(KeyKind kind) {
    return kind == KeyKind::Text || kind == KeyKind::Integer || kind == KeyKind::Number ||
           kind == KeyKind::Percent || kind == KeyKind::Date || kind == KeyKind::Flag;
}

bool is_named(const KeyEntry& entry, const std::string& head) {
    return head == entry.key || head == vietnamese::matching_key(entry.label_vi) ||
           head == vietnamese::fold_accents(vietnamese::matching_key(entry.label_vi));
}

const KeyEntry* find_named(KeyOwner owner, const std::string& head) {
    const auto keys = keys_of(owner);
    const auto found = std::find_if(keys.begin(), keys.end(), [&head](const KeyEntry& entry) {
        return is_value(entry.kind) && is_named(entry, head) && !is_sheet_key(entry.key);
    });
    return found == keys.end() ? nullptr : &*found;
}

std::optional<ReportTarget> find_statistic(const data::Value& report,
                                           const std::string& head,
                                           const std::string& id,
                                           const std::string& field) {
    const data::Value* statistics = report.find("statistics");
    if (statistics == nullptr || !statistics->is_map()) {
        return std::nullopt;
    }
    for (const data::Entry& entry : statistics->entries) {
        const data::Value* label = entry.value.is_map() ? entry.value.find("label") : nullptr;
        const bool by_label =
            label != nullptr && label->is_scalar() && vietnamese::matching_key(label->text) == head;
        if (by_label || entry.key == head) {
            return ReportTarget{{"statistics", entry.key, "value"}, KeyKind::Number};
        }
        const KeyEntry* key = entry.key == id ? find_named(KeyOwner::Statistic, field) : nullptr;
        if (key != nullptr) {
            return ReportTarget{{"statistics", entry.key, std::string(key->key)}, key->kind};
        }
    }
    return std::nullopt;
}

data::Value& child(data::Value& map, const std::string& key, base::Place place) {
    data::Value* found = find_entry(map, key);
    if (found == nullptr) {
        add_entry(map, key, make_map(place));
        return map.entries.back().value;
    }
    if (found->is_null()) {
        *found = make_map(place);
    }
    return *found;
}

}  // namespace

std::optional<ReportTarget> find_report_target(const data::Value& report, std::string_view name) {
    const std::string head = vietnamese::matching_key(name);
    if (const KeyEntry* key = find_named(KeyOwner::Report, head)) {
        return ReportTarget{{std::string(key->key)}, key->kind};
    }
    const std::size_t dot = head.find('.');
    const std::string first = head.substr(0, dot);
    const std::string rest = dot == std::string::npos ? "" : head.substr(dot + 1);
    for (const Part& part : parts) {
        const KeyEntry* key = first == part.key ? find_named(part.owner, rest) : nullptr;
        if (key != nullptr) {
            return ReportTarget{{std::string(part.key), std::string(key->key)}, key->kind};
        }
    }
    const data::Value* words = report.find("words");
    if (words != nullptr && words->is_map() && words->find(head) != nullptr) {
        return ReportTarget{{"words", head}, KeyKind::Text};
    }
    return find_statistic(report, head, first, rest);
}

void put_at(data::Value& report, const ReportTarget& target, data::Value value, Standing standing) {
    data::Value* map = &report;
    for (std::size_t i = 0; i + 1 < target.path.size(); ++i) {
        map = &child(*map, target.path[i], value.place);
        if (!map->is_map()) {
            return;
        }
    }
    const std::string& key = target.path.back();
    if (standing == Standing::IsReplaced) {
        erase_entries(*map, [&key](std::string_view other) { return other == key; });
    }
    data::Value one = make_map(value.place);
    add_entry(one, key, std::move(value));
    take_missing(*map, std::move(one));
}

}  // namespace tongket::report
