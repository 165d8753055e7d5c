#include "stylesheet/component_graph.h"

#include <algorithm>
#include <set>
#include <utility>

#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using Components = std::map<std::string, ComponentNode, std::less<>>;

void check_names(const ComponentNode& node,
                 const Components& components,
                 base::Diagnostics& diagnostics) {
    for (const ComponentUse& use : node.uses) {
        if (!components.contains(use.name)) {
            diagnostics.report(Code::ComponentUnknown, use.place,
                               {use.name, suggest(use.name, names_of(components))});
        }
    }
}

/// Depth first over the uses, with a stack of its own. What a circle closes is not followed, so
/// that depths and sizes are those of a tree.
class Unfolding {
  public:
    Unfolding(const Components& components, base::Diagnostics& diagnostics)
        : components_(components), diagnostics_(diagnostics) {}

    void measure(std::string_view name, const ComponentNode& node) {
        if (!measures_.contains(&node)) {
            enter(name, node);
        }
        while (!stack_.empty()) {
            Visit& visit = stack_.back();
            if (visit.next < visit.node->uses.size()) {
                follow(visit.node->uses[visit.next++]);
            } else {
                leave();
            }
        }
    }

  private:
    struct Visit {
        std::string_view name;
        const ComponentNode* node;
        std::size_t next;
    };
    /// `open` while the component is on the stack.
    struct Measure {
        bool open = true;
        std::size_t depth = 0, size = 0;
    };

    void enter(std::string_view name, const ComponentNode& node) {
        measures_[&node] = Measure{};
        stack_.push_back({name, &node, 0});
    }

    void follow(const ComponentUse& use) {
        const auto target = components_.find(use.name);
        if (target == components_.end()) {
            return;
        }
        const auto known = measures_.find(&target->second);
        if (known == measures_.end()) {
            enter(target->first, target->second);
        } else if (known->second.open) {
            report_circle(use);
        }
    }

    void report_circle(const ComponentUse& use) {
        const auto start = std::ranges::find(stack_, std::string_view(use.name), &Visit::name);
        std::string names;
        for (auto visit = start; visit != stack_.end(); ++visit) {
            names += std::string(visit->name) + " → ";
        }
        diagnostics_.report(Code::ComponentCycle, use.place, {use.name, names + use.name});
    }

    void leave() {
        const Visit visit = stack_.back();
        stack_.pop_back();
        Measure measure{false, 1, visit.node->size};
        for (const ComponentUse& use : visit.node->uses) {
            const auto target = components_.find(use.name);
            if (target == components_.end() || measures_.at(&target->second).open) {
                continue;
            }
            const Measure& inner = measures_.at(&target->second);
            measure.depth = std::max(measure.depth, inner.depth + 1);
            measure.size = std::min(measure.size + inner.size, most_unfolded_components + 1);
        }
        check(visit, measure);
        measures_[visit.node] = measure;
    }

    /// Reports the innermost that is too deep or too large; what uses it is counted afresh.
    void check(const Visit& visit, Measure& measure) {
        if (measure.depth > most_nested_components) {
            diagnostics_.report(Code::NestingTooDeep, visit.node->place,
                                {std::to_string(most_nested_components)});
            measure.depth = 1;
        }
        if (measure.size > most_unfolded_components) {
            diagnostics_.report(
                Code::ComponentTooLarge, visit.node->place,
                {std::string(visit.name), std::to_string(most_unfolded_components)});
            measure.size = 1;
        }
    }

    const Components& components_;
    base::Diagnostics& diagnostics_;
    std::vector<Visit> stack_;
    std::map<const ComponentNode*, Measure> measures_;
};

/// Carries the surroundings of each component from where it is used to its paths. There are few
/// surroundings, so each component is met a few times at most.
class PathCheck {
  public:
    PathCheck(const Components& components, base::Diagnostics& diagnostics)
        : components_(components), diagnostics_(diagnostics) {}

