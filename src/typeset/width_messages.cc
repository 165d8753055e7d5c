#include "typeset/width_messages.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

namespace {

/// Of one code. What is set twice (the first columns of a table that is split) counts once.
struct Worst {
    const WidthMessage* message = nullptr;
    std::set<std::pair<base::Place, std::string_view>> places;
};

/// The first of those that are as bad.
Worst worst_of(const WidthMessages& messages, base::Code code) {
    Worst worst;
    for (const WidthMessage& message : messages) {
        if (message.code != code) {
            continue;
        }
        worst.places.emplace(message.place, message.argument);
        if (worst.message == nullptr || message.excess > worst.message->excess) {
            worst.message = &message;
        }
    }
    return worst;
}

}  // namespace

TableWidths::TableWidths(ParagraphSetter& setter)
    : setter_(setter), before_(setter.collect_widths(&messages_)) {}

TableWidths::~TableWidths() { setter_.collect_widths(before_); }

void TableWidths::report() const {
    const Worst word = worst_of(messages_, base::Code::WordTooWide);
    if (word.places.size() == 1) {
        setter_.diagnostics().report(word.message->code, word.message->place,
                                     {word.message->argument});
    } else if (word.places.size() > 1) {
        setter_.diagnostics().report(
            base::Code::TableWordsTooWide, word.message->place,
            {word.message->argument, fmt::format("{}", word.places.size())});
    }
    const Worst line = worst_of(messages_, base::Code::LineTooWide);
    if (line.message != nullptr) {
        setter_.diagnostics().report(line.message->code, line.message->place,
                                     {line.message->argument});
    }
}

}  // namespace tongket::typeset
