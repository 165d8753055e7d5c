#include "stylesheet/merge_layouts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Entry;
using data::Value;

/// How many levels below a section are merged rather than replaced.
struct Depth {
    std::string_view section;
    int levels;
};
constexpr auto depths = std::to_array<Depth>({
    {"colours", 1},
    {"fonts", 1},
    {"measures", 1},
    {"styles", 2},
    {"masters", 3},
    {"drawings", 1},
    {"lists", 2},
    {"tables", 3},
    {"chart", 2},
    {"image", 1},
    {"callout", 2},
    {"contents", 1},
    {"list-of-tables", 1},
    {"list-of-figures", 1},
    {"name-index", 1},
    {"appendix", 1},
    {"blank", 1},
    {"components", 1},
});

int depth_of(std::string_view section) {
    const auto found = std::ranges::find(depths, section, &Depth::section);
    return found == depths.end() ? 0 : found->levels;
}

/// Lays `over` on `under`, down to `levels` of maps. An empty value changes nothing. The recursion
/// is as deep as the table above says.
void merge_into(Value& under, const Value& over, int levels) {
    if (over.is_null()) {
        return;
    }
    if (levels == 0 || !under.is_map() || !over.is_map()) {
        under = over;
        return;
    }
    under.place = over.place;
    std::map<std::string, std::size_t, std::less<>> indices;
    for (std::size_t i = 0; i < under.entries.size(); ++i) {
        indices.emplace(under.entries[i].key, i);
    }
    for (const Entry& entry : over.entries) {
        const auto found = indices.find(entry.key);
        if (found == indices.end()) {
            under.entries.push_back(entry);
        } else {
            Entry& target = under.entries[found->second];
            target.key_place = entry.key_place;
            merge_into(target.value, entry.value, levels - 1);
        }
    }
}

void merge_layout(Value& under, const Value& over) {
    under.place = over.place;
    for (const Entry& entry : over.entries) {
        const auto found = std::ranges::find(under.entries, entry.key, &Entry::key);
        if (found == under.entries.end()) {
            under.entries.push_back(entry);
        } else {
            found->key_place = entry.key_place;
            merge_into(found->value, entry.value, depth_of(entry.key));
        }
    }
}

const Value* base_of(const Value& layout) {
    const Value* base = layout.find("base");
    return base == nullptr || base->is_null() ? nullptr : base;
}

/// The bases that were met, each once.
class BaseChain {
  public:
    BaseChain(const Value& layout, const OpenLayout& open_base, base::Diagnostics& diagnostics)
        : open_base_(open_base), diagnostics_(diagnostics) {
        const Value* name = layout.find("name");
        if (name != nullptr && name->is_scalar()) {
            names_.push_back(name->text);
        }
    }

    /// The layout that `base` names; nothing, and a message, if it cannot be had.
    std::optional<Value> open(const Value& base) {
        if (!base.is_scalar()) {
            return refuse(Code::LayoutTextExpected, base, "base");
        }
        if (std::ranges::find(names_, base.text) != names_.end()) {
            return refuse(Code::LayoutBaseCycle, base, base.text);
        }
        if (opened_ == most_bases) {
            return refuse(Code::LayoutBaseTooDeep, base, std::to_string(most_bases));
        }
        names_.push_back(base.text);
        ++opened_;
        auto layout = open_base_(base.text, base.place);
        return layout && is_layout(*layout, base.place, diagnostics_) ? std::move(layout)
                                                                      : std::nullopt;
    }

  private:
    std::optional<Value> refuse(Code code, const Value& base, std::string argument) {
        if (!base.is_poisoned()) {
            diagnostics_.report(code, base.place, {std::move(argument)});
        }
        return std::nullopt;
    }

    const OpenLayout& open_base_;
    base::Diagnostics& diagnostics_;
    std::vector<std::string> names_;
    std::size_t opened_ = 0;
};

}  // namespace

bool is_layout(const Value& value, base::Place place, base::Diagnostics& diagnostics) {
    if (value.is_map() && value.find("tongket-layout") != nullptr) {
        return true;
    }
    if (!value.is_poisoned()) {
        diagnostics.report(Code::LayoutExpected, place);
    }
    return false;
}

std::optional<Value> merge_with_bases(const Value& value,
                                      const OpenLayout& open_base,
                                      base::Diagnostics& diagnostics) {
    BaseChain chain(value, open_base, diagnostics);
    std::vector<Value> layouts = {value};
    while (const Value* base = base_of(layouts.back())) {
        auto layout = chain.open(*base);
        if (!layout) {
            return std::nullopt;
        }
        layouts.push_back(*std::move(layout));
    }
    Value merged = std::move(layouts.back());
    layouts.pop_back();
    for (; !layouts.empty(); layouts.pop_back()) {
        merge_layout(merged, layouts.back());
    }
    return merged;
}

}  // namespace tongket::stylesheet
