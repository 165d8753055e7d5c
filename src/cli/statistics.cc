#include "cli/statistics.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tongket::cli {

namespace {

constexpr std::size_t worst_lines_shown = 10;

/// The lines that were hardest to set, each with its page and its place in the report.
nlohmann::ordered_json worst_lines(const engine::Product& product, const base::Sources& sources) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& [page, index] : typeset::find_worst_lines(product.lines, worst_lines_shown)) {
        const typeset::PlacedLine& line = product.lines[page][index];
        nlohmann::ordered_json entry;
        entry["page"] = page + 1;
        if (sources.contains(line.place.source)) {
            entry["place"] = fmt::format("{}:{}:{}", sources.name(line.place.source),
                                         line.place.line, line.place.column);
        }
        entry["badness"] = line.quality.badness;
        entry["space"] = line.quality.space / 1000.0;
        entry["letter-space"] = line.quality.letter_space / 1000.0;
        entry["text"] = typeset::line_text(product.pages[page], line);
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace

std::string statistics_json(const engine::Product& product,
                            const base::Sources& sources,
                            const base::Diagnostics& diagnostics) {
    nlohmann::ordered_json json;
    json["pages"] = product.pages.size();
    json["runs"] = product.runs;
    json["paragraphs"] = product.typesetting.paragraphs;
    json["lines"] = product.typesetting.lines;
    json["overfull-lines"] = product.typesetting.overfull_lines;
    json["loose-lines"] = product.typesetting.loose_lines;
    json["worst-lines"] = worst_lines(product, sources);
    json["structure-elements"] = product.document.structure.size();
    std::size_t bytes = 0;
    for (const pdf::File& file : product.files) {
        bytes += file.bytes.size();
        if (!file.inks.empty()) {
            json["inks"] = file.inks;
        }
    }
    json["bytes"] = bytes;
    json["messages"] = diagnostics.sorted().size();
    if (product.shaper) {
        const text::Shaper::Statistics cache = product.shaper->statistics();
        json["word-cache"] = {{"hits", cache.hits}, {"misses", cache.misses}};
    }
    nlohmann::ordered_json times = nlohmann::ordered_json::object();
    for (const engine::StageTime& time : product.times) {
        const double before = times.value(time.stage, 0.0);
        times[time.stage] = before + static_cast<double>(time.nanoseconds) / 1e6;
    }
    json["milliseconds"] = times;
    return json.dump(2) + "\n";
}

}  // namespace tongket::cli
