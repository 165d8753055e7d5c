#include "engine/telling_blocks.h"

#include <algorithm>
#include <bitset>
#include <deque>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/utf8.h"

namespace tongket::engine {

namespace {

using base::Length;
using document::Block;

/// A font that has one of these in a style need not have another: they are watched one by one.
/// All others are worth a message at each place.
bool is_ordinary(char32_t character) {
    return (character >= U' ' && character < U'\u007F') || character == U'\u00A0' ||
           (character >= U'\u00C0' && character <= U'\u01B0') ||
           (character >= U'\u1EA0' && character <= U'\u1EF9') || character == U'–' ||
           character == U'“' || character == U'”' || character == U'…';
}

class TellingBlocks {
  public:
    void filter(std::vector<Block>& blocks, Length measure) {
        longest_ = measure / 3;  // indents and wide letters have room
        filter(blocks);
    }

  private:
    void filter(std::vector<Block>& blocks) {
        blocks.erase(std::remove_if(blocks.begin(), blocks.end(),
                                    [this](Block& block) { return is_silent(block); }),
                     blocks.end());
    }

    bool is_silent(Block& block) {
        if (auto* stack = std::get_if<document::Stack>(&block.content)) {
            filter(stack->blocks);  // as deep as the layout nests
            return stack->blocks.empty();
        }
        const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
        return paragraph != nullptr && !paragraph->fit && is_silent(*paragraph);
    }

    bool is_silent(const document::Paragraph& paragraph) {
        bool silent = !paragraph.marker || !tells(paragraph.marker->text, paragraph.marker->style);
        for (const document::Inline& item : paragraph.content) {
            const auto* run = std::get_if<document::TextRun>(&item);
            if (run != nullptr) {
                silent = !tells(run->text, run->style) && silent;
            } else if (std::holds_alternative<document::NoteReference>(item)) {
                silent = false;  // the note's letters
            }
        }
        return silent && paragraph.room == 0;
    }

    /// Whether the text has a long word, or a letter that is new in the style or not ordinary.
    bool tells(std::string_view text, const document::TextStyleRef& style) {
        Letters& seen = seen_in(style);
        // Letters are about half as wide as their size.
        const Length letter = style->size / 2;
        bool telling = false;
        Length word;
        for (std::size_t at = 0; at < text.size();) {
            const auto [character, bytes] = base::decode_utf8(text, at);
            at += bytes;
            word = character == U' ' ? Length() : word + letter;
            telling = telling || word > longest_ || !is_ordinary(character);
            telling = telling || character >= seen.size() || !seen[character];
            if (character < seen.size()) {
                seen[character] = true;
            }
        }
        return telling;
    }

    /// Those that were met, of the planes that have ordinary ones.
    using Letters = std::bitset<0x2100>;

    Letters& seen_in(const document::TextStyleRef& style) {
        // Styles that are equal are mostly one; a paragraph more is kept where they are not.
        for (auto& [known, letters] : seen_) {
            if (known == style.get()) {
                return letters;
            }
        }
        return seen_.emplace_back(style.get(), Letters()).second;
    }

    Length longest_;  ///< words up to this width fit on each line
    std::deque<std::pair<const document::TextStyle*, Letters>> seen_;
};

}  // namespace

void keep_telling_blocks(document::Document& document) {
    TellingBlocks telling;
    for (document::PageSequence& sequence : document.sequences) {
        const document::PageMaster& master = *sequence.master;
        telling.filter(sequence.blocks, master.width - master.margins.left - master.margins.right);
    }
}

}  // namespace tongket::engine
