// vietnamese/syllable_table.h: words looked up by a key made while the text is read. Private.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "vietnamese/letters.h"

namespace tongket::vietnamese {

/// The key of one syllable: of its small letters without tone, then of its tone, so that hòa and
/// hoà have one key whatever the letter that bears the mark. 64 bits: two of the few thousand
/// syllables that meet in one key would only make a line break cost more or less than it should.
class SyllableKey {
  public:
    constexpr void add(char32_t character) {
        const Letter& letter = find_letter(character);
        if (letter.ascii != 0) {
            add(letter);
        } else {
            state_ = mix(state_, character);
        }
    }
    constexpr void add(const Letter& letter) {
        if (letter.tone != Tone::Level) {
            tone_ = letter.tone;
        }
        state_ = mix(state_, letter.small);
    }
    [[nodiscard]] constexpr std::uint64_t value() const {
        return mix(state_, 0x110'000U + static_cast<std::uint64_t>(tone_));
    }

    /// Of two syllables in this order.
    [[nodiscard]] static constexpr std::uint64_t pair(std::uint64_t first, std::uint64_t second) {
        return mix(first, std::rotl(second, 29));
    }

  private:
    /// One step of FNV-1a, on a character and not a byte, with the high bits folded in.
    [[nodiscard]] static constexpr std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
        const std::uint64_t product = (state ^ value) * 0x100'0000'01B3U;
        return product ^ (product >> 32U);
    }

    std::uint64_t state_ = 0xCBF2'9CE4'8422'2325U;
    Tone tone_ = Tone::Level;
};

/// A hash table with open addressing, filled when the program is compiled. Values are bits; 0 is
/// "not there".
template <class Bits, std::size_t slot_count>
class KeyTable {
    static_assert(std::has_single_bit(slot_count));

  public:
    /// Adds `bits` to every entry of a list: words or pairs of words, separated by commas.
    constexpr void add(std::u32string_view list, Bits bits) {
        while (!list.empty()) {
            const std::size_t comma = list.find(U',');
            add_entry(list.substr(0, comma), bits);
            list.remove_prefix(comma == std::u32string_view::npos ? list.size() : comma + 1);
        }
    }

    [[nodiscard]] constexpr Bits find(std::uint64_t key) const { return slots_[slot_of(key)].bits; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }

  private:
    struct Slot {
        std::uint64_t key = 0;
        Bits bits = 0;
    };

    constexpr void add_entry(std::u32string_view entry, Bits bits) {
        const std::size_t blank = entry.find(U' ');
        std::uint64_t key = key_of(entry.substr(0, blank));
        if (blank != std::u32string_view::npos) {
            key = SyllableKey::pair(key, key_of(entry.substr(blank + 1)));
        }
        Slot& slot = slots_[slot_of(key)];
        size_ += slot.bits == 0 ? 1U : 0U;
        slot.key = key;
        slot.bits = static_cast<Bits>(slot.bits | bits);
    }

    [[nodiscard]] static constexpr std::uint64_t key_of(std::u32string_view syllable) {
        SyllableKey key;
        for (const char32_t character : syllable) {
            key.add(character);
        }
        return key.value();
    }

    /// Where `key` is or would be. Ends at an empty slot: at most half of them are ever filled.
    [[nodiscard]] constexpr std::size_t slot_of(std::uint64_t key) const {
        std::size_t at = key & (slot_count - 1);
        while (slots_[at].bits != 0 && slots_[at].key != key) {
            at = (at + 1) & (slot_count - 1);
        }
        return at;
    }

    std::array<Slot, slot_count> slots_{};
    std::size_t size_ = 0;
};

}  // namespace tongket::vietnamese
