// report/sheets/report_target.h: where in a report a named value belongs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/value.h"
#include "report/keys.h"

namespace tongket::report {

/// The keys on the way to a value, and what it is read as.
struct ReportTarget {
    std::vector<std::string> path;
    KeyKind kind = KeyKind::Text;
};

/// What the head of a column names: a key of the report or its label (tiêu đề), one of a part of it
/// (issuer.name, document.number), the id or the label of a statistic, its field
/// (thu-ngan-sach.plan), or a word. Nothing if it is none of them.
[[nodiscard]] std::optional<ReportTarget> find_report_target(const data::Value& report,
                                                             std::string_view name);

/// Whether a value that stands at the target already goes before the one that is put there.
enum class Standing : std::uint8_t { Stays, IsReplaced };
/// Puts a value at the end of the path; maps on the way are made. Where something that is no map
/// stands on the way, nothing is done: it is reported where the part is read.
void put_at(data::Value& report, const ReportTarget& target, data::Value value, Standing standing);

}  // namespace tongket::report
