// report/checks/given_titles.h: the titles of a report's awards. Private to the checks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/checks/award_titles.h"
#include "report/report.h"

namespace tongket::report {

/// A title as the report writes it, and what it was found to be.
struct GivenTitle {
    std::string text;
    std::string key;  ///< as titles are compared
    FoundTitle found;
};

/// Each title is looked up once, however many awards have it.
class GivenTitles {
  public:
    GivenTitles(const std::vector<Award>& awards, const AwardTitles& known);

    /// That of the award at `index`.
    [[nodiscard]] const GivenTitle& of(std::size_t index) const {
        return titles_[of_award_[index]];
    }

  private:
    std::vector<GivenTitle> titles_;
    std::vector<std::size_t> of_award_;
};

}  // namespace tongket::report
