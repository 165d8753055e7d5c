// vietnamese/lost_capitals.h: what TCVN3 cannot tell of capitals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::vietnamese {

struct MendedCapitals {
    std::string text;
    std::size_t words = 0;              ///< made capital
    std::vector<std::string> doubtful;  ///< each once, at most 200
};

/// TCVN3 has no capital vowels with a tone, so TỔNG KẾT comes out as TổNG KếT. Words with a capital
/// behind their first letter become capitals whole, and so do words that may be either (Hà) between
/// two such words or beside one at the line's end. Any other word that begins with a small toned
/// vowel may have had a capital (ủy ban): those words are listed and left, first those that begin a
/// line or a sentence or follow a capitalised word (Trần Thị ánh). `text` in NFC.
[[nodiscard]] MendedCapitals mend_capitals(std::string_view text);

}  // namespace tongket::vietnamese
