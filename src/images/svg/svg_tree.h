// images/svg/svg_tree.h: the elements of an SVG file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tongket::images {

/// The name of what stands between tags.
inline constexpr std::string_view svg_letters = "#text";
/// The attribute of paths that were letters.
inline constexpr std::string_view svg_letters_mark = "data-letters";

struct SvgNode {
    std::string name;  ///< of SVG's namespace, or of none; else empty
    std::vector<std::pair<std::string, std::string>>
        attributes;  ///< without a namespace; href of XLink too
    std::vector<SvgNode> children;
    std::string letters;  ///< of a node `svg_letters` alone

    [[nodiscard]] std::optional<std::string_view> find(std::string_view attribute) const;
};

/// The element that "#name" means, or null.
using SvgFinder = std::function<const SvgNode*(std::string_view reference)>;

/// Doctype: it has declarations, which may define entities and name other files. Malformed: no XML,
/// or more or deeper than any drawing.
enum class SvgFault : std::uint8_t { Doctype, Malformed };

/// Nothing outside of the bytes is opened. Letters are kept in elements `text` alone; what style
/// sheets say stands in the attributes `style`.
[[nodiscard]] std::variant<SvgFault, SvgNode> read_svg_tree(std::string_view bytes);

}  // namespace tongket::images
