#include "data/changed_yaml.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/narrow.h"
#include "data/line_places.h"

namespace tongket::data {

namespace {

/// How many bytes both have in common at their beginnings.
std::size_t count_common_front(std::string_view one, std::string_view other) {
    const auto ends = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(ends.in1 - one.begin());
}

std::size_t count_common_back(std::string_view one, std::string_view other) {
    const auto ends = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
    return static_cast<std::size_t>(ends.first - one.rbegin());
}

/// The dash of an item stands at byte `begin` after as many blanks as the list is indented by.
bool begins_item(std::string_view text, std::size_t begin, std::size_t indent) {
    const std::string_view line = text.substr(std::min(begin, text.size()));
    return line.find_first_not_of(' ') == indent && line.substr(indent).starts_with("- ");
}

/// Where the items of a block list stand in the text.
class ItemLines {
  public:
    ItemLines(std::string_view text, const LinePlaces& places, const Value& root, const Value& list)
        : text_(text), end_(text.size()) {
        for (const Value& item : list.items) {
            begins_.push_back(places.line_begin(item.place.line));
        }
        for (const Entry& entry : root.entries) {
            const std::size_t begin = places.line_begin(entry.key_place.line);
            if (!begins_.empty() && begin > begins_.back()) {
                end_ = std::min(end_, begin);
            }
        }
        indent_ = begins_.empty() ? 0 : text.find_first_not_of(' ', begins_[0]) - begins_[0];
    }
    [[nodiscard]] std::size_t size() const { return begins_.size(); }
    [[nodiscard]] std::size_t indent() const { return indent_; }
    /// Of `size()`: where the list ends.
    [[nodiscard]] std::size_t begin(std::size_t item) const {
        return item < begins_.size() ? begins_[item] : end_;
    }
    [[nodiscard]] bool is_cut_at(std::size_t item) const {
        return item == begins_.size() || begins_item(text_, begins_[item], indent_);
    }

  private:
    std::string_view text_;
    std::vector<std::size_t> begins_;
    std::size_t end_;
    std::size_t indent_ = 0;
};

/// Moves all places down.
void shift(Value& value, std::int64_t lines) {
    const auto move = [lines](std::uint32_t& line) {
        line = line == 0 ? 0 : base::narrow<std::uint32_t>(line + lines);
    };
    move(value.place.line);
    move(value.first_line);
    for (Value& item : value.items) {
        shift(item, lines);
    }
    for (Entry& entry : value.entries) {
        move(entry.key_place.line);
        shift(entry.value, lines);
    }
}

std::int64_t count_lines(std::string_view text) { return std::ranges::count(text, '\n'); }

/// Whether a line may begin or end a document.
bool has_document_mark(std::string_view text) {
    for (const std::string_view mark : {"---", "..."}) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos;
             at = text.find(mark, at + 1)) {
            if (at == 0 || text[at - 1] == '\n') {
                return true;
            }
        }
    }
    return false;
}

/// The items of a list that is the whole of `text`; nothing if something is to be said of it.
std::optional<std::vector<Value>> read_items(std::string_view text,
                                             base::SourceId source,
                                             const YamlLimits& limits) {
    if (text.empty()) {
        return std::vector<Value>();
    }
    if (has_document_mark(text)) {
        return std::nullopt;
    }
    base::Diagnostics said;
    std::optional<KeptYaml> part = read_to_keep({std::string(text), source}, limits, said);
    if (!part || !part->has_parts || !part->tree.is_sequence() ||
        part->tree.collection != CollectionStyle::Block) {
        return std::nullopt;
    }
    return std::move(part->tree.items);
}

/// The list `items` with those of [at.first, at.old_past) replaced.
void replace(std::vector<Value>& items, const ChangedItems& at, std::vector<Value> by) {
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>(at.first);
    const auto same = std::min(by.size(), at.old_past - at.first);
    std::move(by.begin(), by.begin() + static_cast<std::ptrdiff_t>(same), begin);
    const auto rest = begin + static_cast<std::ptrdiff_t>(same);
    if (by.size() > same) {
        items.insert(rest, std::make_move_iterator(by.begin() + static_cast<std::ptrdiff_t>(same)),
                     std::make_move_iterator(by.end()));
    } else {
        items.erase(rest, items.begin() + static_cast<std::ptrdiff_t>(at.old_past));
    }
}

}  // namespace

