// base/diagnostics.h: what a user got wrong, as values. The catalogue is diagnostics.def.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace tongket::base {

enum class Severity : std::uint8_t { Note, Warning, Error };
enum class Language : std::uint8_t { Vietnamese, English };

/// One constant an entry of diagnostics.def: `Code::DuplicateKey` is TK0107.
enum class Code : std::uint16_t {
#define TK_DIAGNOSTIC(number, name, severity, vi, en, hint_vi, hint_en) name = number,
#include "base/diagnostics.def"
#undef TK_DIAGNOSTIC
};

/// The texts of one code. Placeholders `{0}`, `{1}` stand for the diagnostic's arguments.
struct CatalogueEntry {
    Code code;
    std::string_view name;
    Severity severity;
    std::string_view message_vi;
    std::string_view message_en;
    std::string_view hint_vi;
    std::string_view hint_en;
};
[[nodiscard]] const CatalogueEntry& catalogue_entry(Code code);
[[nodiscard]] std::span<const CatalogueEntry> catalogue();

/// One message: code, place, and the arguments of its text. Arguments are the user's own words or
/// numbers, never translated.
struct Diagnostic {
    Code code;
    Severity severity;
    Place place;
    std::vector<std::string> arguments;
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// The sink that functions report to. They go on afterwards with a usable or poisoned value.
class Diagnostics {
  public:
    void report(Code code, Place place, std::vector<std::string> arguments = {});
    /// The same with another severity than the catalogue's (`final: true` makes errors of
    /// warnings).
    void report_as(Severity severity,
                   Code code,
                   Place place,
                   std::vector<std::string> arguments = {});
    void append(const Diagnostics& other);
    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
    /// By place, then code; the same message at the same place once.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;
    /// Every warning becomes an error (`--strict`).
    void make_strict();

  private:
    std::vector<Diagnostic> items_;
};

/// "TK0107".
[[nodiscard]] std::string code_text(Code code);
/// Message or hint with its arguments filled in; the hint may be empty.
[[nodiscard]] std::string message_text(const Diagnostic& diagnostic, Language language);
[[nodiscard]] std::string hint_text(const Diagnostic& diagnostic, Language language);
/// The whole as it is shown: `file:line:column: lỗi TK0107: …`, the source line, the caret, the
/// hint.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic,
                                            const Sources& sources,
                                            Language language);

}  // namespace tongket::base
