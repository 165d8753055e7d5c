#include "engine/engine.h"

#include <string>

#include <doctest/doctest.h>

#include "build_report.h"
#include "random_report.h"

using namespace tongket;
using engine::Goal;
using engine::Outcome;
using namespace engine::test;

TEST_CASE("contents print the pages that their headings came to lie on") {
    std::string yaml = std::string(head) + "toc: true\nsections:\n";
    for (int s = 0; s < 30; ++s) {
        yaml += "  - title: Mục\n    body: |\n";
        for (int l = 0; l < 12; ++l) {
            yaml +=
                "      Một đoạn văn đủ dài để chiếm vài dòng trên trang và đẩy mục sau xuống "
                "trang kế tiếp, lặp lại nhiều lần cho đủ dài.\n";
        }
    }
    const Built built = build(yaml, Goal::Pages);
    REQUIRE(built.outcome == Outcome::Done);
    CHECK(built.product.runs == 2);
    std::size_t checked = 0;
    for (const document::OutlineEntry& entry : built.product.document.outline) {
        const auto place = built.product.references.labels.find(entry.label);
        REQUIRE(place != built.product.references.labels.end());
        CHECK(place->second.page_label == std::to_string(place->second.page_index + 1));
        ++checked;
    }
    CHECK(checked >= 30);
}

TEST_CASE("a report without contents is set once") {
    CHECK(build(std::string(head) + "sections: [{body: Một dòng.}]\n", Goal::Pages).product.runs ==
          1);
}

TEST_CASE("sums that go from page to page can be checked without making pages") {
    std::string yaml =
        std::string(head) +
        "sections:\n  - title: Mục\n  - table:\n      columns: [TT, Tổ, {title: Phí, "
        "sum: true}]\n      carry: true\n      rows:\n";
    for (int row = 1; row <= 120; ++row) {
        const std::string number = std::to_string(row);
        yaml += "        - [\"" + number + "\", Tổ " + number + ", \"" + number + ",5\"]\n";
    }
    const Built pages = build(yaml, Goal::Pages);
    REQUIRE(pages.outcome == Outcome::Done);
    CHECK(pages.product.pages.size() > 2);
    const Built check = build(yaml, Goal::Check);
    CHECK(check.outcome == Outcome::Done);
    CHECK(check.diagnostics.size() == pages.diagnostics.size());
}

TEST_CASE("an error in the report makes no PDF") {
    const Built built = build("tongket: 1\nyear: 2025\n", Goal::Pdf);
    CHECK(built.outcome == Outcome::InputErrors);
    CHECK(built.product.files.empty());
}

TEST_CASE("strictness makes errors of warnings, and then no PDF") {
    const std::string yaml = "tongket: 1\ntitle: Báo cáo\nyear: 2025\n";
    CHECK(build(yaml, Goal::Pdf).outcome == Outcome::Done);
    const Built strict = build(yaml, Goal::Pdf, engine::Strictness::Strict);
    CHECK(strict.outcome == Outcome::InputErrors);
    CHECK(strict.product.files.empty());
}

TEST_CASE("failures of the environment are told from the user's mistakes") {
    base::Diagnostics diagnostics;
    CHECK(engine::outcome_of(diagnostics) == Outcome::Done);
    diagnostics.report(base::Code::FallbackUsed, {}, {"A", "B", "c"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::Done);
    diagnostics.report(base::Code::MissingLetter, {}, {"x", "U+0078"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::InputErrors);
    diagnostics.report(base::Code::FontNotFound, {}, {"X"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::EnvironmentFailed);
    diagnostics.report(base::Code::InternalBug, {}, {"x"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::Bug);
}

TEST_CASE("the same report twice is the same file") {
    const std::string yaml = make_random_report(99).yaml;
    CHECK(build(yaml, Goal::Pdf).product.files.at(0).bytes ==
          build(yaml, Goal::Pdf).product.files.at(0).bytes);
}

TEST_CASE("a check says of letters and of words without room what setting all pages says") {
    std::string text = std::string(head) + "sections:\n  - body: |\n      Một chữ 𠀀 lạ.\n";
    for (int i = 0; i < 40; ++i) {
        text += "      Một đoạn văn như mọi đoạn văn khác trong báo cáo.\n";
    }
    text += "      Lại một chữ 𠀀 lạ.\n      " + std::string(200, 'W') + "\n";
    text += "    table: {columns: [{title: A, width: 12mm}, B], rows: [[WWWWWWWWWWWWWWWW, x]";
    for (int i = 0; i < 40; ++i) {
        text += ", [a, một ô như mọi ô khác trong bảng]";
    }
    text += ", [b, 'ô có chữ 𠀁 lạ'], [c d e f, 'WWWWW WWW 𠀂']]}\n";
    const Built checked = build(text, Goal::Check);
    const Built set = build(text, Goal::Pages);
    const auto codes = [](const Built& built) {
        std::string list;
        for (const base::Diagnostic& item : built.diagnostics.sorted()) {
            list += base::code_text(item.code) + ":" + std::to_string(item.place.line) + " ";
        }
        return list;
    };
    INFO(codes(checked));
    CHECK(codes(checked).find("TK0602:7 ") != std::string::npos);
    CHECK(codes(checked).find("TK0701:") != std::string::npos);
    CHECK(codes(checked) == codes(set));
    CHECK(checked.product.pages.size() <= set.product.pages.size());
}

TEST_CASE(
    "what is given up of a long document while its file is made changes nothing of the file") {
    std::string yaml = std::string(head) + "layout: bang-khen\nawards:\n";
    for (int i = 0; i < 2'100; ++i) {
        yaml += "  - {title: Giấy khen, recipient: Người thứ " + std::to_string(i) +
                ", for: Thành tích mẫu}\n";
    }
    const Built kept = build(yaml, Goal::Pdf, {}, 2);
    REQUIRE(kept.outcome == Outcome::Done);
    REQUIRE(kept.product.pages.size() >= 2'100);
    CHECK_FALSE(kept.product.pages.back().items.empty());
    for (const std::uint32_t threads : {1U, 3U}) {
        const Built given_up =
            build(yaml, Goal::Pdf, {}, threads, engine::Request::Stages::GivenUp);
        CHECK(given_up.product.files.at(0).bytes == kept.product.files.at(0).bytes);
        CHECK(given_up.product.pages.size() == kept.product.pages.size());
        CHECK(given_up.product.pages.back().items.empty());
        CHECK_FALSE(given_up.product.report.has_value());
    }
}
