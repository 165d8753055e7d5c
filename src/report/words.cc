#include "report/words.h"

#include "report/bind.h"
#include "report/figure_words.h"
#include "report/read_prose.h"

namespace tongket::report {

WordMap read_words(const data::Value& report, base::Diagnostics& diagnostics) {
    WordMap words;
    const data::Value* map = report.find("words");
    if (map == nullptr || map->is_null() || map->is_poisoned()) {
        return words;
    }
    if (!map->is_map()) {
        diagnostics.report(base::Code::ExpectedMap, map->place, {"words", "ten-phuong, …"});
        return words;
    }
    const data::Value* statistics = report.find("statistics");
    for (const data::Entry& entry : map->entries) {
        if (!is_statistic_id(entry.key)) {
            diagnostics.report(base::Code::BadStatisticId, entry.key_place, {entry.key});
        } else if (statistics != nullptr && statistics->find(entry.key) != nullptr) {
            diagnostics.report(base::Code::LabelTwice, entry.key_place, {entry.key});
        } else if (entry.value.is_scalar()) {
            words.emplace(entry.key, read_plain(entry.value, diagnostics));
        } else if (entry.value.is_null()) {
            diagnostics.report(base::Code::WordWithoutText, entry.key_place, {entry.key});
            words.emplace(entry.key, missing_value);
        } else if (!entry.value.is_poisoned()) {
            diagnostics.report(base::Code::ExpectedText, entry.value.place, {entry.key});
            words.emplace(entry.key, missing_value);
        } else {
            words.emplace(entry.key, missing_value);
        }
    }
    return words;
}

}  // namespace tongket::report
