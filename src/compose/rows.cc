#include "compose/rows.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "compose/components.h"

namespace tongket::compose {

namespace {

void put_columns_or_rows(Composition& composition,
                         const stylesheet::RowsPart& part,
                         const Scope& scope,
                         Flow flow) {
    if (part.flow > 1) {
        document::Columns columns;
        columns.flow = part.flow;
        columns.gutter = part.gutter;
        columns.band = part.band;
        columns.columns.emplace_back();
        compose_components(composition, part.rows, scope,
                           {columns.columns.front().blocks, flow.parent});
        if (!columns.columns.front().blocks.empty()) {
            flow.blocks.push_back({std::move(columns)});
        }
        return;
    }
    const bool stands_in = part.left != document::Length{} || part.right != document::Length{};
    if (!part.keep_together && !part.keep_with_previous && !stands_in) {
        compose_components(composition, part.rows, scope, flow);
        return;
    }
    document::Stack stack;
    stack.keep_together = part.keep_together;
    stack.keep_with_previous = part.keep_with_previous;
    stack.left = part.left;
    stack.right = part.right;
    compose_components(composition, part.rows, scope, {stack.blocks, flow.parent});
    if (!stack.blocks.empty()) {
        flow.blocks.push_back({std::move(stack)});
    }
}

void put_rows(Composition& composition,
              const stylesheet::RowsPart& part,
              const Scope& scope,
              Flow flow) {
    // Columns have no margin of their own.
    const auto around = composition.caption_column;
    composition.caption_column = part.flow > 1   ? std::nullopt
                                 : part.captions ? part.captions
                                                 : around;
    put_columns_or_rows(composition, part, scope, flow);
    composition.caption_column = around;
}

}  // namespace

void compose_rows(Composition& composition,
                  const stylesheet::RowsPart& part,
                  const Scope& scope,
                  Flow flow) {
    if (!part.box) {
        put_rows(composition, part, scope, flow);
        return;
    }
    document::Boxed boxed;
    boxed.style = part.box;
    put_rows(composition, part, scope, {boxed.blocks, flow.parent});
    if (!boxed.blocks.empty()) {
        flow.blocks.push_back({std::move(boxed)});
    }
}

void compose_columns(Composition& composition,
                     const stylesheet::ColumnsPart& part,
                     const Scope& scope,
                     Flow flow) {
    std::int32_t rest = 100;
    for (const stylesheet::ColumnPart& column : part.columns) {
        rest -= column.percent;
    }
    document::Columns columns;
    columns.gutter = part.gutter;
    for (const stylesheet::ColumnPart& column : part.columns) {
        document::Column made;
        made.width = column.width;
        made.share = column.percent > 0 ? column.percent : std::max(rest, 1);
        compose_components(composition, column.rows, scope, {made.blocks, flow.parent});
        columns.columns.push_back(std::move(made));
    }
    const bool empty = std::ranges::all_of(
        columns.columns, [](const document::Column& column) { return column.blocks.empty(); });
    if (!empty) {
        flow.blocks.push_back({std::move(columns)});
    }
}

}  // namespace tongket::compose
