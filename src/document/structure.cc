#include "document/structure.h"

#include <utility>

#include "base/assert.h"
#include "base/narrow.h"

namespace tongket::document {

namespace {

std::size_t index_of(StructureId id) { return static_cast<std::size_t>(id); }

}  // namespace

Structure::Structure() {
    StructureNode document;
    document.role = Role::Document;
    nodes_.push_back(std::move(document));
}

StructureId Structure::add(StructureId parent, Role role) {
    TK_ASSERT(index_of(parent) < nodes_.size());
    const StructureId id{base::narrow<std::uint32_t>(nodes_.size())};
    StructureNode node;
    node.role = role;
    node.parent = parent;
    nodes_.push_back(std::move(node));
    nodes_[index_of(parent)].children.push_back(id);
    return id;
}

void Structure::take(Structure& other, std::size_t first, std::size_t end) {
    TK_ASSERT(first == nodes_.size() && end <= other.nodes_.size());
    for (std::size_t i = first; i < end; ++i) {
        nodes_.push_back(std::move(other.nodes_[i]));
        StructureNode& node = nodes_.back();
        other.nodes_[i].link_target = node.link_target;
        // What another part of the other document added: children stand in the order of their numbers.
        while (!node.children.empty() && index_of(node.children.back()) >= end) {
            node.children.pop_back();
        }
        if (index_of(node.parent) < first) {
            nodes_[index_of(node.parent)].children.push_back(
                StructureId{base::narrow<std::uint32_t>(i)});
        }
    }
}

StructureNode& Structure::node(StructureId id) {
    TK_ASSERT(index_of(id) < nodes_.size());
    return nodes_[index_of(id)];
}

const StructureNode& Structure::node(StructureId id) const {
    TK_ASSERT(index_of(id) < nodes_.size());
    return nodes_[index_of(id)];
}

}  // namespace tongket::document
