// engine/turn.h: what one build of a report leaves for the next, when the report was changed.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "compose/compose.h"
#include "data/changed_yaml.h"
#include "document/document.h"
#include "engine/engine.h"
#include "graphics/page.h"
#include "pdf/kept_files.h"
#include "report/kept_reading.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"
#include "text/shaper.h"
#include "typeset/run_cache.h"

namespace tongket::engine {

/// A document that was set, and how.
struct SetDocument {
    compose::KeptComposition composition = {};
    typeset::RunCache pages = {.turns = typeset::Turns::Many};
    document::Document document = {};
};

/// Of successive builds of one report with the same options, by one engine: sections, boxes and
/// pages that did not change are taken over from one to the next. What comes out does not depend on
/// it. Only the last build is kept. A turn that ended in a bug of ours leaves nothing.
struct Turn {
    std::shared_ptr<const stylesheet::Stylesheet> sheet;
    std::shared_ptr<text::Shaper> shaper;
    std::optional<report::Report> report;  ///< none: there is no document before
    std::optional<data::KeptYaml> yaml;    ///< the report's file as it was read last
    /// How `report` was read from `yaml`; none if it was not read from that.
    std::optional<report::KeptReading> reading;
    std::optional<compose::TakenSections> taken;  ///< from `report`, by the one that is read now
    std::vector<graphics::Page> pages;
    std::vector<typeset::PageLines> lines;  ///< of `pages`
    SetDocument whole;
    SetDocument inside;  ///< of a book whose cover must know how thick that is
    pdf::KeptFiles files;

    /// The product of the build before, once it is of no other use. One that was not finished is
    /// not taken: its report could not be read.
    void give_back(Product product);
    [[nodiscard]] std::optional<compose::LastDocument> last(SetDocument& set) {
        return report ? std::optional(compose::LastDocument{*report, set.document, taken})
                      : std::nullopt;
    }
};

}  // namespace tongket::engine
