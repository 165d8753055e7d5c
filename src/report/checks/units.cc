#include "report/checks/units.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/checks/read_rows.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 9> types = {
    "phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "thành phố", "tỉnh"};

struct Validity {
    bool whole_year = false, some_day = false;
};

Validity validity(const ListRow& row, std::int32_t year) {
    const std::string first = fmt::format("{:04}-01-01", year);
    const std::string last = fmt::format("{:04}-12-31", year);
    const std::string_view from = row["from"];
    const std::string_view until = row["until"];
    return {(from.empty() || from <= first) && (until.empty() || until >= last),
            (from.empty() || from <= last) && (until.empty() || until >= first)};
}

bool ends_with_name(std::string_view text, std::string_view name) {
    return text.ends_with(name) &&
           (text.size() == name.size() || text[text.size() - name.size() - 1] == ' ');
}

}  // namespace

std::string_view unit_type_at_start(std::string_view text) {
    // The longer one first: "thị xã" before "xã" cannot clash, but "thành phố" stands alone.
    for (const std::string_view type : types) {
        if (text.starts_with(type) && text.size() > type.size() && text[type.size()] == ' ') {
            return type;
        }
    }
    return {};
}

std::optional<UnitMap> Units::below(std::string_view issuer, std::int32_t year) const {
    std::string body;
    for (const char c : issuer) {
        body.push_back(c == '|' ? ' ' : c);
    }
    body = vietnamese::matching_key(body);
    UnitMap map;
    bool changed = false;
    std::string last_parent;
    bool last_fits = false;
    read_list_rows(csv_, [&](const ListRow& row) {
        // Rows of one parent stand together: each is looked at once.
        const std::string parent =
            std::string(row["parent_type"]).append(" ").append(row["parent"]);
        if (parent != last_parent) {
            last_parent = parent;
            last_fits = ends_with_name(body, vietnamese::matching_key(parent));
        }
        if (!last_fits) {
            return;
        }
        const Validity valid = validity(row, year);
        changed = changed || (valid.some_day && !valid.whole_year);
        if (valid.whole_year) {
            map.parent = row["parent"];
            map.parent_type = row["parent_type"];
            map.units.push_back({std::string(row["name"]), std::string(row["type"])});
        }
    });
    if (changed || map.units.empty()) {
        return std::nullopt;
    }
    return map;
}

std::vector<std::string> Units::names(std::string_view type, std::int32_t year) const {
    std::vector<std::string> found;
    read_list_rows(csv_, [&](const ListRow& row) {
        if (!validity(row, year).some_day) {
            return;
        }
        if (row["type"] == type) {
            found.emplace_back(row["name"]);
        } else if (row["parent_type"] == type && (found.empty() || found.back() != row["parent"])) {
            found.emplace_back(row["parent"]);
        }
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace tongket::report
