// compose/kept_sections.h: sections that a report has in common with the one before.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composition.h"
#include "compose/styles.h"
#include "document/document.h"
#include "document/identities.h"
#include "report/report.h"

namespace tongket::compose {

/// How far the composition has come where a section begins or ends.
struct SectionState {
    /// What the section's blocks depend on besides the section itself.
    struct Counts {
        std::size_t nodes = 0;
        document::StructureId parent{};
        HeadingScope above;
        std::map<std::string, std::int32_t, std::less<>> captions;
        std::array<std::size_t, caption_list_count> listed{};
        std::int32_t notes = 0, layout_headings = 0;
        bool warned_depth = false;
        bool is_first = false;  ///< nothing stands before it
        friend bool operator==(const Counts&, const Counts&) = default;
    } counts;
    std::size_t headings = 0, outline = 0, named = 0, messages = 0, parts = 0;
};

/// What one section added to its document.
struct KeptSection {
    const report::Section* section = nullptr;
    SectionState before, after;
    std::vector<document::StructureId> outer_nodes;  ///< whose parents are not the section's
    std::vector<std::uint64_t> blocks;               ///< identities
    std::size_t sequence = 0, first = 0;  ///< where the blocks are in the finished document
    std::vector<HeadingEntry> headings;
    std::vector<document::OutlineEntry> outline;
    std::array<std::vector<CaptionEntry>, caption_list_count> captions;
    std::vector<std::pair<std::string, Named>> named;
    std::vector<base::Diagnostic> messages;
};

/// What the composition of a document leaves for that of the next, of the same layout.
struct KeptComposition {
    std::optional<StyleBook> styles;
    std::vector<KeptSection> sections;  ///< in the order of their nodes
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
struct SectionKeeping {
    KeptComposition& kept;
    std::vector<KeptSection> last = {};                  ///< of the document before
    document::Document* last_document = nullptr;         ///< null: nothing is taken over
    std::optional<TakenSections> taken = {};             ///< by the report
    std::optional<document::StructureId> ended_at = {};  ///< a block that the end mark changed
};

/// Composes one of the report's own sections, as `compose_sections` does, or takes it over from the
/// document before. All blocks that it adds have an identity.
void compose_report_section(Composition& composition, const report::Section& section, Flow flow);

/// Notes where the kept sections came to stand; those that others have changed are not kept.
void find_kept_sections(SectionKeeping& keeping,
                        const std::vector<document::PageSequence>& sequences);

}  // namespace tongket::compose
