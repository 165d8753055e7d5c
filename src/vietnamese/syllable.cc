#include "vietnamese/syllable.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "vietnamese/syllable_parts.h"
#include "vietnamese/syllable_table.h"

namespace tongket::vietnamese {

namespace {

/// nghiêng has seven letters; nothing has more.
constexpr std::size_t longest_syllable = 7;

// Longer ones before those that they begin with.
constexpr std::array<std::u32string_view, 27> onsets = {
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x"};

enum RimeUse : std::uint8_t {
    after_any = 1,
    after_qu = 2,  ///< what follows qu; its own letters there, as in quýt
};

constexpr auto make_rimes() {
    KeyTable<std::uint8_t, 512> table;
    table.add(
        U"a,ac,ach,ai,am,an,ang,anh,ao,ap,at,au,ay,ăc,ăm,ăn,ăng,ăp,ăt,"
        U"âc,âm,ân,âng,âp,ât,âu,ây,e,ec,em,en,eng,eo,ep,et,ê,êch,êm,ên,ênh,êp,êt,êu,"
        U"i,ia,ich,iêc,iêm,iên,iêng,iêp,iêt,iêu,im,in,inh,ip,it,iu,"
        U"o,oa,oac,oach,oai,oam,oan,oang,oanh,oao,oap,oat,oay,oăc,oăm,oăn,oăng,oăt,oc,oe,oen,oeo,"
        U"oet,oi,om,on,ong,ooc,oong,op,ot,ô,ôc,ôi,ôm,ôn,ông,ôp,ôt,ơ,ơi,ơm,ơn,ơp,ơt,"
        U"u,ua,uân,uâng,uât,uây,uc,uê,uêch,uên,uênh,ui,um,un,ung,uơ,uôc,uôi,uôm,uôn,uông,uôt,"
        U"up,ut,uy,uya,uych,uyên,uyêt,uynh,uyt,uyp,uyu,ư,ưa,ưc,ưi,ưm,ưn,ưng,ươc,ươi,ươm,ươn,ương,"
        U"ươp,ươt,ươu,ưt,ưu,y,yêm,yên,yêng,yêt,yêu",
        after_any);
    table.add(
        U"a,ac,ach,ai,am,an,ang,anh,ao,ap,at,au,ay,ăc,ăm,ăn,ăng,ăp,ăt,âc,âm,ân,âng,ât,âu,ây,"
        U"e,en,eo,et,ê,êch,ên,ênh,êt,i,ich,iên,iêt,in,inh,it,iu,o,ôc,ơ,ơi,"
        U"y,ych,yên,yêt,yn,ynh,yp,yt,yu",
        after_qu);
    return table;
}
constexpr auto rimes = make_rimes();

std::uint8_t use_of(std::u32string_view rime) {
    SyllableKey key;
    for (const char32_t character : rime) {
        key.add(character);
    }
    return rimes.find(key.value());
}

bool is_front(char32_t vowel) {
    return std::u32string_view(U"eêiy").find(vowel) != std::u32string_view::npos;
}

/// Whether spelling lets `onset` stand before `rime`.
bool go_together(std::u32string_view onset, std::u32string_view rime) {
    if (onset == U"qu") {
        return (use_of(rime) & after_qu) != 0;
    }
    if ((use_of(rime) & after_any) == 0) {
        return false;
    }
    const bool front = is_front(rime.front());
    if (onset == U"k" || onset == U"gh" || onset == U"ngh") {
        return front;
    }
    if (onset == U"c" || onset == U"ng" || onset == U"g") {
        return !front;
    }
    if (onset == U"gi") {
        return rime.front() != U'i' && rime.front() != U'y';
    }
    // yê stands alone; iê follows an onset, and begins no syllable but in ỉa and ịch.
    if (rime.starts_with(U"yê")) {
        return onset.empty();
    }
    if (rime == U"y") {
        return onset.empty() ||
               std::u32string_view(U"hklmstv").find(onset) != std::u32string_view::npos;
    }
    return !(onset.empty() && rime.starts_with(U"iê"));
}

bool may_have_tone(std::u32string_view rime, Tone tone) {
    const bool stopped = rime.size() > 1 && (std::u32string_view(U"cpt").find(rime.back()) !=
                                                 std::u32string_view::npos ||
                                             rime.ends_with(U"ch"));
    return !stopped || tone == Tone::Acute || tone == Tone::Dot;
}

bool is_regular(std::u32string_view word) {
    const auto is_small = [](char32_t character) {
        const Letter& letter = find_letter(character);
        return letter.small == letter.toneless;
    };
    const auto rest = word.substr(1);
    return std::all_of(rest.begin(), rest.end(), is_small) ||
           std::none_of(word.begin(), word.end(), is_small);
}

}  // namespace

std::optional<SyllableParts> split_syllable(std::u32string_view word) {
    if (word.empty() || word.size() > longest_syllable) {
        return std::nullopt;
    }
    SyllableParts parts;
    std::u32string letters;
    for (const char32_t character : word) {
        const Letter& letter = find_letter(character);
        if (letter.ascii == 0 || (letter.tone != Tone::Level && parts.tone != Tone::Level)) {
            return std::nullopt;
        }
        letters.push_back(letter.small);
        if (letter.tone != Tone::Level) {
            parts.tone = letter.tone;
        }
    }
    const std::u32string_view all = letters;
    for (const std::u32string_view onset : onsets) {
        if (!all.starts_with(onset)) {
            continue;
        }
        const std::u32string_view rime = all.substr(onset.size());
        if (!rime.empty() && go_together(onset, rime) && may_have_tone(rime, parts.tone)) {
            parts.onset = onset;
            parts.rime = rime;
            return parts;
        }
        // gì and giếng: the i belongs to both.
        const std::u32string_view with_i = all.substr(1);
        if (onset == U"gi" && (use_of(with_i) & after_any) != 0 &&
            may_have_tone(with_i, parts.tone)) {
            parts.onset = onset;
            parts.rime = with_i;
            return parts;
        }
    }
    if (go_together({}, all) && may_have_tone(all, parts.tone)) {
        parts.rime = all;
        return parts;
    }
    return std::nullopt;
}

bool is_possible_syllable(std::u32string_view word) {
    return !word.empty() && is_regular(word) && split_syllable(word).has_value();
}

bool is_possible_syllable(std::string_view word) {
    // Four bytes a letter at most, so that a long text is not copied.
    return word.size() <= 4 * longest_syllable && is_possible_syllable(base::to_utf32(word));
}

}  // namespace tongket::vietnamese
