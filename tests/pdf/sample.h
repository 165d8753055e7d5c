// A small report, laid out by hand: real fonts, places set without a typesetter.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/file.h"
#include "pdf/write_pdf.h"
#include "text/shaper.h"

namespace tongket::pdf {

using namespace base::literals;
using base::Length;
using document::Role;
using document::Structure;
using graphics::Artifact;
using graphics::StructureId;
using graphics::Tag;

/// Fonts by file: `fonts/...` of the repository or of these tests.
class Fonts {
  public:
    using Style = text::Shaper::StackId;

    explicit Fonts(
        std::vector<std::string> files = {"fonts/liberation-serif/LiberationSerif-Regular.ttf",
                                          "fonts/liberation-sans/LiberationSans-Bold.ttf"})
        : book_(text::FontBook::System::Ignore), shaper_(book_) {
        for (const std::string& file : files) {
            const auto face = book_.find({std::string(TONGKET_SOURCE_DIR) + "/" + file});
            REQUIRE(face.has_value());
            faces_.push_back(*face);
            styles_.push_back(shaper_.add_stack({{*face}, {}}));
        }
    }
    [[nodiscard]] const text::FontBook& book() const { return book_; }
    [[nodiscard]] Style style(std::size_t index) const { return styles_[index]; }

    /// A word with glyphs as the shaper would never set it, 1,000 units to the em.
    const text::ShapedWord* hand_made(std::string text, std::vector<text::Glyph> glyphs) {
        text::ShapedWord& word = hand_made_.emplace_back();
        word.text = std::move(text);
        word.face = faces_[0];
        word.glyphs = std::move(glyphs);
        for (const text::Glyph& glyph : word.glyphs) {
            word.advance += glyph.advance;
        }
        word.cluster_count = 1;
        return &word;
    }

    /// The text as words and blanks from x on; U+00A0 is a word of its own too.
    std::vector<graphics::PlacedWord> place(
        std::string_view text, Style style, Length size, Length letter_space = {}, Length x = {}) {
        std::vector<graphics::PlacedWord> words;
        for (std::size_t i = 0; i < text.size();) {
            std::size_t length = blank(text.substr(i));
            while (length == 0 || (i + length < text.size() && blank(text.substr(i)) == 0 &&
                                   blank(text.substr(i + length)) == 0)) {
                ++length;
            }
            const text::ShapedText& shaped = shaper_.shape(style, text.substr(i, length));
            REQUIRE(shaped.missing.empty());
            for (const text::ShapedWord* piece : shaped.pieces) {
                words.push_back({piece, x});
                x += piece->width(size) + letter_space * piece->cluster_count;
            }
            i += length;
        }
        return words;
    }

  private:
    static std::size_t blank(std::string_view text) {
        return text.starts_with(' ') ? 1 : text.starts_with("\u00A0") ? 2 : 0;
    }
    text::FontBook book_;
    text::Shaper shaper_;
    std::vector<text::FaceId> faces_;
    std::vector<Style> styles_;
    std::deque<text::ShapedWord> hand_made_;
};

class PageMaker {
  public:
    explicit PageMaker(Fonts& fonts, std::string label = "") : fonts_(fonts) {
        page.width = 420_pt;
        page.height = 595_pt;
        page.label = std::move(label);
    }
    Length text(Tag tag,
                std::string_view words,
                Length x,
                Length y,
                std::size_t style = 0,
                Length size = 12_pt,
                Length letter_space = {}) {
        graphics::TextItem item;
        item.tag = tag;
        item.origin = {x, y};
        item.size = size;
        item.letter_space = letter_space;
        item.words = fonts_.place(words, fonts_.style(style), size, letter_space);
        Length end = x;
        if (!item.words.empty()) {
            const auto& last = item.words.back();
            end += last.x + last.word->width(size) + letter_space * last.word->cluster_count;
        }
        page.items.emplace_back(std::move(item));
        return end;
    }
    void words(Tag tag, std::vector<graphics::PlacedWord> words, Length x, Length y) {
        graphics::TextItem item;
        item.tag = tag;
        item.origin = {x, y};
        item.size = 12_pt;
        item.words = std::move(words);
        page.items.emplace_back(std::move(item));
    }
    void box(Tag tag,
             Length x,
             Length y,
             Length width,
             Length height,
             graphics::Colour colour = graphics::black()) {
        page.items.emplace_back(graphics::BoxItem{tag, {x, y, width, height}, colour, {}});
    }
    graphics::ShapeItem& shape(Tag tag, graphics::Outline outline, Length x, Length y) {
        graphics::ShapeItem item{
            tag, {x, y}, std::make_shared<const graphics::Outline>(std::move(outline))};
        page.items.emplace_back(std::move(item));
        return std::get<graphics::ShapeItem>(page.items.back());
    }
    void link(StructureId owner, Length x, Length y, Length width, std::string target) {
        page.items.emplace_back(graphics::LinkItem{owner, {x, y, width, 14_pt}, std::move(target)});
    }
    graphics::Page page;

