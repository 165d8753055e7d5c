// images/svg/svg_tree.h: the elements of an SVG file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tongket::images {

struct SvgNode {
    std::string name;  ///< of SVG's namespace, or of none; else empty
    std::vector<std::pair<std::string, std::string>>
        attributes;  ///< without a namespace; href of XLink too
    std::vector<SvgNode> children;

    [[nodiscard]] std::optional<std::string_view> find(std::string_view attribute) const;
};

/// Doctype: it may define entities and name other files. Malformed: no XML, or more or deeper than
/// any drawing.
enum class SvgFault : std::uint8_t { Doctype, Malformed };

/// Nothing outside of the bytes is opened. Texts are left out.
[[nodiscard]] std::variant<SvgFault, SvgNode> read_svg_tree(std::string_view bytes);

}  // namespace tongket::images
