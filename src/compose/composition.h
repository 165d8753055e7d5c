// compose/composition.h: one document while it is being composed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "compose/fields.h"
#include "compose/name_finder.h"
#include "compose/report_fields.h"
#include "compose/styles.h"
#include "document/document.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// Where blocks go, and the structure node that they belong to.
struct Flow {
    std::vector<document::Block>& blocks;
    document::StructureId parent;
};

/// A heading as contents and outline show it: typed form, with the number that is printed.
struct HeadingEntry {
    std::string number;
    PieceList title;
    std::uint8_t level = 1;  ///< 1 for headings right below the document's title
    std::string label;
    PieceList lead = {};  ///< what opens its section; empty if nothing does
    friend bool operator==(const HeadingEntry&, const HeadingEntry&) = default;
};

/// The lists of captions.
enum class CaptionList : std::uint8_t { Tables, Figures };
inline constexpr std::size_t caption_list_count = 2;

/// A caption as its list shows it, with its number.
struct CaptionEntry {
    PieceList text;
    std::string label;
    friend bool operator==(const CaptionEntry&, const CaptionEntry&) = default;
};

/// A heading that several texts of a component share (word "Phụ lục II", then its title): one
/// structure node, one anchor, one entry.
struct SharedHeading {
    document::Role role = document::Role::Heading2;
    document::StructureId parent{};
    std::string label;
    std::optional<document::StructureId> node;
    PieceList text;          ///< as typed, the texts set off by full stops
    std::uint8_t level = 2;  ///< of the heading that floats do not cross
};

/// Where headings are counted: the document, a part, a section or an appendix.
struct HeadingScope {
    std::string label;          ///< "s", "s-1-2", "pl-1": labels below it go on from here
    std::size_t level = 1;      ///< of the layout's levels, for sections below it
    std::uint8_t depth = 1;     ///< in the structure: 1 for the document, whose title is H1
    std::string number = {};    ///< as printed; `{parent}` of the numbers below
    std::int32_t sections = 0;  ///< counted so far
    std::int32_t parts = 0;
    std::int32_t headings = 0;  ///< both together, for the labels
    friend bool operator==(const HeadingScope&, const HeadingScope&) = default;
};

/// A section whose component is being composed: what of it is left to be inserted.
struct OpenSection {
    const report::Section* section = nullptr;
    std::vector<const report::SectionItem*> items;  ///< as `items_of` lists them
    std::size_t sections = 0;     ///< the first of those that have their own place
    HeadingScope* own = nullptr;  ///< counts its sections
    document::StructureId node{};
    std::size_t next = 0;      ///< of its items
    bool is_inserted = false;  ///< its sections, too
    bool has_frames = false;   ///< its galleries stand in frames of the layout
};

/// Where the parts of a cover begin, from its left trim; the back does at 0.
struct CoverPlaces {
    document::Length spine, front;
};

/// A line of the contents while its component is composed: all of its texts lead there.
struct SharedLink {
    document::StructureId node{};
    std::string target;
};

/// Where a name of the report leads: the number that is printed of it, and its label in the
/// document.
struct Named {
    std::string number;  ///< "Bảng 2", "II"; empty if it has none
    std::string label;
    friend bool operator==(const Named&, const Named&) = default;
};

/// How far the text has been counted: what a part's words depend on besides its source.
struct Counters {
    HeadingScope top = {.label = "s"};  ///< counts the report's sections
    /// A count for each caption format: tables and charts count apart, or together if a layout
    /// calls both "Hình".
    std::map<std::string, std::int32_t, std::less<>> captions;
    std::int32_t notes = 0;            ///< number of the last footnote
    std::int32_t layout_headings = 0;  ///< headings that the layout itself makes
    bool warned_depth = false;         ///< of sections deeper than the layout's levels
    friend bool operator==(const Counters&, const Counters&) = default;
};

/// What is made when all headings, captions and mentions of names are known.
enum class Listing : std::uint8_t { Contents, Tables, Figures, Names };

/// A place that is kept for one.
struct OpenListing {
    document::StructureId node{};
    Listing listing = Listing::Contents;
};

/// A note's number as printed, and where its marks lead.
struct CalledNote {
    std::string number;
    std::string label;
};

struct PartKeeping;

