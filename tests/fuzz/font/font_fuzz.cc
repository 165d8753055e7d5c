// Any bytes as a font file: opened or refused, and if opened, a sentence is shaped in it.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "text/coverage.h"
#include "text/open_face.h"
#include "text/shape_in_face.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tongket;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (std::uint32_t index = 0; index < 2; ++index) {
        const auto face = text::open_face_from_bytes(bytes, index, "fuzz.ttf");
        if (!face) {
            TK_ASSERT(face.error().arguments.size() == 3);
            continue;
        }
        TK_ASSERT(text::measure_coverage(**face).missing_vietnamese.size() <= 134);
        TK_ASSERT((*face)->metrics().line_height() > 0);
        for (const std::string_view word :
             {"Ủy", "ban", "nhân", "dân", "quận", " ", "\u00A0", "Wi-fi", "ỄẪẬ", "x\u0323", "đ́"}) {
            const auto attempt = text::shape_in_face(**face, text::FaceId{0}, word, {});
            for (const text::Glyph& glyph : attempt.word.glyphs) {
                TK_ASSERT(glyph.cluster < word.size());
                TK_ASSERT(glyph.id != 0 || !attempt.unset.empty());
            }
        }
    }
    return 0;
}
