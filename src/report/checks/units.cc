#include "report/checks/units.h"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "report/checks/read_rows.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 9> types = {
    "phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "thành phố", "tỉnh"};

struct Row {
    std::string_view name, type, from, until;
};

/// Rows below one unit; in the list those of one parent stand together.
struct Parent {
    std::string_view name, type;
    std::string key;  ///< of type and name, for comparing
    std::vector<Row> rows;
};

/// The days of a year that a row is held against.
class Year {
  public:
    explicit Year(std::int32_t year)
        : first_(fmt::format("{:04}-01-01", year)), last_(fmt::format("{:04}-12-31", year)) {}
    [[nodiscard]] bool all_of(const Row& row) const {
        return (row.from.empty() || row.from <= first_) &&
               (row.until.empty() || row.until >= last_);
    }
    [[nodiscard]] bool some_of(const Row& row) const {
        return (row.from.empty() || row.from <= last_) &&
               (row.until.empty() || row.until >= first_);
    }

  private:
    std::string first_, last_;
};

/// For comparing with names; a name's bar is a blank.
std::string body_key(std::string_view issuer) {
    std::string body(issuer);
    std::replace(body.begin(), body.end(), '|', ' ');
    return vietnamese::matching_key(body);
}

std::string_view last_word(std::string_view text) {
    const std::size_t blank = text.rfind(' ');
    return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// The last letter without its marks, small. Names of one key have one.
std::string ending(std::string_view text) {
    std::size_t last = text.empty() ? 0 : text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) {
        --last;
    }
    return vietnamese::to_lower(vietnamese::fold_accents(text.substr(last)));
}

bool may_be_alike(char a, char b) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    // An accented letter may stand for a plain one (hoà, hòa), or be the other's small form.
    return !is_letter(a) || !is_letter(b) || (a | 0x20) == (b | 0x20);
}

