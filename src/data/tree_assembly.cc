#include "data/tree_assembly.h"

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/narrow.h"

namespace tongket::data {

namespace {

using base::Code;

/// Maps with more entries than this are looked up by an index.
constexpr std::size_t small_map = 16;
/// Keys of one map that are reported as given before: after a lost quote there may be hundreds.
constexpr std::size_t most_duplicates = 3;

void index_large_map(Value& map) {
    if (map.entries.size() <= small_map) {
        return;
    }
    auto annex = std::make_shared<Annex>();
    annex->by_key.resize(map.entries.size());
    for (std::size_t i = 0; i < map.entries.size(); ++i) {
        annex->by_key[i] = base::narrow<std::uint32_t>(i);
    }
    std::sort(annex->by_key.begin(), annex->by_key.end(),
              [&map](auto a, auto b) { return map.entries[a].key < map.entries[b].key; });
    map.annex = std::move(annex);
}

/// The maps that `<<` takes in: one, or a list of them; nothing if it is something else.
std::optional<std::vector<Value>> find_merged_maps(Value& merged) {
    std::vector<Value> maps;
    if (merged.is_map()) {
        maps.push_back(std::move(merged));
        return maps;
    }
    const auto is_map = [](const Value& item) { return item.is_map(); };
    if (!merged.is_sequence() || !std::all_of(merged.items.begin(), merged.items.end(), is_map)) {
        return std::nullopt;
    }
    return std::move(merged.items);
}

/// Moves the entries of `map` whose keys are not `taken` yet.
void take_new_entries(Value& map,
                      std::unordered_set<std::string>& taken,
                      std::vector<Entry>& entries) {
    for (Entry& entry : map.entries) {
        if (taken.insert(entry.key).second) {
            entries.push_back(std::move(entry));
        }
    }
}

}  // namespace

bool TreeAssembly::expects_key() const {
    return !frames_.empty() && frames_.back().value.is_map() && !frames_.back().entry;
}

const base::Place* TreeAssembly::key_place() const {
    return !frames_.empty() && frames_.back().entry ? &frames_.back().entry->key_place : nullptr;
}

TreeAssembly::Answer TreeAssembly::count(const Tally& more, base::Place place) {
    total_.nodes += more.nodes;
    total_.bytes += more.bytes;
    if (total_.nodes > limits_.nodes) {
        diagnostics_.report(Code::TooManyValues, place, {fmt::format("{}", limits_.nodes)});
        return Answer::Stop;
    }
    if (total_.bytes > limits_.scalar_bytes) {
        diagnostics_.report(Code::TooMuchText, place,
                            {fmt::format("{}", limits_.scalar_bytes >> 20U)});
        return Answer::Stop;
    }
    return Answer::GoOn;
}

TreeAssembly::Answer TreeAssembly::count_copies(std::size_t nodes, base::Place place) {
    if (nodes > limits_.alias_nodes - std::min(copied_nodes_, limits_.alias_nodes)) {
        diagnostics_.report(Code::TooManyAliases, place, {fmt::format("{}", limits_.alias_nodes)});
        return Answer::Stop;
    }
    copied_nodes_ += nodes;
    return Answer::GoOn;
}

TreeAssembly::Answer TreeAssembly::keep_anchor(AnchorId anchor,
                                               const Value& value,
                                               const Tally& size,
                                               std::size_t height) {
    if (anchor == 0) {
        return Answer::GoOn;
    }
    if (count_copies(size.nodes, value.place) == Answer::Stop ||
        count({0, size.bytes}, value.place) == Answer::Stop) {
        return Answer::Stop;
    }
    anchors_[anchor] = {value, size, height, false};
    return Answer::GoOn;
}

TreeAssembly::Answer TreeAssembly::add(Value&& value, AnchorId anchor) {
    const Tally size{1, value.text.size()};
    if (count(size, value.place) == Answer::Stop) {
        return Answer::Stop;
    }
    if (keep_anchor(anchor, value, size, 0) == Answer::Stop) {
        return Answer::Stop;
    }
    return attach(std::move(value), 0);
}

TreeAssembly::Answer TreeAssembly::add_alias(AnchorId anchor, base::Place place) {
    const auto found = anchors_.find(anchor);
    TK_ASSERT(found != anchors_.end());
    const Anchored& anchored = found->second;
    if (anchored.open) {
        diagnostics_.report(Code::AliasLoop, place);
        return Answer::Stop;
    }
    if (frames_.size() + anchored.height > limits_.depth) {
        diagnostics_.report(Code::TooDeep, place, {fmt::format("{}", limits_.depth)});
        return Answer::Stop;
    }
    if (count_copies(anchored.size.nodes, place) == Answer::Stop ||
        count(anchored.size, place) == Answer::Stop) {
        return Answer::Stop;
    }
    return attach(Value(anchored.value), anchored.height);
}

TreeAssembly::Answer TreeAssembly::begin(Value&& collection, AnchorId anchor) {
    if (frames_.size() >= limits_.depth) {
        diagnostics_.report(Code::TooDeep, collection.place, {fmt::format("{}", limits_.depth)});
        return Answer::Stop;
    }
    if (expects_key()) {
        diagnostics_.report(Code::KeyIsNoText, collection.place);
        return Answer::Stop;
    }
    const Tally before = total_;
    if (count({1, 0}, collection.place) == Answer::Stop) {
        return Answer::Stop;
    }
    if (anchor != 0) {
        anchors_[anchor].open = true;
    }
    Frame frame;
    frame.value = std::move(collection);
    frame.anchor = anchor;
    frame.before = before;
    frames_.push_back(std::move(frame));
    return Answer::GoOn;
}

void TreeAssembly::make_room(std::size_t nodes) {
    Value& collection = frames_.back().value;
    if (collection.is_sequence()) {
        collection.items.reserve(nodes);
    } else {
        collection.entries.reserve(nodes / 2);
    }
}

TreeAssembly::Answer TreeAssembly::end() {
    TK_ASSERT(!frames_.empty());
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.value.is_map()) {
        resolve_merges(frame.value);
        index_large_map(frame.value);
    }
    // What merging dropped again stays counted: it is the work that was done.
    const Tally size{total_.nodes - frame.before.nodes, total_.bytes - frame.before.bytes};
    if (keep_anchor(frame.anchor, frame.value, size, frame.height) == Answer::Stop) {
        return Answer::Stop;
    }
    return attach(std::move(frame.value), frame.height);
}

