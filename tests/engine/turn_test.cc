#include "engine/turn.h"

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "edited_report.h"

// TONGKET_TURNS=1000 tries more than the usual number of edits.

namespace tongket::engine {
namespace {

using test::EditedReport;
using test::own_settings;

/// What of a build can be seen.
struct Seen {
    std::string bytes, messages, lines;
};

Seen build(const Engine& engine,
           const std::string& yaml,
           Turn* turn,
           Product& product,
           const Request& wanted = {}) {
    Request request = wanted;
    request.report = "report.yaml";
    request.text = yaml;
    request.turn = turn;
    base::Sources sources;
    base::Budget budget;
    base::Diagnostics diagnostics;
    product = {};
    static_cast<void>(engine.run(request, Goal::Pdf, sources, budget, diagnostics, product));
    Seen seen;
    seen.bytes = test::bytes_of(product);
    seen.messages = test::messages_of(diagnostics, sources);
    for (const typeset::PageLines& page : product.lines) {
        for (const typeset::PlacedLine& line : page) {
            seen.lines += std::to_string(line.baseline.units()) + ":" +
                          std::to_string(line.place.line) + "." +
                          std::to_string(line.place.column) + " ";
        }
        seen.lines += "\n";
    }
    return seen;
}

/// `requests` are made in turn.
void follow(unsigned seed,
            const std::string& layout,
            int edits,
            const std::vector<Request>& requests = {{}}) {
    EditedReport report(seed, layout);
    const Engine engine(own_settings());
    Turn turn;
    Product product, alone;
    static_cast<void>(build(engine, report.yaml(), &turn, product, requests.front()));
    for (int n = 0; n < edits; ++n) {
        const Request& request = requests[static_cast<std::size_t>(n) % requests.size()];
        const char* what = report.edit();
        const std::string yaml = report.yaml();
        turn.give_back(std::move(product));
        const Seen in_turn = build(engine, yaml, &turn, product, request);
        const Seen from_nothing = build(Engine(own_settings()), yaml, nullptr, alone, request);
        CAPTURE(layout);
        CAPTURE(n);
        CAPTURE(what);
        CHECK_FALSE(from_nothing.bytes.empty());
        CHECK(in_turn.bytes == from_nothing.bytes);
        CHECK(in_turn.messages == from_nothing.messages);
        CHECK(in_turn.lines == from_nothing.lines);
    }
}

int edits() {
    const char* asked = std::getenv("TONGKET_TURNS");
    return asked != nullptr ? std::atoi(asked) : 14;
}

TEST_CASE("a report that was changed is what it would be if it were built from nothing") {
    follow(1, "bao-cao", edits());
    follow(2, "bao-cao-mau", edits());
    follow(3, "ky-yeu", edits());
}

TEST_CASE("the files of a turn do not depend on what was asked for before") {
    const auto of = [](std::vector<pdf::Profile> profiles) {
        Request request;
        request.profiles = std::move(profiles);
        return request;
    };
    using enum pdf::Profile;
    Request marked = of({Press});
    marked.press.crop_marks = marked.press.slug = true;
    Request black = of({Press, Archive});
    black.press.plates = pdf::Palette::Plates::BlackAlone;
    const std::vector<Request> requests = {of({Press, Archive}),
                                           of({Archive}),
                                           of({Press}),
                                           of({Press}),
                                           of({Screen, Archive}),
                                           marked,
                                           marked,
                                           of({Press}),
                                           black,
                                           of({Press, Archive})};
    follow(4, "bao-cao-mau", edits(), requests);
    follow(5, "ky-yeu", edits(), requests);
}

TEST_CASE("what did not change is not set again") {
    EditedReport report(7, "bao-cao");
    const Engine engine(own_settings());
    Turn turn;
    Product product;
    static_cast<void>(build(engine, report.yaml(), &turn, product));
    const std::uint64_t all = product.typesetting.paragraphs;
    turn.give_back(std::move(product));
    static_cast<void>(build(engine, report.yaml(), &turn, product));
    CHECK(all > 100);
    CHECK(product.typesetting.paragraphs * 10 < all);
}

TEST_CASE("a report with a mistake leaves the turn as it was") {
    EditedReport report(11, "bao-cao");
    const Engine engine(own_settings());
    Turn turn;
    Product product, alone;
    static_cast<void>(build(engine, report.yaml(), &turn, product));
    turn.give_back(std::move(product));
    CHECK(build(engine, "tongket: [", &turn, product).bytes.empty());
    turn.give_back(std::move(product));
    report.edit();
    CHECK(build(engine, report.yaml(), &turn, product).bytes ==
          build(Engine(own_settings()), report.yaml(), nullptr, alone).bytes);
}

TEST_CASE("a mistake in a section is forgotten when it is mended") {
    EditedReport report(13, "bao-cao");
    const Engine engine(own_settings());
    Turn turn;
    Product product, alone;
    const std::string good = report.yaml();
    static_cast<void>(build(engine, good, &turn, product));
    const auto next = [&](const std::string& yaml) {
        turn.give_back(std::move(product));
        const Seen in_turn = build(engine, yaml, &turn, product);
        const Seen from_nothing = build(Engine(own_settings()), yaml, nullptr, alone);
        CHECK(in_turn.bytes == from_nothing.bytes);
        CHECK(in_turn.messages == from_nothing.messages);
        return in_turn.bytes;
    };
    const auto with = [&good](std::string_view mistake) {
        const std::size_t end = good.find('\n', good.rfind("      Việc"));
        return std::string(good).insert(end, mistake);
    };
    CHECK_FALSE(next(with(" {thu}")).empty());
    CHECK(next(with(" {khong-co}")).empty());
    CHECK(next(with(" {khong-co} lần nữa")).empty());
    CHECK_FALSE(next(with(" đã sửa")).empty());
    CHECK_FALSE(next(with(" đã sửa xong")).empty());
}

}  // namespace
}  // namespace tongket::engine
