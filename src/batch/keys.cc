#include "batch/keys.h"

#include <algorithm>
#include <iterator>

namespace tongket::batch {

namespace {

constexpr KeyEntry entries[] = {
#define TK_KEY(owner, key, kind, presence, label_vi, description_vi, description_en) \
    {KeyOwner::owner, key,           KeyKind::kind, KeyPresence::presence, label_vi, \
     description_vi,  description_en},
#include "batch/keys.def"
#undef TK_KEY
};

}  // namespace

std::span<const KeyEntry> all_keys() { return entries; }

std::span<const KeyEntry> keys_of(KeyOwner owner) {
    const auto belongs = [owner](const KeyEntry& entry) { return entry.owner == owner; };
    const auto* first = std::find_if(std::begin(entries), std::end(entries), belongs);
    const auto* last = std::find_if_not(first, std::end(entries), belongs);
    return {first, last};
}

const KeyEntry* find_key(KeyOwner owner, std::string_view key) {
    for (const KeyEntry& entry : keys_of(owner)) {
        if (entry.key == key) {
            return &entry;
        }
    }
    return nullptr;
}

std::string list_keys(KeyOwner owner) {
    std::string list;
    for (const KeyEntry& entry : keys_of(owner)) {
        list.append(list.empty() ? "" : ", ").append(entry.key);
    }
    return list;
}

}  // namespace tongket::batch
