#include "typeset/placed_line.h"

#include <algorithm>
#include <cstdint>
#include <variant>

#include <fmt/format.h>

namespace tongket::typeset {

namespace {

/// A number of thousandths, by integers: the same digits everywhere.
std::string decimal(std::int64_t thousandths) {
    const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
    return fmt::format("{}{}.{:03}", thousandths < 0 ? "-" : "", size / 1000, size % 1000);
}

}  // namespace

std::vector<LineOnPage> find_worst_lines(std::span<const PageLines> pages, std::size_t count) {
    std::vector<LineOnPage> worst;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (std::size_t line = 0; line < pages[page].size(); ++line) {
            if (pages[page][line].quality.badness > 0) {
                worst.push_back({page, line});
            }
        }
    }
    const auto badness = [&](const LineOnPage& at) {
        return pages[at.page][at.line].quality.badness;
    };
    std::ranges::stable_sort(
        worst, [&](const LineOnPage& a, const LineOnPage& b) { return badness(a) > badness(b); });
    worst.resize(std::min(worst.size(), count));
    return worst;
}

std::string quality_text(const LineQuality& quality) {
    return fmt::format("badness {} space {} letters {}", quality.badness, decimal(quality.space),
                       decimal(quality.letter_space));
}

std::string line_text(const graphics::Page& page, const PlacedLine& line) {
    std::string text;
    for (const graphics::DisplayItem& item : page.items) {
        const auto* words = std::get_if<graphics::TextItem>(&item);
        if (words == nullptr || words->direction != graphics::Direction::Right ||
            words->origin.y != line.baseline ||
            !std::holds_alternative<graphics::StructureId>(words->tag)) {
            continue;
        }
        for (const graphics::PlacedWord& word : words->words) {
            text += word.word->text;
        }
    }
    return text;
}

std::string dump_lines(const PageLines& lines) {
    std::string text;
    for (const PlacedLine& line : lines) {
        const std::int64_t thousandths =
            base::mul_div(line.baseline.units(), 1000, base::Length::units_per_point);
        text += fmt::format("  line {} {}\n", decimal(thousandths), quality_text(line.quality));
    }
    return text;
}

}  // namespace tongket::typeset
