#include "images/svg/svg_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "images/svg/svg_text_run.h"
#include "images/svg/svg_values.h"
#include "text/glyph_outline.h"

namespace tongket::images {

namespace {

/// Labels of charts and maps; longer texts are no drawings.
constexpr std::size_t most_letters = 20'000;

struct StandIn {
    std::string_view wanted;
    std::string_view used;
};
constexpr std::string_view sans = "Liberation Sans", serif = "Liberation Serif";
/// Generic families, and those whose widths our own faces were made for.
constexpr auto stand_ins = std::to_array<StandIn>({{"sans-serif", sans},
                                                   {"system-ui", sans},
                                                   {"arial", sans},
                                                   {"helvetica", sans},
                                                   {"serif", serif},
                                                   {"times", serif},
                                                   {"times new roman", serif}});

/// A run as words of the shaper's, and how far it leads.
struct SetRun {
    const SvgTextRun* run = nullptr;
    std::vector<const text::ShapedWord*> words;
    const text::Face* face = nullptr;  ///< the first of its stack
    double advance = 0;
};

class TextOutliner {
  public:
    TextOutliner(text::FontBook& fonts, text::Shaper& shaper) : fonts_(fonts), shaper_(shaper) {}

    OutlinedTexts run(const SvgNode& root) {
        const std::vector<double> box = read_svg_numbers(root.find("viewBox").value_or(""));
        width_ = box.size() == 4 ? box[2]
                                 : read_svg_length(root.find("width").value_or(""), 0).value_or(0);
        height_ = box.size() == 4
                      ? box[3]
                      : read_svg_length(root.find("height").value_or(""), 0).value_or(0);
        made_.root = copy(root, {});
        return std::move(made_);
    }

  private:
    SvgNode copy(const SvgNode& node, const SvgFont& inherited) {  // as deep as the tree is read
        if (node.name == "text") {
            return set(node, inherited);
        }
        SvgNode made;
        made.name = node.name;
        made.attributes = node.attributes;
        made.letters = node.letters;
        const SvgFont font = read_svg_font(node, inherited);
        for (const SvgNode& child : node.children) {
            made.children.push_back(copy(child, font));
        }
        return made;
    }

    SvgNode set(const SvgNode& text, const SvgFont& inherited) {
        SvgTextRuns collected = collect_text_runs(text, inherited, width_, height_, 0);
        made_.left_out.merge(collected.left_out);
        for (const SvgTextRun& run : collected.runs) {
            letters_ += run.letters.size();
        }
        if (letters_ > most_letters) {
            made_.left_out.insert("text");
            return {};
        }
        made_.had_texts = made_.had_texts || !collected.runs.empty();
        std::vector<SetRun> runs;
        for (const SvgTextRun& run : collected.runs) {
            runs.push_back(shape(run));
        }
        outlines_.clear();
        draw(runs);
        fill(collected.group);
        return std::move(collected.group);
    }

    SetRun shape(const SvgTextRun& run) {
        const text::FontStack stack = find_faces(run.font);
        SetRun made{&run, {}, nullptr, 0};
        if (stack.faces.empty()) {
            return made;
        }
        made.face = &fonts_.face(stack.faces.front());
        const auto id = shaper_.add_stack(stack);
        const std::string_view letters = run.letters;
        for (std::size_t at = 0; at < letters.size();) {
            const std::size_t end =
                letters[at] == ' ' ? at + 1 : std::min(letters.find(' ', at), letters.size());
            const text::ShapedText& word = shaper_.shape(id, letters.substr(at, end - at));
            for (const text::MissingLetter& letter : word.missing) {
                std::string missing;
                base::append_utf8(missing, letter.character);
                made_.missing.insert(std::move(missing));
            }
            for (const text::ShapedWord* piece : word.pieces) {
                made.words.push_back(piece);
                made.advance += advance_of(*piece, run.font);
                note_licence(piece->face);
            }
            at = end;
        }
        return made;
    }

    static double advance_of(const text::ShapedWord& word, const SvgFont& font) {
        return static_cast<double>(word.advance) * font.size / word.units_per_em +
               font.letter_space * word.cluster_count;
    }

    void note_licence(text::FaceId id) {
        const text::Face& face = fonts_.face(id);
        if (face.embedding() == text::Embedding::Restricted || face.bitmap_only()) {
            made_.restricted.insert(face.family());
        }
    }

