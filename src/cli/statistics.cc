#include "cli/statistics.h"

#include <nlohmann/json.hpp>

namespace tongket::cli {

std::string statistics_json(const engine::Product& product, const base::Diagnostics& diagnostics) {
    nlohmann::ordered_json json;
    json["pages"] = product.pages.size();
    json["runs"] = product.runs;
    json["paragraphs"] = product.typesetting.paragraphs;
    json["lines"] = product.typesetting.lines;
    json["overfull-lines"] = product.typesetting.overfull_lines;
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
