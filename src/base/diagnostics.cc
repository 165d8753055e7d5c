#include "base/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/excerpt.h"

namespace tongket::base {

namespace {

constexpr CatalogueEntry entries[] = {
#define TK_DIAGNOSTIC(number, name, severity, vi, en, hint_vi, hint_en) \
    {Code::name, #name, Severity::severity, vi, en, hint_vi, hint_en},
#include "base/diagnostics.def"
#undef TK_DIAGNOSTIC
};

/// `{0}` … `{9}` replaced by the arguments, which may hold braces of their own.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}' &&
            pattern[i + 1] >= '0' && pattern[i + 1] <= '9') {
            const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
            if (index < arguments.size()) {
                text += arguments[index];
            }
            i += 2;
        } else {
            text.push_back(pattern[i]);
        }
    }
    return text;
}

std::string_view severity_word(Severity severity, Language language) {
    const bool vietnamese = language == Language::Vietnamese;
    switch (severity) {
        case Severity::Note:
            return vietnamese ? "ghi chú" : "note";
        case Severity::Warning:
            return vietnamese ? "cảnh báo" : "warning";
        case Severity::Error:
            return vietnamese ? "lỗi" : "error";
    }
    return "";
}

}  // namespace

const CatalogueEntry& catalogue_entry(Code code) {
    const auto* found = std::find_if(std::begin(entries), std::end(entries),
                                     [code](const auto& entry) { return entry.code == code; });
    TK_ASSERT(found != std::end(entries));
    return *found;
}

std::span<const CatalogueEntry> catalogue() { return entries; }

void Diagnostics::report(Code code, Place place, std::vector<std::string> arguments) {
    report_as(catalogue_entry(code).severity, code, place, std::move(arguments));
}

void Diagnostics::report_as(Severity severity,
                            Code code,
                            Place place,
                            std::vector<std::string> arguments) {
    items_.push_back({code, severity, place, std::move(arguments)});
}

void Diagnostics::append(const Diagnostics& other) {
    items_.insert(items_.end(), other.items_.begin(), other.items_.end());
}

bool Diagnostics::has_errors() const {
    return std::any_of(items_.begin(), items_.end(),
                       [](const auto& item) { return item.severity == Severity::Error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result = items_;
    const auto key = [](const Diagnostic& d) {
        return std::tie(d.place.source, d.place.line, d.place.column, d.code, d.arguments);
    };
    std::stable_sort(result.begin(), result.end(),
                     [&key](const auto& a, const auto& b) { return key(a) < key(b); });
    const auto same = [&key](const auto& a, const auto& b) { return key(a) == key(b); };
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

void Diagnostics::make_strict() {
    for (Diagnostic& item : items_) {
        if (item.severity == Severity::Warning) {
            item.severity = Severity::Error;
        }
    }
}

std::string code_text(Code code) { return fmt::format("TK{:04}", static_cast<unsigned>(code)); }

std::string message_text(const Diagnostic& diagnostic, Language language) {
    const CatalogueEntry& entry = catalogue_entry(diagnostic.code);
    return fill(language == Language::Vietnamese ? entry.message_vi : entry.message_en,
                diagnostic.arguments);
}

std::string hint_text(const Diagnostic& diagnostic, Language language) {
    const CatalogueEntry& entry = catalogue_entry(diagnostic.code);
    return fill(language == Language::Vietnamese ? entry.hint_vi : entry.hint_en,
                diagnostic.arguments);
}

std::string format_diagnostic(const Diagnostic& diagnostic,
                              const Sources& sources,
                              Language language) {
    const Place& place = diagnostic.place;
    const bool in_file = sources.contains(place.source);
    std::string text;
    if (in_file) {
        text += format_place(place, sources) + ": ";
    }
    text += fmt::format("{} {}: {}\n", severity_word(diagnostic.severity, language),
                        code_text(diagnostic.code), message_text(diagnostic, language));
    if (in_file && place.line > 0 && !sources.sheet(place.source)) {
        text += format_excerpt(sources.line(place.source, place.line), place);
    }
    if (const std::string hint = hint_text(diagnostic, language); !hint.empty()) {
        text +=
            fmt::format("  {}: {}\n", language == Language::Vietnamese ? "cách sửa" : "hint", hint);
    }
    return text;
}

}  // namespace tongket::base
