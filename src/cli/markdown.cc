#include "cli/markdown.h"

namespace tongket::cli {

std::string markdown_cell(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        escaped.append(c == '|' ? "\\" : "").push_back(c);
    }
    return escaped;
}

}  // namespace tongket::cli
