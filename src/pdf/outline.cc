#include "pdf/outline.h"

#include <cstdint>
#include <vector>

#include "pdf/place.h"

namespace tongket::pdf {

namespace {

/// Node 0 is the outline itself; node n its n-th entry. 0 is no neighbour and no child.
struct Node {
    std::size_t parent = 0, previous = 0, next = 0, first = 0, last = 0;
    std::size_t below = 0;  ///< all entries under it
};

std::vector<Node> link_nodes(std::span<const document::OutlineEntry> entries) {
    std::vector<Node> nodes(entries.size() + 1);
    std::vector<std::size_t> path{0};
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        while (path.size() > 1 && entries[path.back() - 1].level >= entries[i - 1].level) {
            path.pop_back();
        }
        Node& parent = nodes[path.back()];
        nodes[i].parent = path.back();
        nodes[i].previous = parent.last;
        if (parent.last != 0) {
            nodes[parent.last].next = i;
        } else {
            parent.first = i;
        }
        parent.last = i;
        path.push_back(i);
    }
    for (std::size_t i = nodes.size(); i-- > 1;) {
        nodes[nodes[i].parent].below += nodes[i].below + 1;
    }
    return nodes;
}

}  // namespace

std::optional<ObjectId> write_outline(Objects& objects,
                                      std::span<const document::OutlineEntry> entries,
                                      std::span<const PageFrame> frames,
                                      std::span<const ObjectId> page_ids,
                                      const document::References& references) {
    if (entries.empty()) {
        return std::nullopt;
    }
    const std::vector<Node> nodes = link_nodes(entries);
    std::vector<ObjectId> ids;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        ids.push_back(objects.reserve());
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        Dictionary item;
        if (i == 0) {
            item.add("Type", Name{"Outlines"});
        } else {
            const document::OutlineEntry& entry = entries[i - 1];
            item.add("Title", Text{entry.title}).add("Parent", ids[node.parent]);
            if (const auto* place = find_place(references, entry.label, frames.size())) {
                item.add("Dest", destination(*place, frames, page_ids));
            }
            if (node.previous != 0) {
                item.add("Prev", ids[node.previous]);
            }
            if (node.next != 0) {
                item.add("Next", ids[node.next]);
            }
        }
        if (node.first != 0) {
            item.add("First", ids[node.first]).add("Last", ids[node.last]).add("Count", node.below);
        }
        objects.set(ids[i], item);
    }
    return ids[0];
}

}  // namespace tongket::pdf
