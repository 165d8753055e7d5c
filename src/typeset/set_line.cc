#include "typeset/set_line.h"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "typeset/inline_picture.h"
#include "typeset/justify.h"
#include "typeset/leader.h"

namespace tongket::typeset {

namespace {

/// Collects words into text items: a new one where style, face or tag change.
class ItemWriter {
  public:
    ItemWriter(std::vector<graphics::DisplayItem>& items, std::size_t expected_words)
        : items_(items), expected_words_(expected_words) {}

    /// Content of the piece's element.
    void add(const Piece& piece, Length x, Length added_letter_space) {
        if (piece.word == nullptr) {
            return;
        }
        if (!goes_on(piece) || !is_content_ || piece.structure != structure_) {
            is_content_ = true;
            structure_ = piece.structure;
            open(piece, piece.structure, added_letter_space);
        }
        words_->push_back({piece.word, x});
    }
    void add_artifact(const Piece& piece, graphics::Artifact artifact, Length x) {
        if (piece.word == nullptr) {
            return;
        }
        if (!goes_on(piece) || is_content_ || artifact != artifact_) {
            is_content_ = false;
            artifact_ = artifact;
            open(piece, artifact, Length{});
        }
        words_->push_back({piece.word, x});
    }
    /// The next word begins an item, whatever it is.
    void close() { open_ = false; }

  private:
    [[nodiscard]] bool goes_on(const Piece& piece) const {
        return open_ && piece.style == style_ && piece.word->face == face_;
    }

    void open(const Piece& piece, graphics::Tag tag, Length added_letter_space) {
        style_ = piece.style;
        face_ = piece.word->face;
        open_ = true;
        const document::TextStyle& style = *piece.style->style;
        graphics::TextItem item;
        item.tag = tag;
        item.size = style.size;
        item.origin.y = -style.rise;
        item.letter_space = style.letter_space + added_letter_space;
        item.colour = style.colour;
        item.words.reserve(expected_words_);
        items_.emplace_back(std::move(item));
        words_ = &std::get<graphics::TextItem>(items_.back()).words;
    }

    std::vector<graphics::DisplayItem>& items_;
    std::size_t expected_words_;
    const SetStyle* style_ = nullptr;
    text::FaceId face_{};
    bool is_content_ = false;
    graphics::StructureId structure_{};                   ///< of content
    graphics::Artifact artifact_{};                       ///< of anything else
    std::vector<graphics::PlacedWord>* words_ = nullptr;  ///< of the open item, the last one
    bool open_ = false;
};

/// A million times as wide as usual is wide enough for a report.
constexpr std::int64_t most_shown = 1'000'000'000;

class LineSetter {
  public:
    LineSetter(const document::Paragraph& paragraph,
               const LinePieces& pieces,
               const LineFrame& frame)
        : paragraph_(paragraph),
          text_(pieces.text),
          frame_(frame),
          sums_(text_.candidates[pieces.to].end - text_.candidates[pieces.from].next),
          first_(text_.cuts[pieces.from].next),
          begin_(text_.cuts[pieces.from].begin),
          end_(text_.cuts[pieces.to].end),
          next_(text_.cuts[pieces.to].next),
          hanging_(text_.cuts[pieces.from].hanging),
          writer_(set_.line.items, next_ - first_) {}

    SetLine run() {
        share_white();
        set_.line.quality = quality();
        set_.line.width = sums_.width + spaces_ + letters_used_ + leader_white_;
        set_.overshoot = std::max(set_.line.width - frame_.width - beyond_, Length{});
        set_.text_left = frame_.left + indent_of(frame_.align);
        place();
        LineBox box = frame_.box;
        for (std::size_t n = first_; n < end_; ++n) {
            const SetStyle* style = text_.pieces[n].style;
            if (frame_.opens_for_larger && style != nullptr &&
                style->style->size > frame_.usual_size) {
                box.cover(style->ink);
            }
            if (text_.pieces[n].kind == Piece::Kind::Picture) {
                const Piece& piece = text_.pieces[n];
                cover(box, place_inline_picture(picture_of(piece), *piece.style, piece.width),
                      *piece.style);
            }
        }
        set_.line.height = box.height;
        set_.line.depth = box.depth;
        return std::move(set_);
    }

  private:
    [[nodiscard]] LineShape shape() const {
        const bool justified = frame_.align == document::Align::Justify;
        return {frame_.width, frame_.width, justified ? Setting::Justified : Setting::Ragged,
                frame_.letters};
    }

