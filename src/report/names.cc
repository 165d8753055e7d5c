#include "report/names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "vietnamese/normalize.h"
#include "vietnamese/sort_key.h"

namespace tongket::report {

namespace {

using Kind = IndexName::Kind;

/// First words of units and places whose names are capitals throughout: Quận Bắc Từ Liêm.
constexpr std::array<std::string_view, 23> unit_words = {
    "phường", "xã",   "quận",   "huyện", "tỉnh", "thành", "thị",   "ubnd",
    "hđnd",   "ủy",   "uỷ",     "hội",   "ban",  "sở",    "phòng", "trạm",
    "khối",   "đảng", "trường", "công",  "chi",  "mttq",  "đặc"};

bool is_unit_word(std::string_view lower) {
    return std::ranges::find(unit_words, lower) != unit_words.end();
}

std::vector<std::string_view> syllables_of(std::string_view name) {
    std::vector<std::string_view> syllables;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end > at) {
            syllables.push_back(name.substr(at, end - at));
        }
        at = end + 1;
    }
    return syllables;
}

/// A capital and then letters that are not: Nguyễn, K'Brể, but not UBND or 1.
bool is_name_syllable(std::string_view syllable) {
    const std::string lower = vietnamese::to_lower(syllable);
    const std::u32string letters = base::to_utf32(syllable);
    const std::u32string small = base::to_utf32(lower);
    if (letters.size() != small.size() || letters.empty() || letters[0] == small[0]) {
        return false;
    }
    const bool has_digit =
        std::ranges::any_of(letters, [](char32_t c) { return c >= U'0' && c <= U'9'; });
    return !has_digit && (letters.size() == 1 || letters[1] == small[1] || letters[1] == U'\'');
}

std::string trimmed(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t last = text.find_last_not_of(' ');
    return std::string(text.substr(first, last == std::string_view::npos ? 0 : last + 1 - first));
}

/// "Ông Nguyễn Văn A, Chủ tịch" is Nguyễn Văn A.
std::string bare_name(std::string_view text) {
    text = text.substr(0, std::min(text.find_first_of(",;("), text.size()));
    return trimmed(vietnamese::without_address(text));
}

class NameList {
  public:
    explicit NameList(std::vector<IndexName>& names) : names_(names) {}

    void add(IndexName name) {
        if (name.name.empty()) {
            return;
        }
        const auto [known, is_new] = known_.try_emplace(name.name, names_.size());
        if (is_new) {
            names_.push_back(std::move(name));
        } else if (names_[known->second].sort_as.empty()) {
            names_[known->second].sort_as = std::move(name.sort_as);
        }
    }

  private:
    std::vector<IndexName>& names_;
    std::map<std::string, std::size_t, std::less<>> known_;
};

Kind kind_of(std::string_view name) { return looks_like_person(name) ? Kind::Person : Kind::Unit; }

IndexName read_name(const data::Value& item, const Reading& reading) {
    constexpr std::array<std::string_view, 2> kinds = {"person", "unit"};
    IndexName name;
    name.place = item.place;
    name.is_sought = true;
    std::optional<std::size_t> kind;
    const bool is_map =
        item.is_map() && (item.find("name") != nullptr || item.find("sort-as") != nullptr ||
                          item.find("kind") != nullptr);
    if (is_map) {
        const Fields fields(item, KeyOwner::Name, reading);
        const std::string given = fields.text("name").plain();
        name.sort_as = fields.plain("sort-as");
        kind = fields.choice("kind", kinds);
        // What is said to be a unit or a term is it whole: “Người tốt, việc tốt”.
        name.name = kind && *kind == 1 ? trimmed(given) : bare_name(given);
    } else {
        name.name = bare_name(read_text(item, "names", reading).plain());
    }
    name.kind = kind ? (*kind == 0 ? Kind::Person : Kind::Unit) : kind_of(name.name);
    return name;
}

}  // namespace

bool looks_like_person(std::string_view name) {
    const std::vector<std::string_view> syllables = syllables_of(name);
    if (syllables.size() < 2 || syllables.size() > 5 ||
        !std::ranges::all_of(syllables, is_name_syllable)) {
        return false;
    }
    // Thị is no unit behind a family name: Nguyễn Thị Lan.
    return !is_unit_word(vietnamese::to_lower(syllables.front())) &&
           std::ranges::none_of(syllables, [](std::string_view syllable) {
               const std::string lower = vietnamese::to_lower(syllable);
               return lower == "phường" || lower == "quận" || lower == "huyện" || lower == "tỉnh";
           });
}

void read_names(const Fields& fields, const Reading& reading, Report& report) {
    report.name_index = fields.flag("name-index").value_or(false);
    NameList names(report.names);
    for (const data::Value& item : fields.items("names")) {
        if (!item.is_poisoned()) {
            names.add(read_name(item, reading));
        }
    }
    for (const Award& award : report.awards) {
        if (award.is_named) {
            std::string name = bare_name(award.recipient.plain());
            const Kind kind = kind_of(name);
            names.add({std::move(name), award.sort_as, kind, false, award.place});
        }
    }
}

}  // namespace tongket::report
