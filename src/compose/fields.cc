#include "compose/fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/narrow.h"
#include "base/utf8.h"
#include "compose/list_fields.h"
#include "compose/shown_fields.h"
#include "report/signing.h"
#include "vietnamese/date.h"
#include "vietnamese/numerals.h"

namespace tongket::compose {

namespace {

using report::Report;
using report::Span;

/// The part of a span from byte `from` on, `length` bytes, at its own place.
Span part_of(const Span& span, std::size_t from, std::size_t length) {
    Span part = span;
    part.text = span.text.substr(from, length);
    if (part.place.line != 0) {
        part.place.column +=
            static_cast<std::uint32_t>(base::count_characters(span.text.substr(0, from)));
    }
    return part;
}

/// A body's name, with its `|` as name breaks and the blanks around them dropped.
PieceList name_pieces(const report::Text& text) {
    PieceList pieces;
    for (const Span& span : text.spans) {
        std::size_t start = 0;
        while (start <= span.text.size()) {
            const bool after_bar = start > 0;
            const std::size_t bar = std::min(span.text.find('|', start), span.text.size());
            std::size_t from = start;
            std::size_t to = bar;
            while (after_bar && from < to && span.text[from] == ' ') {
                ++from;
            }
            while (bar < span.text.size() && to > from && span.text[to - 1] == ' ') {
                --to;
            }
            if (after_bar) {
                pieces.emplace_back(NameBreak{});
            }
            if (to > from) {
                pieces.emplace_back(part_of(span, from, to - from));
            }
            start = bar + 1;
        }
    }
    return pieces;
}

Field name_field(const report::Text& text) { return Field{name_pieces(text), !text.empty(), {}}; }

/// "/BC-UBND" leaves white before it for the number.
Field number_field(const report::DocumentNumber& document, document::Length blank) {
    Field field = text_field(document.number);
    if (!document.number.empty() && document.number.spans.front().text.starts_with('/')) {
        field.text.insert(field.text.begin(), document::Gap{blank});
    }
    return field;
}

/// "ngày … tháng … năm …", white for what is blank.
Field date_field(const report::DocumentNumber& document, document::Length blank) {
    if (!document.date) {
        return {};
    }
    // The object replacement character cannot stand in a date: it marks the blanks.
    constexpr std::string_view mark = "\xEF\xBF\xBC";
    const std::string text = vietnamese::format_formal(*document.date, mark);
    Field field;
    field.given = true;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = std::min(text.find(mark, start), text.size());
        if (end > start) {
            field.text.emplace_back(
                Span{text.substr(start, end - start), false, false, document.position});
        }
        if (end == text.size()) {
            return field;
        }
        field.text.emplace_back(document::Gap{blank});
        start = end + mark.size();
    }
}

Shown shown(bool by_sections) { return by_sections ? Shown::BySections : Shown::ByLayout; }

Field appendix_number(const Report& report, std::size_t index) {
    return report.appendices.size() > 1
               ? text_field(vietnamese::roman(base::narrow<std::int64_t>(index) + 1))
               : Field{};
}

Field appendices_field(const Report& report) {
    Field list;
    list.given = !report.appendices.empty();
    for (std::size_t i = 0; i < report.appendices.size(); ++i) {
        const report::Text& title = report.appendices[i].title;
        Fields fields = member_fields(i, report.appendices.size(), text_field(title));
        add(fields, "title", text_field(title));
        add(fields, "number", appendix_number(report, i));
        list.members.push_back(std::move(fields));
    }
    return list;
}

Field count_field(std::int32_t count) {
    return count > 0 ? text_field(std::to_string(count)) : Field{};
}

}  // namespace

void Members::push_back(Fields member) { there_.push_back(std::move(member)); }

Fields Members::operator[](std::size_t index) const {
    return make_ ? make_(index) : there_[index];
}

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
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        const auto found = std::ranges::find(*scope->fields, path, &NamedField::name);
        if (found != scope->fields->end()) {
            return &found->field;
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
        field.text.emplace_back(Span{single_blanks(text), false, false, place});
    }
    return field;
}

