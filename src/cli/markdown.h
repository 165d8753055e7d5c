// cli/markdown.h: text for the handbooks.
#pragma once

#include <string>
#include <string_view>

namespace tongket::cli {

/// The text as it stands in a cell of a Markdown table, which a bar would end.
[[nodiscard]] std::string markdown_cell(std::string_view text);

}  // namespace tongket::cli
