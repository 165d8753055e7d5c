#include "batch/keys.h"

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

std::span<const KeyEntry> keys_of(KeyOwner owner) { return data::keys_of(all_keys(), owner); }

const KeyEntry* find_key(KeyOwner owner, std::string_view key) {
    return data::find_key(keys_of(owner), key);
}

std::string list_keys(KeyOwner owner) {
    std::string list;
    for (const KeyEntry& entry : keys_of(owner)) {
        list.append(list.empty() ? "" : ", ").append(entry.key);
    }
    return list;
}

}  // namespace tongket::batch
