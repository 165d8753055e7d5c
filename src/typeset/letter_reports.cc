#include "typeset/letter_reports.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "base/utf8.h"

namespace tongket::typeset {

namespace {

std::string list_letters(const std::u32string& letters) {
    std::string list;
    for (std::size_t n = 0; n < letters.size(); ++n) {
        list += n > 0 ? ", " : "";
        base::append_utf8(list, letters[n]);
    }
    return list;
}

}  // namespace

base::Place place_in_run(base::Place run, std::string_view text, std::size_t offset) {
    const bool as_written = run.length == 0 || run.length == base::count_characters(text);
    if (run.line == 0 || !as_written) {
        return run;
    }
    const std::size_t before =
        base::count_characters(text.substr(0, std::min(offset, text.size())));
    run.column += static_cast<std::uint32_t>(before);
    run.length = 1;
    return run;
}

void LetterReports::report(const text::ShapedText& shaped,
                           base::Place run,
                           std::string_view text,
                           std::size_t offset) {
    remarks_ += shaped.missing.empty() && shaped.fallbacks.empty() ? 0 : 1;
    for (const text::MissingLetter& missing : shaped.missing) {
        const base::Place place = place_in_run(run, text, offset + missing.offset);
        if (missing_.emplace(place, missing.character).second) {
            std::string letter;
            base::append_utf8(letter, missing.character);
            diagnostics_.report(
                base::Code::MissingLetter, place,
                {letter, fmt::format("U+{:04X}", static_cast<std::uint32_t>(missing.character))});
        }
    }
    for (const text::Fallback& fallback : shaped.fallbacks) {
        const std::string wanted = fonts_.face(fallback.wanted).family();
        first_.note(base::Code::FallbackUsed, wanted,
                    place_in_run(run, text, offset + fallback.offset),
                    {wanted, fonts_.face(fallback.used).family(), list_letters(fallback.letters)});
    }
}

}  // namespace tongket::typeset
