// data/scan_flow.h: what stands inside { } and [ ].
#pragma once

#include <cstddef>
#include <cstdint>

#include "data/scan_context.h"

namespace tongket::data {

struct FlowText {
    enum class End : std::uint8_t {
        Closed,
        Missing,   ///< a bracket is never closed, or by another kind; not reported yet
        Reported,  ///< lost, and the reason was reported
    };
    End state = End::Missing;
    std::size_t end = 0;   ///< past the closing bracket; else where the reading was given up
    std::size_t open = 0;  ///< the bracket that is missing its end
};

/// Goes through the flow collection that opens at `open`, in the block at `column` and `depth`
/// levels deep, and mends its values. Inside it a comma ends a value: `{of-plan: 103,8%}` is cut in
/// two, `[Quý I, 993,0]` has three cells, and what follows the comma becomes a key without a value.
[[nodiscard]] FlowText scan_flow(ScanContext& context,
                                 std::size_t open,
                                 BlockColumn column,
                                 std::size_t depth);

}  // namespace tongket::data
