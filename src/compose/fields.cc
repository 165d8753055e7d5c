#include "compose/fields.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "compose/list_fields.h"
#include "compose/report_fields.h"
#include "vietnamese/numerals.h"

namespace tongket::compose {

void Members::push_back(Fields member) { there_.push_back(std::move(member)); }

Fields Members::operator[](std::size_t index) const { return make_ ? make_(index) : there_[index]; }

const Fields& Members::Iterator::operator*() {
    if (!list_->make_) {
        return list_->there_[index_];
    }
    if (!made_) {
        made_ = list_->make_(index_);
    }
    return *made_;
}

Members::Iterator& Members::Iterator::operator++() {
    ++index_;
    made_.reset();
    return *this;
}

const Field* Scope::find(std::string_view path) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer_) {
        if (scope->report_ != nullptr) {
            if (const Field* field = scope->report_->find(path)) {
                return field;
            }
            continue;
        }
        const auto found = std::ranges::find(*scope->fields_, path, &NamedField::name);
        if (found != scope->fields_->end()) {
            return &found->field();
        }
    }
    return nullptr;
}

Field text_field(const report::Text& text) {
    return Field{pieces_of(text.spans), !text.empty(), {}};
}

Field text_field(std::string_view text, base::Place place) {
    Field field;
    field.given = !text.empty();
    if (field.given) {
        field.text.emplace_back(report::Span{single_blanks(text), false, false, place});
    }
    return field;
}

Field appendix_number(const report::Report& report, std::size_t index) {
    return report.appendices.size() > 1
               ? text_field(vietnamese::roman(base::narrow<std::int64_t>(index) + 1))
               : Field{};
}

Fields make_appendix_fields(const report::Report& report, std::size_t index) {
    Fields fields;
    add(fields, "appendix.number", appendix_number(report, index));
    add(fields, "appendix.title", text_field(report.appendices[index].title));
    return fields;
}

std::string single_blanks(std::string_view text) {
    const auto is_other_blank = [](char c) { return c == '\t' || c == '\r'; };
    if (text.find("  ") == std::string_view::npos && std::ranges::none_of(text, is_other_blank)) {
        return std::string(text);
    }
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\r';
        if (!blank) {
            result += c;
        } else if (!result.ends_with(' ')) {
            result += ' ';
        }
    }
    return result;
}

bool is_blank(const PieceList& pieces) {
    return std::ranges::all_of(pieces, [](const Piece& piece) {
        if (const report::Span* span = std::get_if<report::Span>(&piece)) {
            return !span->reference && !span->picture &&
                   span->text.find_first_not_of(" \t\n") == std::string::npos;
        }
        return std::holds_alternative<NameBreak>(piece);
    });
}

namespace {

/// Appends a part of a text; single blanks stand for all kinds of them.
void append_plain(std::string& text, std::string_view part) {
    for (const char c : part) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) {
            text += c;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
    }
}

std::string without_last_blank(std::string text) {
    if (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

}  // namespace

std::string plain_text(const PieceList& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
        const report::Span* span = std::get_if<report::Span>(&piece);
        append_plain(text, span != nullptr ? std::string_view(span->text) : std::string_view(" "));
    }
    return without_last_blank(std::move(text));
}

std::string plain_text(const report::SpanList& spans) {
    std::string text;
    for (const report::Span& span : spans) {
        append_plain(text, span.text);
    }
    return without_last_blank(std::move(text));
}

PieceList pieces_of(const report::SpanList& spans) { return {spans.begin(), spans.end()}; }

base::Place first_place(const PieceList& pieces, base::Place otherwise) {
    for (const Piece& piece : pieces) {
        const report::Span* span = std::get_if<report::Span>(&piece);
        if (span != nullptr && span->place.source != base::no_source) {
            return span->place;
        }
    }
    return otherwise;
}

}  // namespace tongket::compose
