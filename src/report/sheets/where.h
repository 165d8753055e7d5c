// report/sheets/where.h: which rows of a sheet are meant, by a code or a name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/sheets/sheet.h"
#include "data/value.h"

namespace tongket::report {

/// `where: Mã xã = 00123`.
struct Condition {
    std::string column, key;
};
/// Also as a map of one pair, `where: {Mã xã: 00123}`. Nothing, reported, if it is neither.
[[nodiscard]] std::optional<Condition> read_condition(const data::Value& value,
                                                      base::Diagnostics& diagnostics);

/// Whether a cell is the key: the same word in any case, tone style and blanks, or the same number.
/// A code that begins with zeros is no number.
[[nodiscard]] bool matches_key(const data::Cell& cell, std::string_view key);

/// The cell that the key may have been meant for: one that differs by its zeros in front, or by
/// little as words do; null if there is none. `texts` are those of the cells.
[[nodiscard]] const data::Cell* find_near_key(std::span<const data::Cell* const> cells,
                                              std::span<const std::string> texts,
                                              std::string_view key);

/// "Sheet 'Phường', C7" or "dòng (line) 12": where in its file a cell stands.
[[nodiscard]] std::string place_text(const data::Cell& cell, const data::Sheet& sheet);

}  // namespace tongket::report
