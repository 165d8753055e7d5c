#include "data/read_yaml.h"

#include <utility>

#include <fmt/format.h>

#include "data/decode.h"
#include "data/line_places.h"
#include "data/scan_lines.h"
#include "data/tree_builder.h"

namespace tongket::data {

namespace {

std::optional<YamlTree> read_decoded(const DecodedText& decoded,
                                     const YamlLimits& limits,
                                     base::Diagnostics& found) {
    const LinePlaces places(decoded.text, decoded.source);
    if (const std::uint32_t line = places.find_line_longer_than(limits.line_bytes)) {
        found.report(base::Code::LineTooLong, {decoded.source, line, 1, 0},
                     {fmt::format("{}", limits.line_bytes)});
        return std::nullopt;
    }
    ScanContext context(decoded.text, places, limits, found);
    switch (scan_lines(context)) {
        case DocumentState::Present:
            return build_tree(decoded.text, context.skeleton, places, limits, found);
        case DocumentState::Empty:
            if (!found.has_errors()) {
                found.report(base::Code::EmptyDocument, {decoded.source, 0, 0, 0});
            }
            return std::nullopt;
        case DocumentState::Lost:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<YamlTree> read_tree(const DecodedText& decoded,
                                  const YamlLimits& limits,
                                  base::Diagnostics& diagnostics) {
    base::Diagnostics found;
    auto tree = read_decoded(decoded, limits, found);
    diagnostics.append(found);
    return tree;
}

std::optional<Value> read_yaml(const DecodedText& decoded,
                               const YamlLimits& limits,
                               base::Diagnostics& diagnostics) {
    auto tree = read_tree(decoded, limits, diagnostics);
    return tree ? std::optional(std::move(tree->root)) : std::nullopt;
}

std::optional<Value> read_yaml(base::Sources& sources,
                               base::SourceId id,
                               const YamlLimits& limits,
                               base::Diagnostics& diagnostics) {
    base::Diagnostics found;
    const auto decoded = decode_text(sources, id, limits, found);
    auto value = decoded ? read_yaml(*decoded, limits, found) : std::nullopt;
    diagnostics.append(found);
    return value;
}

}  // namespace tongket::data