  private:
    Fonts& fonts_;
};

inline std::string profile_bytes(const std::string& name) {
    const auto profile =
        base::read_file(std::string(TONGKET_SOURCE_DIR) + "/resources/icc/" + name);
    REQUIRE(profile.has_value());
    return *profile;
}

inline graphics::Colour cmyk_with_screen() {
    graphics::Colour colour;
    colour.space = graphics::ColourSpace::Cmyk;
    colour.components[0] = 1200;
    colour.components[3] = 400;
    colour.screen[0] = 8500;
    colour.screen[1] = 9100;
    colour.screen[2] = 9400;
    colour.has_screen = true;
    return colour;
}

struct Sample {
    Fonts fonts;
    document::Document document;
    std::vector<graphics::Page> pages;
    document::References references;

    Sample() { make(); }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    [[nodiscard]] base::Result<std::string> write(base::Diagnostics& diagnostics,
                                                  std::uint32_t threads = 0) const {
        base::Workers workers(threads);
        const auto files =
            write_pdfs(document, pages, references, fonts.book(), options(), workers, diagnostics);
        if (!files) {
            return tl::unexpected(files.error());
        }
        return files->empty() ? std::string() : files->front().bytes;
    }
    /// The file of one profile.
    [[nodiscard]] File file_of(Profile profile, WriteOptions options) const {
        base::Diagnostics diagnostics;
        options.profiles = {profile};
        base::Workers workers(0);
        const auto files =
            write_pdfs(document, pages, references, fonts.book(), options, workers, diagnostics);
        REQUIRE(files.has_value());
        REQUIRE(!diagnostics.has_errors());
        REQUIRE(files->size() == 1);
        return files->front();
    }
    /// The files of several profiles from one run are those of each alone.
    void check_profiles_together(std::vector<Profile> profiles) const {
        WriteOptions together = options();
        together.profiles = std::move(profiles);
        base::Diagnostics diagnostics;
        base::Workers workers(2);
        const auto files =
            write_pdfs(document, pages, references, fonts.book(), together, workers, diagnostics);
        REQUIRE(files.has_value());
        REQUIRE(files->size() == together.profiles.size());
        for (const File& file : *files) {
            CHECK(file.bytes == file_of(file.profile, options()).bytes);
        }
    }
    [[nodiscard]] std::string bytes(std::uint32_t threads = 0) const {
        base::Diagnostics diagnostics;
        const auto file = write(diagnostics, threads);
        REQUIRE(file.has_value());
        REQUIRE(!diagnostics.has_errors());
        return *file;
    }
    [[nodiscard]] static WriteOptions options() {
        WriteOptions result;
        result.producer = "tongket 0.1.0";
        result.icc_profile = profile_bytes("sRGB.icc");
        result.press.icc_profile = profile_bytes("FOGRA39L_coated.icc");
        result.press.condition = "FOGRA39";
        result.press.condition_information = "Coated FOGRA39 (ISO 12647-2:2004)";
        result.date = "2026-11-25T08:00:00Z";
        return result;
    }

  private:
    void make() {
        document.metadata = {"Báo cáo tổng kết năm 2026 (thử)", "UBND phường Mẫu & Đông",
                             "Phong trào", "vi", "2026-11-25"};
        PageMaker first(fonts);
        PageMaker second(fonts, "2");
        PageMaker third(fonts, "PL I-1");
        make_text(first, second);
        make_table(second, third);
        make_figure(third);
        for (PageMaker* maker : {&second, &third}) {
            maker->text(Artifact::Header, maker->page.label, 205_pt, 30_pt);
        }
        document.outline = {{"Phần thứ nhất: Kết quả", 1, "phan-1"},
                            {"I. Thi đua", 2, "muc-1"},
                            {"Phụ lục", 1, "phu-luc"}};
        references.labels["phan-1"] = {"1", 0, 40_pt, 130_pt};
        references.labels["muc-1"] = {"2", 1, 40_pt, 60_pt};
        references.labels["phu-luc"] = {"PL I-1", 2, 40_pt, 60_pt};
        references.page_count = 3;
        pages = {first.page, second.page, third.page};
    }

