#include "compose/qr.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <qrencode.h>

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;

namespace {

/// Whether a point is inside closed outlines of axis-parallel lines, by winding.
bool is_inside(const graphics::Outline& outline, graphics::Point at) {
    using Kind = graphics::OutlinePiece::Kind;
    int winding = 0;
    graphics::Point start, last;
    const auto cross = [&](graphics::Point from, graphics::Point to) {
        if (from.x == to.x && from.x > at.x) {
            winding += from.y <= at.y && to.y > at.y ? 1 : 0;
            winding -= to.y <= at.y && from.y > at.y ? 1 : 0;
        }
    };
    for (const graphics::OutlinePiece& piece : outline) {
        if (piece.kind == Kind::Move) {
            start = last = piece.end();
        } else {
            const graphics::Point to = piece.kind == Kind::Close ? start : piece.end();
            cross(last, to);
            last = to;
        }
    }
    return winding != 0;
}

}  // namespace

TEST_CASE("every module of the code is dark where the outlines are, and only there") {
    for (const std::string text : {"a", "https://bactuliem.hanoi.gov.vn/tong-ket-2021",
                                   "Quét để xem báo cáo đầy đủ của quận, có cả số liệu từng phường "
                                   "và danh sách khen thưởng"}) {
        CAPTURE(text);
        const auto drawn = draw_qr(text, 30_mm, graphics::black());
        REQUIRE(drawn.has_value());
        const std::vector<unsigned char> bytes(text.begin(), text.end());
        QRcode* code =
            QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), 0, QR_ECLEVEL_M);
        REQUIRE(code != nullptr);
        const base::Length module = 30_mm / (code->width + 8);
        std::size_t wrong = 0;
        for (int y = -4; y < code->width + 4; ++y) {
            for (int x = -4; x < code->width + 4; ++x) {
                const bool in_code = x >= 0 && y >= 0 && x < code->width && y < code->width;
                const bool dark = in_code && (code->data[y * code->width + x] & 1U) != 0;
                const graphics::Point middle = {module * (x + 4) + module / 2,
                                                module * (y + 4) + module / 2};
                wrong += is_inside(*drawn->outline, middle) != dark ? 1 : 0;
            }
        }
        QRcode_free(code);
        CHECK(wrong == 0);
    }
}

TEST_CASE("there is no code of nothing or of more than a code can hold") {
    CHECK_FALSE(draw_qr("", 30_mm, graphics::black()).has_value());
    CHECK(draw_qr(std::string(2'331, 'x'), 30_mm, graphics::black()).has_value());
    CHECK_FALSE(draw_qr(std::string(2'332, 'x'), 30_mm, graphics::black()).has_value());
}