    text::FontStack find_faces(const SvgFont& font) {
        text::FontStack stack;
        const auto add = [&](std::string_view family) {
            const auto face =
                fonts_.find({std::string(family), font.style.weight, font.style.slant});
            if (face && std::ranges::find(stack.faces, *face) == stack.faces.end()) {
                stack.faces.push_back(*face);
            }
            return face.has_value();
        };
        std::string_view usual = serif;  // what browsers take where nothing is named
        for (const std::string& family : font.families) {
            if (add(family)) {
                continue;
            }
            std::string small = family;
            std::ranges::transform(small, small.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            const auto* known = std::ranges::find(stand_ins, small, &StandIn::wanted);
            if (known != stand_ins.end()) {
                add(known->used);
            } else if (stack.faces.empty()) {
                usual = sans;
            }
        }
        const bool is_named = !stack.faces.empty() || font.families.empty();
        add(usual);
        add(sans);
        if (!is_named && !stack.faces.empty()) {
            made_.stand_ins.emplace(font.families.front(),
                                    fonts_.face(stack.faces.front()).family());
        }
        return stack;
    }

    /// Runs from one place to the next are one line of letters, which is anchored as a whole.
    void draw(std::vector<SetRun>& runs) {
        double x = 0, y = 0;
        for (std::size_t first = 0; first < runs.size();) {
            std::size_t end = first + 1;
            while (end < runs.size() && !runs[end].run->x && !runs[end].run->y) {
                ++end;
            }
            x = runs[first].run->x.value_or(x);
            y = runs[first].run->y.value_or(y);
            drop_last_blank(runs[end - 1]);
            double whole = 0;
            for (std::size_t i = first; i < end; ++i) {
                whole += runs[i].run->dx + runs[i].advance;
            }
            const SvgFont::Anchor anchor = runs[first].run->font.anchor;
            x -= anchor == SvgFont::Anchor::Middle ? whole / 2
                 : anchor == SvgFont::Anchor::End  ? whole
                                                   : 0;
            for (; first < end; ++first) {
                x += runs[first].run->dx;
                y += runs[first].run->dy;
                draw(runs[first], x, y);
                x += runs[first].advance;
            }
        }
    }

    /// The blank before letters that have a place of their own is no part of either line.
    static void drop_last_blank(SetRun& run) {
        if (!run.words.empty() && run.words.back()->text == " ") {
            run.advance -= advance_of(*run.words.back(), run.run->font);
            run.words.pop_back();
        }
    }

    void draw(const SetRun& set, double x, double y) {
        const SvgFont& font = set.run->font;
        if (set.face != nullptr) {
            const text::FaceMetrics& metrics = set.face->metrics();
            const double em = font.size / metrics.units_per_em;
            y += font.baseline == SvgFont::Baseline::Middle ? metrics.x_height * em / 2
                 : font.baseline == SvgFont::Baseline::Central
                     ? (metrics.ascent + metrics.descent) * em / 2
                     : 0;
        }
        std::string& outline = outline_of(set.run->path);
        for (const text::ShapedWord* word : set.words) {
            const double em = font.size / word->units_per_em;
            const text::Face& face = fonts_.face(word->face);
            double pen = x;
            for (std::size_t i = 0; i < word->glyphs.size(); ++i) {
                const text::Glyph& glyph = word->glyphs[i];
                if (i > 0 && glyph.cluster != word->glyphs[i - 1].cluster) {
                    pen += font.letter_space;
                }
                add_glyph(outline, face, glyph, {em, pen, y});
                pen += glyph.advance * em;
            }
            x += advance_of(*word, font);
        }
    }

    struct Pen {
        double em, x, y;
    };
    static void add_glyph(std::string& outline,
                          const text::Face& face,
                          const text::Glyph& glyph,
                          const Pen& pen) {
        const auto add = [&](const text::OutlinePoint& point) {
            outline += fmt::format("{:.7g} {:.7g} ", pen.x + (point.x + glyph.x_offset) * pen.em,
                                   pen.y - (point.y + glyph.y_offset) * pen.em);
        };
        bool is_open = false;
        for (const text::OutlinePiece& piece : text::outline_of(face, glyph.id)) {
            switch (piece.kind) {
                case text::OutlinePiece::Kind::Move:
                    outline += is_open ? "ZM" : "M";
                    is_open = true;
                    break;
                case text::OutlinePiece::Kind::Line:
                    outline += 'L';
                    break;
                case text::OutlinePiece::Kind::Curve:
                    outline += 'C';
                    add(piece.points[0]);
                    add(piece.points[1]);
                    break;
            }
            add(piece.points[2]);
        }
        outline += is_open ? "Z" : "";
    }

    std::string& outline_of(std::size_t path) {
        if (outlines_.size() <= path) {
            outlines_.resize(path + 1);
        }
        return outlines_[path];
    }

    /// The outlines into the paths that are numbered for them.
    void fill(SvgNode& node) {
        for (SvgNode& child : node.children) {
            const auto number = child.find(svg_path_number);
            if (!number) {
                fill(child);
                continue;
            }
            std::size_t path = 0;
            std::from_chars(number->data(), number->data() + number->size(), path);
            child.attributes.clear();
            child.attributes.emplace_back("d", outline_of(path));
            child.attributes.emplace_back(svg_letters_mark, "");
        }
    }

    text::FontBook& fonts_;
    text::Shaper& shaper_;
    double width_ = 0, height_ = 0;
    std::size_t letters_ = 0;
    std::vector<std::string> outlines_;  ///< of the paths of one text
    OutlinedTexts made_;
};

}  // namespace

OutlinedTexts outline_texts(const SvgNode& root, text::FontBook& fonts, text::Shaper& shaper) {
    return TextOutliner(fonts, shaper).run(root);
}

}  // namespace tongket::images
