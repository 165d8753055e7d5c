// batch/map_fields.h: typed reading of the keys of one map of the batch file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "batch/keys.h"
#include "data/value.h"
#include "vietnamese/date.h"

namespace tongket::batch {

struct NumberRange {
    std::int64_t from, to;
};

/// A text and where it stands; empty if the key is not there.
struct PlacedText {
    std::string text;
    base::Place place;
    [[nodiscard]] bool empty() const { return text.empty(); }
};

/// One map. Each function reports what is wrong with its key and returns an empty value; a key that
/// is missing, null or poisoned is silent.
class MapFields {
  public:
    /// Reports keys that the owner does not have, or lacks. `map` must be a map and outlive this.
    MapFields(const data::Value& map, KeyOwner owner, base::Diagnostics& diagnostics);

    /// The value of `key` if there is one to read.
    [[nodiscard]] const data::Value* find(std::string_view key) const;
    [[nodiscard]] base::Place place_of(std::string_view key) const;
    [[nodiscard]] PlacedText text(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key,
                                                      NumberRange range) const;
    [[nodiscard]] std::optional<vietnamese::Date> date(std::string_view key) const;
    /// A list of texts; one text alone is a list of one.
    [[nodiscard]] std::vector<PlacedText> texts(std::string_view key) const;
    /// The map of `key`; null if there is none.
    [[nodiscard]] const data::Value* map(std::string_view key, std::string_view keys) const;

  private:
    const data::Value& map_;
    base::Diagnostics& diagnostics_;
};

}  // namespace tongket::batch
