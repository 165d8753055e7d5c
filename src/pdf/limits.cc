#include "pdf/limits.h"

#include <string>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/utf8.h"
#include "pdf/colour_converter.h"
#include "pdf/links.h"
#include "pdf/place.h"

namespace tongket::pdf {

namespace {

using base::Code;

// ISO 19005-2, 6.1.13.
void check_text(std::string_view text, base::Diagnostics& diagnostics) {
    constexpr std::size_t longest_string = 32'767;
    constexpr std::size_t surely_short = (longest_string - 2) / 2;  // no byte becomes more than two
    if (text.size() <= surely_short || text_bytes(text) <= longest_string) {
        return;
    }
    std::string start;
    for (std::size_t i = 0; i < text.size() && start.size() < 60;) {
        const auto [character, bytes] = base::decode_utf8(text, i);
        base::append_utf8(start, character);
        i += bytes;
    }
    diagnostics.report(Code::TextTooLong, {}, {start});
}

std::string printable(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        text += c >= 0x20 && c < 0x7F ? c : '?';
    }
    return text;
}

std::string in_points(base::Length length) {
    std::string text;
    append(text, points(length));
    return text;
}

void check_page(const graphics::Page& page, std::size_t number, base::Diagnostics& diagnostics) {
    using namespace base::literals;
    const auto is_usable = [](base::Length side) { return side >= 3_pt && side <= 14'400_pt; };
    if (!is_usable(page.width) || !is_usable(page.height)) {
        diagnostics.report(Code::PageSizeUnusable, {},
                           {std::to_string(number), in_points(page.width), in_points(page.height)});
    }
}

void check_tag(const graphics::Tag& tag, const document::Structure& structure) {
    if (const auto* owner = std::get_if<graphics::StructureId>(&tag)) {
        TK_ASSERT(static_cast<std::size_t>(*owner) < structure.size());
    }
}

void check_link(const graphics::LinkItem& link,
                std::size_t page_count,
                const document::References& references,
                base::Diagnostics& diagnostics) {
    if (find_place(references, link.target, page_count) == nullptr && !is_address(link.target)) {
        diagnostics.report(Code::LinkTargetUnknown, {}, {link.target});
    }
    check_text(escape_address(link.target), diagnostics);
}

}  // namespace

void check_limits(const document::Document& document,
                  std::span<const graphics::Page> pages,
                  const document::References& references,
                  base::Diagnostics& diagnostics) {
    const document::Metadata& metadata = document.metadata;
    if (metadata.title.find_first_not_of(' ') == std::string::npos) {
        diagnostics.report(Code::TitleMissing, {});
    }
    for (const std::string* text : {&metadata.title, &metadata.author, &metadata.subject}) {
        check_text(*text, diagnostics);
    }
    for (std::uint32_t i = 0; i < document.structure.size(); ++i) {
        const auto& node = document.structure.node(document::StructureId{i});
        for (const base::RareText* text : {&node.alternative, &node.expansion, &node.title}) {
            check_text(text->text(), diagnostics);
        }
        for (const document::StructureId header : node.headers) {
            TK_ASSERT(static_cast<std::size_t>(header) < document.structure.size());
        }
        if (node.role == document::Role::Figure && node.alternative.empty()) {
            diagnostics.report(Code::FigureWithoutText, {});
        }
    }
    for (const document::OutlineEntry& entry : document.outline) {
        check_text(entry.title, diagnostics);
    }
    for (std::size_t p = 0; p < pages.size(); ++p) {
        check_page(pages[p], p + 1, diagnostics);
        check_text(pages[p].label, diagnostics);
        for (const graphics::DisplayItem& item : pages[p].items) {
            if (const auto* link = std::get_if<graphics::LinkItem>(&item)) {
                check_tag(link->structure, document.structure);
                check_link(*link, pages.size(), references, diagnostics);
            } else if (const auto* signature = std::get_if<graphics::SignatureItem>(&item)) {
                check_tag(signature->structure, document.structure);
            } else if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                check_tag(text->tag, document.structure);
            } else if (const auto* box = std::get_if<graphics::BoxItem>(&item)) {
                check_tag(box->tag, document.structure);
            } else if (const auto* image = std::get_if<graphics::ImageItem>(&item)) {
                check_tag(image->tag, document.structure);
            } else if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
                check_tag(shape->tag, document.structure);
            }
        }
    }
}

namespace {

/// What is wrong with a profile's header (ICC.1:2004-10, 7.2); empty if nothing is.
std::string fault_in_header(std::string_view profile, std::string_view space) {
    constexpr std::size_t header = 128;
    if (profile.size() < header || profile.substr(36, 4) != "acsp") {
        return "ICC";
    }
    if (profile.substr(16, 4) != space) {
        return fmt::format("\"{}\"", printable(profile.substr(16, 4)));
    }
    if (profile[8] != 2 && profile[8] != 4) {
        return fmt::format("ICC {}", static_cast<int>(profile[8]));
    }
    return {};
}

}  // namespace

void check_screen_profile(std::string_view profile, base::Diagnostics& diagnostics) {
    std::string fault = fault_in_header(profile, "RGB ");
    if (fault.empty() && profile.substr(12, 4) != "mntr" && profile.substr(12, 4) != "prtr") {
        fault = fmt::format("\"{}\"", printable(profile.substr(12, 4)));
    }
    if (!fault.empty()) {
        diagnostics.report(Code::ColourProfileUnusable, {}, {std::move(fault)});
    }
}

void check_press_profile(std::string_view profile, base::Diagnostics& diagnostics) {
    constexpr std::uint32_t newest = 0x0420;  // ISO 15930-7 was written with ICC 4.2 in hand
    std::string fault = fault_in_header(profile, "CMYK");
    if (fault.empty()) {
        const auto facts = read_profile(profile);
        if (!facts || facts->space != ProfileFacts::Space::Cmyk) {
            fault = "ICC";
        } else if (facts->kind != ProfileFacts::Kind::Output) {
            fault = fmt::format("\"{}\"", printable(profile.substr(12, 4)));
        } else if (facts->version > newest) {
            fault = fmt::format("ICC {}.{}", facts->version >> 8U, (facts->version >> 4U) & 15U);
        }
    }
    if (!fault.empty()) {
        diagnostics.report(Code::PressProfileUnusable, {}, {std::move(fault)});
    }
}

}  // namespace tongket::pdf
