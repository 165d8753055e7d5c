#include "compose/fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/narrow.h"
#include "base/utf8.h"
#include "vietnamese/date.h"
#include "vietnamese/numerals.h"

namespace tongket::compose {

namespace {

using report::Report;
using report::Span;

Field flag(bool given) { return Field{{}, given, {}}; }

void add(Fields& fields, std::string_view name, Field field) {
    fields.push_back({name, std::move(field)});
}

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

/// What every member of a list knows of its own position.
Fields member_fields(std::size_t index, std::size_t count, Field item) {
    Fields fields;
    fields.reserve(16);
    add(fields, "index", text_field(std::to_string(index + 1)));
    add(fields, "group-index", text_field(std::to_string(index + 1)));
    add(fields, "group-count", text_field(std::to_string(count)));
    add(fields, "first", flag(index == 0));
    add(fields, "last", flag(index + 1 == count));
    add(fields, "only", flag(count == 1));
    add(fields, "item", std::move(item));
    return fields;
}

Field text_list(const std::vector<report::Text>& texts) {
    Field list;
    list.given = !texts.empty();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        list.members.push_back(member_fields(i, texts.size(), text_field(texts[i])));
    }
    return list;
}

/// "Cổ Nhuế 1, Cổ Nhuế 2".
Field names_field(const std::vector<report::Text>& names) {
    Field field;
    field.given = !names.empty();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) {
            field.text.emplace_back(Span{", ", false, false, names[i].place});
        }
        field.text.insert(field.text.end(), names[i].spans.begin(), names[i].spans.end());
    }
    return field;
}

enum class Shown : std::uint8_t { BySections, ByLayout };
Shown shown(bool by_sections) { return by_sections ? Shown::BySections : Shown::ByLayout; }

/// The report's picture, and what is said of it, under `name`.
void add_picture(Fields& fields,
                 std::array<std::string_view, 3> names,
                 const std::optional<report::Image>& image) {
    Field picture;
    picture.given = image.has_value();
    picture.picture = image ? &*image : nullptr;
    add(fields, names[0], std::move(picture));
    add(fields, names[1], image ? text_field(image->caption) : Field{});
    add(fields, names[2], image ? text_field(image->credit) : Field{});
}

/// "8.575" of "8.575", "233" of "233/473".
Field whole_number(const std::optional<vietnamese::Decimal>& number, base::Place place) {
    return number && number->scale == 0 ? text_field(std::to_string(number->coefficient), place)
                                        : Field{};
}

Fields statistic_fields(const report::Statistic& statistic, std::size_t index, std::size_t count) {
    // A statistic without one of these prints nothing for it; any other name is unknown.
    constexpr std::array<std::string_view, 8> usual = {"of-plan", "plan", "last-year", "growth",
                                                       "share",   "note", "source",    "as-of"};
    const auto text = [&](std::string_view value) { return text_field(value, statistic.place); };
    Fields fields = member_fields(index, count, text(statistic.label));
    add(fields, "id", text(statistic.id));
    add(fields, "label", text(statistic.label));
    add(fields, "value", text(statistic.printed()));
    add(fields, "number", text(statistic.value_text));
    add(fields, "part", whole_number(statistic.value, statistic.place));
    add(fields, "whole", whole_number(statistic.of, statistic.place));
    add(fields, "unit", text(statistic.unit));
    for (const auto& [key, value] : statistic.fields) {
        add(fields, key, text(value));
    }
    for (const std::string_view key : usual) {
        if (statistic.field(key) == nullptr) {
            add(fields, key, {});
        }
    }
    return fields;
}

Field statistics_field(const std::vector<report::Statistic>& statistics, Shown shown_by) {
    Field list;
    list.given = !statistics.empty() && shown_by == Shown::ByLayout;
    for (std::size_t i = 0; i < statistics.size(); ++i) {
        list.members.push_back(statistic_fields(statistics[i], i, statistics.size()));
    }
    return list;
}

Fields award_fields(const report::Award& award, std::size_t index, std::size_t count) {
    Fields fields = member_fields(index, count, text_field(award.title));
    add(fields, "title", text_field(award.title));
    add(fields, "recipient", text_field(award.recipient));
    add(fields, "for", text_field(award.merit));
    add(fields, "salutation", text_field(award.salutation));
    add(fields, "unit", text_field(award.unit));
    add(fields, "decision", text_field(award.decision));
    add(fields, "note", text_field(award.note));
    Field photo;
    photo.given = award.photo.has_value();
    photo.picture = award.photo ? &*award.photo : nullptr;
    add(fields, "photo", std::move(photo));
    return fields;
}

Field awards_field(const std::vector<report::Award>& awards, Shown shown_by) {
    Field list;
    list.given = !awards.empty() && shown_by == Shown::ByLayout;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        list.members.push_back(award_fields(awards[i], i, awards.size()));
    }
    return list;
}

