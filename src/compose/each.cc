#include "compose/each.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "compose/components.h"
#include "compose/ending.h"
#include "compose/list_mark.h"
#include "compose/members.h"
#include "compose/prose.h"
#include "compose/template.h"

namespace tongket::compose {

namespace {

/// For `blocks` more, if they are many: who grows by doubling has all that was there twice.
void make_room(std::vector<document::Block>& all, std::size_t blocks) {
    if (all.size() + blocks > 2 * all.capacity()) {
        all.reserve(all.size() + blocks);
    }
}

void members_as_list(Composition& composition,
                     const stylesheet::EachPart& part,
                     const Field& list,
                     const Scope& scope,
                     Flow flow) {
    const stylesheet::Template mark = read_format(part.marker_template);
    const bool numbered = std::ranges::any_of(
        mark.pieces, [](const stylesheet::TemplatePiece& piece) { return piece.is_path; });
    const document::StructureId node =
        add_list(composition.structure, flow.parent,
                 numbered ? document::ListNumbering::Decimal : document::ListNumbering::Disc);
    for (const Fields& member : members_of(part.range, list)) {
        const Scope inside{&member, &scope};
        const ItemNodes nodes = add_list_item(composition.structure, node);
        const std::size_t from = flow.blocks.size();
        compose_components(composition, part.rows, inside, {flow.blocks, nodes.body});
        set_list_mark(composition, plain_text(fill_template(mark, inside, composition.diagnostics)),
                      nodes.label, std::span(flow.blocks).subspan(from));
    }
}

}  // namespace

bool is_report_text(std::string_view path) {
    return path == "statistics" || path == "awards" || path == "goals";
}

void compose_each(Composition& composition,
                  const stylesheet::EachPart& part,
                  const Scope& scope,
                  Flow flow,
                  base::Place place) {
    const Field* list = find_field(part.path, scope, place, composition.diagnostics);
    if (list == nullptr || members_of(part.range, *list).empty()) {
        return;
    }
    const std::size_t from = flow.blocks.size();
    if (part.as_list) {
        members_as_list(composition, part, *list, scope, flow);
    } else {
        std::size_t left = members_of(part.range, *list).size();
        for (const Fields& member : members_of(part.range, *list)) {
            const std::size_t before = flow.blocks.size();
            compose_components(composition, part.rows, Scope{&member, &scope}, flow);
            make_room(flow.blocks, --left * (flow.blocks.size() - before));
        }
    }
    if (is_report_text(part.path)) {
        note_text_end(composition, flow.blocks, from);
    }
}

}  // namespace tongket::compose
