// tests/fuzz/yaml/yaml_fuzz.cc: any bytes end in a tree or in an error, and every place that is
// handed out lies in its source.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/utf8.h"
#include "data/read_yaml.h"

namespace {

using tongket::base::Place;
using tongket::base::Sources;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void check_place(const Sources& sources, const Place& place) {
    require(sources.contains(place.source));
    if (place.line > 0) {
        const auto line = sources.line(place.source, place.line);
        require(place.column >= 1);
        require(place.column <= tongket::base::count_characters(line) + 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tongket;
    Sources sources;
    const base::SourceId id = sources.add("fuzz.yaml", std::string(data, data + size));
    base::Diagnostics diagnostics;
    data::YamlLimits limits;
    limits.depth = 16;
    limits.nodes = 10'000;
    limits.alias_nodes = 1'000;
    const auto value = data::read_yaml(sources, id, limits, diagnostics);
    require(value.has_value() || diagnostics.has_errors());
    for (const auto& item : diagnostics.sorted()) {
        check_place(sources, item.place);
        require(!base::format_diagnostic(item, sources, base::Language::Vietnamese).empty());
    }
    std::vector<const data::Value*> open;
    if (value) {
        open.push_back(&*value);
    }
    while (!open.empty()) {
        const data::Value& next = *open.back();
        open.pop_back();
        check_place(sources, next.place);
        require(base::find_invalid_utf8(next.text) == std::string::npos);
        // A line of text whose indent was reported has no exact columns.
        if (next.is_scalar() && !diagnostics.has_errors()) {
            check_place(sources, next.place_in(next.text.size() / 2, 1));
        }
        for (const auto& item : next.items) {
            open.push_back(&item);
        }
        for (const auto& entry : next.entries) {
            check_place(sources, entry.key_place);
            require(next.find(entry.key) == &entry.value);
            open.push_back(&entry.value);
        }
    }
    return 0;
}
