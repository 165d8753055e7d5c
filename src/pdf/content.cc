#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/assert.h"
#include "pdf/content_writer.h"
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
        case Artifact::Production:
            return "/Artifact <</Type /Page>> BDC\n";
    }
    TK_ASSERT(false);
}

}  // namespace

PageContent ContentWriter::write(std::size_t page_index) {
    if (style_.marks != nullptr) {
        write_marks(*style_.marks, page_index);
    }
    paint_background();
    for (const graphics::DisplayItem& item : page_.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            write_text(*text);
        } else if (const auto* box = std::get_if<graphics::BoxItem>(&item)) {
            write_box(*box);
        } else if (const auto* image = std::get_if<graphics::ImageItem>(&item)) {
            write_image(*image);
        } else if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
            write_shape(*shape);
        }
    }
    leave();
    return take_result();
}

PageContent ContentWriter::write_background() {
    open_ = Artifact::Background;
    for (const graphics::ShapeItem& shape : *page_.background) {
        write_shape(shape);
    }
    return take_result();
}

PageContent ContentWriter::take_result() {
    sort_out(result_.fonts);
    sort_out(result_.spaces);
    sort_out(result_.images);
    sort_out(result_.shadings);
    sort_out(result_.spots);
    return std::move(result_);
}

void ContentWriter::paint_background() {
    const PageContent* background = style_.background;
    if (background == nullptr || background->operators.empty()) {
        return;
    }
    enter(Artifact::Background);
    set_overprint(false);
    put("/Bg");
    append(result_.operators, style_.background_number);
    put(" Do\n");
    result_.background = style_.background_number;
    for (std::size_t i = 0; i < result_.process.size(); ++i) {
        result_.process[i] = result_.process[i] || background->process[i];
    }
    result_.spots.insert(result_.spots.end(), background->spots.begin(), background->spots.end());
}

void ContentWriter::write_marks(const Marks& marks, std::size_t page_index) {
    enter(Artifact::Production);
    if (marks.crop || marks.registration) {
        append_marks(result_.operators, frame_, marks);
        const auto spaces = style_.palette->spaces();
        const auto all = std::ranges::find(spaces, PaintSpace::Kind::All, &PaintSpace::kind);
        TK_ASSERT(all != spaces.end());
        result_.spaces.push_back(static_cast<std::uint32_t>(all - spaces.begin()));
    }
    if (page_index < marks.slugs.size()) {
        const TextItem slug = place_slug(marks.slugs[page_index], frame_);
        write_text(slug);
        state_.named = nullptr;  // which was the slug's own
    }
    leave();
}

void ContentWriter::put(Fixed number) {
    append(result_.operators, number);
    result_.operators += ' ';
}

void ContentWriter::leave() {
    if (open_) {
        put("EMC\n");
        open_.reset();
    }
}

