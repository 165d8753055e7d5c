#include "text/fall_back.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "text/cluster.h"

namespace tongket::text {
namespace {

/// A message names no more letters than this.
constexpr std::size_t most_letters = 32;

struct PlacedCharacter {
    std::size_t offset = 0;
    char32_t character = 0;
};

/// What a cluster failed for: its characters that `has` denies, else its marks, which there is no
/// way to place, else all of it.
template <class Has>
std::vector<PlacedCharacter> blame(std::string_view text, ByteRange cluster, Has has) {
    std::vector<PlacedCharacter> lacking;
    std::vector<PlacedCharacter> marks;
    std::vector<PlacedCharacter> all;
    for (auto at = cluster.begin; at < cluster.end;) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        if (!is_ignorable(character)) {
            all.push_back({at, character});
            if (is_mark(character)) {
                marks.push_back(all.back());
            }
            if (!has(character)) {
                lacking.push_back(all.back());
            }
        }
        at += bytes;
    }
    return !lacking.empty() ? lacking : !marks.empty() ? marks : all;
}

void add_letters(Fallback& fallback, const Face& wanted, std::string_view text, ByteRange cluster) {
    const auto has = [&](char32_t character) { return wanted.has_letter(character); };
    for (const auto& [offset, character] : blame(text, cluster, has)) {
        if (fallback.letters.size() < most_letters &&
            fallback.letters.find(character) == std::u32string::npos) {
            fallback.letters += character;
        }
    }
}

class ClusterSetter {
  public:
    ClusterSetter(const ResolvedStack& stack, std::string_view text) : stack_(stack), text_(text) {}

    NewWord set() {
        ByteRange run;
        std::optional<std::size_t> face;
        for (std::size_t at = 0; at < text_.size(); at = run.end) {
            const ByteRange cluster{at, cluster_end(text_, at)};
            const auto next = choose(text_.substr(at, cluster.end - at));
            if (next != face) {
                flush(run, face);
                run.begin = at;
                face = next;
            }
            run.end = cluster.end;
            note(cluster, next);
        }
        flush(run, face);
        return std::move(word_);
    }

  private:
    /// Index into the stack. The same clusters come again and again in text without blanks.
    std::optional<std::size_t> choose(std::string_view cluster) {
        const auto [known, is_new] = chosen_.try_emplace(cluster);
        for (std::size_t i = 0; is_new && i < stack_.faces.size() && !known->second; ++i) {
            if (shape(cluster, i).unset.empty()) {
                known->second = i;
            }
        }
        return known->second;
    }

    FaceAttempt shape(std::string_view text, std::size_t face) const {
        return shape_in_face(*stack_.faces[face], stack_.ids[face], text, stack_.features);
    }

    void flush(ByteRange run, std::optional<std::size_t> face) {
        if (!face || run.begin == run.end) {
            return;
        }
        const auto text = text_.substr(run.begin, run.end - run.begin);
        auto attempt = shape(text, *face);
        if (attempt.unset.empty()) {
            word_.pieces.push_back(std::move(attempt.word));
            return;
        }
        // Contextual lookups of the font undo together what worked for each cluster alone.
        for (std::size_t at = 0; at < text.size();) {
            const auto end = cluster_end(text, at);
            word_.pieces.push_back(shape(text.substr(at, end - at), *face).word);
            at = end;
        }
    }

    void note(ByteRange cluster, std::optional<std::size_t> face) {
        if (!face) {
            const auto has = [&](char32_t character) {
                return std::ranges::any_of(stack_.faces,
                                           [&](const Face* f) { return f->has_letter(character); });
            };
            for (const auto& [offset, character] : blame(text_, cluster, has)) {
                word_.shaped.missing.push_back({offset, character});
            }
        } else if (*face != 0) {
            auto& fallbacks = word_.shaped.fallbacks;
            auto fallback = std::ranges::find(fallbacks, stack_.ids[*face], &Fallback::used);
            if (fallback == fallbacks.end()) {
                fallbacks.push_back({cluster.begin, stack_.ids[0], stack_.ids[*face], {}});
                fallback = fallbacks.end() - 1;
            }
            add_letters(*fallback, *stack_.faces[0], text_, cluster);
        }
    }

    const ResolvedStack& stack_;
    std::string_view text_;
    std::map<std::string_view, std::optional<std::size_t>> chosen_;
    NewWord word_;
};

}  // namespace

NewWord set_word(const ResolvedStack& stack, std::string_view text) {
    NewWord word;
    std::vector<ByteRange> unset;  // in the first face
    for (std::size_t i = 0; i < stack.faces.size() && !text.empty(); ++i) {
        auto attempt = shape_in_face(*stack.faces[i], stack.ids[i], text, stack.features);
        if (i == 0) {
            unset = attempt.unset;
        }
        if (!attempt.unset.empty()) {
            continue;
        }
        if (i != 0) {
            Fallback fallback{unset.front().begin, stack.ids[0], stack.ids[i], {}};
            for (const ByteRange cluster : unset) {
                add_letters(fallback, *stack.faces[0], text, cluster);
            }
            word.shaped.fallbacks.push_back(std::move(fallback));
        }
        word.pieces.push_back(std::move(attempt.word));
        return word;
    }
    return ClusterSetter(stack, text).set();
}

}  // namespace tongket::text
