#include "stylesheet/reading.h"

namespace tongket::stylesheet {

using base::Code;
using data::Value;

void read_fonts(Reading& reading) {
    for (const data::Entry& entry : reading.root.entries("fonts")) {
        std::vector<std::string>& families = reading.fonts[entry.key];
        if (entry.value.is_scalar()) {
            families.push_back(entry.value.text);
            continue;
        }
        if (!entry.value.is_sequence() && !entry.value.is_poisoned()) {
            reading.diagnostics.report(Code::LayoutListExpected, entry.value.place, {entry.key});
        }
        for (const Value& family : entry.value.items) {
            if (family.is_scalar() && !family.text.empty()) {
                families.push_back(family.text);
            } else if (!family.is_poisoned()) {
                reading.diagnostics.report(Code::LayoutTextExpected, family.place, {entry.key});
            }
        }
    }
    for (const auto& [name, families] : reading.fonts) {
        if (!families.empty()) {
            reading.sheet.families.insert(families.front());
        }
    }
}

}  // namespace tongket::stylesheet