void ContentWriter::begin_content(StructureId owner,
                                  std::string_view type,
                                  std::string_view actual_text) {
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

void ContentWriter::enter(const Tag& tag) {
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

void ContentWriter::set_colour(const graphics::Colour& named, Overprint overprint) {
    if (state_.named == nullptr || !(*state_.named == named)) {
        state_.named = &named;
        const Paint& paint = style_.palette->paint(named);
        if (state_.paint == nullptr || state_.paint->fill != paint.fill) {
            result_.operators += paint.fill;
            note_inks(named, paint);
        }
        state_.paint = &paint;
    }
    set_overprint(overprint == Overprint::IfBlack && state_.paint->overprints);
}

void ContentWriter::set_overprint(bool asked) {
    const bool wanted = asked && style_.edge == Edge::Bleed;
    if (wanted != state_.overprints) {
        state_.overprints = wanted;
        result_.uses_overprint = true;
        put(wanted ? "/Over gs\n" : "/Knock gs\n");
    }
}

void ContentWriter::note_inks(const graphics::Colour& named, const Paint& paint) {
    if (paint.space) {
        result_.spaces.push_back(*paint.space);
    }
    if (named.space == graphics::ColourSpace::Registration) {
        return;
    }
    for (std::size_t i = 0; i < result_.process.size(); ++i) {
        result_.process[i] = result_.process[i] || paint.process[i] > 0;
    }
    result_.spots.insert(result_.spots.end(), paint.spots.begin(), paint.spots.end());
}

void ContentWriter::write_image(const graphics::ImageItem& item) {
    TK_ASSERT(style_.images != nullptr);
    const std::uint32_t index = style_.images->index(*item.image);
    enter(item.tag);
    set_overprint(false);
    put("q\n");
    if (item.clip) {
        put_outline(*item.clip, {item.box.x, item.box.y});
        put("W n\n");
    }
    if (!(item.box == item.whole) || leaves_page(item.box)) {
        clip_to(item.box);
    }
    put_place(item);
    put("/Im");
    append(result_.operators, index);
    put(" Do\nQ\n");
    result_.images.push_back(index);
    note_inks(style_.encoded[index]);
}

void ContentWriter::put_place(const graphics::ImageItem& item) {
    using graphics::Orientation;
    const Fixed width = points(item.whole.width), height = points(item.whole.height), zero{0, 0};
    const Fixed less_width = points(-item.whole.width), less_height = points(-item.whole.height);
    const Orientation turn = item.image->orientation;
    const bool from_right = turn == Orientation::TopRight || turn == Orientation::BottomRight ||
                            turn == Orientation::LeftTop || turn == Orientation::LeftBottom;
    const bool from_top = turn == Orientation::BottomRight || turn == Orientation::BottomLeft ||
                          turn == Orientation::LeftTop || turn == Orientation::RightTop;
    const bool swaps = graphics::swaps_sides(turn);
    const Fixed along = from_right ? less_width : width;
    const Fixed up = from_top ? less_height : height;
    for (const Fixed number :
         {swaps ? zero : along, swaps ? up : zero, swaps ? along : zero, swaps ? zero : up}) {
        put(number);
    }
    put(frame_.x(from_right ? item.whole.x + item.whole.width : item.whole.x));
    put(frame_.y(from_top ? item.whole.y : item.whole.y + item.whole.height));
    put("cm\n");
}

void ContentWriter::note_inks(const EncodedImage& image) {
    if (image.coding == EncodedImage::Coding::Form) {
        for (std::size_t i = 0; i < result_.process.size(); ++i) {
            result_.process[i] = result_.process[i] || image.process[i];
        }
        return;
    }
    const bool is_black = image.space == EncodedImage::Space::Black;
    for (std::size_t i = is_black ? 3 : 0; i < result_.process.size(); ++i) {
        result_.process[i] = true;
    }
}

void ContentWriter::write_text(const TextItem& item) {
    TK_ASSERT(item.size > Length());
    const std::span<const PlacedWord> words = item.words;
    const bool is_content = std::holds_alternative<StructureId>(item.tag);
    encoded_.clear();
    for (const PlacedWord& placed : words) {
        encoded_.push_back(encoding_.words.find(encoding_.key(item, *placed.word)));
    }
    const std::span<const EncodedWord* const> encoded = encoded_;
    const auto wants_actual_text = [&](std::size_t i) {
        return encoded[i] != nullptr && encoded[i]->wants_actual_text;
    };
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && !(is_content && wants_actual_text(end))) {
            ++end;
        }
        if (end > i) {
            enter(item.tag);
            show(item, words.subspan(i, end - i), encoded.subspan(i, end - i));
            i = end;
            continue;
        }
        leave();
        begin_content(std::get<StructureId>(item.tag), "Span", words[i].word->text);
        show(item, words.subspan(i, 1), encoded.subspan(i, 1));
        put("EMC\n");
        ++i;
    }
}

