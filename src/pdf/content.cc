#include "pdf/content.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "base/assert.h"
#include "pdf/archive_colour.h"
#include "pdf/roles.h"
#include "pdf/text_array.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

using base::Length;
using graphics::Artifact;
using graphics::PlacedWord;
using graphics::StructureId;
using graphics::Tag;
using graphics::TextItem;

std::string_view begin_artifact(Artifact artifact) {
    switch (artifact) {
        case Artifact::Layout:
            return "/Artifact <</Type /Layout>> BDC\n";
        case Artifact::Background:
            return "/Artifact <</Type /Background>> BDC\n";
        case Artifact::Header:
            return "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n";
        case Artifact::Footer:
            return "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n";
        case Artifact::RepeatedHead:
            return "/Artifact <</Type /Pagination>> BDC\n";
        case Artifact::Watermark:
            return "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n";
    }
    TK_ASSERT(false);
}

class ContentWriter {
  public:
    ContentWriter(const graphics::Page& page,
                  const Encoding& encoding,
                  const document::Structure& structure)
        : page_(page), encoding_(encoding), structure_(structure) {}

    PageContent write() {
        for (const graphics::DisplayItem& item : page_.items) {
            if (const auto* text = std::get_if<TextItem>(&item)) {
                write_text(*text);
            } else if (const auto* box = std::get_if<graphics::BoxItem>(&item)) {
                write_box(*box);
            }
        }
        leave();
        std::ranges::sort(result_.fonts);
        result_.fonts.erase(std::unique(result_.fonts.begin(), result_.fonts.end()),
                            result_.fonts.end());
        return std::move(result_);
    }

  private:
    void put(std::string_view text) { result_.operators += text; }
    void put(Fixed number) {
        append(result_.operators, number);
        result_.operators += ' ';
    }

    void leave() {
        if (open_) {
            put("EMC\n");
            open_.reset();
        }
    }

    void begin_content(StructureId owner, std::string_view type, std::string_view actual_text) {
        put("/");
        put(type);
        put(" <</MCID ");
        append(result_.operators, result_.owners.size());
        if (!actual_text.empty()) {
            put(" /ActualText ");
            append(result_.operators, Text{actual_text});
        }
        put(">> BDC\n");
        result_.owners.push_back(owner);
    }

    void enter(const Tag& tag) {
        if (open_ == tag) {
            return;
        }
        leave();
        if (const auto* artifact = std::get_if<Artifact>(&tag)) {
            put(begin_artifact(*artifact));
        } else {
            const auto owner = std::get<StructureId>(tag);
            begin_content(owner, structure_type(structure_.node(owner).role), {});
        }
        open_ = tag;
    }

    void set_colour(const graphics::Colour& named) {
        const ArchiveColour colour = archive_colour(named);
        if (colour_ == colour) {
            return;
        }
        colour_ = colour;
        result_.uses_rgb |= colour.space == ArchiveColour::Space::Rgb;
        append_fill_colour(result_.operators, colour);
    }

    void write_box(const graphics::BoxItem& item) {
        const Length left = std::max(item.box.x, Length());
        const Length right = std::min(item.box.x + item.box.width, page_.width);
        const Length top = std::max(item.box.y, Length());
        const Length bottom = std::min(item.box.y + item.box.height, page_.height);
        if (left >= right || top >= bottom) {
            return;
        }
        enter(item.tag);
        set_colour(item.colour);
        put(points(left));
        put(points(page_.height - bottom));
        put(points(right - left));
        put(points(bottom - top));
        put("re f\n");
    }

    // Words whose codes do not tell their text have a sequence of their own: readers lose what
    // follows an ActualText that is nested in a paragraph's sequence.
    void write_text(const TextItem& item) {
        TK_ASSERT(item.size > Length());
        const std::span<const PlacedWord> words = item.words;
        const bool is_content = std::holds_alternative<StructureId>(item.tag);
        for (std::size_t i = 0; i < words.size();) {
            std::size_t end = i;
            while (end < words.size() && !(is_content && wants_actual_text(words[end]))) {
                ++end;
            }
            if (end > i) {
                enter(item.tag);
                show(item, words.subspan(i, end - i));
                i = end;
                continue;
            }
            leave();
            begin_content(std::get<StructureId>(item.tag), "Span", words[i].word->text);
            show(item, words.subspan(i, 1));
            put("EMC\n");
            ++i;
        }
    }

    [[nodiscard]] const EncodedWord* find(const PlacedWord& placed) const {
        const auto found = encoding_.words.find(placed.word);
        return found == encoding_.words.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool wants_actual_text(const PlacedWord& placed) const {
        const EncodedWord* word = find(placed);
        return word != nullptr && word->wants_actual_text;
    }

    // One text object: its origin is the first word's pen, rounded once; all else is relative to
    // that.
    void show(const TextItem& item, std::span<const PlacedWord> words) {
        set_colour(item.colour);
        put("BT\n");
        const Length start = words.front().x;
        const Fixed spacing{
            base::mul_div(item.letter_space.units(), 10'000, Length::units_per_point), 4};
        if (spacing.value != spacing_) {
            spacing_ = spacing.value;
            put(spacing);
            put("Tc\n");
        }
        put(points(item.origin.x + start));
        put(points(page_.height - item.origin.y));
        put("Td\n");
        TextArray array(result_.operators, item.size, item.letter_space, spacing);
        for (const PlacedWord& placed : words) {
            const EncodedWord* word = find(placed);
            if (word == nullptr) {
                continue;
            }
            if (!font_ || font_->index != word->font || font_->size != item.size) {
                array.close();
                set_font(word->font, item.size);
            }
            array.show(*word, placed.x - start);
        }
        array.finish();
        put("ET\n");
    }

    void set_font(std::uint32_t index, Length size) {
        font_ = Font{index, size};
        result_.fonts.push_back(index);
        put("/F");
        append(result_.operators, index);
        put(" ");
        put(points(size));
        put("Tf\n");
    }

    struct Font {
        std::uint32_t index = 0;
        Length size;
    };
    const graphics::Page& page_;
    const Encoding& encoding_;
    const document::Structure& structure_;
    PageContent result_;
    // The graphics state as the operators so far have left it.
    std::optional<Tag> open_;
    std::optional<ArchiveColour> colour_;
    std::optional<Font> font_;
    std::int64_t spacing_ = 0;
};

}  // namespace

PageContent write_content(const graphics::Page& page,
                          const Encoding& encoding,
                          const document::Structure& structure) {
    return ContentWriter(page, encoding, structure).write();
}

}  // namespace tongket::pdf
