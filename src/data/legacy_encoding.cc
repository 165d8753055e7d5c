#include "data/legacy_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace tongket::data {

namespace {

/// What a byte is in a syllable. Marks follow the vowel that they change.
enum class Role : std::uint8_t {
    Other,    ///< no letter: a word ends here
    Foreign,  ///< no letter of Vietnamese in this encoding
    Consonant,
    Vowel,
    TonedVowel,
    Tone,       ///< a tone mark of its own
    Shape,      ///< circumflex or breve
    ShapeTone,  ///< both in one byte
};

struct Bytes {
    Role role;
    std::string_view list;
};

using Roles = std::array<Role, 256>;

template <std::size_t Size>
constexpr Roles make_roles(const std::array<Bytes, Size>& parts) {
    Roles roles{};
    for (char c = 'a'; c <= 'z'; ++c) {
        roles[static_cast<std::size_t>(c)] = Role::Consonant;
    }
    for (const char c : std::string_view("aeiouy")) {
        roles[static_cast<std::size_t>(c)] = Role::Vowel;
    }
    for (const char c : std::string_view("fjwz")) {
        roles[static_cast<std::size_t>(c)] = Role::Foreign;
    }
    for (std::size_t c = 'A'; c <= 'Z'; ++c) {
        roles[c] = roles[c + ('a' - 'A')];
    }
    for (std::size_t i = 0xA1; i < 0x100; ++i) {
        roles[i] = Role::Foreign;
    }
    for (const auto& [role, list] : parts) {
        for (const char c : list) {
            roles[static_cast<std::uint8_t>(c)] = role;
        }
    }
    return roles;
}

// TCVN 5712:1993 as the .Vn fonts of the nineties have it.
constexpr Roles tcvn3 = make_roles(std::array<Bytes, 3>{{
    {Role::Consonant, "\xA7\xAE"},
    {Role::Vowel, "\xA1\xA2\xA3\xA4\xA5\xA6\xA8\xA9\xAA\xAB\xAC\xAD"},
    {Role::TonedVowel,
     "\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE\xC6\xC7\xC8\xC9\xCA\xCB\xCC\xCE\xCF\xD0\xD1\xD2\xD3\xD4"
     "\xD5\xD6\xD7\xD8\xDC\xDD\xDE\xDF\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF"
     "\xF1\xF2\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE"},
}});
// VNI for Windows: a base letter and a byte for its marks.
constexpr Roles vni = make_roles(std::array<Bytes, 6>{{
    {Role::Consonant, "\xD1\xF1"},
    {Role::Vowel, "\xD4\xF4\xD6\xF6"},
    {Role::TonedVowel, "\xCD\xED\xCC\xEC\xC6\xE6\xD3\xF3\xD2\xF2\xCE\xEE"},
    {Role::Tone, "\xD9\xF9\xD8\xF8\xDB\xFB\xD5\xF5\xCF\xEF"},
    {Role::Shape, "\xC2\xE2\xCA\xEA"},
    {Role::ShapeTone,
     "\xC1\xE1\xC0\xE0\xC5\xE5\xC3\xE3\xC4\xE4\xC9\xE9\xC8\xE8\xDA\xFA\xDC\xFC\xCB\xEB"},
}});
// Windows-1258: shapes in the letter, most tones as a combining mark after it.
constexpr Roles cp1258 = make_roles(std::array<Bytes, 4>{{
    {Role::Consonant, "\xD0\xF0"},
    {Role::Vowel, "\xC2\xE2\xC3\xE3\xCA\xEA\xD4\xF4\xD5\xF5\xDD\xFD"},
    {Role::TonedVowel, "\xC0\xE0\xC1\xE1\xC8\xE8\xC9\xE9\xCD\xED\xD3\xF3\xD9\xF9\xDA\xFA"},
    {Role::Tone, "\xCC\xD2\xDE\xEC\xF2"},
}});

/// Consonants, vowels with at most one tone, and at most two consonants again.
bool is_syllable(std::string_view word, const Roles& roles) {
    std::size_t before = 0;
    std::size_t vowels = 0;
    std::size_t after = 0;
    std::size_t tones = 0;
    bool marked = true;  // whether the letter before may take no mark
    for (const char c : word) {
        const Role role = roles[static_cast<std::uint8_t>(c)];
        switch (role) {
            case Role::Other:
            case Role::Foreign:
                return false;
            case Role::Consonant:
                ++(vowels == 0 ? before : after);
                marked = true;
                break;
            case Role::Vowel:
            case Role::TonedVowel:
                if (after > 0) {
                    return false;
                }
                ++vowels;
                tones += static_cast<std::size_t>(role == Role::TonedVowel);
                marked = role == Role::TonedVowel;
                break;
            case Role::Tone:
            case Role::ShapeTone:
            case Role::Shape:
                if (marked) {
                    return false;
                }
                marked = true;
                tones += static_cast<std::size_t>(role != Role::Shape);
                break;
        }
    }
    return before <= 3 && vowels >= 1 && vowels <= 3 && after <= 2 && tones <= 1;
}

/// Syllables less other words, among the words that are not ASCII.
std::int64_t score(std::string_view bytes, const Roles& roles) {
    std::int64_t sum = 0;
    std::size_t begin = 0;
    bool ascii = true;
    for (std::size_t i = 0; i <= bytes.size(); ++i) {
        if (i < bytes.size() && roles[static_cast<std::uint8_t>(bytes[i])] != Role::Other) {
            ascii = ascii && static_cast<std::uint8_t>(bytes[i]) < 0x80;
            continue;
        }
        if (i > begin && !ascii) {
            sum += is_syllable(bytes.substr(begin, i - begin), roles) ? 1 : -2;
        }
        begin = i + 1;
        ascii = true;
    }
    return sum;
}

/// Whether most of what is not ASCII is well-formed UTF-8: then the file is damaged, not old.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto [character, length] = base::decode_utf8(bytes, i);
        if (character == base::replacement_character) {
            ++bad;
        } else if (length > 1) {
            ++good;
        }
        i += length;
    }
    return good > bad;
}

}  // namespace

std::optional<std::string_view> guess_legacy_encoding(std::string_view bytes) {
    // Enough words to judge by, and a bound on the time.
    const std::string_view sample = bytes.substr(0, std::size_t{1} << 20U);
    if (is_mostly_utf8(sample)) {
        return std::nullopt;
    }
    struct Candidate {
        std::string_view name;
        std::int64_t score;
    };
    const std::array<Candidate, 3> candidates = {{{"TCVN3 (ABC)", score(sample, tcvn3)},
                                                  {"VNI Windows", score(sample, vni)},
                                                  {"Windows-1258", score(sample, cp1258)}}};
    const auto* best =
        std::max_element(candidates.begin(), candidates.end(),
                         [](const auto& a, const auto& b) { return a.score < b.score; });
    return best->score > 0 ? std::optional(best->name) : std::nullopt;
}

}  // namespace tongket::data
