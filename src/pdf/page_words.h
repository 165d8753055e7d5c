// pdf/page_words.h: the words of pages, each once.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/workers.h"
#include "graphics/page.h"
#include "pdf/encoding.h"
#include "pdf/word_map.h"

namespace tongket::pdf {

/// Words get numbers, and pages that have an identity keep the list of theirs: in the next turn
/// those with the same identity at the same place are not gone through again.
class PageWords {
  public:
    /// Each key of the words once, in order of first use. Keys are those of `encoding`.
    [[nodiscard]] std::vector<WordKey> distinct(std::span<const graphics::Page> pages,
                                                std::span<const graphics::TextItem> slugs,
                                                const Encoding& encoding);

  private:
    using Number = std::uint32_t;
    struct Word {
        std::uint64_t used = 0;     ///< the call that found it last
        std::uint64_t of_page = 0;  ///< likewise the list
    };
    struct Listed {
        std::shared_ptr<const graphics::PageIdentity> identity;
        std::vector<Number> words;  ///< each once, in order of first use
    };
    void list(const graphics::TextItem& item, const Encoding& encoding, std::vector<Number>& words);
    void use(std::span<const Number> words, std::vector<WordKey>& found);

    WordMap<Word> words_;  ///< by number
    std::vector<Listed> pages_;
    std::uint64_t calls_ = 0, lists_ = 0;
};

/// Likewise of pages that are gone through once, on all threads.
[[nodiscard]] std::vector<WordKey> distinct_words(std::span<const graphics::Page> pages,
                                                  std::span<const graphics::TextItem> slugs,
                                                  const Encoding& encoding,
                                                  base::Workers& workers);

}  // namespace tongket::pdf
