#include "pdf/structure.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/assert.h"
#include "pdf/place.h"
#include "pdf/roles.h"
#include "pdf/structure_attributes.h"

namespace tongket::pdf {

namespace {

using document::Role;
using document::StructureNode;
using graphics::StructureId;

/// A marked-content sequence or an annotation of a node. Annotations come after the page's text.
struct Piece {
    StructureId owner{};
    std::uint32_t page = 0;
    std::uint32_t mcid = 0;
    std::optional<ObjectId> annotation = std::nullopt;

    [[nodiscard]] std::uint64_t position() const {
        return std::uint64_t{page} << 32U | (annotation ? 0xFFFF'FFFEU : mcid);
    }
};
constexpr std::uint64_t nowhere = std::numeric_limits<std::uint64_t>::max();

std::size_t index(StructureId id) { return static_cast<std::size_t>(id); }

class StructureWriter {
  public:
    StructureWriter(Objects& objects,
                    const document::Structure& structure,
                    const TaggedPages& tagged)
        : objects_(objects),
          structure_(structure),
          tagged_(tagged),
          first_piece_(structure.size() + 1),
          first_(structure.size(), nowhere),
          elements_(structure.size()),
          has_id_(structure.size(), false) {
        nodes_.reserve(structure.size());
        for (std::uint32_t i = 0; i < structure.size(); ++i) {
            nodes_.push_back(&structure.node(StructureId{i}));
        }
    }

    ObjectId write() {
        collect_pieces();
        find_first_pieces();
        keep_nodes();
        const ObjectId root = objects_.reserve();
        Array names;
        for (std::uint32_t i = 0; i < structure_.size(); ++i) {
            if (elements_[i]) {
                objects_.write(*elements_[i],
                               [&](ByteBuffer& out) { write_element(out, StructureId{i}, root); });
            }
            if (elements_[i] && has_id_[i]) {
                names.add(Bytes{element_id(StructureId{i})}).add(*elements_[i]);
            }
        }
        Dictionary tree;
        tree.add("Type", Name{"StructTreeRoot"})
            .add("K", Array().add(element(document::Structure::root())))
            .add("ParentTree", objects_.add(Dictionary().add("Nums", parent_tree())))
            .add("ParentTreeNextKey", tagged_.pages.size() + tagged_.annotations.size());
        if (!names.empty()) {
            tree.add("IDTree", objects_.add(Dictionary().add("Names", names)));
        }
        objects_.set(root, tree);
        return root;
    }

  private:
    [[nodiscard]] ObjectId element(StructureId id) const {
        TK_ASSERT(elements_[index(id)].has_value());
        return *elements_[index(id)];
    }

    void collect_pieces() {
        std::vector<Piece> by_page;
        for (std::uint32_t p = 0; p < tagged_.written.size(); ++p) {
            const auto& owners = tagged_.written[p].content.owners;
            for (std::uint32_t mcid = 0; mcid < owners.size(); ++mcid) {
                by_page.push_back({owners[mcid], p, mcid});
            }
        }
        for (const Annotation& annotation : tagged_.annotations) {
            by_page.push_back({annotation.owner, annotation.page, 0, annotation.id});
        }
        for (const Piece& piece : by_page) {
            ++first_piece_[index(piece.owner) + 1];
        }
        std::partial_sum(first_piece_.begin(), first_piece_.end(), first_piece_.begin());
        pieces_.resize(by_page.size());
        std::vector<std::size_t> next(first_piece_.begin(), first_piece_.end() - 1);
        for (const Piece& piece : by_page) {
            pieces_[next[index(piece.owner)]++] = piece;
        }
        // Only annotations may be out of turn.
        if (!tagged_.annotations.empty()) {
            for (std::size_t i = 0; i < structure_.size(); ++i) {
                if (const std::span<Piece> own = pieces_of(i); own.size() > 1) {
                    std::ranges::stable_sort(own, {}, &Piece::position);
                }
            }
        }
    }

    [[nodiscard]] std::span<Piece> pieces_of(std::size_t node) {
        return std::span(pieces_).subspan(first_piece_[node],
                                          first_piece_[node + 1] - first_piece_[node]);
    }

    [[nodiscard]] const StructureNode& node_at(std::size_t i) const { return *nodes_[i]; }

    // Children have higher numbers than their parents, so one pass from behind sees each subtree
    // before its root, without recursion.
    void find_first_pieces() {
        for (std::size_t i = structure_.size(); i-- > 0;) {
            if (const std::span<const Piece> own = pieces_of(i); !own.empty()) {
                first_[i] = std::min(first_[i], own.front().position());
            }
            if (i > 0) {
                const std::size_t parent = index(node_at(i).parent);
                TK_ASSERT(parent < i);
                first_[parent] = std::min(first_[parent], first_[i]);
            }
        }
    }

