#include "stylesheet/replace_measures.h"

#include <map>
#include <string>
#include <vector>

#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using data::Value;
using Measures = std::map<std::string, std::string, std::less<>>;

Measures measures_of(const Value& layout) {
    Measures measures;
    const Value* given = layout.find("measures");
    if (given != nullptr && given->is_map()) {
        for (const data::Entry& entry : given->entries) {
            if (entry.value.is_scalar()) {
                measures.emplace(entry.key, entry.value.text);
            }
        }
    }
    return measures;
}

void replace(Value& scalar, const Measures& measures, base::Diagnostics& diagnostics) {
    const auto found = measures.find(scalar.text.substr(1));
    if (found != measures.end()) {
        scalar.text = found->second;
        return;
    }
    diagnostics.report(base::Code::LayoutMeasureUnknown, scalar.place,
                       {scalar.text, suggest(scalar.text.substr(1), names_of(measures))});
    scalar.kind = Value::Kind::Poisoned;
}

}  // namespace

void replace_measures(Value& layout, base::Diagnostics& diagnostics) {
    const Measures measures = measures_of(layout);
    // A list of what is still to be looked at: files nest as deep as they like.
    std::vector<Value*> open;
    for (data::Entry& entry : layout.entries) {
        if (entry.key != "measures") {
            open.push_back(&entry.value);
        }
    }
    while (!open.empty()) {
        Value& value = *open.back();
        open.pop_back();
        const bool is_name = value.is_scalar() && value.text.size() > 1 && value.text[0] == '$' &&
                             value.text.find(' ') == std::string::npos;
        if (is_name) {
            replace(value, measures, diagnostics);
            continue;
        }
        for (data::Entry& entry : value.entries) {
            open.push_back(&entry.value);
        }
        for (Value& item : value.items) {
            open.push_back(&item);
        }
    }
}

}  // namespace tongket::stylesheet