std::optional<KeptYaml> read_to_keep(DecodedText decoded,
                                     const YamlLimits& limits,
                                     base::Diagnostics& diagnostics) {
    const std::size_t said = diagnostics.size();
    std::optional<YamlTree> tree = read_tree(decoded, limits, diagnostics);
    if (!tree) {
        return std::nullopt;
    }
    // A node takes a byte at least, a scalar no more than it has in the file.
    const bool is_small = decoded.text.size() <= std::min(limits.nodes, limits.scalar_bytes);
    const bool has_parts = is_small && !tree->has_aliases && diagnostics.size() == said;
    return KeptYaml{std::move(decoded), std::move(tree->root), has_parts};
}

std::optional<ChangedItems> read_change(const DecodedText& decoded,
                                        std::string_view key,
                                        const YamlLimits& limits,
                                        KeptYaml& kept) {
    const std::string_view before = kept.decoded.text;
    const std::string_view now = decoded.text;
    const auto found = std::ranges::find(kept.tree.entries, key, &Entry::key);
    if (!kept.has_parts || kept.decoded.source != decoded.source ||
        found == kept.tree.entries.end() || !found->value.is_sequence() ||
        found->value.collection != CollectionStyle::Block || found->value.items.empty() ||
        now.size() > std::min(limits.nodes, limits.scalar_bytes)) {
        return std::nullopt;
    }
    std::vector<Value>& items = found->value.items;
    const LinePlaces places(before, decoded.source);
    const ItemLines lines(before, places, kept.tree, found->value);
    // Of whole lines, for what was put in may begin as what stood there.
    const std::size_t front = before.substr(0, count_common_front(before, now)).rfind('\n') + 1;
    const std::size_t back =
        std::min(count_common_back(before, now), std::min(before.size(), now.size()) - front);
    // The item that the change begins in, or the one before if the change begins with its dash.
    std::size_t first = 0;
    while (first + 1 < lines.size() && lines.begin(first + 1) <= front) {
        ++first;
    }
    if (first > 0 && !begins_item(now, lines.begin(first), lines.indent())) {
        --first;
    }
    std::size_t past = first + 1;
    while (past < lines.size() && lines.begin(past) < before.size() - back) {
        ++past;
    }
    const std::size_t begin = lines.begin(first);
    const std::size_t old_end = lines.begin(past);
    const std::size_t end = old_end + now.size() - before.size();
    if (begin > front || old_end < before.size() - back || end < begin || !lines.is_cut_at(first) ||
        !lines.is_cut_at(past) || !begins_item(now, begin, lines.indent()) ||
        (end < now.size() && now[end - 1] != '\n')) {
        return std::nullopt;
    }
    const std::string_view part = now.substr(begin, end - begin);
    std::optional<std::vector<Value>> read = read_items(part, decoded.source, limits);
    if (!read) {
        return std::nullopt;
    }
    const auto above = static_cast<std::int64_t>(places.line(begin)) - 1;
    for (Value& item : *read) {
        shift(item, above);
    }
    const ChangedItems changed{
        first, first + read->size(), past,
        count_lines(part) - count_lines(before.substr(begin, old_end - begin))};
    if (changed.lines != 0) {
        for (std::size_t i = past; i < items.size(); ++i) {
            shift(items[i], changed.lines);
        }
        for (auto entry = found + 1; entry != kept.tree.entries.end(); ++entry) {
            entry->key_place.line =
                base::narrow<std::uint32_t>(entry->key_place.line + changed.lines);
            shift(entry->value, changed.lines);
        }
    }
    replace(items, changed, *std::move(read));
    kept.decoded = decoded;
    return changed;
}

}  // namespace tongket::data
