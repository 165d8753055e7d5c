// stylesheet/read_template.h: text with placeholders, and conditions, each path with its place.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"
#include "stylesheet/component.h"

namespace tongket::stylesheet {

struct PlacedPath {
    std::string path;
    base::Place place;
};
struct ReadTemplate {
    Template result;
    std::vector<PlacedPath> paths;
};

/// Reads "Số: {document.number}[ ({note})]". What is not closed, or holds no path, is reported and
/// stands as typed. Groups do not nest. Of a text that is far too long the rest is left out.
[[nodiscard]] ReadTemplate read_template(const data::Value& scalar, base::Diagnostics& diagnostics);

/// Reads a format whose placeholders are the `allowed` words only, where brackets are letters like
/// any: "Bảng {number}. {caption}".
[[nodiscard]] Template read_format(const data::Value& scalar,
                                   std::span<const std::string_view> allowed,
                                   base::Diagnostics& diagnostics);

/// "issuer.parent" or "not issuer.parent".
[[nodiscard]] std::optional<Condition> read_condition(const data::Value& scalar,
                                                      base::Diagnostics& diagnostics);

}  // namespace tongket::stylesheet
