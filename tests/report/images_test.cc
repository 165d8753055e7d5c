#include "report/images.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::Image;
using report::read_body;

namespace {

report::ReportReading read_picture(std::string_view keys) {
    return read_body("sections:\n  - image:\n" + std::string(keys));
}

const Image* image_of(const report::ReportReading& reading) {
    if (!reading.report || reading.report->sections.empty() ||
        reading.report->sections[0].items.empty()) {
        return nullptr;
    }
    return std::get_if<Image>(&reading.report->sections[0].items[0]);
}

}  // namespace

TEST_CASE("a picture is a file, what it shows, and what is printed below it") {
    const auto reading = read_picture(
        "      file: ảnh/lễ.jpg\n      alt: Buổi lễ ở phường.\n      caption: Lễ *khai mạc*\n"
        "      credit: Nguyễn Văn A\n      id: le\n      place: float\n");
    CHECK(reading.messages() == "");
    const Image* image = image_of(reading);
    REQUIRE(image != nullptr);
    CHECK(image->file == "ảnh/lễ.jpg");
    CHECK(image->alternative == "Buổi lễ ở phường.");
    CHECK(image->caption.plain() == "Lễ khai mạc");
    CHECK(image->credit.plain() == "Nguyễn Văn A");
    CHECK(image->meaning == Image::Meaning::Content);
    CHECK(image->placement == report::Placement::Float);
}

TEST_CASE("figures in what a picture shows are the report's") {
    const auto reading = read_body(
        "statistics:\n  cay: {label: Cây, value: 1.200, unit: cây}\nsections:\n  - image:\n"
        "      file: a.png\n      alt: Nơi trồng {cay}\n");
    CHECK(reading.messages() == "");
    CHECK(image_of(reading)->alternative == "Nơi trồng 1.200\u00A0cây");
}

TEST_CASE("a picture that says nothing to who cannot see it is an error, unless it is decoration") {
    CHECK(read_body("sections:\n  - image: anh.jpg\n").codes() == "TK0325 6:12");
    CHECK(read_picture("      file: anh.jpg\n").codes() == "TK0325 7:13");
    CHECK(read_picture("      file: anh.jpg\n      decorative: false\n").codes() == "TK0325 7:13");
    const auto decoration = read_picture("      file: anh.jpg\n      decorative: true\n");
    CHECK(decoration.codes().empty());
    CHECK(image_of(decoration)->meaning == Image::Meaning::Decoration);
}

TEST_CASE("decoration has neither a text nor a caption") {
    CHECK(read_picture("      file: a.jpg\n      decorative: true\n      alt: a\n").codes() ==
          "TK0215 9:7");
    CHECK(read_picture("      file: a.jpg\n      decorative: true\n      caption: a\n").codes() ==
          "TK0215 9:7");
}

TEST_CASE("a picture without a file is an error at its place") {
    CHECK(read_body("sections:\n  - image: \"\"\n").codes() == "TK0326 6:12");
    CHECK(read_body("sections:\n  - image: [a.jpg]\n").codes() == "TK0326 6:12");
    CHECK(read_picture("      alt: a\n").codes() == "TK0203 7:7");
}

TEST_CASE("a focus is two percentages") {
    const auto read = [](const std::string& focus) {
        return read_picture("      file: a.jpg\n      alt: a\n      focus: " + focus + "\n");
    };
    const auto right = read("30%  0%");
    CHECK(right.messages() == "");
    CHECK(image_of(right)->focus_x == 300);
    CHECK(image_of(right)->focus_y == 0);
    for (const char* wrong : {"giữa", "30%", "30 20", "30% 101%", "30% 20% 10%", "-1% 0%"}) {
        CAPTURE(wrong);
        CHECK(read(wrong).codes() == "TK0327 9:14");
    }
}

TEST_CASE("text beside a picture is prose like any other") {
    const auto reading = read_picture(
        "      file: a.jpg\n      alt: a\n      beside: |\n        Một đoạn.\n        - điểm\n");
    CHECK(reading.messages() == "");
    CHECK(image_of(reading)->beside.size() == 2);
    CHECK(image_of(read_picture("      file: a.jpg\n      alt: a\n"))->beside.empty());
}

TEST_CASE("all pictures are listed, those of appendices too, in their order") {
    const auto reading = read_body(
        "sections:\n  - title: A\n    image: {file: 1.png, decorative: true}\n    sections:\n"
        "      - image: {file: 2.png, decorative: true}\nappendices:\n  - title: B\n    sections:\n"
        "      - image: {file: 3.png, decorative: true}\n");
    CHECK(reading.messages() == "");
    std::string files;
    for (const Image* image : report::list_images(*reading.report)) {
        files += image->file + ' ';
    }
    CHECK(files == "1.png 2.png 3.png ");
}

