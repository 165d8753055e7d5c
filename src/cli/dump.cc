#include <cstdio>
#include <string>

#include "cli/commands.h"
#include "cli/messages.h"
#include "compose/dump_document.h"
#include "document/dump_structure.h"
#include "graphics/dump_page.h"
#include "typeset/dump_galley.h"

namespace tongket::cli {

namespace {

std::string dump_stage(DumpStage stage,
                       engine::Product& product,
                       base::Budget& budget,
                       base::Diagnostics& diagnostics) {
    switch (stage) {
        case DumpStage::Document:
            return compose::dump_document(product.document);
        case DumpStage::Galley: {
            typeset::FirstMessages first;
            typeset::ParagraphSetter setter(
                {*product.fonts, *product.shaper, product.references, budget, first}, diagnostics);
            return typeset::dump_galleys(product.document, setter);
        }
        case DumpStage::Pages: {
            std::string text;
            for (std::size_t n = 0; n < product.pages.size(); ++n) {
                text += graphics::dump_page(product.pages[n], *product.fonts);
                text += typeset::dump_lines(product.lines[n]);
            }
            return text;
        }
        case DumpStage::Tags:
            return document::dump_structure(product.document.structure);
    }
    return {};
}

}  // namespace

int run_dump(const DumpCommand& command, const Context& context) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::Budget budget;
    engine::Product product;
    engine::Request request;
    request.report = command.report;
    request.layout = command.layout;
    request.date = context.date;
    const engine::Goal goal =
        command.stage == DumpStage::Document ? engine::Goal::Document : engine::Goal::Pages;
    const engine::Outcome outcome =
        context.engine.run(request, goal, sources, budget, diagnostics, product);
    print_messages(diagnostics, sources, context.common);
    if (product.stylesheet && product.shaper) {
        base::Diagnostics again;  // the galley's messages were printed already
        const std::string text = dump_stage(command.stage, product, budget, again);
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    return static_cast<int>(outcome);
}

}  // namespace tongket::cli
