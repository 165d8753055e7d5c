#include "vietnamese/lost_capitals.h"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"

namespace tongket::vietnamese {

namespace {

/// Of either list: more than anybody reads, and a bound for texts made to be slow.
constexpr std::size_t most_doubtful = 100;

enum class Case : std::uint8_t {
    Small,
    Capitals,   ///< a capital behind the first letter
    Undecided,  ///< one capital in front, and then toned vowels alone: Hà, or HÀ
    Title,      ///< one capital in front, then small letters
};

struct Word {
    std::size_t begin = 0, end = 0;
    Case letters = Case::Small;
    bool toned_first = false;
    bool begins_sentence = false;
};

bool is_capital(const Letter& letter) { return letter.small != letter.toneless; }

Case case_of(std::u32string_view word) {
    bool all_toned = word.size() > 1;
    for (std::size_t i = 1; i < word.size(); ++i) {
        const Letter& letter = find_letter(word[i]);
        if (is_capital(letter)) {
            return Case::Capitals;
        }
        all_toned = all_toned && letter.tone != Tone::Level;
    }
    if (!is_capital(find_letter(word[0]))) {
        return Case::Small;
    }
    return all_toned ? Case::Undecided : Case::Title;
}

/// The words of one line.
std::vector<Word> find_words(std::u32string_view line) {
    std::vector<Word> words;
    bool sentence = true;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && find_letter(line[end]).ascii != 0) {
            ++end;
        }
        if (end == at) {
            const bool ends_sentence =
                std::u32string_view(U".?!:").find(line[at]) != std::u32string_view::npos;
            sentence = sentence || ends_sentence;
            ++at;
            continue;
        }
        const std::u32string_view word = line.substr(at, end - at);
        words.push_back(
            {at, end, case_of(word), find_letter(word[0]).tone != Tone::Level, sentence});
        sentence = false;
        at = end;
    }
    return words;
}

/// What surrounds a word that may be either: capitals on one side, and on the other too or nothing.
bool is_among_capitals(const std::vector<Word>& words, std::size_t at) {
    const bool first = at == 0;
    const bool last = at + 1 == words.size();
    const bool before = !first && words[at - 1].letters == Case::Capitals;
    const bool after = !last && words[at + 1].letters == Case::Capitals;
    return (before || first) && (after || last) && !(first && last);
}

class Mender {
  public:
    void add_line(std::u32string line) {
        std::vector<Word> words = find_words(line);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].letters == Case::Undecided && is_among_capitals(words, i)) {
                words[i].letters = Case::Capitals;
            }
        }
        for (std::size_t i = 0; i < words.size(); ++i) {
            const Word& word = words[i];
            const auto letters =
                std::u32string_view(line).substr(word.begin, word.end - word.begin);
            if (word.letters == Case::Capitals) {
                capitalize(line, word);
            } else if (word.letters == Case::Small && word.toned_first) {
                const bool likely = word.begins_sentence || words[i - 1].letters != Case::Small;
                add_doubtful(base::to_utf8(letters), likely ? mended_.doubtful : less_likely_);
            }
        }
        mended_.text += base::to_utf8(line);
    }

    [[nodiscard]] MendedCapitals take() {
        std::unordered_set<std::string> seen(mended_.doubtful.begin(), mended_.doubtful.end());
        for (std::string& word : less_likely_) {
            if (seen.insert(word).second) {
                mended_.doubtful.push_back(std::move(word));
            }
        }
        return std::move(mended_);
    }

  private:
    void capitalize(std::u32string& line, const Word& word) {
        bool changed = false;
        for (std::size_t at = word.begin; at < word.end; ++at) {
            const Letter& letter = find_letter(line[at]);
            if (!is_capital(letter) && letter.tone != Tone::Level) {
                // The capital of a precomposed vowel is one character.
                line[at] = base::to_utf32(to_upper(base::to_utf8(line.substr(at, 1))))[0];
                changed = true;
            }
        }
        mended_.words += changed ? 1U : 0U;
    }

    static void add_doubtful(std::string word, std::vector<std::string>& list) {
        if (list.size() < most_doubtful &&
            std::find(list.begin(), list.end(), word) == list.end()) {
            list.push_back(std::move(word));
        }
    }

    MendedCapitals mended_;
    std::vector<std::string> less_likely_;
};

}  // namespace

MendedCapitals mend_capitals(std::string_view text) {
    Mender mender;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        mender.add_line(base::to_utf32(text.substr(start, end - start)));
        start = end;
    }
    return mender.take();
}

}  // namespace tongket::vietnamese