    void check_from(const ComponentNode& node, const Surroundings& surroundings) {
        enter(node, surroundings);
        while (!open_.empty()) {
            const auto [component, around] = open_.back();
            open_.pop_back();
            check_paths(*component, around);
            for (const ComponentUse& use : component->uses) {
                const auto target = components_.find(use.name);
                if (target != components_.end()) {
                    enter(target->second, inside(around, use.scope, use.in_frames));
                }
            }
        }
    }

    [[nodiscard]] bool has_met(const ComponentNode& node) const { return met_.contains(&node); }

  private:
    static Surroundings inside(Surroundings surroundings, Scope scope, bool in_frames) {
        surroundings.in_frames |= in_frames;
        if (scope != Scope::Caller && surroundings.members != Scope::Anywhere) {
            surroundings.members = scope;
        }
        return surroundings;
    }

    void enter(const ComponentNode& node, const Surroundings& surroundings) {
        if (met_[&node].insert(surroundings).second) {
            open_.emplace_back(&node, surroundings);
        }
    }

    void check_paths(const ComponentNode& node, const Surroundings& surroundings) {
        for (const PathUse& use : node.paths) {
            const Surroundings around = inside(surroundings, use.scope, use.in_frames);
            const PathEntry* entry = find_path(use.path, around);
            if (entry == nullptr) {
                report(Code::LayoutPathUnknown, use, suggest(use.path, paths_in(around)));
            } else if (use.act == PathUse::Act::Print && entry->role != PathRole::Text) {
                report(Code::LayoutPathNotText, use, {});
            } else if (use.act == PathUse::Act::Walk && entry->role != PathRole::List) {
                report(Code::LayoutPathNotList, use, names_of_role(PathRole::List));
            } else if (use.act == PathUse::Act::Show && entry->role != PathRole::Picture) {
                report(Code::LayoutPathNotPicture, use, names_of_role(PathRole::Picture));
            }
        }
    }

    static std::string names_of_role(PathRole role) {
        std::string names;
        for (const PathEntry& entry : layout_paths()) {
            if (entry.role == role) {
                names += names.empty() ? "" : ", ";
                names += entry.path;
            }
        }
        return names;
    }

    /// Once a place, however often its component is used.
    void report(Code code, const PathUse& use, std::string offered) {
        if (reported_.insert(use.place).second) {
            diagnostics_.report(code, use.place, {use.path, std::move(offered)});
        }
    }

    const Components& components_;
    base::Diagnostics& diagnostics_;
    std::map<const ComponentNode*, std::set<Surroundings>> met_;
    std::vector<std::pair<const ComponentNode*, Surroundings>> open_;
    std::set<base::Place> reported_;
};

}  // namespace

void check_components(const ComponentGraph& graph, base::Diagnostics& diagnostics) {
    Unfolding unfolding(graph.components, diagnostics);
    for (const ComponentNode* root :
         {&graph.parts, &graph.appendix, &graph.sections, &graph.entries, &graph.cover}) {
        check_names(*root, graph.components, diagnostics);
        unfolding.measure("parts", *root);
    }
    for (const auto& [name, node] : graph.components) {
        check_names(node, graph.components, diagnostics);
        unfolding.measure(name, node);
    }

    PathCheck paths(graph.components, diagnostics);
    paths.check_from(graph.parts, {});
    paths.check_from(graph.appendix, {Scope::Document, Scope::Appendix});
    paths.check_from(graph.sections, {Scope::Document, Scope::Section});
    paths.check_from(graph.cover, {});
    paths.check_from(graph.entries, {Scope::Document, Scope::Entry});
    for (const auto& [name, node] : graph.components) {
        if (!paths.has_met(node)) {
            paths.check_from(node, {Scope::Anywhere, Scope::Anywhere});
        }
    }
}

}  // namespace tongket::stylesheet
