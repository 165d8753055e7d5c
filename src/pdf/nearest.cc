#include "pdf/nearest.h"

#include "base/assert.h"

namespace tongket::pdf {

std::vector<std::optional<document::StructureId>> nearest_of_role(
    const document::Structure& structure, document::Role role) {
    std::vector<std::optional<document::StructureId>> nearest(structure.size());
    for (std::uint32_t i = 0; i < structure.size(); ++i) {
        const document::StructureId id{i};
        const document::StructureNode& node = structure.node(id);
        if (node.role == role) {
            nearest[i] = id;
        } else if (id != document::Structure::root()) {
            // A parent is added before its children.
            TK_ASSERT(node.parent < id);
            nearest[i] = nearest[static_cast<std::size_t>(node.parent)];
        }
    }
    return nearest;
}

}  // namespace tongket::pdf
