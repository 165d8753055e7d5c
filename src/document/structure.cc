#include "document/structure.h"

#include <algorithm>
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
    TK_ASSERT(index_of(parent) < size_);
    const StructureId id{base::narrow<std::uint32_t>(size_)};
    if (size_ < nodes_.size()) {
        forget_children(nodes_[size_].parent, id);
        forget_children(parent, id);
        replaced_.emplace_back(id, std::exchange(nodes_[size_], {}));
    } else {
        nodes_.emplace_back();
    }
    StructureNode& node = nodes_[size_++];
    node.role = role;
    node.parent = parent;
    nodes_[index_of(parent)].children.push_back(id);
    return id;
}

void Structure::begin_again() {
    StructureNode document;
    document.role = nodes_[0].role;
    replaced_.emplace_back(root(), std::exchange(nodes_[0], std::move(document)));
    size_ = 1;
}

void Structure::take_again(std::size_t end, std::span<const StructureId> outer) {
    TK_ASSERT(size_ <= end && end <= nodes_.size());
    for (const StructureId id : outer) {
        std::vector<StructureId>& siblings = nodes_[index_of(nodes_[index_of(id)].parent)].children;
        if (siblings.empty() || siblings.back() < id) {
            siblings.push_back(id);
        }
    }
    size_ = end;
}

bool Structure::end_again() {
    for (std::size_t i = size_; i < nodes_.size(); ++i) {
        forget_children(nodes_[i].parent, StructureId{base::narrow<std::uint32_t>(i)});
    }
    nodes_.resize(size_);
    const bool alike = std::ranges::all_of(replaced_, [&](const auto& replaced) {
        const auto& [id, old] = replaced;
        return index_of(id) >= size_ ||
               (node(id).role == old.role && node(id).link_target == old.link_target);
    });
    replaced_ = {};
    return alike;
}

void Structure::forget_children(StructureId parent, StructureId first) {
    std::vector<StructureId>& children = nodes_[index_of(parent)].children;
    while (!children.empty() && children.back() >= first) {
        children.pop_back();
    }
}

StructureNode& Structure::node(StructureId id) {
    TK_ASSERT(index_of(id) < size_);
    return nodes_[index_of(id)];
}

const StructureNode& Structure::node(StructureId id) const {
    TK_ASSERT(index_of(id) < size_);
    return nodes_[index_of(id)];
}

}  // namespace tongket::document
