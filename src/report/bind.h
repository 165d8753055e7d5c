// report/bind.h: the figures {id}, {id.field} and {id:filter} of the prose.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/diagnostics.h"
#include "report/labels.h"
#include "report/report.h"
#include "report/words.h"

namespace tongket::report {

/// What is wrong with a figure: a message about the bytes [begin, begin + size) of what stands
/// between the braces.
struct FigureFault {
    base::Code code;
    std::size_t begin = 0, size = 0;
    std::vector<std::string> arguments;
};

/// The statistics by id, and the words. Keeps references to the statistics: the vector must outlive
/// it and stay as it is.
class Figures {
  public:
    explicit Figures(const std::vector<Statistic>& statistics,
                     LabelSet labels = {},
                     WordMap words = {});

    [[nodiscard]] const Statistic* find(std::string_view id) const;
    /// What `expression` refers to, if it begins with the name of a section, table, chart or
    /// appendix; nothing if it does not.
    [[nodiscard]] std::optional<tl::expected<Reference, FigureFault>> refer(
        std::string_view expression) const;
    /// The text that stands for `expression`, which is what is written between the braces: an id,
    /// perhaps a field, and filters, which act one after the other: {thu.plan:tỷ đồng:words}.
    [[nodiscard]] tl::expected<std::string, FigureFault> resolve(std::string_view expression) const;
    /// The fault of an id that `find` does not know, with the id that was meant, if one is near.
    [[nodiscard]] FigureFault unknown_id(std::string_view id, std::size_t begin) const;

  private:
    [[nodiscard]] tl::expected<std::string, FigureFault> resolve_word(std::string_view expression,
                                                                      std::string_view id) const;

    std::map<std::string, const Statistic*, std::less<>> by_id_;
    LabelSet labels_;
    WordMap words_;
    /// How often `unknown_id` still looks for a near id: a bound for files that are all mistakes.
    mutable std::size_t suggestions_left_ = 500;
};

/// Letters (all of Vietnamese), digits and hyphens; not empty.
[[nodiscard]] bool is_statistic_id(std::string_view text);

}  // namespace tongket::report