TreeAssembly::Answer TreeAssembly::attach(Value&& value, std::size_t height) {
    if (frames_.empty()) {
        root_ = std::move(value);
        return Answer::GoOn;
    }
    Frame& frame = frames_.back();
    frame.height = std::max(frame.height, height + 1);
    if (frame.value.is_sequence()) {
        frame.value.items.push_back(std::move(value));
    } else if (!frame.entry) {
        if (!value.is_scalar()) {
            diagnostics_.report(Code::KeyIsNoText, value.place);
            return Answer::Stop;
        }
        if (value.text.size() > limits_.key_bytes) {
            diagnostics_.report(Code::KeyTooLong, value.place,
                                {fmt::format("{}", limits_.key_bytes)});
            return Answer::Stop;
        }
        frame.entry = Entry{std::move(value.text), value.place, {}};
    } else {
        const Entry& entry = *frame.entry;
        if (const auto first = find_key(frame, entry.key)) {
            if (++frame.duplicates <= most_duplicates) {
                diagnostics_.report(Code::DuplicateKey, entry.key_place,
                                    {entry.key, fmt::format("{}", first->line)});
            }
        } else {
            frame.value.entries.push_back(std::move(*frame.entry));
            frame.value.entries.back().value = std::move(value);
        }
        frame.entry.reset();
    }
    return Answer::GoOn;
}

std::optional<base::Place> TreeAssembly::find_key(Frame& frame, const std::string& key) {
    const std::vector<Entry>& entries = frame.value.entries;
    if (entries.size() <= small_map) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&key](const Entry& entry) { return entry.key == key; });
        return found == entries.end() ? std::nullopt : std::optional(found->key_place);
    }
    for (std::size_t i = frame.index.size(); i < entries.size(); ++i) {
        frame.index.emplace(entries[i].key, i);
    }
    const auto found = frame.index.find(key);
    return found == frame.index.end() ? std::nullopt
                                      : std::optional(entries[found->second].key_place);
}

void TreeAssembly::resolve_merges(Value& map) {
    const auto is_merge = [](const Entry& entry) { return entry.key == "<<"; };
    const auto merge = std::find_if(map.entries.begin(), map.entries.end(), is_merge);
    if (merge == map.entries.end()) {
        return;
    }
    std::unordered_set<std::string> taken;
    for (const Entry& entry : map.entries) {
        taken.insert(entry.key);
    }
    auto merged = find_merged_maps(merge->value);
    if (!merged) {
        diagnostics_.report(Code::MergeIsNoMap, merge->key_place);
        merged.emplace();
    }
    std::vector<Entry> entries;
    for (Entry& entry : map.entries) {
        if (!is_merge(entry)) {
            entries.push_back(std::move(entry));
            continue;
        }
        for (Value& source : *merged) {
            take_new_entries(source, taken, entries);
        }
    }
    map.entries = std::move(entries);
}

std::optional<Value> TreeAssembly::take_root() { return std::exchange(root_, std::nullopt); }

}  // namespace tongket::data
