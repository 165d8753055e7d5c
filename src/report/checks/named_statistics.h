// report/checks/named_statistics.h: which statistic a sentence speaks of. Private to the checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
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
        std::vector<std::uint32_t> words;  ///< of its label, as numbers
    };
    /// Looked up without a string of their own.
    struct WordHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    static constexpr std::uint32_t no_word = 0;

    /// The words of a clause; `no_word` for those of no label.
    [[nodiscard]] std::vector<std::uint32_t> number_words(std::string_view clause) const;

    std::vector<Named> named_;
    /// The words of all labels, numbered from 1.
    std::unordered_map<std::string, std::uint32_t, WordHash, std::equal_to<>> words_;
};

/// The words of `text` as they are compared.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
/// Where the sentence or the part before a semicolon that holds byte `at` begins.
[[nodiscard]] std::size_t clause_start(std::string_view text, std::size_t at);

}  // namespace tongket::report
