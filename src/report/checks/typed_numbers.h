// report/checks/typed_numbers.h: numbers that somebody typed into a text, with their units.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "report/text_lines.h"
#include "vietnamese/number.h"

namespace tongket::report {

struct TypedNumber {
    std::size_t begin = 0;                     ///< of its first digit in the line's text
    std::size_t digits = 0;                    ///< bytes of the number alone
    std::size_t size = 0;                      ///< bytes up to the end of the unit
    std::optional<vietnamese::Decimal> value;  ///< none: not readable by Vietnamese rules
    bool ungrouped = false;                    ///< a value of more than three digits without dots
    std::optional<vietnamese::Decimal> whole;  ///< 473 of 233/473
    std::string written;                       ///< "3.300", "233/473"
    std::string unit;                          ///< as typed: "tỷ đồng", "%"; empty if none
    std::size_t unit_begin = 0;                ///< where it stands
};

/// The units that numbers in texts are looked for with: those that offices use, and those of the
/// report's statistics. Refers to the report, which must outlive it.
class UnitsInUse {
  public:
    explicit UnitsInUse(const Report& report);
    /// The longest one that is the first word, or the first words, of `text`; empty if none is.
    [[nodiscard]] std::string_view find_at_start(std::string_view text) const;

  private:
    std::vector<std::string_view> units_;  ///< by first byte, then longest first
};

/// The numbers of `line` in its order. Left out are figures that were put in, and digits that are
/// no number: days, document numbers, codes, ends of ranges of years, Covid-19.
[[nodiscard]] std::vector<TypedNumber> find_typed_numbers(const TextLine& line,
                                                          const UnitsInUse& units);

}  // namespace tongket::report
