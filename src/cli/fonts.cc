#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "text/coverage.h"
#include "text/font_book.h"
#include "text/open_face.h"

namespace tongket::cli {

namespace {

constexpr std::uint32_t most_faces = 64;  // of one collection

std::string letters_text(const std::vector<char32_t>& letters) {
    std::string text;
    for (const char32_t letter : letters) {
        text += (text.empty() ? "" : " ");
        base::append_utf8(text, letter);
    }
    return text;
}

/// "400, italic"; of a variable font "100–900, italic, variable".
std::string styles_text(const text::FaceCoverage& coverage, base::Language language) {
    const bool vi = language == base::Language::Vietnamese;
    const std::string_view italic = coverage.slant == text::Slant::Italic ? ", italic" : "";
    if (!coverage.range) {
        return fmt::format("{}{}", coverage.weight, italic);
    }
    const auto& [lightest, heaviest, slants] = *coverage.range;
    const std::string weights = lightest == heaviest ? fmt::format("{}", lightest)
                                                     : fmt::format("{}–{}", lightest, heaviest);
    const std::string_view both = vi ? ", đứng và italic" : ", upright and italic";
    return fmt::format("{}{}, {}", weights,
                       slants == text::StyleRange::Slants::Both ? both : italic,
                       vi ? "phông biến thiên" : "variable");
}

std::string describe(const text::FaceCoverage& coverage, base::Language language) {
    const bool vi = language == base::Language::Vietnamese;
    std::string text = fmt::format("{} {} ({})\n    {}\n", coverage.family, coverage.style_name,
                                   styles_text(coverage, language), coverage.path);
    if (coverage.missing_vietnamese.empty()) {
        text += vi ? "    đủ chữ tiếng Việt\n" : "    all Vietnamese letters\n";
    } else {
        text += fmt::format("    {} {}: {}\n", vi ? "thiếu" : "lacks",
                            coverage.missing_vietnamese.size(),
                            letters_text(coverage.missing_vietnamese));
    }
    if (!coverage.may_embed()) {
        text +=
            vi ? "    giấy phép không cho nhúng vào PDF\n" : "    its licence forbids embedding\n";
    }
    return text;
}

}  // namespace

int run_fonts(const FontsCommand& command, const Context& context) {
    const base::Language language = context.common.language;
    base::Diagnostics diagnostics;
    std::string text;
    if (command.files.empty()) {
        text::FontBook fonts(text::FontBook::System::Ignore);
        fonts.add_folder(context.engine.settings().resources / "fonts");
        fonts.add_folder("fonts");
        for (const text::FaceCoverage& coverage : text::list_coverage(fonts)) {
            text += describe(coverage, language);
        }
        for (const text::RejectedFont& rejected : fonts.rejected()) {
            diagnostics.report_as(base::Severity::Warning, base::Code::FontUnusable, {},
                                  {rejected.path, rejected.reason_vi, rejected.reason_en});
        }
    }
    for (const std::string& file : command.files) {
        // A collection has several faces: all of them, up to the first number that is none.
        for (std::uint32_t index = 0; index < most_faces; ++index) {
            const auto face = text::open_face(file, index);
            if (face) {
                text += describe(text::measure_coverage(**face), language);
                continue;
            }
            if (index == 0) {
                diagnostics.report(face.error().code, {}, face.error().arguments);
            }
            break;
        }
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    print_messages(diagnostics, {}, context.common);
    return diagnostics.has_errors() ? static_cast<int>(engine::Outcome::EnvironmentFailed) : 0;
}

}  // namespace tongket::cli
