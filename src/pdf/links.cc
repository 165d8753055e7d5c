#include "pdf/links.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/assert.h"
#include "pdf/nearest.h"
#include "pdf/place.h"

namespace tongket::pdf {

namespace {

using graphics::LinkItem;
using graphics::Page;
using graphics::StructureId;
using graphics::TextItem;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A screen reader reads it at one go: long enough for any title.
constexpr std::size_t longest_contents = 1000;

std::string cut(std::string text) {
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    if (text.size() > longest_contents) {
        std::size_t end = longest_contents;
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text.resize(end);
    }
    return text;
}

bool has_links(std::span<const Page> pages) {
    return std::ranges::any_of(pages, [](const Page& page) {
        return std::ranges::any_of(page.items, [](const graphics::DisplayItem& item) {
            return std::holds_alternative<LinkItem>(item);
        });
    });
}

// Pieces of a link stand on lines of their own, or beside a leader: a blank parts them.
void append_words(std::string& whole, const TextItem& item) {
    if (!whole.empty() && whole.back() != ' ') {
        whole += ' ';
    }
    for (const graphics::PlacedWord& placed : item.words) {
        if (whole.size() <= longest_contents) {
            whole += placed.word->text;
        }
    }
}

// The text of each link, of all its lines.
std::map<StructureId, std::string> link_texts(const document::Structure& structure,
                                              std::span<const Page> pages) {
    const auto nearest = nearest_of_role(structure, document::Role::Link);
    std::map<StructureId, std::string> texts;
    for (const Page& page : pages) {
        for (const graphics::DisplayItem& item : page.items) {
            const auto* text = std::get_if<TextItem>(&item);
            const auto* owner = text ? std::get_if<StructureId>(&text->tag) : nullptr;
            const auto link = owner ? nearest[static_cast<std::size_t>(*owner)] : std::nullopt;
            if (!link) {
                continue;
            }
            append_words(texts[*link], *text);
        }
    }
    return texts;
}

Dictionary link_annotation(const LinkItem& item,
                           const PageFrame& frame,
                           ObjectId page_id,
                           std::string_view contents,
                           std::size_t parent_key) {
    Dictionary annotation;
    annotation.add("Type", Name{"Annot"})
        .add("Subtype", Name{"Link"})
        .add("Rect", pdf_rectangle(item.box, frame))
        .add("Border", Array().add(0).add(0).add(0))
        .add("F", 4)  // printed, never hidden
        .add("P", page_id)
        .add("Contents", Text{contents})
        .add("StructParent", parent_key);
    return annotation;
}

}  // namespace

bool is_address(std::string_view target) {
    const std::size_t colon = target.find(':');
    return colon != std::string_view::npos && colon > 0 && is_letter(target.front()) &&
           std::ranges::all_of(target.substr(0, colon), [](char c) {
               return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
           });
}

document::Structure without_links(document::Structure structure) {
    for (std::uint32_t i = 0; i < structure.size(); ++i) {
        document::StructureNode& node = structure.node(StructureId{i});
        if (node.role == document::Role::Link) {
            node.role = document::Role::Span;
        }
    }
    return structure;
}

std::string escape_address(std::string_view target) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address;
    for (const char c : target) {
        const bool legal = c > 0x20 && c < 0x7F &&
                           std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
        if (legal) {
            address += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            address += '%';
            address += digits[byte >> 4U];
            address += digits[byte & 15U];
        }
    }
    return address;
}

std::vector<Annotation> write_links(Objects& objects,
                                    const document::Document& document,
                                    std::span<const Page> pages,
                                    std::span<const PageFrame> frames,
                                    std::span<const ObjectId> page_ids,
                                    const document::References& references) {
    std::vector<Annotation> annotations;
    if (!has_links(pages)) {
        return annotations;
    }
    const auto texts = link_texts(document.structure, pages);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const graphics::DisplayItem& any : pages[p].items) {
            const auto* item = std::get_if<LinkItem>(&any);
            if (item == nullptr) {
                continue;
            }
            const std::string& alternative = document.structure.node(item->structure).alternative;
            const auto text = texts.find(item->structure);
            std::string contents =
                cut(alternative.empty() && text != texts.end() ? text->second : alternative);
            if (contents.empty()) {
                contents = cut(item->target);
            }
            Dictionary annotation = link_annotation(*item, frames[p], page_ids[p], contents,
                                                    pages.size() + annotations.size());
            if (const auto* place = find_place(references, item->target, pages.size())) {
                annotation.add("Dest", destination(*place, frames, page_ids));
            } else {
                TK_ASSERT(is_address(item->target));
                annotation.add("A", Dictionary()
                                        .add("S", Name{"URI"})
                                        .add("URI", Bytes{escape_address(item->target)}));
            }
            annotations.push_back(
                {item->structure, static_cast<std::uint32_t>(p), objects.add(annotation)});
        }
    }
    return annotations;
}

}  // namespace tongket::pdf
