// compose/kept_parts.h: parts of a document that a report has in common with the one before.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composition.h"
#include "compose/styles.h"
#include "document/document.h"
#include "document/identities.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// How far the composition has come where a part begins or ends.
struct PartState {
    /// Where in the document it is.
    struct Spot {
        std::size_t nodes = 0;  ///< of the structure so far
        document::StructureId parent{};
        std::array<std::size_t, caption_list_count> listed{};  ///< captions
        bool is_first = false;                                 ///< nothing stands before it
        friend bool operator==(const Spot&, const Spot&) = default;
    } spot;
    Counters counters;
    std::size_t headings = 0, outline = 0, named = 0, messages = 0, parts = 0;
};

/// What a part is made of: one of the report's own sections, a table that the layout makes of a
/// list of the report, or all entries of a listing.
using PartSource = std::variant<const report::Section*, const stylesheet::TablePart*, Listing>;

/// What one part added to its document.
struct KeptPart {
    PartSource source;
    PartState before, after;
    std::vector<document::StructureId> outer_nodes;  ///< whose parents are not the part's
    std::vector<std::uint64_t> blocks;               ///< identities
    std::size_t sequence = 0, first = 0;  ///< where the blocks are in the finished document
    std::vector<HeadingEntry> headings;
    std::vector<document::OutlineEntry> outline;
    std::array<std::vector<CaptionEntry>, caption_list_count> captions;
    std::vector<std::pair<std::string, Named>> named;
    std::vector<base::Diagnostic> messages;
};

/// What listings list, and what their words refer to.
struct ListedEntries {
    std::vector<HeadingEntry> headings;
    std::array<std::vector<CaptionEntry>, caption_list_count> captions;
    std::vector<std::pair<std::string, Named>> named;
};

/// What the composition of a document leaves for that of the next, of the same layout.
struct KeptComposition {
    std::optional<StyleBook> styles;
    std::vector<KeptPart> parts;  ///< in the order of their nodes
    ListedEntries listed;
    std::uint64_t next_identity = 1;
};

/// All sections of a report but [first, past) are those of the report before, the objects
/// themselves.
struct TakenSections {
    std::size_t first = 0, past = 0;
};

/// The document before, whose report this one's was made of by some changes.
struct LastDocument {
    const report::Report& report;
    document::Document&
        document;  ///< its structure goes on as the new one's, blocks of it are taken over
    /// From `report`, which has none any more; else it still has its own.
    std::optional<TakenSections> taken = {};
};

/// While a document is composed that has a successor or a predecessor.
struct PartKeeping {
    KeptComposition& kept;
    std::vector<KeptPart> last = {};                     ///< of the document before
    ListedEntries last_listed = {};                      ///< likewise
    document::Document* last_document = nullptr;         ///< null: nothing is taken over
    std::optional<TakenSections> taken = {};             ///< by the report
    std::optional<document::StructureId> ended_at = {};  ///< a block that the end mark changed
};

/// Composes one of the report's own sections, as `compose_sections` does, or takes it over from the
/// document before. All blocks that it adds have an identity.
void compose_report_section(Composition& composition, const report::Section& section, Flow flow);

/// Composes a table of the layout, or takes it over from the document before, if it asks for
/// nothing but fields of the report, and for none that its sections make.
void compose_layout_table(Composition& composition,
                          const stylesheet::TablePart& part,
                          const Scope& scope,
                          Flow flow,
                          base::Place place);

/// Appends the listing that `compose` makes below `flow.parent`, or takes it over from the document
/// before, if all that can be listed is as it was. To be called when all of that is composed.
void compose_kept_listing(Composition& composition,
                          Listing listing,
                          Flow flow,
                          const std::function<document::Stack()>& compose);

/// Notes where the kept parts came to stand; those that others have changed are not kept.
void find_kept_parts(PartKeeping& keeping, const std::vector<document::PageSequence>& sequences);

}  // namespace tongket::compose
