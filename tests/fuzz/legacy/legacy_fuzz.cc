// tests/fuzz/legacy/legacy_fuzz.cc: any bytes, read in any old encoding, end in UTF-8 that is NFC;
// mends of it are mended already; sort keys and syllables take whatever comes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/utf8.h"
#include "data/convert_text.h"
#include "vietnamese/guess_encoding.h"
#include "vietnamese/legacy_encoding.h"
#include "vietnamese/lost_capitals.h"
#include "vietnamese/normalize.h"
#include "vietnamese/sort_key.h"
#include "vietnamese/suspicious.h"
#include "vietnamese/syllable.h"
#include "vietnamese/tone_style.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void require_text(const std::string& text) {
    require(base::find_invalid_utf8(text) == std::string::npos);
    require(vietnamese::is_nfc(text));
}

/// What is done to text in UTF-8 and NFC.
void check_functions_of_text(const std::string& text) {
    const std::string mended = vietnamese::mend_suspicious_characters(text);
    require_text(mended);
    require(vietnamese::mend_suspicious_characters(mended) == mended);
    const std::string old_style = vietnamese::with_tone_style(text, vietnamese::ToneStyle::Old);
    require(vietnamese::with_tone_style(old_style, vietnamese::ToneStyle::Old) == old_style);
    require(vietnamese::count_tone_styles(old_style).new_style == 0);
    require(vietnamese::name_sort_key(old_style) == vietnamese::name_sort_key(text));
    require(!vietnamese::whole_text_sort_key(text).empty());
    static_cast<void>(
        vietnamese::person_sort_key(text, vietnamese::PersonOrder::GivenFamilyMiddle));
    static_cast<void>(vietnamese::is_possible_syllable(text));
    const auto capitals = vietnamese::mend_capitals(text);
    require(vietnamese::to_lower(capitals.text) == vietnamese::to_lower(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    for (int number = 0; number < 7; ++number) {
        const auto encoding = static_cast<vietnamese::LegacyEncoding>(number);
        const std::string text = vietnamese::decode_legacy(bytes, encoding);
        require_text(text);
        if (number % 3 == 0) {
            check_functions_of_text(text);
        }
    }
    for (const std::optional<vietnamese::LegacyEncoding> encoding :
         {std::optional<vietnamese::LegacyEncoding>{},
          std::optional(vietnamese::LegacyEncoding::Tcvn3),
          std::optional(vietnamese::LegacyEncoding::Viscii)}) {
        base::Diagnostics diagnostics;
        const auto text = data::convert_text(bytes, encoding, base::no_source, diagnostics);
        require(text.has_value() || diagnostics.has_errors());
        require(diagnostics.size() > 0);
        if (text) {
            require_text(*text);
        }
    }
    return 0;
}
