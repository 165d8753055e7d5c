// compose/report_fields.h: a report as fields, each made when it is asked for.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "compose/fields.h"
#include "compose/look_sample.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// All fields of a report, outermost of the scopes. Numbers and dates with blanks leave the white
/// that the layout gives to the clerk's pen. A look prints few of a report's lists, so a field is
/// made at its first use, and stays. Not for several threads at once.
class ReportFields {
  public:
    /// What is given outlives the fields.
    ReportFields(const report::Report& report,
                 const stylesheet::Stylesheet& stylesheet,
                 std::span<const LookSample> looks = {});
    ReportFields(const report::Report&,
                 const stylesheet::Stylesheet&&,
                 std::span<const LookSample> = {}) = delete;

    /// Null: no report has a field of that name.
    [[nodiscard]] const Field* find(std::string_view path);

    /// How often a field was asked for that tells of the report's sections.
    [[nodiscard]] std::size_t times_asked_of_sections() const { return times_asked_of_sections_; }

    [[nodiscard]] const report::Report& report() const { return report_; }
    [[nodiscard]] const stylesheet::Stylesheet& stylesheet() const { return stylesheet_; }
    [[nodiscard]] std::span<const LookSample> looks() const { return looks_; }

  private:
    const report::Report& report_;
    const stylesheet::Stylesheet& stylesheet_;
    std::span<const LookSample> looks_;
    std::vector<std::unique_ptr<const Field>> made_;  ///< in the order of the table of names
    std::size_t times_asked_of_sections_ = 0;
};

}  // namespace tongket::compose
