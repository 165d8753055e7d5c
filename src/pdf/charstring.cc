#include "pdf/charstring.h"

#include <cstddef>
#include <cstdlib>

#include <hb.h>

#include "text/glyph_outline.h"

namespace tongket::pdf {
namespace {

// Technical Note 5177, appendix A.
constexpr char rlineto = 5, rrcurveto = 8, endchar = 14, rmoveto = 21, shortint = 28;
/// Section 3.1 and appendix B.
constexpr std::size_t most_operands = 48;
constexpr std::size_t longest = 65'535;

using Point = text::OutlinePoint;

/// Writes operators with their operands before them; lines, and curves, of a row share one.
class Writer {
  public:
    explicit Writer(std::int32_t width) { add_operand(width); }

    void move_to(Point to) {
        flush();
        add_delta(to);
        code_ += pending_ + rmoveto;
        pending_.clear();
        count_ = 0;
    }
    void line_to(Point to) {
        begin(rlineto, 2);
        add_delta(to);
    }
    void curve_to(Point a, Point b, Point to) {
        begin(rrcurveto, 6);
        add_delta(a);
        add_delta(b);
        add_delta(to);
    }
    [[nodiscard]] std::optional<std::string> finish() {
        flush();
        code_ += pending_ + endchar;  // the width of a glyph without an outline is still pending
        return failed_ || code_.size() > longest ? std::nullopt : std::optional(code_);
    }

  private:
    void begin(char operation, std::size_t operands) {
        if (operation_ != operation || count_ + operands > most_operands) {
            flush();
            operation_ = operation;
        }
    }
    void flush() {
        if (operation_ != 0 && count_ > 0) {
            code_ += pending_ + operation_;
            pending_.clear();
            count_ = 0;
        }
        operation_ = 0;
    }
    void add_delta(Point to) {
        add_operand(to.x - at_.x);
        add_operand(to.y - at_.y);
        at_ = to;
    }
    void add_operand(std::int32_t value) {
        if (value >= -107 && value <= 107) {
            pending_ += static_cast<char>(value + 139);
        } else if (value >= -1131 && value <= 1131) {
            const std::int32_t over = std::abs(value) - 108;
            pending_ += static_cast<char>((value > 0 ? 247 : 251) + over / 256);
            pending_ += static_cast<char>(over % 256);
        } else {
            failed_ = failed_ || value < -32'768 || value > 32'767;
            pending_ += shortint;
            pending_ += static_cast<char>(value >> 8 & 0xFF);
            pending_ += static_cast<char>(value & 0xFF);
        }
        ++count_;
    }

    std::string code_;
    std::string pending_;  ///< operands whose operator is not written yet
    std::size_t count_ = 0;
    char operation_ = 0;
    Point at_;
    bool failed_ = false;
};

}  // namespace

std::optional<std::string> make_charstring(const text::Face& face,
                                           std::uint32_t glyph,
                                           std::int32_t tracking) {
    auto* font = static_cast<hb_font_t*>(face.harfbuzz_font());
    Writer writer(hb_font_get_glyph_h_advance(font, glyph) + tracking);
    for (const text::OutlinePiece& piece : text::outline_of(face, glyph)) {
        const auto& [a, b, end] = piece.points;
        switch (piece.kind) {
            case text::OutlinePiece::Kind::Move:
                writer.move_to(end);
                break;
            case text::OutlinePiece::Kind::Line:
                writer.line_to(end);
                break;
            case text::OutlinePiece::Kind::Curve:
                writer.curve_to(a, b, end);
                break;
        }
    }
    return writer.finish();
}

}  // namespace tongket::pdf
