#include "data/convert_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "vietnamese/guess_encoding.h"
#include "vietnamese/lost_capitals.h"
#include "vietnamese/normalize.h"

namespace tongket::data {

namespace {

using base::Code;
using vietnamese::LegacyEncoding;

/// As much as a message shows of a line.
constexpr std::size_t longest_example = 60;
constexpr std::size_t most_words_listed = 12;

std::string name_of(LegacyEncoding encoding) {
    return std::string(vietnamese::encoding_name(encoding));
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
        lines.push_back(text.substr(start, end - start));
        start = end;
    }
    return lines;
}

/// The first line of `text` that is more than ASCII, without its end, cut to be shown.
std::string example_of(std::string_view text) {
    for (std::string_view line : split_lines(text)) {
        if (is_ascii(line)) {
            continue;
        }
        line = line.substr(0, line.find_last_not_of("\r\n") + 1);
        const std::u32string characters = base::to_utf32(line);
        std::u32string shown = characters.substr(0, longest_example);
        for (char32_t& character : shown) {
            character = character < 0x20 ? U' ' : character;
        }
        return base::to_utf8(shown) + (shown.size() < characters.size() ? "…" : "");
    }
    return {};
}

class Converter {
  public:
    Converter(base::SourceId source, base::Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics) {}

    std::optional<std::string> convert_bytes(std::string_view bytes,
                                             std::optional<LegacyEncoding> encoding) {
        const auto fits = vietnamese::rank_encodings(bytes);
        if (!encoding) {
            encoding = vietnamese::guess_encoding(bytes);
            if (!encoding) {
                const std::string_view first_line = first_marked_line(bytes);
                const auto reading = [&](const vietnamese::EncodingFit& fit) {
                    return example_of(vietnamese::decode_legacy(first_line, fit.encoding));
                };
                report(Code::EncodingUnclear, {name_of(fits[0].encoding), reading(fits[0]),
                                               name_of(fits[1].encoding), reading(fits[1])});
                return std::nullopt;
            }
        } else {
            warn_of_misfit(fits, *encoding);
        }
        std::string text = vietnamese::decode_legacy(bytes, *encoding);
        if (text == bytes) {
            report(Code::NothingToConvert, {});
            return text;
        }
        const auto lines = split_lines(bytes);
        const auto converted = std::count_if(lines.begin(), lines.end(),
                                             [](std::string_view line) { return !is_ascii(line); });
        report_converted(static_cast<std::size_t>(converted), *encoding, example_of(text));
        return *encoding == LegacyEncoding::Tcvn3 ? mend_capitals(text) : text;
    }

    std::string convert_pasted(std::string_view text, std::optional<LegacyEncoding> encoding) {
        return encoding ? convert_all_lines(text, *encoding) : convert_found_lines(text);
    }

  private:
    void report(Code code, std::vector<std::string> arguments) {
        diagnostics_.report(code, {source_, 0, 0, 0}, std::move(arguments));
    }

    void report_converted(std::size_t lines, LegacyEncoding encoding, std::string example) {
        report(Code::TextConverted, {fmt::to_string(lines), name_of(encoding), std::move(example)});
    }

    static std::string_view first_marked_line(std::string_view bytes) {
        for (const std::string_view line : split_lines(bytes)) {
            if (!is_ascii(line)) {
                return line;
            }
        }
        return {};
    }

    void warn_of_misfit(const std::vector<vietnamese::EncodingFit>& fits, LegacyEncoding encoding) {
        const auto fit = std::find_if(fits.begin(), fits.end(),
                                      [&](const auto& one) { return one.encoding == encoding; });
        if (fit != fits.end() && fit->words > 0 && !fit->is_convincing()) {
            report(Code::EncodingDoubtful,
                   {name_of(encoding), fmt::to_string(fit->syllables), fmt::to_string(fit->words)});
        }
    }

