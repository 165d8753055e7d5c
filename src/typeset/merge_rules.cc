#include "typeset/merge_rules.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <variant>

#include "base/length.h"

namespace tongket::typeset {

using base::Length;

void merge_vertical_rules(std::vector<graphics::DisplayItem>& items) {
    struct Run {
        std::size_t index;
        Length bottom;
    };
    std::map<std::pair<Length, Length>, Run> open;  // by x and width
    std::vector<bool> merged(items.size(), false);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* rule = std::get_if<graphics::BoxItem>(&items[i]);
        if (rule == nullptr || rule->role != graphics::BoxItem::Role::Rule ||
            rule->box.width >= rule->box.height) {
            continue;
        }
        const auto key = std::pair{rule->box.x, rule->box.width};
        const auto found = open.find(key);
        if (found != open.end()) {
            auto& first = std::get<graphics::BoxItem>(items[found->second.index]);
            const bool joins = rule->box.y <= found->second.bottom && rule->box.y >= first.box.y &&
                               first.colour == rule->colour && first.tag == rule->tag;
            if (joins) {
                found->second.bottom =
                    std::max(found->second.bottom, rule->box.y + rule->box.height);
                first.box.height = found->second.bottom - first.box.y;
                merged[i] = true;
                continue;
            }
        }
        open.insert_or_assign(key, Run{i, rule->box.y + rule->box.height});
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!merged[i]) {
            if (kept != i) {
                items[kept] = std::move(items[i]);
            }
            ++kept;
        }
    }
    items.resize(kept);
}

}  // namespace tongket::typeset
