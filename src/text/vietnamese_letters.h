// text/vietnamese_letters.h: the letters that a font must have to set Vietnamese.
#pragma once

#include <array>
#include <cstddef>

namespace tongket::text {

/// The 134 letters beyond ASCII, capitals and small ones, in the order of their code points
/// (TCVN 6909:2001): vowels with a tone, ă â đ ê ô ơ ư, and those with a tone.
inline constexpr std::array<char32_t, 134> vietnamese_letters = [] {
    constexpr std::array<char32_t, 44> scattered = {
        0xC0,  0xC1,  0xC2,  0xC3,  0xC8,  0xC9,  0xCA,  0xCC,  0xCD,  0xD2,  0xD3,
        0xD4,  0xD5,  0xD9,  0xDA,  0xDD,  0xE0,  0xE1,  0xE2,  0xE3,  0xE8,  0xE9,
        0xEA,  0xEC,  0xED,  0xF2,  0xF3,  0xF4,  0xF5,  0xF9,  0xFA,  0xFD,  0x102,
        0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0};
    std::array<char32_t, 134> letters{};
    std::size_t n = 0;
    for (const char32_t letter : scattered) {
        letters[n++] = letter;
    }
    for (char32_t letter = 0x1EA0; letter <= 0x1EF9; ++letter) {
        letters[n++] = letter;
    }
    return letters;
}();

}  // namespace tongket::text
