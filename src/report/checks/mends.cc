#include "report/checks/mends.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "report/text_edits.h"

namespace tongket::report {

namespace {

/// Which arguments of a message are the old text and the new one.
struct MendRule {
    base::Code code;
    std::size_t old_text, new_text;
};
constexpr std::array<MendRule, 10> rules = {{
    {base::Code::TranslatedKey, 0, 1},
    {base::Code::UngroupedNumber, 1, 2},
    {base::Code::NumberUngroupedInText, 0, 1},
    {base::Code::BlankBeforePercent, 0, 1},
    {base::Code::BlankBeforeUnit, 0, 1},
    {base::Code::FormalDate, 0, 1},
    {base::Code::BodyCapitals, 0, 1},
    {base::Code::UnitTwoWays, 0, 1},
    {base::Code::PlaceWithType, 0, 1},
    {base::Code::DocumentNumberForm, 0, 1},
}};

}  // namespace

std::optional<Mend> certain_mend(const base::Diagnostic& diagnostic) {
    for (const MendRule& rule : rules) {
        const auto& arguments = diagnostic.arguments;
        if (rule.code == diagnostic.code &&
            std::max(rule.old_text, rule.new_text) < arguments.size() &&
            !arguments[rule.old_text].empty()) {
            return Mend{arguments[rule.old_text], arguments[rule.new_text]};
        }
    }
    return std::nullopt;
}

MendedText mend_text(const base::Sources& sources,
                     base::SourceId source,
                     std::span<const base::Diagnostic> diagnostics) {
    TextEdits edits(sources, source);
    for (const base::Diagnostic& item : diagnostics) {
        const auto mend = item.place.source == source ? certain_mend(item) : std::nullopt;
        if (!mend) {
            continue;
        }
        std::size_t begin = edits.offset_of(item.place);
        const std::string_view text = edits.text();
        if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) {
            ++begin;
        }
        // Of two messages about one place, the next run mends the second.
        if (text.substr(begin).starts_with(mend->old_text)) {
            edits.replace(begin, begin + mend->old_text.size(), mend->new_text);
        }
    }
    TextEdits::Result result = edits.apply();
    return {std::move(result.text), result.edits};
}

}  // namespace tongket::report