    // What is painted somewhere, and of a table that is, all rows and cells.
    void keep_nodes() {
        std::vector<bool> kept(structure_.size(), false);
        std::vector<bool> in_painted_table(structure_.size(), false);
        kept[0] = true;
        for (std::size_t i = 0; i < structure_.size(); ++i) {
            const StructureNode& node = node_at(i);
            in_painted_table[i] = node.role == Role::Table
                                      ? first_[i] != nowhere
                                      : i > 0 && in_painted_table[index(node.parent)];
            const bool is_grid = node.role == Role::TableRow || node.role == Role::HeaderCell ||
                                 node.role == Role::DataCell;
            kept[i] = kept[i] || first_[i] != nowhere || (is_grid && in_painted_table[i]);
        }
        for (std::size_t i = structure_.size(); i-- > 1;) {
            if (kept[i]) {
                kept[index(node_at(i).parent)] = true;
            }
        }
        for (std::uint32_t i = 0; i < structure_.size(); ++i) {
            if (!kept[i]) {
                continue;
            }
            elements_[i] = objects_.reserve();
            const StructureNode& node = node_at(i);
            has_id_[i] = has_id_[i] || node.role == Role::Note;
            for (const StructureId header : node.headers) {
                has_id_[index(header)] = true;
            }
        }
    }

    void write_element(ByteBuffer& out, StructureId id, ObjectId root) {
        const StructureNode& node = node_at(index(id));
        const std::span<const Piece> own = pieces_of(index(id));
        WrittenDictionary result(out);
        // Its Type may be left out (ISO 32000-1, table 323), which is a fourteenth of a short file.
        result.add("S", Name{structure_type(node.role)})
            .add("P", id == document::Structure::root() ? root : element(node.parent));
        if (has_id_[index(id)]) {
            result.add("ID", Bytes{element_id(id)});
        }
        if (!own.empty()) {
            result.add("Pg", tagged_.page_ids[own.front().page]);
        }
        write_kids(out, node, own);
        add_attributes(result, id, node);
        if (!node.language.empty()) {
            result.add("Lang", Bytes{node.language.text()});
        }
        if (!node.title.empty()) {
            result.add("T", Text{node.title.text()});
        }
        if (!node.alternative.empty() && node.role != document::Role::Table) {
            result.add("Alt", Text{node.alternative.text()});
        }
        if (!node.expansion.empty()) {
            result.add("E", Text{node.expansion.text()});
        }
        result.end();
    }

    void add_attributes(WrittenDictionary& result,
                        StructureId id,
                        const StructureNode& node) const {
        Dictionary attributes = structure_attributes(structure_, id);
        const auto figure =
            node.role == Role::Figure ? tagged_.figures.find(id) : tagged_.figures.end();
        if (figure != tagged_.figures.end()) {
            const FigureBox& place = figure->second;
            attributes.add("O", Name{"Layout"})
                .add("Placement", Name{node.is_inline ? "Inline" : "Block"})
                .add("BBox", pdf_rectangle(place.box, tagged_.frames[place.page]));
        }
        if (!attributes.empty()) {
            result.add("A", attributes);
        }
    }

    // Children in their logical order; the node's own pieces before the first child that is painted
    // after them. One kid alone is no array.
    void write_kids(ByteBuffer& out, const StructureNode& node, std::span<const Piece> own) {
        std::size_t kids = own.size();
        for (const StructureId child : node.children) {
            kids += elements_[index(child)] ? 1 : 0;
        }
        if (kids == 0) {
            return;
        }
        out += kids == 1 ? "/K " : "/K [";
        bool is_first = true;
        const auto separate = [&] {
            if (!std::exchange(is_first, false)) {
                out += ' ';
            }
        };
        std::size_t next = 0;
        for (const StructureId child : node.children) {
            if (!elements_[index(child)]) {
                continue;
            }
            while (next < own.size() && own[next].position() < first_[index(child)] &&
                   first_[index(child)] != nowhere) {
                separate();
                write_piece(out, own, next++);
            }
            separate();
            append(out, element(child));
        }
        while (next < own.size()) {
            separate();
            write_piece(out, own, next++);
        }
        if (kids > 1) {
            out += ']';
        }
    }

    void write_piece(ByteBuffer& out, std::span<const Piece> own, std::size_t i) const {
        const Piece& piece = own[i];
        const ObjectId page = tagged_.page_ids[piece.page];
        if (piece.annotation) {
            append(out, Dictionary()
                            .add("Type", Name{"OBJR"})
                            .add("Pg", page)
                            .add("Obj", *piece.annotation));
        } else if (piece.page == own.front().page) {
            append(out, piece.mcid);
        } else {
            append(out,
                   Dictionary().add("Type", Name{"MCR"}).add("Pg", page).add("MCID", piece.mcid));
        }
    }

    [[nodiscard]] Array parent_tree() const {
        Array tree;
        for (std::size_t p = 0; p < tagged_.written.size(); ++p) {
            Array owners;
            for (const StructureId owner : tagged_.written[p].content.owners) {
                owners.add(element(owner));
            }
            tree.add(p).add(owners);
        }
        for (std::size_t i = 0; i < tagged_.annotations.size(); ++i) {
            tree.add(tagged_.pages.size() + i).add(element(tagged_.annotations[i].owner));
        }
        return tree;
    }

    Objects& objects_;
    const document::Structure& structure_;
    const TaggedPages& tagged_;
    // By node:
    std::vector<const StructureNode*> nodes_;
    std::vector<Piece> pieces_;             ///< node for node, as they are painted
    std::vector<std::size_t> first_piece_;  ///< of each node, and behind the last
    std::vector<std::uint64_t> first_;  ///< where the node or anything below it is first painted
    std::vector<std::optional<ObjectId>> elements_;  ///< of nodes that are kept
    std::vector<bool> has_id_;
};

}  // namespace

ObjectId write_structure(Objects& objects,
                         const document::Structure& structure,
                         const TaggedPages& tagged) {
    return StructureWriter(objects, structure, tagged).write();
}

}  // namespace tongket::pdf
