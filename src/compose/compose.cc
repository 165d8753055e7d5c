#include "compose/compose.h"

#include <algorithm>
#include <string>
#include <utility>

#include "compose/appendices.h"
#include "compose/components.h"
#include "compose/composition.h"
#include "compose/contents.h"
#include "compose/cover.h"
#include "compose/ending.h"
#include "compose/expansions.h"
#include "compose/flush_paragraphs.h"
#include "compose/index.h"
#include "compose/resolve_references.h"
#include "compose/shared_nodes.h"
#include "document/identities.h"

namespace tongket::compose {

namespace {

std::string digits(std::int32_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

/// The day of the document; with a blank day or no date, the last of the report's year.
std::string file_date(const report::Report& report) {
    const auto& date = report.document.date;
    if (date && date->day > 0 && date->month > 0) {
        return digits(date->year, 4) + "-" + digits(date->month, 2) + "-" + digits(date->day, 2);
    }
    const std::int32_t year = report.year > 0 ? report.year : (date ? date->year : 0);
    return year > 0 && year <= 9999 ? digits(year, 4) + "-12-31" : std::string();
}

document::Metadata metadata_of(Composition& composition) {
    document::Metadata metadata;
    metadata.title = plain_text(composition.report.title.spans);
    const Scope scope{&composition.fields};
    if (const Field* issuer = scope.find("issuer.name")) {
        metadata.author = plain_text(issuer->text);
    }
    metadata.date = file_date(composition.report);
    return metadata;
}

document::RunningWords running_words(Composition& composition) {
    const Scope scope{&composition.fields};
    const auto words = [&](std::string_view name) {
        const Field* field = scope.find(name);
        return field != nullptr ? plain_text(field->text) : std::string();
    };
    return {plain_text(composition.report.title.spans), words("kind"), words("year"),
            words("note")};
}

/// A draft's lines are numbered, so that they can be spoken of.
void number_lines(const Composition& composition, document::PageSequence& sequence) {
    const stylesheet::LineNumbersLook& look = composition.stylesheet.line_numbers;
    if (composition.report.draft > 0 && !look.style.empty()) {
        sequence.line_numbers = {composition.styles.find(look.style).paragraph, look.distance,
                                 look.every};
    }
}

/// Everything but the cover.
void compose_inside(Composition& composition, document::Document& document) {
    const stylesheet::Stylesheet& sheet = composition.stylesheet;
    const std::size_t text = document.sequences.size();
    document.sequences.emplace_back().master = composition.styles.master(sheet.first_master);
    std::vector<document::Block> blocks;
    if (composition.keeping != nullptr && composition.keeping->last_document != nullptr &&
        text < composition.keeping->last_document->sequences.size()) {
        blocks.reserve(composition.keeping->last_document->sequences[text].blocks.size());
    }
    compose_components(composition, sheet.parts, Scope{&composition.fields},
                       {blocks, document::Structure::root()});
    end_text(composition, blocks, sheet.body_end);
    document.sequences[text].blocks = std::move(blocks);
    for (document::PageSequence& appendix : compose_appendices(composition)) {
        document.sequences.push_back(std::move(appendix));
    }
}

/// The part that the end mark has changed is not kept, and its blocks are no longer those of
/// another document.
void drop_ended(PartKeeping& keeping, std::vector<document::PageSequence>& sequences) {
    if (!keeping.ended_at) {
        return;
    }
    const auto node = static_cast<std::size_t>(*keeping.ended_at);
    std::erase_if(keeping.kept.parts, [&](const KeptPart& kept) {
        if (node < kept.before.spot.nodes || node >= kept.after.spot.nodes) {
            return false;
        }
        for (document::PageSequence& sequence : sequences) {
            for (document::Block& block : sequence.blocks) {
                block.identity = std::ranges::find(kept.blocks, block.identity) == kept.blocks.end()
                                     ? block.identity
                                     : 0;
            }
        }
        return true;
    });
}

document::Document compose_whole(Composition& composition, const Book& book) {
    const report::Report& report = composition.report;
    const stylesheet::Stylesheet& stylesheet = composition.stylesheet;
    document::Document document;
    document.metadata = metadata_of(composition);
    document.running = running_words(composition);
    document.footnotes = stylesheet.footnotes.area;

    const bool has_cover = stylesheet.cover && book.part != Book::Part::Inside;
    if (has_cover) {
        document.sequences.push_back(compose_cover(composition, *stylesheet.cover, book.spine));
    }
    if (!has_cover || book.part == Book::Part::All) {
        compose_inside(composition, document);
        if (has_cover) {
            document.sequences[1].first_page_number = 1;
        }
    }
    if (!composition.title && !report.title.empty()) {
        composition.diagnostics.report(base::Code::TitleNotPrinted, report.layout_place);
    }
    for (document::PageSequence& sequence : document.sequences) {
        flush_paragraphs(stylesheet, composition.styles, sequence.blocks);
        number_lines(composition, sequence);
        mark_shared_nodes(sequence.blocks, composition.first_identity);
    }
    find_names(composition, document.sequences);
    const bool starts_with_cover = has_cover && document.sequences.size() > 1;
    fill_listings(composition, document.sequences[starts_with_cover ? 1 : 0].blocks);
    for (document::PageSequence& sequence : document.sequences) {
        resolve_references(composition, sequence.blocks);
        expand_abbreviations(report.abbreviations, composition.structure, sequence.blocks);
    }

    document.structure = std::move(composition.structure);
    document.outline = std::move(composition.outline);
    return document;
}

}  // namespace

document::Document compose(const report::Report& report,
                           const stylesheet::Stylesheet& stylesheet,
                           base::Diagnostics& diagnostics,
                           const graphics::ImageSet& images,
                           const Book& book,
                           std::span<const LookSample> looks) {
    document::Document document;
    {
        Composition composition(report, stylesheet, diagnostics, images, looks);
        document = compose_whole(composition, book);
    }
    // Blocks stay until the file is written; the fields that filled them are gone.
    for (document::PageSequence& sequence : document.sequences) {
        if (sequence.blocks.capacity() > sequence.blocks.size() + sequence.blocks.size() / 8) {
            sequence.blocks.shrink_to_fit();
        }
    }
    return document;
}

document::Document compose_again(const report::Report& report,
                                 const stylesheet::Stylesheet& stylesheet,
                                 base::Diagnostics& diagnostics,
                                 const graphics::ImageSet& images,
                                 const Book& book,
                                 KeptComposition& kept,
                                 const std::optional<LastDocument>& last) {
    PartKeeping keeping{kept, std::exchange(kept.parts, {}), std::exchange(kept.listed, {})};
    if (last && report.besides_sections() == last->report.besides_sections()) {
        keeping.last_document = &last->document;
        keeping.taken = last->taken;
    }
    kept.parts.reserve(keeping.last.size());
    Composition composition(report, stylesheet,
                            kept.styles ? *std::move(kept.styles) : StyleBook(stylesheet),
                            diagnostics, images, {});
    if (last) {
        composition.structure = std::move(last->document.structure);
        composition.structure.begin_again();
    }
    composition.first_identity = composition.next_identity = kept.next_identity;
    // Names that an index lists are looked for in all of the text at last; a component may print
    // what other sections say.
    const bool has_components = std::ranges::any_of(
        stylesheet.headings,
        [](const stylesheet::HeadingLevel& level) { return !level.component.empty(); });
    if (!report.name_index && !has_components) {
        composition.keeping = &keeping;
    }
    document::Document document = compose_whole(composition, book);
    kept.next_identity = composition.next_identity;
    drop_ended(keeping, document.sequences);
    find_kept_parts(keeping, document.sequences);
    if (!composition.mentions.empty()) {
        kept.parts.clear();  // an index has put its places into the text
    }
    const bool has_alike_nodes = last && document.structure.end_again();
    document::name_blocks(document, has_alike_nodes ? &last->document : nullptr,
                          composition.first_identity, kept.next_identity);
    kept.listed = {std::move(composition.headings), std::move(composition.captions),
                   std::move(composition.named_in_order)};
    kept.styles = std::move(composition.styles);
    return document;
}

}  // namespace tongket::compose
