#include "images/outline_drawing_texts.h"

#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"
#include "images/svg/read_svg.h"

using namespace tongket;

namespace {

/// A set of one drawing, with its letters as outlines of the repository's fonts.
struct Set {
    explicit Set(const std::string& content) {
        fonts.add_folder(TONGKET_SOURCE_DIR "/fonts");
        auto read = tests::read_bytes(
            "a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" + content + "</svg>");
        REQUIRE(read.image);
        images.emplace("a.svg", std::make_shared<const graphics::Image>(std::move(*read.image)));
        images = images::outline_drawing_texts(images, fonts, shaper, diagnostics);
    }
    [[nodiscard]] std::string codes() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.items()) {
            text += (text.empty() ? "" : " ") + base::code_text(item.code);
        }
        return text;
    }
    [[nodiscard]] const graphics::Image& image() const { return *images.at("a.svg"); }

    text::FontBook fonts{text::FontBook::System::Ignore};
    text::Shaper shaper{fonts};
    base::Diagnostics diagnostics;
    graphics::ImageSet images;
};

}  // namespace

TEST_CASE("a drawing with letters becomes one of paths, of the same size") {
    const Set set("<text>Tổng kết</text>");
    CHECK(set.codes().empty());
    CHECK(set.image().bytes.find("Tổng") == std::string::npos);
    CHECK(set.image().columns == 900);
    const auto read = images::read_svg(set.image().bytes);
    REQUIRE(std::holds_alternative<images::SvgDrawing>(read));
    CHECK(std::get<images::SvgDrawing>(read).drawing.paths.size() == 1);
}

TEST_CASE("a drawing without letters keeps its bytes") {
    const Set set("<rect width='1' height='1'/><text> </text>");
    CHECK(set.image().bytes.find("<text> </text>") != std::string::npos);
}

TEST_CASE("what becomes of letters otherwise is told where the drawing is named") {
    CHECK(Set("<text font-family='Vang Mat'>a</text>").codes() == "TK0916");
    CHECK(Set("<text>𠀋</text>").codes() == "TK0602");
    CHECK(Set("<text>a<textPath>b</textPath></text>").codes() == "TK0915");
}