TEST_CASE("a gallery is a list of pictures, or a map that has one") {
    const auto list = read_body(
        "sections:\n  - gallery:\n      - {file: a.jpg, alt: Cầu}\n      - {file: b.jpg, alt: "
        "Sông}\n");
    CHECK(list.messages() == "");
    const auto* gallery = std::get_if<report::Gallery>(&list.report->sections[0].items.at(0));
    REQUIRE(gallery != nullptr);
    REQUIRE(gallery->images.size() == 2);
    CHECK(gallery->images[1].file == "b.jpg");
    const auto map = read_body(
        "sections:\n  - gallery:\n      caption: Bộ ảnh\n      images: [{file: a.jpg, alt: "
        "Cầu}]\n");
    CHECK(map.messages() == "");
    CHECK(std::get<report::Gallery>(map.report->sections[0].items.at(0)).caption.plain() ==
          "Bộ ảnh");
    CHECK(report::list_images(*map.report).size() == 1);
}

TEST_CASE("a gallery of nothing is an error or nothing at all") {
    CHECK(read_body("sections:\n  - gallery: {caption: Không có ảnh}\n").codes() != "");
    const auto none = read_body("sections:\n  - gallery: []\n");
    CHECK(none.report->sections[0].items.empty());
    CHECK(read_body("sections:\n  - gallery: chữ\n").codes() != "");
}

TEST_CASE("a section may open with a lead, a picture and figures of the statistics") {
    const auto reading = read_body(
        "statistics:\n  cay: {label: Cây, value: 1.200, unit: cây}\n  hoa: {label: Hoa, value: 3}\n"
        "sections:\n  - title: Đường\n    lead: Năm nay {cay}.\n"
        "    picture: {file: a.jpg, alt: Đường}\n    figures: [hoa, cay]\n    body: Lời.\n");
    CHECK(reading.messages() == "");
    const report::Section& section = reading.report->sections[0];
    CHECK(section.lead.plain() == "Năm nay 1.200\u00A0cây.");
    REQUIRE(section.picture.has_value());
    CHECK(section.figures == std::vector<std::size_t>{1, 0});
    CHECK(read_body("sections:\n  - title: Đường\n    figures: [hoa]\n").codes() != "");
}

TEST_CASE("who stands on an award's photo needs no other words") {
    const auto reading = read_body(
        "awards:\n  - {title: Giấy khen, recipient: Tập thể 01, photo: a.jpg}\n"
        "  - {title: Giấy khen, recipient: Tập thể 02, photo: {file: b.jpg, alt: Lớp học}}\n");
    CHECK(reading.codes() == "");
    CHECK(reading.report->awards[0].photo->alternative == "Tập thể 01");
    CHECK(reading.report->awards[1].photo->alternative == "Lớp học");
}

TEST_CASE("pictures on lines of text are read with the others, in their order") {
    const auto reading = read_body(
        "sections:\n  - title: Mục ![a](1.svg)\n    body: |\n      b ![c](2.svg)[^1]\n"
        "      - d ![](3.svg)\n      ![e](4.svg)\n      [^1]: f ![g](5.svg)\n    table:\n"
        "      caption: h ![i](6.svg)\n      columns: [\"j ![k](7.svg)\"]\n"
        "      rows: [[\"![l](8.svg)\"]]\n    callout: {body: \"m ![n](9.svg)\"}\n");
    CHECK(reading.messages() == "");
    std::string files;
    for (const Image* image : report::list_images(*reading.report)) {
        files += image->file.substr(0, 1);
    }
    CHECK(files == "125346789");
}

TEST_CASE("a picture stands on lines of prose, titles and cells alone") {
    CHECK(read_body("sections:\n  - title: A\n    lead: b ![c](d.svg)\n").codes() == "TK0247 7:13");
    CHECK(read_body("note: \"![c](d.svg)\"\nsections:\n  - title: A\n    body: b\n").codes() ==
          "TK0247 5:8");
}

TEST_CASE("a title is not a picture that says nothing") {
    CHECK(read_body("sections:\n  - title: \"![](a.svg)\"\n    body: b\n").codes() ==
          "TK0325 6:17");
    CHECK(read_body("sections:\n  - title: \"![Mục](a.svg)\"\n    body: b\n").codes() == "");
}
