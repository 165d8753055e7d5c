#include "report/footnotes.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace tongket::report {

namespace {

std::string_view name_in(std::string_view mark) { return mark.substr(2, mark.size() - 3); }

/// Bytes before a note's text, the mark and its colon; 0 if the line is no note.
std::size_t note_head_size(std::string_view line) {
    const std::size_t mark = footnote_mark_size(line);
    if (mark == 0 || !line.substr(mark).starts_with(':')) {
        return 0;
    }
    return std::min(line.find_first_not_of(' ', mark + 1), line.size());
}

}  // namespace

std::size_t footnote_mark_size(std::string_view text) {
    if (!text.starts_with("[^")) {
        return 0;
    }
    const std::size_t close = text.find_first_of("[] \n", 1);
    return close != std::string_view::npos && close > 2 && text[close] == ']' ? close + 1 : 0;
}

Footnotes::Footnotes(std::vector<CleanLine>& lines, const ProseContext& context) {
    std::erase_if(lines, [&](const CleanLine& line) {
        const std::string& text = line.content.text();
        const std::size_t head = note_head_size(text);
        if (head == 0) {
            return false;
        }
        const std::string_view mark = std::string_view(text).substr(0, footnote_mark_size(text));
        Note note;
        note.place = context.places.at(line.content.origin(0), base::count_characters(mark));
        note.spans = read_spans(line.content, head, text.size(), context);
        const base::Place place = note.place;
        const bool added =
            notes_.emplace(name_in(mark), Entry{std::make_shared<const Note>(std::move(note))})
                .second;
        if (!added) {
            context.diagnostics.report(base::Code::FootnoteTwice, place, {std::string(mark)});
        }
        return true;
    });
}

std::shared_ptr<const Note> Footnotes::call(std::string_view name) {
    const auto found = notes_.find(name);
    if (found == notes_.end()) {
        return nullptr;
    }
    found->second.called = true;
    return found->second.note;
}

void Footnotes::report_unused(base::Diagnostics& diagnostics) const {
    for (const auto& [name, entry] : notes_) {
        if (!entry.called) {
            diagnostics.report(base::Code::FootnoteUnused, entry.note->place, {"[^" + name + "]"});
        }
    }
}

Footnotes read_notes(const data::Value* value, const Reading& reading) {
    const data::Value none;
    const bool given = value != nullptr && !value->is_null() && !value->is_poisoned();
    if (given && !value->is_scalar()) {
        reading.diagnostics.report(base::Code::NoteExpected, value->place, {});
    }
    const data::Value& text = given && value->is_scalar() ? *value : none;
    Places places(text);
    std::vector<CleanLine> lines = clean_lines(text.text, places, reading.diagnostics);
    Footnotes notes(lines,
                    {places, reading.figures, reading.diagnostics, {nullptr, Pictures::OnLines}});
    for (const CleanLine& line : lines) {
        if (!line.content.empty()) {
            reading.diagnostics.report(base::Code::NoteExpected, places.at(line.content.origin(0)),
                                       {});
        }
    }
    return notes;
}

}  // namespace tongket::report
