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

/// The list's rows by the names of its columns.
class UnitRows {
  public:
    UnitRows(std::string_view csv, std::int32_t year)
        : rows_(csv),
          first_(fmt::format("{:04}-01-01", year)),
          last_(fmt::format("{:04}-12-31", year)) {}

    [[nodiscard]] bool next() { return rows_.next(); }
    [[nodiscard]] std::string_view name() const { return rows_[name_]; }
    [[nodiscard]] std::string_view type() const { return rows_[type_]; }
    [[nodiscard]] std::string_view parent() const { return rows_[parent_]; }
    [[nodiscard]] std::string_view parent_type() const { return rows_[parent_type_]; }
    [[nodiscard]] Validity validity() const {
        const std::string_view from = rows_[from_];
        const std::string_view until = rows_[until_];
        return {(from.empty() || from <= first_) && (until.empty() || until >= last_),
                (from.empty() || from <= last_) && (until.empty() || until >= first_)};
    }

  private:
    ListRows rows_;
    std::string first_, last_;  ///< days of the year
    std::size_t name_ = rows_.column("name");
    std::size_t type_ = rows_.column("type");
    std::size_t parent_ = rows_.column("parent");
    std::size_t parent_type_ = rows_.column("parent_type");
    std::size_t from_ = rows_.column("from");
    std::size_t until_ = rows_.column("until");
};

/// For comparing with names; a name's bar is a blank.
std::string body_key(std::string_view issuer) {
    std::string body(issuer);
    std::replace(body.begin(), body.end(), '|', ' ');
    return vietnamese::matching_key(body);
}

/// False for most names that are not the last of `body`, without making their keys.
bool may_end_alike(std::string_view body, std::string_view name) {
    if (body.empty() || name.empty()) {
        return false;
    }
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    // An accented vowel at the end may stand for a plain one: hoà, hòa.
    return !is_letter(body.back()) || !is_letter(name.back()) || body.back() == name.back();
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
    const std::string body = body_key(issuer);
    UnitMap map;
    bool changed = false;
    std::string last_parent;
    std::string last_parent_type;
    bool last_fits = false;
    for (UnitRows rows(csv_, year); rows.next();) {
        // Rows of one parent stand together: each is looked at once.
        if (rows.parent() != last_parent || rows.parent_type() != last_parent_type) {
            last_parent = rows.parent();
            last_parent_type = rows.parent_type();
            last_fits = ends_with_name(
                body, vietnamese::matching_key(last_parent_type + " " + last_parent));
        }
        if (!last_fits) {
            continue;
        }
        const Validity valid = rows.validity();
        changed = changed || (valid.some_day && !valid.whole_year);
        if (valid.whole_year) {
            map.parent = last_parent;
            map.parent_type = last_parent_type;
            map.units.push_back({std::string(rows.name()), std::string(rows.type())});
        }
    }
    if (changed || map.units.empty()) {
        return std::nullopt;
    }
    return map;
}

std::optional<UnitMap> Units::beside(std::string_view issuer, std::int32_t year) const {
    const std::string body = body_key(issuer);
    UnitMap map;
    std::size_t parents = 0;
    for (UnitRows rows(csv_, year); rows.next();) {
        const bool known = rows.parent() == map.parent && rows.parent_type() == map.parent_type;
        if (!known && may_end_alike(body, rows.name()) && rows.validity().some_day &&
            ends_with_name(body, vietnamese::matching_key(
                                     std::string(rows.type()).append(" ").append(rows.name())))) {
            map.parent = rows.parent();
            map.parent_type = rows.parent_type();
            ++parents;
        }
    }
    if (parents != 1) {
        return std::nullopt;
    }
    for (UnitRows rows(csv_, year); rows.next();) {
        if (rows.parent() == map.parent && rows.parent_type() == map.parent_type &&
            rows.validity().some_day) {
            map.units.push_back({std::string(rows.name()), std::string(rows.type())});
        }
    }
    return map;
}

std::vector<std::string> Units::names(std::string_view type, std::int32_t year) const {
    std::vector<std::string> found;
    for (UnitRows rows(csv_, year); rows.next();) {
        const bool is_one = rows.type() == type;
        const bool is_under_one = rows.parent_type() == type;
        if ((!is_one && !is_under_one) || !rows.validity().some_day) {
            continue;
        }
        if (is_one) {
            found.emplace_back(rows.name());
        } else if (found.empty() || found.back() != rows.parent()) {
            found.emplace_back(rows.parent());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace tongket::report
