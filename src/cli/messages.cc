#include "cli/messages.h"

#include <cstddef>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace tongket::cli {

namespace {

using nlohmann::ordered_json;

std::string_view severity_name(base::Severity severity) {
    switch (severity) {
        case base::Severity::Note:
            return "note";
        case base::Severity::Warning:
            return "warning";
        case base::Severity::Error:
            return "error";
    }
    return "";
}

std::string coloured(const base::Diagnostic& item, std::string text) {
    const std::string_view code = item.severity == base::Severity::Error     ? "31"
                                  : item.severity == base::Severity::Warning ? "33"
                                                                             : "36";
    const std::size_t end = text.find('\n');
    return fmt::format("\x1b[1;{}m{}\x1b[0m{}", code, text.substr(0, end), text.substr(end));
}

/// Of one kind. More are only counted: a table with a thousand rows has a thousand of some.
constexpr std::size_t most_shown = 20;

std::string left_out(base::Code code, std::size_t count, base::Language language) {
    return language == base::Language::Vietnamese
               ? fmt::format("còn {} chỗ {} như thế; xem hết: --format json\n", count,
                             base::code_text(code))
               : fmt::format("{} more of {}; for all: --format json\n", count,
                             base::code_text(code));
}

std::string as_text(const std::vector<base::Diagnostic>& items,
                    const base::Sources& sources,
                    const CommonOptions& options,
                    Colouring colour) {
    std::string all;
    std::map<base::Code, std::size_t> counts;
    for (const base::Diagnostic& item : items) {
        if ((options.quiet && item.severity != base::Severity::Error) ||
            ++counts[item.code] > most_shown) {
            continue;
        }
        std::string text = base::format_diagnostic(item, sources, options.language);
        all += colour == Colouring::Always ? coloured(item, std::move(text)) : text;
    }
    for (const auto& [code, count] : counts) {
        if (count > most_shown) {
            all += left_out(code, count - most_shown, options.language);
        }
    }
    return all;
}

ordered_json as_json(const std::vector<base::Diagnostic>& items, const base::Sources& sources) {
    ordered_json list = ordered_json::array();
    for (const base::Diagnostic& item : items) {
        ordered_json entry;
        entry["code"] = base::code_text(item.code);
        entry["severity"] = severity_name(item.severity);
        if (sources.contains(item.place.source)) {
            entry["file"] = sources.name(item.place.source);
            if (const auto& sheet = sources.sheet(item.place.source)) {
                entry["sheet"] = *sheet;
                if (item.place.line > 0) {
                    entry["cell"] = base::cell_name(item.place.line, base::cell_column(item.place));
                }
            }
            const bool is_cell = sources.sheet(item.place.source).has_value();
            entry["line"] = item.place.line;
            entry["column"] = is_cell ? base::cell_column(item.place) : item.place.column;
            entry["length"] = item.place.length;
        }
        entry["message"] = {{"vi", base::message_text(item, base::Language::Vietnamese)},
                            {"en", base::message_text(item, base::Language::English)}};
        entry["hint"] = {{"vi", base::hint_text(item, base::Language::Vietnamese)},
                         {"en", base::hint_text(item, base::Language::English)}};
        list.push_back(std::move(entry));
    }
    return list;
}

ordered_json sarif_results(const std::vector<base::Diagnostic>& items,
                           const base::Sources& sources,
                           base::Language language) {
    ordered_json results = ordered_json::array();
    for (const base::Diagnostic& item : items) {
        ordered_json result;
        result["ruleId"] = base::code_text(item.code);
        result["level"] = severity_name(item.severity);
        const std::string hint = base::hint_text(item, language);
        result["message"]["text"] =
            base::message_text(item, language) + (hint.empty() ? "" : "\n" + hint);
        if (sources.contains(item.place.source)) {
            ordered_json location;
            location["artifactLocation"]["uri"] = sources.name(item.place.source);
            if (sources.sheet(item.place.source)) {
                // SARIF has no cells: the text says which one.
                result["message"]["text"] = base::format_place(item.place, sources) + ": " +
                                            result["message"]["text"].get<std::string>();
            } else if (item.place.line > 0) {
                location["region"]["startLine"] = item.place.line;
                location["region"]["startColumn"] = std::max(item.place.column, 1U);
            }
            result["locations"] = {{{"physicalLocation", location}}};
        }
        results.push_back(std::move(result));
    }
    return results;
}

ordered_json sarif_log(ordered_json results) {
    ordered_json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = {
        {{"tool", {{"driver", {{"name", "tongket"}}}}}, {"results", std::move(results)}}};
    return log;
}

/// File names may hold any bytes; what is no UTF-8 is replaced, never thrown at.
std::string dump(const ordered_json& json) {
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string format_messages(const base::Diagnostics& diagnostics,
                            const base::Sources& sources,
                            const CommonOptions& options,
                            Colouring colour) {
    const std::vector<base::Diagnostic> items = diagnostics.sorted();
    switch (options.format) {
        case Format::Text:
            return as_text(items, sources, options, colour);
        case Format::Json:
            return dump(as_json(items, sources));
        case Format::Sarif:
            return dump(sarif_log(sarif_results(items, sources, options.language)));
    }
    return {};
}

struct MessageLog::List {
    ordered_json items = ordered_json::array();
};

MessageLog::MessageLog(const CommonOptions& options)
    : options_(options), list_(std::make_unique<List>()) {}
MessageLog::~MessageLog() = default;

void MessageLog::add(const base::Diagnostics& diagnostics, const base::Sources& sources) {
    if (options_.format == Format::Text) {
        print_messages(diagnostics, sources, options_);
        return;
    }
    const std::vector<base::Diagnostic> items = diagnostics.sorted();
    ordered_json more = options_.format == Format::Json
                            ? as_json(items, sources)
                            : sarif_results(items, sources, options_.language);
    for (ordered_json& item : more) {
        list_->items.push_back(std::move(item));
    }
}

void MessageLog::end() {
    if (options_.format == Format::Text) {
        return;
    }
    const std::string all =
        dump(options_.format == Format::Json ? std::move(list_->items)
                                             : sarif_log(std::move(list_->items)));
    std::fwrite(all.data(), 1, all.size(), stdout);
}

void print_messages(const base::Diagnostics& diagnostics,
                    const base::Sources& sources,
                    const CommonOptions& options) {
    const bool text = options.format == Format::Text;
    Colouring colour = options.colour;
    if (colour == Colouring::Auto) {
        colour = isatty(STDERR_FILENO) == 1 ? Colouring::Always : Colouring::Never;
    }
    const std::string all = format_messages(diagnostics, sources, options, colour);
    std::fwrite(all.data(), 1, all.size(), text ? stderr : stdout);
}

}  // namespace tongket::cli
