#include "engine/engine.h"

namespace tongket::engine {

namespace {

/// Codes below this are failures of the environment; so is a font that is not there.
constexpr auto first_input_code = static_cast<base::Code>(100);

bool is_environmental(base::Code code) {
    return (code < first_input_code && code != base::Code::LayoutNotFound &&
            code != base::Code::BudgetSpent) ||
           code == base::Code::FontNotFound;
}

}  // namespace

Outcome outcome_of(const base::Diagnostics& diagnostics) {
    Outcome outcome = Outcome::Done;
    for (const base::Diagnostic& item : diagnostics.items()) {
        if (item.severity != base::Severity::Error) {
            continue;
        }
        if (item.code == base::Code::InternalBug) {
            return Outcome::Bug;
        }
        if (is_environmental(item.code)) {
            outcome = Outcome::EnvironmentFailed;
        } else if (outcome == Outcome::Done) {
            outcome = Outcome::InputErrors;
        }
    }
    return outcome;
}

}  // namespace tongket::engine
