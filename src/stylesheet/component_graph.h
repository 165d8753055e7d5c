// stylesheet/component_graph.h: which component uses which, and what each asks of the report.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "stylesheet/paths.h"

namespace tongket::stylesheet {

/// A path in a component, and what is done with it: printed, asked for by `when`, gone through by
/// `each`, shown by `photo`.
struct PathUse {
    enum class Act : std::uint8_t { Print, Ask, Walk, Show } act = Act::Print;
    std::string path;
    base::Place place;
    Scope scope = Scope::Caller;  ///< of the nearest `each` around it in the component, or Caller
    bool in_frames = false;       ///< inside the rows of `frames` of the component
};
struct ComponentUse {
    std::string name;
    base::Place place;
    Scope scope = Scope::Caller;
    bool in_frames = false;
};
struct ComponentNode {
    std::vector<PathUse> paths;
    std::vector<ComponentUse> uses;
    std::size_t size = 0;  ///< components inside it, itself included, uses not unfolded
    base::Place place;
};

/// All components of a layout as a flat graph: the checks below need no recursion.
struct ComponentGraph {
    ComponentNode parts;     ///< `parts:`
    ComponentNode appendix;  ///< what `appendix:` names
    ComponentNode sections;  ///< what `headings:` name
    ComponentNode entries;   ///< what `contents:` names
    ComponentNode cover;     ///< both sides of `cover:`
    std::map<std::string, ComponentNode, std::less<>> components;
};

inline constexpr std::size_t most_nested_components = 24;
inline constexpr std::size_t most_unfolded_components = 100'000;

/// Reports unknown components, circles, what is too deep or too large when unfolded, and each path
/// that is not known in some place where its component is used. After it `compose` may unfold
/// without a limit of its own.
void check_components(const ComponentGraph& graph, base::Diagnostics& diagnostics);

}  // namespace tongket::stylesheet