    [[nodiscard]] std::span<const Piece> counted() const {
        return std::span(text_.pieces).subspan(begin_, end_ > begin_ ? end_ - begin_ : 0);
    }

    /// What the white became: blanks stretch by half of their width at badness 100 (`piece.h`).
    [[nodiscard]] LineQuality quality() const {
        LineQuality made;
        const LineFit fit = fit_line(sums_, frame_.width, shape());
        if (frame_.align == document::Align::Justify || fit.overfull()) {
            made.badness = fit.badness;
        }
        const auto share = [](Length part, Length whole) {
            return static_cast<std::int32_t>(std::clamp<std::int64_t>(
                base::mul_div(part.units(), 1000, whole.units()), -most_shown, most_shown));
        };
        if (sums_.stretch > Length{}) {
            made.space += share(spaces_, sums_.stretch * 2);
        }
        if (sums_.ems > Length{}) {
            made.letter_space = share(letters_, sums_.ems);
        }
        return made;
    }

    void share_white() {
        const Length excess = frame_.width - sums_.width;
        if (sums_.fill > 0) {
            leaders_ = std::count_if(counted().begin(), counted().end(), [](const Piece& piece) {
                return piece.kind == Piece::Kind::Leader;
            });
            beyond_ = leaders_ > 0 ? frame_.right : Length{};
        }
        if (sums_.fill > 0 && excess + beyond_ > Length{}) {
            leader_white_ = leaders_ > 0 ? excess + beyond_ : Length{};
            return;
        }
        if (frame_.align != document::Align::Justify) {
            return;
        }
        const Spread spread = spread_excess(excess, sums_, frame_.letters);
        letters_ = spread.letters;
        letters_used_ = count_letter_space();
        spaces_ = spread.spaces + (sums_.stretch > Length{} ? letters_ - letters_used_ : Length{});
    }

    /// Of each gap inside a word, in whole units, on top of the style's own.
    [[nodiscard]] Length added_letter_space(const Piece& piece) {
        if (letters_ == Length{} || piece.style == nullptr || sums_.ems <= Length{}) {
            return {};
        }
        if (piece.style != spaced_style_) {
            spaced_style_ = piece.style;
            style_letter_space_ =
                base::mul_div(letters_, piece.style->style->size.units(), sums_.ems.units());
        }
        return style_letter_space_;
    }

    [[nodiscard]] Length count_letter_space() {
        Length sum;
        if (letters_ == Length{}) {
            return sum;
        }
        for (const Piece& piece : counted()) {
            sum += added_letter_space(piece) * inner_gaps(piece);
        }
        return sum;
    }

    [[nodiscard]] Length indent_of(document::Align align) const {
        const Length white = std::max(frame_.width - set_.line.width, Length{});
        switch (align) {
            case document::Align::Justify:
            case document::Align::Left:
                return {};
            case document::Align::Right:
                return white;
            case document::Align::Centre:
                return white / 2;
        }
        return {};
    }

    void place() {
        shares_ = SpaceShares(spaces_, sums_.stretch);
        Length x = set_.text_left - hanging_;
        for (std::size_t n = first_; n < next_; ++n) {
            const Piece& piece = text_.pieces[n];
            const Length advance = n >= begin_ ? advance_of(n) : Length{};
            switch (piece.kind) {
                case Piece::Kind::Word:
                    writer_.add(piece, x, added_letter_space(piece));
                    break;
                case Piece::Kind::Blank:
                    // Shows nothing: behind the last letter's space, where the pen is, it costs the
                    // file no move.
                    writer_.add(piece, x + added_letter_space(piece), added_letter_space(piece));
                    break;
                case Piece::Kind::Leader:
                    place_leader(n, x, x + advance);
                    break;
                case Piece::Kind::Tab:
                    writer_.add(piece, x, Length{});
                    repeat_leader(piece, x, x + advance);
                    break;
                case Piece::Kind::Anchor:
                    place_mark(paragraph_.content[piece.source], x);
                    break;
                case Piece::Kind::Picture:
                    place_picture(piece, x);
                    break;
                case Piece::Kind::Gap:
                    break;
            }
            x += advance;
        }
    }

    /// What takes no room of its own: a label's place, a note.
    void place_mark(const document::Inline& mark, Length x) {
        if (const auto* anchor = std::get_if<document::Anchor>(&mark)) {
            set_.line.anchors.push_back({anchor->label, x});
        } else {
            set_.line.notes.push_back(std::get<document::NoteReference>(mark).note);
        }
    }

