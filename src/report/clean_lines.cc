#include "report/clean_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"

namespace tongket::report {

namespace {

enum class Treatment {
    Keep,
    Blank,
    NoBreakBlank,
    Tab,
    LineEnd,
    ForcedLineEnd,
    Joiner,  ///< kept inside an emoji only
    Drop,
    Lost,
    Bullet,
    Dash,
};

Treatment treatment_of(char32_t character) {
    switch (character) {
        case U'\t':
            return Treatment::Tab;
        case U'\n':
        case U'\r':
        case U'\f':
        case 0x85:
        case 0x2029:
            return Treatment::LineEnd;
        case U'\v':
        case 0x2028:
            return Treatment::ForcedLineEnd;
        case U' ':
        case 0x1680:
        case 0x205F:
        case 0x3000:
            return Treatment::Blank;
        case 0xA0:
        case 0x2007:
        case 0x202F:
            return Treatment::NoBreakBlank;
        case 0x200C:
        case 0x200D:
            return Treatment::Joiner;
        case 0xAD:
        case 0x180E:
        case 0x200B:
        case 0x200E:
        case 0x200F:
        case 0xFEFF:
            return Treatment::Drop;
        case 0xFFFD:
            return Treatment::Lost;
        case 0xF0B7:
            return Treatment::Bullet;
        case 0xF02D:
            return Treatment::Dash;
        default:
            break;
    }
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    const bool direction = (character >= 0x202A && character <= 0x202E) ||
                           (character >= 0x2066 && character <= 0x2069);
    if (control || direction) {
        return Treatment::Drop;
    }
    return character >= 0x2000 && character <= 0x200A ? Treatment::Blank : Treatment::Keep;
}

/// Bytes that begin no character which needs a closer look: printable ASCII but the blank, and
/// letters up to U+0FFF.
constexpr std::array<bool, 256> plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0; byte < plain.size(); ++byte) {
        plain[byte] = (byte > 0x20 && byte < 0x7F) || (byte >= 0x80 && byte < 0xC2) ||
                      (byte > 0xC2 && byte < 0xE1);
    }
    return plain;
}();

bool is_plain(char byte) { return plain_bytes[static_cast<unsigned char>(byte)]; }

/// The other letters of Vietnamese, U+1E00 to U+1EFF.
bool begins_letter(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && text[at] == '\xE1' &&
           static_cast<unsigned char>(text[at + 1]) >= 0xB8U &&
           static_cast<unsigned char>(text[at + 1]) <= 0xBBU;
}

/// Where the words end that begin at byte `at` and have one blank between them: they stay as they
/// are.
std::size_t end_of_words(std::string_view text, std::size_t at) {
    const auto plain = [text](std::size_t i) {
        return i < text.size() && (is_plain(text[i]) || begins_letter(text, i));
    };
    if (!plain(at)) {
        return at;
    }
    while (at < text.size() &&
           (is_plain(text[at]) || begins_letter(text, at) || (text[at] == ' ' && plain(at + 1)))) {
        ++at;
    }
    return at;
}

class Cleaner {
  public:
    Cleaner(std::string_view text, Places& places, base::Diagnostics& diagnostics)
        : text_(text), places_(places), diagnostics_(diagnostics) {}

    std::vector<CleanLine> run() {
        for (std::size_t at = 0; at < text_.size();) {
            if (const std::size_t end = end_of_words(text_, at); end > at) {
                const std::string_view words = text_.substr(at, end - at);
                keep(words, at);
                in_emoji_ = in_emoji_ && words.find(' ') == std::string_view::npos;
                at = end;
                continue;
            }
            const auto [character, bytes] = base::decode_utf8(text_, at);
            take(character, at, bytes);
            at += bytes;
        }
        finish_line();
        report_dropped();
        return std::move(lines_);
    }

  private:
    enum class Gap { None, Blank, NoBreak, LineEnd };
    struct Dropped {
        char32_t character;
        std::size_t first, count;
    };