    /// Whole TCVN3 texts come here, so that capitals are seen among their neighbours.
    std::string mend_capitals(std::string_view text) {
        vietnamese::MendedCapitals mended = vietnamese::mend_capitals(text);
        if (mended.words > 0) {
            report(Code::CapitalsMended, {fmt::to_string(mended.words)});
        }
        if (!mended.doubtful.empty()) {
            std::string list;
            const std::size_t shown = std::min(mended.doubtful.size(), most_words_listed);
            for (std::size_t i = 0; i < shown; ++i) {
                list += (i == 0 ? "" : ", ") + mended.doubtful[i];
            }
            report(Code::CapitalsLost, {list + (shown < mended.doubtful.size() ? " …" : "")});
        }
        return std::move(mended.text);
    }

    std::string convert_all_lines(std::string_view text, LegacyEncoding encoding) {
        std::string all;
        std::size_t converted = 0;
        std::size_t kept = 0;
        std::string example;
        for (const std::string_view line : split_lines(text)) {
            const auto bytes = vietnamese::bytes_of_windows1252(line);
            if (!bytes || is_ascii(line)) {
                kept += bytes ? 0U : 1U;
                all += vietnamese::to_nfc(line);
                continue;
            }
            const std::string read = vietnamese::decode_legacy(*bytes, encoding);
            example = converted++ == 0 ? example_of(read) : example;
            all += read;
        }
        if (kept > 0) {
            report(Code::LinesKept, {fmt::to_string(kept), name_of(encoding)});
        }
        if (converted == 0) {
            report(Code::NothingToConvert, {});
            return all;
        }
        report_converted(converted, encoding, example);
        // Unicode lines have their capitals, which the mending would not see as lost.
        return encoding == LegacyEncoding::Tcvn3 && kept == 0 ? mend_capitals(all) : all;
    }

    std::string convert_found_lines(std::string_view text) {
        const auto found = vietnamese::find_legacy_lines(text);
        if (found.empty()) {
            report(Code::NothingToConvert, {});
            return vietnamese::to_nfc(text);
        }
        struct Converted {
            std::size_t lines = 0;
            std::string example;
        };
        std::map<LegacyEncoding, Converted> counts;
        std::vector<std::string> lines;
        for (const std::string_view line : split_lines(text)) {
            lines.emplace_back(line);
        }
        for (const vietnamese::LegacyLine& one : found) {
            std::string& line = lines[one.line - 1];
            line = vietnamese::convert_line(line, one.encoding);
            Converted& count = counts[one.encoding];
            count.example = count.lines++ == 0 ? example_of(line) : count.example;
        }
        mend_found_capitals(found, lines);
        for (auto& [encoding, count] : counts) {
            report_converted(count.lines, encoding, std::move(count.example));
        }
        std::string all;
        for (const std::string& line : lines) {
            all += line;
        }
        return vietnamese::to_nfc(all);
    }

    /// Only lines out of TCVN3 have lost capitals; they are mended together, and put back.
    void mend_found_capitals(const std::vector<vietnamese::LegacyLine>& found,
                             std::vector<std::string>& lines) {
        std::string joined;
        std::vector<std::size_t> places;
        for (const vietnamese::LegacyLine& one : found) {
            if (one.encoding == LegacyEncoding::Tcvn3) {
                places.push_back(one.line - 1);
                std::string line = lines[one.line - 1];
                joined += line.ends_with('\n') ? line : line + "\n";
            }
        }
        const std::string mended = mend_capitals(joined);
        const auto back = split_lines(mended);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool ended = lines[places[i]].ends_with('\n');
            lines[places[i]] = std::string(back[i].substr(0, back[i].size() - (ended ? 0 : 1)));
        }
    }

    base::SourceId source_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::string> convert_text(std::string_view bytes,
                                        std::optional<vietnamese::LegacyEncoding> encoding,
                                        base::SourceId source,
                                        base::Diagnostics& diagnostics) {
    Converter converter(source, diagnostics);
    // Control characters may be capitals of VISCII and VPS, so ASCII alone proves nothing there.
    if (base::find_invalid_utf8(bytes) == std::string_view::npos &&
        !(is_ascii(bytes) && encoding)) {
        return converter.convert_pasted(bytes, encoding);
    }
    return converter.convert_bytes(bytes, encoding);
}

}  // namespace tongket::data