    [[nodiscard]] const document::InlinePicture& picture_of(const Piece& piece) const {
        return std::get<document::InlinePicture>(paragraph_.content[piece.source]);
    }

    void place_picture(const Piece& piece, Length x) {
        const document::InlinePicture& picture = picture_of(piece);
        graphics::Rectangle box = place_inline_picture(picture, *piece.style, piece.width);
        box.x = x;
        set_.line.items.emplace_back(graphics::ImageItem{picture.tag, box, box, picture.image});
        writer_.close();
    }

    /// One that its look makes higher than the line, with white as letters have it to those of
    /// other lines.
    static void cover(LineBox& box, const graphics::Rectangle& seen, const SetStyle& style) {
        const Length size = style.style->size;
        box.cover({size / 10 - seen.y, seen.y + seen.height + size / 40});
    }

    /// The piece's width with its share of the white; asked once for each, in order.
    [[nodiscard]] Length advance_of(std::size_t n) {
        const Piece& piece = text_.pieces[n];
        Length advance = piece.width + added_letter_space(piece) * inner_gaps(piece);
        if (piece.kind == Piece::Kind::Blank && n < end_) {
            advance += shares_.take(blank_stretch(piece.style->blank_width));
        } else if (piece.kind == Piece::Kind::Leader && leaders_ > 0) {
            const Length before = leader_white_ * leaders_passed_ / leaders_;
            advance += leader_white_ * ++leaders_passed_ / leaders_ - before;
        }
        return advance;
    }

    /// Dots with a blank free on both sides. Title and page are two words for whoever copies them,
    /// so that a blank of the title's stands under the leader if neither side brings one.
    void place_leader(std::size_t at, Length left, Length right) {
        const Piece& leader = text_.pieces[at];
        const auto is_blank = [&](std::size_t n) {
            return text_.pieces[n].kind == Piece::Kind::Blank;
        };
        const bool has_blank =
            (at > first_ && is_blank(at - 1)) || (at + 1 < next_ && is_blank(at + 1));
        if (!has_blank && at > first_ && text_.pieces[at - 1].kind == Piece::Kind::Word) {
            Piece blank = text_.pieces[at - 1];
            blank.word = blank.style->blank;
            writer_.add(blank, left, added_letter_space(blank));
        }
        repeat_leader(leader, left, right);
    }

    void repeat_leader(const Piece& leader, Length left, Length right) {
        const auto pattern =
            std::find_if(text_.leaders.begin(), text_.leaders.end(),
                         [&](const LeaderPattern& one) { return one.source == leader.source; });
        if (pattern == text_.leaders.end() || pattern->pieces.empty()) {
            return;
        }
        const Length white = leader.style->blank_width;
        const LeaderDots dots =
            place_dots(left + white, right - white, frame_.measure, pattern->width);
        for (std::int64_t n = 0; n < dots.count; ++n) {
            Length x = dots.first + pattern->width * n;
            for (const Piece& dot : pattern->pieces) {
                writer_.add_artifact(dot, graphics::Artifact::Layout, x);
                x += dot.width;
            }
        }
        writer_.close();
    }

    const document::Paragraph& paragraph_;
    const CollectedText& text_;
    const LineFrame& frame_;
    SetLine set_;
    LineSums sums_;
    std::size_t first_, begin_, end_, next_;
    Length hanging_;
    ItemWriter writer_;
    Length spaces_;
    Length letters_;
    Length letters_used_;
    const SetStyle* spaced_style_ = nullptr;  ///< of the last piece that was asked for
    Length style_letter_space_;               ///< its `added_letter_space`
    Length leader_white_;
    Length beyond_;  ///< of the right indent, that a line with a leader takes
    std::int64_t leaders_ = 0;
    std::int64_t leaders_passed_ = 0;
    SpaceShares shares_{{}, {}};
};

}  // namespace

SetLine set_line(const document::Paragraph& paragraph,
                 const LinePieces& pieces,
                 const LineFrame& frame) {
    return LineSetter(paragraph, pieces, frame).run();
}

void place_words(const std::vector<Piece>& pieces,
                 Length x,
                 std::vector<graphics::DisplayItem>& items) {
    ItemWriter writer(items, pieces.size());
    for (const Piece& piece : pieces) {
        writer.add(piece, x, Length{});
        x += piece.width;
    }
}

}  // namespace tongket::typeset