    void take(char32_t character, std::size_t at, std::size_t bytes) {
        switch (treatment_of(character)) {
            case Treatment::Keep:
                keep(text_.substr(at, bytes), at);
                break;
            case Treatment::Blank:
            case Treatment::Tab:
                line_.indent += !line_.content.empty() ? 0
                                : character == U'\t'   ? 4 - line_.indent % 4
                                                       : 1;
                // A blank beside a no-break one: the web writes two blanks so.
                gap_ = gap_ == Gap::LineEnd ? gap_ : Gap::Blank;
                gap_at_ = gap_ == Gap::Blank ? at : gap_at_;
                break;
            case Treatment::NoBreakBlank:
                line_.indent += line_.content.empty() ? 1 : 0;
                if (gap_ == Gap::None || gap_ == Gap::NoBreak) {
                    gap_at_ = gap_ == Gap::None ? at : gap_at_;
                    gap_ = Gap::NoBreak;
                    ++no_break_count_;
                }
                break;
            case Treatment::LineEnd:
                end_line(at);
                break;
            case Treatment::ForcedLineEnd:
                gap_ = Gap::LineEnd;
                gap_at_ = at;
                break;
            case Treatment::Joiner:
                if (in_emoji_) {
                    keep(text_.substr(at, bytes), at);
                    break;
                }
                [[fallthrough]];
            case Treatment::Drop:
                drop(character, at);
                break;
            case Treatment::Lost:
                diagnostics_.report(base::Code::LostLetter, places_.at(at, 1));
                keep(base::to_utf8(std::u32string_view(&base::replacement_character, 1)), at);
                break;
            case Treatment::Bullet:
                keep("•", at);
                break;
            case Treatment::Dash:
                keep("-", at);
                break;
        }
        in_emoji_ = character >= 0x2600 || (in_emoji_ && character == 0x200D);
    }

    /// Text, after what the blanks before it come to.
    void keep(std::string_view piece, std::size_t at) {
        if (!line_.content.empty()) {
            if (gap_ == Gap::LineEnd) {
                line_.content.append("\n", gap_at_);
            } else if (gap_ == Gap::Blank) {
                line_.content.append(" ", gap_at_);
            } else {
                for (; no_break_count_ > 0; --no_break_count_) {
                    line_.content.append("\u00A0", gap_at_);
                }
            }
        }
        clear_gap();
        line_.content.append(piece, at);
    }

    void clear_gap() {
        gap_ = Gap::None;
        no_break_count_ = 0;
    }

    void drop(char32_t character, std::size_t at) {
        const auto known =
            std::find_if(dropped_.begin(), dropped_.end(),
                         [character](const Dropped& d) { return d.character == character; });
        if (known != dropped_.end()) {
            ++known->count;
        } else {
            dropped_.push_back({character, at, 1});
        }
    }

    /// A backslash at the end forces a line end inside the paragraph; an escaped one does not.
    void end_line(std::size_t at) {
        const std::string& text = line_.content.text();
        const std::size_t other = text.find_last_not_of('\\');
        const std::size_t slashes = text.size() - (other == std::string::npos ? 0 : other + 1);
        const bool blank_follows =
            text_.find_first_not_of(" \t\r", at + 1) == text_.find_first_of('\n', at + 1);
        if (slashes % 2 == 1 && text.size() > 1 && gap_ == Gap::None && !blank_follows) {
            const std::size_t end = text.find_last_not_of(' ', text.size() - 2);
            line_.content.truncate(end == std::string::npos ? 0 : end + 1);
            gap_ = Gap::LineEnd;
            gap_at_ = at;
            return;
        }
        finish_line();
    }

    void finish_line() {
        lines_.push_back(std::move(line_));
        line_ = {};
        clear_gap();
        in_emoji_ = false;
    }

    void report_dropped() {
        for (const Dropped& dropped : dropped_) {
            diagnostics_.report(
                base::Code::InvisibleCharacter, places_.at(dropped.first, 1),
                {fmt::format("U+{:04X}", static_cast<std::uint32_t>(dropped.character)),
                 fmt::format("{}", dropped.count)});
        }
    }

    std::string_view text_;
    Places& places_;
    base::Diagnostics& diagnostics_;
    std::vector<CleanLine> lines_;
    CleanLine line_;
    Gap gap_ = Gap::None;
    std::size_t gap_at_ = 0;
    std::size_t no_break_count_ = 0;
    bool in_emoji_ = false;
    std::vector<Dropped> dropped_;
};

}  // namespace

bool is_clean_line(std::string_view text) {
    return !text.empty() && !text.ends_with('\\') && end_of_words(text, 0) == text.size();
}

std::vector<CleanLine> clean_lines(std::string_view text,
                                   Places& places,
                                   base::Diagnostics& diagnostics) {
    return Cleaner(text, places, diagnostics).run();
}

}  // namespace tongket::report