/// What the parts of one document share while they are put together.
struct Composition {
    Composition(const report::Report& the_report,
                const stylesheet::Stylesheet& the_stylesheet,
                base::Diagnostics& sink,
                graphics::ImageSet the_images = {},
                std::span<const LookSample> looks = {})
        : Composition(the_report,
                      the_stylesheet,
                      StyleBook(the_stylesheet),
                      sink,
                      std::move(the_images),
                      looks) {}
    Composition(const report::Report& the_report,
                const stylesheet::Stylesheet& the_stylesheet,
                StyleBook the_styles,
                base::Diagnostics& sink,
                graphics::ImageSet the_images,
                std::span<const LookSample> looks)
        : report(the_report),
          stylesheet(the_stylesheet),
          images(std::move(the_images)),
          diagnostics(sink),
          styles(std::move(the_styles)),
          fields(the_report, the_stylesheet, looks) {}

    const report::Report& report;
    const stylesheet::Stylesheet& stylesheet;
    graphics::ImageSet images;  ///< those of the report that could be read
    base::Diagnostics& diagnostics;
    StyleBook styles;
    ReportFields fields;

    document::Structure structure;
    std::vector<HeadingEntry> headings;
    std::vector<document::OutlineEntry> outline;
    std::array<std::vector<CaptionEntry>, caption_list_count> captions;
    std::vector<OpenListing> open_listings;
    Counters counters;

    NameMentions mentions;  ///< of the report's names, once they were looked for

    /// What has an `id`, as far as composed.
    std::map<std::string, Named, std::less<>> named;
    std::vector<std::pair<std::string, Named>> named_in_order;  ///< the same as it was met
    void name(const std::string& id, const Named& what) {
        named.insert_or_assign(id, what);
        named_in_order.emplace_back(id, what);
    }

    PartKeeping* keeping = nullptr;  ///< of a document with a predecessor or a successor
    /// Blocks of smaller ones are taken over from the document before.
    std::uint64_t first_identity = 1;
    std::uint64_t next_identity = 1;

    std::optional<document::StructureId> title;   ///< the H1, once printed
    bool title_is_closed = false;                 ///< on a cover: other texts are no part of it
    std::optional<CoverPlaces> cover;             ///< while it is composed
    std::optional<SharedHeading> shared_heading;  ///< while an appendix's head is composed
    OpenSection* open_section = nullptr;          ///< the innermost one; or none
    std::optional<SharedLink> shared_link;
    std::optional<stylesheet::CaptionColumn> caption_column;  ///< of pictures; none: below each
    /// Notes that were called: further marks repeat the number and lead to the same note.
    std::map<const report::Note*, CalledNote> called_notes;
    /// Structure node of the last block of the report's own text; its end mark goes there.
    std::optional<document::StructureId> text_end;

    std::size_t depth = 0;
    std::size_t parts = 0;
};

/// Counts a level of nesting for as long as it lives.
class Nesting {
  public:
    explicit Nesting(std::size_t& depth) : depth_(&depth) { ++*depth_; }
    ~Nesting() { --*depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    Nesting(Nesting&&) = delete;
    Nesting& operator=(Nesting&&) = delete;

  private:
    std::size_t* depth_;
};

/// Deeper than this no report and no layout goes; it bounds every recursion here.
inline constexpr std::size_t nesting_limit = 100;

/// A caption by its `format`, counted 1, 2 … for each format apart.
struct NumberedCaption {
    PieceList text;      ///< "Bảng 2. Kết quả"; empty if there is no caption
    std::string number;  ///< "Bảng 2": the text up to the number
};
[[nodiscard]] NumberedCaption number_caption(Composition& composition,
                                             std::string_view format,
                                             const PieceList& caption,
                                             base::Place place);

/// Lists a caption that is printed, and marks its place in `paragraph`.
void list_caption(Composition& composition,
                  CaptionList list,
                  const PieceList& text,
                  document::Paragraph& paragraph);

/// A paragraph of plain content; `role` is its node's, under `parent`.
[[nodiscard]] document::Paragraph make_paragraph(Composition& composition,
                                                 std::string_view style,
                                                 const PieceList& text,
                                                 document::Role role,
                                                 document::StructureId parent,
                                                 base::Place place);

/// Notes where `id` leads (nothing if it is empty), and marks the place in `paragraph`.
void name_block(Composition& composition,
                const std::string& id,
                std::string number,
                document::Paragraph* paragraph);

/// A block found by the structure node of its paragraph, table or chart.
struct FoundBlock {
    std::vector<document::Block>* blocks = nullptr;
    std::size_t index = 0;
};
/// The last one of that node, also inside stacks and columns.
[[nodiscard]] std::optional<FoundBlock> find_block(std::vector<document::Block>& blocks,
                                                   document::StructureId node);
/// The node of the last paragraph, table or chart from block `from` on.
[[nodiscard]] std::optional<document::StructureId> last_node(
    const std::vector<document::Block>& blocks, std::size_t from);

}  // namespace tongket::compose
