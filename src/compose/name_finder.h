// compose/name_finder.h: where the text mentions names.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/block.h"

namespace tongket::compose {

/// Labels of the places that mention each name, in the order of the text.
using NameMentions = std::vector<std::vector<std::string>>;

/// Looks for many names at once, and marks what it finds. A name is found as it is written, or in
/// capitals throughout, or with another case of its first letter; any blank stands for any other,
/// and the longest name counts: where "Phường Cổ Nhuế 1" stands, "Cổ Nhuế" is not mentioned. Linear
/// in the text.
class NameFinder {
  public:
    explicit NameFinder(const std::vector<std::string>& names);

    /// Puts an anchor before each name of the paragraph and of its notes.
    void operator()(document::Paragraph& paragraph);

    [[nodiscard]] NameMentions take() { return std::move(mentions_); }

  private:
    struct Pattern {
        std::string text;
        std::size_t name = 0;
    };
    struct Match {
        std::size_t begin = 0, end = 0;  ///< bytes of the paragraph's text
        std::size_t name = 0;
    };
    void add(std::string text, std::size_t name);
    [[nodiscard]] std::vector<Match> find(std::string_view text) const;
    [[nodiscard]] std::string new_label(std::size_t name);
    void mark(document::Paragraph& paragraph);

    /// By the letters that a name begins with, the longest first.
    std::map<std::string, std::vector<Pattern>, std::less<>> patterns_;
    NameMentions mentions_;
};

}  // namespace tongket::compose
