// report/figure.h: one figure of the prose on its way through its filters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "report/report.h"

namespace tongket::report {

/// What stands in a text for a statistic, or for one of its fields. Filters act one after the
/// other. A value that is not known yet is …… in every form.
class Figure {
  public:
    explicit Figure(const Statistic& statistic);

    /// From here on the field `key`, whose text is `text`, stands for the statistic.
    void choose(std::string_view key, std::string text);

    /// words: as it is read aloud. signed: with its + or −. short: in the greatest unit that it
    /// reaches, two decimals at most. A unit, such as tỷ đồng: counted in that, exact. Returns what
    /// is wrong:
    /// UnknownFilter, FilterNeedsNumber or UnitDoesNotConvert.
    [[nodiscard]] std::optional<base::Code> apply(std::string_view filter);

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    [[nodiscard]] std::optional<base::Code> say();
    [[nodiscard]] std::optional<base::Code> sign();
    [[nodiscard]] std::optional<base::Code> shorten();
    [[nodiscard]] std::optional<base::Code> convert(std::string_view unit);

    Statistic statistic_;  ///< the number that stands for it now, in its unit
    std::string text_;
    enum class Shape : std::uint8_t {
        Whole,   ///< number and unit
        Number,  ///< a field that is a number without its unit
        Text,    ///< any other field, and what words and signs made
    } shape_ = Shape::Whole;
    bool known_ = true;
};

}  // namespace tongket::report
