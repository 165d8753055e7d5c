#include "compose/resolve_references.h"

#include <utility>

#include "compose/visit_paragraphs.h"

namespace tongket::compose {

namespace {

class Resolver {
  public:
    explicit Resolver(Composition& composition) : composition_(composition) {}

    void operator()(document::Paragraph& paragraph) {
        for (document::Inline& part : paragraph.content) {
            if (auto* page = std::get_if<document::PageReference>(&part)) {
                // Contents entries name labels of the document itself.
                if (const Named* named = find(page->label)) {
                    page->label = named->label;
                }
            } else if (auto* number = std::get_if<document::NumberReference>(&part)) {
                part = text_of(*number);
            } else if (auto* note = std::get_if<document::NoteReference>(&part)) {
                note->note = resolve(*note->note);
            }
        }
    }

  private:
    [[nodiscard]] const Named* find(const std::string& name) const {
        const auto found = composition_.named.find(name);
        return found != composition_.named.end() ? &found->second : nullptr;
    }

    document::TextRun text_of(const document::NumberReference& reference) {
        const Named* named = find(reference.label);
        const bool numbered = named != nullptr && !named->number.empty();
        if (!numbered) {
            composition_.diagnostics.report(base::Code::NameWithoutNumber, reference.place,
                                            {reference.label});
        }
        return {numbered ? named->number : "…", reference.style, reference.structure,
                reference.place};
    }

    std::shared_ptr<const document::Footnote> resolve(const document::Footnote& note) {
        auto resolved = std::make_shared<document::Footnote>(note);
        for (document::Paragraph& paragraph : resolved->paragraphs) {
            (*this)(paragraph);
        }
        return resolved;
    }

    Composition& composition_;
};

}  // namespace

void resolve_references(Composition& composition, std::vector<document::Block>& blocks) {
    Resolver resolver(composition);
    for (document::Block& block : blocks) {
        // What was taken over from another document has none: their blocks are never the same.
        if (block.identity == 0 || block.identity >= composition.first_identity) {
            document::visit_content(ParagraphVisitor<Resolver>{resolver}, block);
        }
    }
}

}  // namespace tongket::compose