/// False for most names that are not the last of `body`, without making their keys.
bool may_end_alike(std::string_view body, std::string_view name) {
    const std::string_view last = last_word(name);
    const std::string_view last_of_body = last_word(body);
    return !last.empty() && !last_of_body.empty() &&
           may_be_alike(last_of_body.front(), last.front()) &&
           may_be_alike(last_of_body.back(), last.back());
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

struct UnitNames::Keys {
    std::once_flag made;
    std::vector<std::string> sorted;
};

UnitNames::UnitNames(std::vector<std::string> names)
    : names_(std::move(names)), keys_(std::make_unique<Keys>()) {}
UnitNames::~UnitNames() = default;

bool UnitNames::contains(std::string_view name) const {
    return std::ranges::binary_search(names_, name);
}

bool UnitNames::contains_otherwise(std::string_view name) const {
    std::call_once(keys_->made, [this] {
        for (const std::string& each : names_) {
            keys_->sorted.push_back(vietnamese::matching_key(each));
        }
        std::ranges::sort(keys_->sorted);
    });
    return std::ranges::binary_search(keys_->sorted, vietnamese::matching_key(name));
}

struct Units::List {
    struct Place {
        const Parent* parent;
        const Row* row;
    };

    std::vector<Parent> parents;
    std::deque<std::string> texts;  ///< what the views look at
    std::mutex keeping;
    std::map<std::pair<std::string, std::int32_t>, std::shared_ptr<const UnitNames>> names;
    std::once_flag sorted;
    std::map<std::string, std::vector<Place>, std::less<>> by_ending;  ///< of names; see `ending_in`

    void read(std::string_view csv);
    /// The rows, in their order, whose names may be the last of `body`.
    std::span<const Place> ending_in(std::string_view body);
    std::vector<std::string> collect_names(std::string_view type, const Year& year) const;
};

void Units::List::read(std::string_view csv) {
    const std::string& text = texts.emplace_back(csv);
    const std::string_view whole = text;
    ListRows rows(text);
    // Nearly all cells are parts of the text; one that was quoted is not.
    const auto lasting = [&](std::string_view cell) -> std::string_view {
        const bool is_part = std::less_equal<>()(whole.data(), cell.data()) &&
                             std::less<>()(cell.data(), whole.data() + whole.size());
        return is_part || cell.empty() ? cell : texts.emplace_back(cell);
    };
    const std::size_t name = rows.column("name");
    const std::size_t type = rows.column("type");
    const std::size_t parent = rows.column("parent");
    const std::size_t parent_type = rows.column("parent_type");
    const std::size_t from = rows.column("from");
    const std::size_t until = rows.column("until");
    while (rows.next()) {
        if (parents.empty() || parents.back().name != rows[parent] ||
            parents.back().type != rows[parent_type]) {
            const std::string body =
                std::string(rows[parent_type]).append(" ").append(rows[parent]);
            parents.push_back({lasting(rows[parent]),
                               lasting(rows[parent_type]),
                               vietnamese::matching_key(body),
                               {}});
        }
        parents.back().rows.push_back(
            {lasting(rows[name]), lasting(rows[type]), lasting(rows[from]), lasting(rows[until])});
    }
}

std::span<const Units::List::Place> Units::List::ending_in(std::string_view body) {
    std::call_once(sorted, [this] {
        for (const Parent& parent : parents) {
            for (const Row& row : parent.rows) {
                by_ending[ending(row.name)].push_back({&parent, &row});
            }
        }
    });
    const auto found = by_ending.find(ending(body));
    return found == by_ending.end() ? std::span<const Place>() : found->second;
}

Units::Units() : list_(std::make_unique<List>()) {}
Units::Units(std::string_view csv) : Units() { list_->read(csv); }
Units::~Units() = default;
Units::Units(Units&&) noexcept = default;
Units& Units::operator=(Units&&) noexcept = default;

bool Units::empty() const { return list_->parents.empty(); }

std::optional<UnitMap> Units::below(std::string_view issuer, std::int32_t year) const {
    const std::string body = body_key(issuer);
    const Year days(year);
    UnitMap map;
    bool changed = false;
    for (const Parent& parent : list_->parents) {
        if (!ends_with_name(body, parent.key)) {
            continue;
        }
        for (const Row& row : parent.rows) {
            const bool whole_year = days.all_of(row);
            changed = changed || (!whole_year && days.some_of(row));
            if (whole_year) {
                map.parent = parent.name;
                map.parent_type = parent.type;
                map.units.push_back({std::string(row.name), std::string(row.type)});
            }
        }
    }
    if (changed || map.units.empty()) {
        return std::nullopt;
    }
    return map;
}

std::optional<UnitMap> Units::beside(std::string_view issuer, std::int32_t year) const {
    const std::string body = body_key(issuer);
    const Year days(year);
    const auto is_body = [&](const Row& row) {
        return may_end_alike(body, row.name) && days.some_of(row) &&
               ends_with_name(body, vietnamese::matching_key(
                                        std::string(row.type).append(" ").append(row.name)));
    };
    const auto is_same = [](const Parent& a, const Parent& b) {
        return a.name == b.name && a.type == b.type;
    };
    const Parent* found = nullptr;
    for (const auto& [parent, row] : list_->ending_in(body)) {
        const bool known = found != nullptr && is_same(*parent, *found);
        if (known || !is_body(*row)) {
            continue;
        }
        if (found != nullptr) {
            return std::nullopt;
        }
        found = parent;
    }
    if (found == nullptr) {
        return std::nullopt;
    }
    UnitMap map{std::string(found->name), std::string(found->type), {}};
    for (const Parent& parent : list_->parents) {
        if (!is_same(parent, *found)) {
            continue;
        }
        for (const Row& row : parent.rows) {
            if (days.some_of(row)) {
                map.units.push_back({std::string(row.name), std::string(row.type)});
            }
        }
    }
    return map;
}

std::vector<std::string> Units::List::collect_names(std::string_view type, const Year& year) const {
    std::vector<std::string> found;
    for (const Parent& parent : parents) {
        for (const Row& row : parent.rows) {
            const bool is_one = row.type == type;
            if ((!is_one && parent.type != type) || !year.some_of(row)) {
                continue;
            }
            if (is_one) {
                found.emplace_back(row.name);
            } else if (found.empty() || found.back() != parent.name) {
                found.emplace_back(parent.name);
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::shared_ptr<const UnitNames> Units::names(std::string_view type, std::int32_t year) const {
    const std::scoped_lock lock(list_->keeping);
    constexpr std::size_t most_kept = 64;
    if (list_->names.size() >= most_kept) {
        list_->names.clear();
    }
    auto& kept = list_->names[{std::string(type), year}];
    if (!kept) {
        kept = std::make_shared<const UnitNames>(list_->collect_names(type, Year(year)));
    }
    return kept;
}

}  // namespace tongket::report
