// tests/fuzz/number/number_fuzz.cc: any text is a number or an error with readings that are
// numbers; a number read from words returns from its words; dates that are read are days.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "vietnamese/date.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number.h"
#include "vietnamese/number_words.h"
#include "vietnamese/read_number_words.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void check_words(const vietnamese::Decimal& value) {
    for (const auto dialect : {vietnamese::Dialect::North, vietnamese::Dialect::South}) {
        const auto read =
            vietnamese::read_number_words(vietnamese::number_in_words(value, dialect));
        require(read.has_value() && *read == value);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    const std::string text = vietnamese::to_nfc(base::to_utf8(base::to_utf32(bytes)));
    if (const auto number = vietnamese::read_number(text)) {
        require(number->length <= text.size());
        const auto again = vietnamese::read_number(vietnamese::format_number(number->value));
        // 0,1234 is read; 1,234 is written so that it may be asked about.
        require(!again || again->value == number->value);
        check_words(number->value);
    } else {
        for (const std::string& reading : number.error().readings) {
            require(!reading.empty());
        }
    }
    if (const auto words = vietnamese::read_number_words_at_start(text)) {
        require(words->length > 0 && words->length <= text.size());
        check_words(words->value);
    }
    if (const auto date = vietnamese::read_date(text)) {
        require(vietnamese::is_valid(*date));
    }
    return 0;
}
