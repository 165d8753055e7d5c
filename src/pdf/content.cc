#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/assert.h"
#include "pdf/content_writer.h"
#include "pdf/roles.h"
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
    result_.operators = operators_.bytes();
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
    enter_graphics(Artifact::Background);
    set_overprint(false);
    put("/Bg");
    append(operators_, style_.background_number);
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
        std::string drawn;
        append_marks(drawn, frame_, marks);
        put(drawn);
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

void ContentWriter::leave() {
    end_text();
    if (open_) {
        put("EMC\n");
        open_.reset();
    }
}

void ContentWriter::enter_graphics(const Tag& tag) {
    enter(tag);
    end_text();
}

void ContentWriter::begin_content(StructureId owner,
                                  std::string_view type,
                                  std::string_view actual_text) {
    put("/");
    put(type);
    put(" <</MCID ");
    append(operators_, result_.owners.size());
    if (!actual_text.empty()) {
        put(" /ActualText ");
        append(operators_, Text{actual_text});
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
            put(paint.fill);
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
    enter_graphics(item.tag);
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
    append(operators_, index);
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
