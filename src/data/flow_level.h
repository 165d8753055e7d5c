// data/flow_level.h: the items of one { } or [ ], judged as they end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "data/line_text.h"
#include "data/scan_context.h"

namespace tongket::data {

enum class FlowPiece : std::uint8_t { None, Plain, Quoted, Nested, Alias };

/// What stands between two commas. One piece (or several lines of plain text) makes a value; a
/// piece after it is a mistake.
struct FlowItem {
    std::size_t begin = nowhere;
    std::size_t end = nowhere;
    std::size_t colon = nowhere;
    std::size_t value_begin = nowhere;
    FlowPiece piece = FlowPiece::None;
    std::optional<base::Code> fault;
    std::string fault_argument;
    bool question_mark = false;  ///< yaml-cpp ends plain text at it, in flow collections

    void add(FlowPiece next, std::size_t piece_begin, std::size_t piece_end);
    void set_fault(base::Code code, std::string argument = {});
};

class FlowLevel {
  public:
    FlowLevel(std::size_t open_bracket, char closing_bracket)
        : open(open_bracket), close(closing_bracket) {}

    /// At the colon after a key.
    void end_key(ScanContext& context);
    /// At the comma at byte `at`.
    void end_item(ScanContext& context, std::size_t at);
    /// At the closing bracket at byte `at`.
    void end_level(ScanContext& context, std::size_t at);

    [[nodiscard]] bool is_map() const { return close == '}'; }
    /// Whether a comma stands inside a value, or seems to.
    [[nodiscard]] bool joins() const { return joined_ != Joined::No || next_joins_ || text_; }

    std::size_t open;
    char close;
    FlowItem item;

  private:
    enum class Joined : std::uint8_t { No, ByComma, WithoutKey };
    void finish_item(ScanContext& context);
    void leave_out_value(ScanContext& context) const;
    void finish_keyless(ScanContext& context);
    void finish_join(ScanContext& context);
    void mend_fault(ScanContext& context);

    FlowItem previous_;
    std::size_t items_ = 0;
    std::size_t commas_ = 0;
    Joined joined_ = Joined::No;
    std::size_t join_begin_ = 0;
    std::size_t join_end_ = 0;
    bool next_joins_ = false;  ///< the comma stood between two digits
    bool text_ = false;        ///< a map that begins with a key without a value
};

}  // namespace tongket::data
