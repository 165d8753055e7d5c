// report/checks/near_name.h: which name a misspelt one was meant to be. Private to the checks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::report {

/// Names that others are held against.
class NearNames {
  public:
    void add(std::string name);

    /// The one that `name` was meant to be: with other marks on its letters, or one letter away
    /// where six at least are the same; never one that differs in a digit. Nothing if `name` is one
    /// of them, tone styles apart, or is near to none.
    [[nodiscard]] std::optional<std::string> near(std::string_view name);
    /// The one of which `name` has all letters, but not the capitals: "Từ liêm".
    [[nodiscard]] std::optional<std::string> same_but_capitals(std::string_view name) const;

  private:
    struct Name {
        std::string name, key, folded, digits;
    };
    [[nodiscard]] static Name measure(std::string name);

    std::vector<std::string> names_;
    std::vector<Name> measured_;  ///< of `names_`, when the first was asked for
};

}  // namespace tongket::report
