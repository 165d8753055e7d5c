// pdf/links.h: areas that lead somewhere.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "pdf/objects.h"
#include "pdf/page_frame.h"

namespace tongket::pdf {

/// An annotation and the structure node that it belongs to. The n-th of a file has the key
/// `page count + n` in the parent tree.
struct Annotation {
    graphics::StructureId owner{};
    std::uint32_t page = 0;
    ObjectId id{};
};

/// Whether `target` is an address: a scheme and a colon (RFC 3986, 3.1).
[[nodiscard]] bool is_address(std::string_view target);

/// The structure for a file without annotations: what was a link is a span, and its text stays.
[[nodiscard]] document::Structure without_links(document::Structure structure);

/// The address in ASCII: other bytes, and what no address may hold, in per cent.
[[nodiscard]] std::string escape_address(std::string_view target);

/// Link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5), in the order of pages and items.
/// Each says in `Contents` what its link's text says. Targets must be known (`check_limits`).
[[nodiscard]] std::vector<Annotation> write_links(Objects& objects,
                                                  const document::Document& document,
                                                  std::span<const graphics::Page> pages,
                                                  std::span<const PageFrame> frames,
                                                  std::span<const ObjectId> page_ids,
                                                  const document::References& references);

}  // namespace tongket::pdf