    void make_text(PageMaker& first, PageMaker& second) {
        Structure& s = document.structure;
        const StructureId title = s.add(Structure::root(), Role::Heading1);
        first.text(title, "BÁO CÁO TỔNG KẾT", 120_pt, 60_pt, 1, 16_pt, 1_pt);
        first.box(Artifact::Layout, 180_pt, 68_pt, 60_pt, 0.5_pt);

        const StructureId contents = s.add(Structure::root(), Role::Contents);
        const StructureId entry = s.add(contents, Role::ContentsItem);
        const StructureId reference = s.add(entry, Role::Reference);
        const StructureId inner = s.add(reference, Role::Link);
        s.node(inner).link_target = "muc-1";
        first.text(inner, "I. Thi đua ", 40_pt, 90_pt);
        first.text(Artifact::Layout, "........", 120_pt, 90_pt);
        first.text(inner, "2", 370_pt, 90_pt);
        first.link(inner, 40_pt, 80_pt, 340_pt, "muc-1");

        const StructureId part = s.add(Structure::root(), Role::Section);
        first.text(s.add(part, Role::Heading2), "Phần thứ nhất: Kết quả", 40_pt, 130_pt, 1, 13_pt);
        const StructureId paragraph = s.add(part, Role::Paragraph);
        Length x = first.text(paragraph, "Thu ngân sách 3.300\u00A0tỷ đồng, xem ", 40_pt, 150_pt);
        const StructureId outer = s.add(paragraph, Role::Link);
        const Length start = x;
        x = first.text(outer, "https://example.org", x, 150_pt);
        first.link(outer, start, 140_pt, x - start, "https://example.org/báo cáo?q=(1)");
        first.text(paragraph, ". Trường học ", x, 150_pt);
        second.text(paragraph, "đã sửa xong trước năm học mới.", 40_pt, 80_pt);
        second.text(s.add(part, Role::Heading3), "I. Thi đua", 40_pt, 60_pt, 1);

        const StructureId list = s.add(part, Role::List);
        s.node(list).numbering = document::ListNumbering::LowerAlpha;
        Length y = 110_pt;
        for (const char* mark : {"a) ", "b) ", "đ) "}) {
            const StructureId item = s.add(list, Role::ListItem);
            second.text(s.add(item, Role::Label), mark, 50_pt, y);
            const StructureId body = s.add(item, Role::ListBody);
            second.text(s.add(body, Role::Paragraph), "Giữ đất lúa, trồng thêm cây ăn quả.", 70_pt,
                        y);
            y += 16_pt;
        }
        s.add(part, Role::Paragraph);  // of which nothing is painted
    }

    void make_table(PageMaker& second, PageMaker& third) {
        Structure& s = document.structure;
        const StructureId table = s.add(Structure::root(), Role::Table);
        second.text(s.add(table, Role::Caption), "Bảng 1. Chỉ tiêu", 40_pt, 200_pt);
        const StructureId head = s.add(table, Role::TableHead);
        const StructureId top = s.add(head, Role::TableRow);
        const StructureId bottom = s.add(head, Role::TableRow);
        const auto header = [&](StructureId row, const char* text, Length x, Length y) {
            const StructureId cell = s.add(row, Role::HeaderCell);
            s.node(cell).scope = document::HeaderScope::Column;
            second.text(s.add(cell, Role::Paragraph), text, x, y, 1, 10_pt);
            return cell;
        };
        second.box(Artifact::Background, 40_pt, 205_pt, 340_pt, 40_pt, cmyk_with_screen());
        const StructureId name = header(top, "Nội dung", 45_pt, 220_pt);
        s.node(name).row_span = 2;
        const StructureId result = header(top, "Kết quả", 200_pt, 220_pt);
        s.node(result).column_span = 2;
        const StructureId plan = header(bottom, "Kế hoạch", 200_pt, 240_pt);
        const StructureId done = header(bottom, "Thực hiện", 300_pt, 240_pt);
        s.node(plan).headers = {result};
        s.node(done).headers = {result};
        third.text(Artifact::RepeatedHead, "Nội dung", 45_pt, 50_pt, 1, 10_pt);

        const StructureId body = s.add(table, Role::TableBody);
        PageMaker* maker = &second;
        Length y = 260_pt;
        for (const char* label : {"Hộ khá", "Cây xanh"}) {
            const StructureId row = s.add(body, Role::TableRow);
            const StructureId side = s.add(row, Role::HeaderCell);
            s.node(side).headers = {name};
            maker->text(s.add(side, Role::Paragraph), label, 45_pt, y);
            const StructureId cell = s.add(row, Role::DataCell);
            s.node(cell).headers = {result, plan, side};
            maker->text(s.add(cell, Role::Paragraph), "65,5", 200_pt, y);
            const StructureId empty = s.add(row, Role::DataCell);
            s.node(empty).headers = {result, done, side};
            maker = &third;
            y = 70_pt;
        }
    }

    void make_figure(PageMaker& third) {
        Structure& s = document.structure;
        const StructureId part = s.add(Structure::root(), Role::Section);
        third.text(s.add(part, Role::Heading2), "Phụ lục", 40_pt, 120_pt, 1);
        const StructureId figure = s.add(part, Role::Figure);
        s.node(figure).alternative = "Biểu đồ: số hộ khá tăng từ 40 lên 55";
        third.box(figure, 60_pt, 250_pt, 30_pt, 40_pt, cmyk_with_screen());
        third.box(figure, 100_pt, 235_pt, 30_pt, 55_pt);
        const StructureId quote = s.add(part, Role::Paragraph);
        const StructureId english = s.add(quote, Role::Span);
        s.node(english).language = "en";
        const Length x = third.text(english, "open data ", 40_pt, 330_pt);
        const StructureId short_form = s.add(quote, Role::Span);
        s.node(short_form).expansion = "Ủy ban nhân dân";
        third.text(short_form, "UBND", x, 330_pt);
    }
};

}  // namespace tongket::pdf
