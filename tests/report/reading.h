// tests/report/reading.h: a report read from YAML, with all that was said about it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/read_yaml.h"
#include "report/read_report.h"
#include "report/report.h"

namespace tongket::report {

struct ReportReading {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::optional<Report> report;

    /// "TK0204 5:3", one for each message, in the file's order; empty if there is none.
    [[nodiscard]] std::string codes() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.sorted()) {
            text += fmt::format("{}{} {}:{}", text.empty() ? "" : ", ", base::code_text(item.code),
                                item.place.line, item.place.column);
        }
        return text;
    }
    /// All messages in full, for the output of a case that fails.
    [[nodiscard]] std::string messages(base::Language language = base::Language::English) const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.sorted()) {
            text += base::format_diagnostic(item, sources, language);
        }
        return text;
    }
    [[nodiscard]] bool has(base::Code code) const {
        const auto& items = diagnostics.items();
        return std::any_of(items.begin(), items.end(),
                           [code](const auto& item) { return item.code == code; });
    }
};

[[nodiscard]] inline ReportReading read_text_as_report(std::string yaml) {
    ReportReading reading;
    const base::SourceId id = reading.sources.add("báo-cáo.yaml", std::move(yaml));
    if (const auto value = data::read_yaml(reading.sources, id, {}, reading.diagnostics)) {
        reading.report = read_report(*value, reading.diagnostics);
    }
    return reading;
}

/// Four lines that make a report of what follows, which begins on line 5.
inline constexpr std::string_view report_head =
    "tongket: 1\n"
    "title: Báo cáo thử\n"
    "year: 2021\n"
    "issuer: {name: Ủy ban nhân dân xã Mỹ Lộc}\n";

[[nodiscard]] inline ReportReading read_body(std::string_view rest) {
    return read_text_as_report(std::string(report_head) + std::string(rest));
}

}  // namespace tongket::report