Fields make_fields(const Report& report,
                   const stylesheet::Stylesheet& stylesheet,
                   std::span<const LookSample> looks) {
    Fields fields;
    fields.reserve(64);
    add(fields, "title", text_field(report.title));
    add(fields, "kind", text_field(report.kind));
    add(fields, "abstract", text_field(report.abstract));
    add(fields, "year", count_field(report.year));
    add(fields, "next-year", count_field(report.year > 0 ? report.year + 1 : 0));
    add(fields, "note", text_field(report.note));
    const std::string next = report.year > 0 ? std::to_string(report.year + 1) : std::string();
    const std::size_t rest = next.size() - std::min<std::size_t>(next.size(), 2);
    add(fields, "next-year.hundreds", text_field(next.substr(0, rest)));
    add(fields, "next-year.rest", text_field(next.substr(rest)));
    add(fields, "lead", text_field(report.lead));
    add(fields, "blurb", text_field(report.blurb));
    add(fields, "imprint", text_field(report.imprint));
    add_picture(fields, {"picture", "picture.caption", "picture.credit"}, report.picture);
    Field members = text_list(report.members);
    add(fields, "members.names", joined_field(members, "item.name", ", "));
    add(fields, "members", std::move(members));
    add(fields, "members.count", count_field(base::narrow<std::int32_t>(report.members.size())));
    Field groups = award_groups_field(report.awards, shown(report.awards_shown));
    add(fields, "award-groups.names", joined_field(groups, "title", "; "));
    add(fields, "award-groups", std::move(groups));
    add(fields, "spine", {});
    add(fields, "toc", flag(report.contents));
    add(fields, "list-of-tables", flag(report.table_list));
    add(fields, "list-of-figures", flag(report.figure_list));
    add(fields, "name-index", flag(report.name_index && !report.names.empty()));
    add(fields, "draft", count_field(report.draft));
    add(fields, "issuer.name", name_field(report.issuer.name));
    add(fields, "issuer.parent", name_field(report.issuer.parent));
    add(fields, "issuer.address", name_field(report.issuer.address));
    add(fields, "document.number", number_field(report.document, stylesheet.blank_number));
    add(fields, "document.place", text_field(report.document.place));
    add(fields, "document.date", date_field(report.document, stylesheet.blank_day));
    add(fields, "document.subject", text_field(report.document.subject));
    add(fields, "document.secrecy", text_field(report.document.secrecy));
    add(fields, "document.urgency", text_field(report.document.urgency));
    add(fields, "document.circulation", text_field(report.document.circulation));
    add(fields, "document.drafter", text_field(report.document.drafter));
    add(fields, "document.copy-mark", text_field(report.document.copy_mark));
    add(fields, "signer.for", text_field(report.signer.acting_for));
    add(fields, "signer.role", text_field(report.signer.role));
    const report::HeadSigning signing =
        report::sign_as_head(report.signer.acting_for.plain(), report.signer.role.plain());
    add(fields, "signer.award-for", text_field(signing.capacity, report.signer.acting_for.place));
    add(fields, "signer.head", text_field(signing.head, report.signer.role.place));
    add(fields, "signer.name", text_field(report.signer.name));
    add(fields, "bases", text_list(report.bases));
    add(fields, "to", text_list(report.addressees));
    add(fields, "recipients", text_list(report.recipients));
    Field statistics = statistics_field(report.statistics, shown(report.statistics_shown));
    add(fields, "statistics.hanging", hanging_field(statistics));
    add(fields, "statistics", std::move(statistics));
    add(fields, "awards", awards_field(report.awards, shown(report.awards_shown)));
    add(fields, "goals", goals_field(report.goals, shown(report.goals_shown)));
    add(fields, "goals-lead", text_field(report.goals_lead));
    add(fields, "last-sections",
        flag(std::ranges::any_of(report.sections, [](const report::Section& section) {
            return section.position == report::Section::Position::AtEnd;
        })));
    add(fields, "awards.merits",
        flag(std::ranges::any_of(report.awards, [](const report::Award& award) {
            return !award.merit.empty() || !award.decision.empty();
        })));
    add(fields, "goals.months",
        flag(std::ranges::any_of(
            report.goals, [](const report::Goal& goal) { return goal.months.has_value(); })));
    add(fields, "appendices", appendices_field(report));
    add_charts(report, fields);
    add(fields, "looks", looks_field(looks));
    return fields;
}

Fields make_appendix_fields(const Report& report, std::size_t index) {
    Fields fields;
    add(fields, "appendix.number", appendix_number(report, index));
    add(fields, "appendix.title", text_field(report.appendices[index].title));
    return fields;
}

std::string single_blanks(std::string_view text) {
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
        if (const Span* span = std::get_if<Span>(&piece)) {
            return !span->reference && !span->picture &&
                   span->text.find_first_not_of(" \t\n") == std::string::npos;
        }
        return std::holds_alternative<NameBreak>(piece);
    });
}

std::string plain_text(const PieceList& pieces) {
    std::string text;
    const auto append = [&text](std::string_view part) {
        for (const char c : part) {
            const bool blank = c == ' ' || c == '\n' || c == '\t';
            if (!blank) {
                text += c;
            } else if (!text.empty() && text.back() != ' ') {
                text += ' ';
            }
        }
    };
    for (const Piece& piece : pieces) {
        const Span* span = std::get_if<Span>(&piece);
        append(span != nullptr ? std::string_view(span->text) : std::string_view(" "));
    }
    if (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

PieceList pieces_of(const report::SpanList& spans) { return {spans.begin(), spans.end()}; }

base::Place first_place(const PieceList& pieces, base::Place otherwise) {
    for (const Piece& piece : pieces) {
        const Span* span = std::get_if<Span>(&piece);
        if (span != nullptr && span->place.source != base::no_source) {
            return span->place;
        }
    }
    return otherwise;
}

}  // namespace tongket::compose
