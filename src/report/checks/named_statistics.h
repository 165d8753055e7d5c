// report/checks/named_statistics.h: which statistic a sentence speaks of. Private to the checks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace tongket::report {

/// The statistics by the words of their labels.
class NamedStatistics {
  public:
    explicit NamedStatistics(const std::vector<Statistic>& statistics);

    struct Match {
        const Statistic* statistic = nullptr;
        std::size_t words = 0;  ///< of the label that stand in the clause, one after the other
    };
    /// Those whose label stands in `clause` in three words of five at least, two words at least,
    /// the best first. `unit`: only statistics counted in a unit of the same kind; "" for any.
    [[nodiscard]] std::vector<Match> find(std::string_view clause, std::string_view unit) const;

  private:
    struct Named {
        const Statistic* statistic;
        std::string kind;
        std::vector<std::string> words;
    };
    std::vector<Named> named_;
};

/// The words of `text` as they are compared.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
/// Where the sentence or the part before a semicolon that holds byte `at` begins.
[[nodiscard]] std::size_t clause_start(std::string_view text, std::size_t at);

}  // namespace tongket::report