void ContentWriter::show(const TextItem& item,
                         std::span<const PlacedWord> words,
                         std::span<const EncodedWord* const> encoded) {
    set_colour(item.colour, Overprint::IfBlack);
    put("BT\n");
    const Length start = words.front().x;
    // Words of an item are mostly of one face; those of another are moved to their places.
    const bool is_tracked = encoding_.key(item, *words.front().word).tracking != 0;
    const Length drawn_space = is_tracked ? Length() : item.letter_space;
    const Fixed spacing{base::mul_div(drawn_space.units(), 10'000, Length::units_per_point), 4};
    if (spacing.value != spacing_) {
        spacing_ = spacing.value;
        put(spacing);
        put("Tc\n");
    }
    const Fixed word_spacing = find_word_spacing(item, words, encoded, spacing);
    if (word_spacing.value != word_spacing_) {
        word_spacing_ = word_spacing.value;
        put(word_spacing);
        put("Tw\n");
    }
    if (item.direction == graphics::Direction::Up) {
        put("0 1 -1 0 ");
        put(frame_.x(item.origin.x));
        put(frame_.y(item.origin.y - start));
        put("Tm\n");
    } else if (item.direction == graphics::Direction::Down) {
        put("0 -1 1 0 ");
        put(frame_.x(item.origin.x));
        put(frame_.y(item.origin.y + start));
        put("Tm\n");
    } else {
        put(frame_.x(item.origin.x + start));
        put(frame_.y(item.origin.y));
        put("Td\n");
    }
    TextArray array(result_.operators, item.size, item.letter_space, {spacing, word_spacing});
    for (std::size_t i = 0; i < words.size(); ++i) {
        const EncodedWord* word = encoded[i];
        if (word == nullptr) {
            continue;
        }
        if (!font_ || font_->index != word->font || font_->size != item.size) {
            array.close();
            set_font(word->font, item.size);
        }
        array.show(*word, words[i].x - start);
    }
    array.finish();
    put("ET\n");
}

// That of the first blank with a word behind it: a justified line's blanks are all as wide.
Fixed ContentWriter::find_word_spacing(const TextItem& item,
                                       std::span<const PlacedWord> words,
                                       std::span<const EncodedWord* const> encoded,
                                       Fixed letter_spacing) {
    constexpr MicroEm micro_per_em = 1'000'000;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const EncodedWord* word = encoded[i];
        if (word == nullptr || word->code_size != CodeSize::One || word->glyphs.size() != 1 ||
            word->glyphs.front().code != spaced_code) {
            continue;
        }
        const Length stated = base::mul_div(item.size, word->glyphs.front().width, micro_per_em) +
                              Length::from_units(base::mul_div(letter_spacing.value,
                                                               Length::units_per_point, 10'000));
        const Length white = words[i + 1].x - words[i].x - stated;
        const Length tolerance = base::mul_div(item.size, displacement_tolerance, micro_per_em);
        if (white <= tolerance && -white <= tolerance) {
            break;
        }
        return {base::mul_div(white.units(), 10'000, Length::units_per_point), 4};
    }
    return {0, 4};
}

void ContentWriter::set_font(std::uint32_t index, Length size) {
    font_ = Font{index, size};
    result_.fonts.push_back(index);
    put("/F");
    append(result_.operators, index);
    put(" ");
    put(points(size));
    put("Tf\n");
}

std::vector<std::string> ink_names(const PageContent& content) {
    constexpr std::array<std::string_view, 4> names = {"Cyan", "Magenta", "Yellow", "Black"};
    std::vector<std::string> inks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (content.process[i]) {
            inks.emplace_back(names[i]);
        }
    }
    inks.insert(inks.end(), content.spots.begin(), content.spots.end());
    return inks;
}

PageContent write_content(const graphics::Page& page,
                          std::size_t page_index,
                          const PageFrame& frame,
                          const ContentStyle& style,
                          const Encoding& encoding,
                          const document::Structure& structure) {
    return ContentWriter(page, frame, style, encoding, structure).write(page_index);
}

PageContent write_background(const graphics::Page& page,
                             const PageFrame& frame,
                             const ContentStyle& style,
                             const Encoding& encoding,
                             const document::Structure& structure) {
    return ContentWriter(page, frame, style, encoding, structure).write_background();
}

}  // namespace tongket::pdf