/// Awards of one title that follow each other.
Field award_groups_field(const std::vector<report::Award>& awards, Shown shown_by) {
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        if (i == 0 || awards[i].title.plain() != awards[i - 1].title.plain()) {
            groups.emplace_back(i, i);
        }
        groups.back().second = i + 1;
    }
    Field list;
    list.given = !awards.empty() && shown_by == Shown::ByLayout;
    bool had_photos = false;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const auto [first, end] = groups[g];
        const report::Award& award = awards[first];
        Fields fields = member_fields(g, groups.size(), text_field(award.title));
        add(fields, "title", text_field(award.title));
        // "6 tập thể" says itself how many they are.
        const bool is_named = end - first > 1 || award.is_named;
        add(fields, "count",
            is_named ? text_field(std::to_string(end - first), award.place) : Field{});
        add(fields, "counted", is_named ? Field{} : text_field(award.recipient));
        Field members;
        members.given = true;
        bool has_photos = false;
        for (std::size_t i = first; i < end; ++i) {
            members.members.push_back(award_fields(awards[i], i - first, end - first));
            has_photos = has_photos || awards[i].photo.has_value();
        }
        add(fields, "awards", std::move(members));
        add(fields, "photos", flag(has_photos));
        add(fields, "first-photos", flag(has_photos && !had_photos));
        had_photos = had_photos || has_photos;
        list.members.push_back(std::move(fields));
    }
    return list;
}

Field goals_field(const std::vector<report::Goal>& goals, Shown shown_by) {
    Field list;
    list.given = !goals.empty() && shown_by == Shown::ByLayout;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const report::Goal& goal = goals[i];
        Fields fields = member_fields(i, goals.size(), text_field(goal.text));
        add(fields, "text", text_field(goal.text));
        add(fields, "year",
            goal.year ? text_field(std::to_string(*goal.year), goal.place) : Field{});
        add(fields, "measure", text_field(goal.measure));
        list.members.push_back(std::move(fields));
    }
    return list;
}

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

Fields make_fields(const Report& report, const stylesheet::Stylesheet& stylesheet) {
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
    add(fields, "members", text_list(report.members));
    add(fields, "members.names", names_field(report.members));
    add(fields, "members.count", count_field(base::narrow<std::int32_t>(report.members.size())));
    add(fields, "award-groups", award_groups_field(report.awards, shown(report.awards_shown)));
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
    add(fields, "signer.name", text_field(report.signer.name));
    add(fields, "bases", text_list(report.bases));
    add(fields, "to", text_list(report.addressees));
    add(fields, "recipients", text_list(report.recipients));
    add(fields, "statistics", statistics_field(report.statistics, shown(report.statistics_shown)));
    add(fields, "awards", awards_field(report.awards, shown(report.awards_shown)));
    add(fields, "goals", goals_field(report.goals, shown(report.goals_shown)));
    add(fields, "appendices", appendices_field(report));
    return fields;
}

Field pictures_field(const std::vector<const report::Image*>& pictures, std::size_t first) {
    Field list;
    list.given = !pictures.empty();
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const report::Image& image = *pictures[i];
        Fields fields = member_fields(i, pictures.size(), text_field(image.caption));
        add(fields, "number", text_field(std::to_string(first + i), image.place));
        add(fields, "caption", text_field(image.caption));
        add(fields, "credit", text_field(image.credit));
        Field photo;
        photo.given = true;
        photo.picture = &image;
        add(fields, "photo", std::move(photo));
        list.members.push_back(std::move(fields));
    }
    return list;
}

std::vector<const report::SectionItem*> items_of(const report::Section& section,
                                                 std::size_t& first) {
    std::vector<const report::SectionItem*> items;
    for (const report::SectionItem& item : section.items) {
        items.push_back(&item);
    }
    for (first = 0; first < section.sections.size(); ++first) {
        const report::Section& inner = section.sections[first];
        if (!inner.title.empty() || !inner.sections.empty() || !inner.lead.empty()) {
            break;
        }
        for (const report::SectionItem& item : inner.items) {
            items.push_back(&item);
        }
    }
    return items;
}

Fields make_section_fields(const Report& report,
                           const report::Section& section,
                           std::string_view number) {
    Fields fields;
    fields.reserve(16);
    add(fields, "section.title", text_field(section.title));
    add(fields, "section.number", text_field(number, section.place));
    add(fields, "section.lead", text_field(section.lead));
    add_picture(fields, {"section.picture", "section.picture.caption", "section.picture.credit"},
                section.picture);
    Field figures;
    figures.given = !section.figures.empty();
    for (std::size_t i = 0; i < section.figures.size(); ++i) {
        figures.members.push_back(
            statistic_fields(report.statistics[section.figures[i]], i, section.figures.size()));
    }
    add(fields, "section.figures", std::move(figures));
    std::vector<const report::Image*> pictures;
    bool has_text = false, has_charts = false, has_tables = false;
    std::size_t first_section = 0;
    for (const report::SectionItem* item : items_of(section, first_section)) {
        has_text |= std::holds_alternative<report::Prose>(*item);
        has_charts |= std::holds_alternative<report::Chart>(*item);
        has_tables |= std::holds_alternative<report::Table>(*item);
        if (const auto* gallery = std::get_if<report::Gallery>(item)) {
            for (const report::Image& image : gallery->images) {
                pictures.push_back(&image);
            }
        }
    }
    add(fields, "section.pictures", pictures_field(pictures));
    add(fields, "section.text", flag(has_text));
    add(fields, "section.charts", flag(has_charts));
    add(fields, "section.tables", flag(has_tables));
    add(fields, "section.sections", flag(first_section < section.sections.size()));
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
            return !span->reference && span->text.find_first_not_of(" \t\n") == std::string::npos;
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
