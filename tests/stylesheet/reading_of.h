// What the tests of this stage share: a layout's text, read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "data/read_yaml.h"
#include "stylesheet/read_stylesheet.h"

namespace tongket::stylesheet {

/// A layout that is complete and says as little as it can.
inline constexpr std::string_view plain_layout = R"(tongket-layout: 1
name: plain
fonts: {serif: [Liberation Serif]}
styles:
  body: {font: serif, size: 13pt}
masters:
  page: {paper: A4, margins: {top: 20mm, bottom: 20mm, left: 30mm, right: 15mm}}
headings: [{style: body}]
parts: []
)";

struct Outcome {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::optional<Stylesheet> sheet;

    [[nodiscard]] std::vector<base::Code> codes() const {
        std::vector<base::Code> codes;
        for (const base::Diagnostic& diagnostic : diagnostics.sorted()) {
            codes.push_back(diagnostic.code);
        }
        return codes;
    }
    [[nodiscard]] std::string messages() const {
        std::string text;
        for (const base::Diagnostic& diagnostic : diagnostics.sorted()) {
            text += base::format_diagnostic(diagnostic, sources, base::Language::English) + "\n";
        }
        return text;
    }
};

/// Reads `text`; `others` are the layouts that a `base` may name, by name.
inline Outcome reading_of(std::string text,
                          const std::map<std::string, std::string, std::less<>>& others = {}) {
    Outcome outcome;
    const auto read = [&outcome](std::string name, std::string bytes) {
        const auto id = outcome.sources.add(std::move(name), std::move(bytes));
        return data::read_yaml(outcome.sources, id, {}, outcome.diagnostics);
    };
    const OpenLayout open_base = [&](std::string_view name,
                                     base::Place) -> std::optional<data::Value> {
        if (name == "plain") {
            return read("plain.yaml", std::string(plain_layout));
        }
        const auto found = others.find(name);
        return found == others.end() ? std::nullopt : read(found->first, found->second);
    };
    if (const auto value = read("layout.yaml", std::move(text))) {
        outcome.sheet = read_stylesheet(*value, open_base, outcome.diagnostics);
    }
    return outcome;
}

/// The plain layout with `text` on top.
inline Outcome reading_on_plain(std::string_view text) {
    return reading_of("tongket-layout: 1\nbase: plain\n" + std::string(text));
}

}  // namespace tongket::stylesheet
