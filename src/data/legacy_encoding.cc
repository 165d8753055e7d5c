#include "data/legacy_encoding.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "vietnamese/guess_encoding.h"

namespace tongket::data {

namespace {

/// Whether most of what is not ASCII is well-formed UTF-8: then the file is damaged, not old.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto [character, length] = base::decode_utf8(bytes, i);
        if (character == base::replacement_character) {
            ++bad;
        } else if (length > 1) {
            ++good;
        }
        i += length;
    }
    return good > bad;
}

}  // namespace

std::optional<std::string_view> guess_legacy_encoding(std::string_view bytes) {
    // A bound on the time.
    const std::string_view sample = bytes.substr(0, std::size_t{1} << 20U);
    if (is_mostly_utf8(sample)) {
        return std::nullopt;
    }
    // "Probably": the best will do, though another may be as good for a few words.
    const vietnamese::EncodingFit best = vietnamese::rank_encodings(sample).front();
    return best.score() > 0 ? std::optional(vietnamese::encoding_name(best.encoding))
                            : std::nullopt;
}

void report_legacy_lines(std::string_view text,
                         base::SourceId source,
                         base::Diagnostics& diagnostics) {
    std::map<vietnamese::LegacyEncoding, std::vector<vietnamese::LegacyLine>> found;
    for (vietnamese::LegacyLine& line : vietnamese::find_legacy_lines(text)) {
        found[line.encoding].push_back(std::move(line));
    }
    for (const auto& [encoding, lines] : found) {
        const vietnamese::LegacyLine& first = lines.front();
        const auto number = base::narrow<std::uint32_t>(first.line);
        const auto column = base::narrow<std::uint32_t>(first.column);
        const auto length = base::narrow<std::uint32_t>(base::count_characters(first.word));
        diagnostics.report(
            base::Code::LegacyLines, {source, number, column, length},
            {fmt::to_string(lines.size()), std::string(vietnamese::encoding_name(encoding)),
             first.word, first.converted});
    }
}

}  // namespace tongket::data
