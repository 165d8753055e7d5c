#include "data/sheets/csv_separator.h"

#include <array>
#include <cstddef>
#include <vector>

namespace tongket::data {

namespace {

// Excel in Vietnamese writes semicolons; at equal signs they win, since commas stand in numbers.
constexpr std::array<char, 3> separators = {';', '\t', ','};
constexpr std::size_t judged_rows = 50;

using Counts = std::array<std::size_t, separators.size()>;

/// Of each row that is not empty. A quote inside a value is text, as it is for the reader.
std::vector<Counts> count_separators(std::string_view text) {
    std::vector<Counts> rows;
    Counts counts{};
    bool quoted = false;
    bool at_start = true;  // of a value, where a quote opens
    bool empty = true;
    for (std::size_t i = 0; i <= text.size() && rows.size() < judged_rows; ++i) {
        const char c = i < text.size() ? text[i] : '\n';
        if (quoted && i < text.size()) {
            quoted = c != '"';
            continue;
        }
        if (c == '\n') {
            if (!empty) {
                rows.push_back(counts);
            }
            counts = {};
            at_start = true;
            empty = true;
            continue;
        }
        empty = false;
        if (c == '"' && at_start) {
            quoted = true;
            continue;
        }
        at_start = false;
        for (std::size_t s = 0; s < separators.size(); ++s) {
            if (c == separators[s]) {
                ++counts[s];
                at_start = true;
            }
        }
    }
    return rows;
}

}  // namespace

char find_csv_separator(std::string_view text) {
    const std::vector<Counts> rows = count_separators(text);
    char best = separators[0];
    std::size_t best_score = 0;
    for (std::size_t s = 0; s < separators.size() && !rows.empty(); ++s) {
        std::size_t score = 0;
        for (const Counts& counts : rows) {
            score += counts[s] > 0 && counts[s] == rows.front()[s] ? 1 : 0;
        }
        if (score > best_score) {
            best = separators[s];
            best_score = score;
        }
    }
    return best;
}

}  // namespace tongket::data
