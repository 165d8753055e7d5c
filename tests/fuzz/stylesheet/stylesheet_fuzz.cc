// Any bytes as a layout: they end in messages, or in a stylesheet whose names all lead somewhere.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "data/read_yaml.h"
#include "stylesheet/read_stylesheet.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    data::YamlLimits limits;
    limits.nodes = 100'000;
    const auto id =
        sources.add("fuzz.yaml", std::string(reinterpret_cast<const char*>(bytes), size));
    const auto value = data::read_yaml(sources, id, limits, diagnostics);
    if (!value) {
        require(diagnostics.has_errors());
        return 0;
    }
    // A layout that names a base is laid on itself, which ends at the name or at the limit.
    const stylesheet::OpenLayout open_base = [&](std::string_view, base::Place) { return value; };
    const auto sheet = stylesheet::read_stylesheet(*value, open_base, diagnostics);
    if (!sheet) {
        require(diagnostics.has_errors());
        return 0;
    }
    require(sheet->style(sheet->body_style) != nullptr);
    require(sheet->masters.contains(sheet->first_master));
    require(sheet->masters.contains(sheet->appendix.portrait_master));
    require(sheet->masters.contains(sheet->appendix.landscape_master));
    require(sheet->table.table != nullptr && sheet->chart.chart != nullptr);
    require(!sheet->headings.empty() && !sheet->contents.styles.empty());
    return 0;
}
