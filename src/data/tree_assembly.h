// data/tree_assembly.h: a tree put together from the inside out, with its limits and aliases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/read_yaml.h"
#include "data/value.h"

namespace tongket::data {

/// Receives a tree's nodes in the order of the file. Every function reports what goes against a
/// limit and then answers Stop; nothing may be called afterwards.
class TreeAssembly {
  public:
    /// 0 is no anchor.
    using AnchorId = std::size_t;
    enum class Answer : std::uint8_t { GoOn, Stop };

    TreeAssembly(const YamlLimits& limits, base::Diagnostics& diagnostics)
        : limits_(limits), diagnostics_(diagnostics) {}

    /// Whether the next node is the key of a map's entry.
    [[nodiscard]] bool expects_key() const;
    /// Place of the key whose value comes next, or null.
    [[nodiscard]] const base::Place* key_place() const;
    [[nodiscard]] Answer add(Value&& value, AnchorId anchor);
    [[nodiscard]] Answer add_alias(AnchorId anchor, base::Place place);
    [[nodiscard]] Answer begin(Value&& collection, AnchorId anchor);
    /// Makes room in the collection that has begun: so many nodes are known to come, keys counted.
    void make_room(std::size_t nodes);
    [[nodiscard]] Answer end();
    [[nodiscard]] std::optional<Value> take_root();
    [[nodiscard]] bool has_anchors() const { return !anchors_.empty(); }

  private:
    struct Tally {
        std::size_t nodes = 0;
        std::size_t bytes = 0;
    };
    struct Frame {
        Value value;
        AnchorId anchor = 0;
        Tally before;            ///< what was counted when it began
        std::size_t height = 1;  ///< levels from here down
        std::size_t duplicates = 0;
        std::optional<Entry> entry;  ///< its key is known, its value comes next
        std::unordered_map<std::string, std::size_t> index;  ///< of large maps
    };
    struct Anchored {
        Value value;
        Tally size;
        std::size_t height = 0;
        bool open = false;  ///< its node has not ended: an alias to it is a loop
    };

    [[nodiscard]] Answer count(const Tally& more, base::Place place);
    [[nodiscard]] Answer count_copies(std::size_t nodes, base::Place place);
    [[nodiscard]] Answer attach(Value&& value, std::size_t height);
    [[nodiscard]] Answer keep_anchor(AnchorId anchor,
                                     const Value& value,
                                     const Tally& size,
                                     std::size_t height);
    [[nodiscard]] std::optional<base::Place> find_key(Frame& frame, const std::string& key);
    void resolve_merges(Value& map);

    const YamlLimits& limits_;
    base::Diagnostics& diagnostics_;
    std::vector<Frame> frames_;
    std::unordered_map<AnchorId, Anchored> anchors_;
    std::optional<Value> root_;
    Tally total_;
    std::size_t copied_nodes_ = 0;
};

}  // namespace tongket::data
