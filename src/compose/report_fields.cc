#include "compose/report_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "base/utf8.h"
#include "compose/award_counts.h"
#include "compose/award_fields.h"
#include "compose/list_fields.h"
#include "compose/shown_fields.h"
#include "report/signing.h"
#include "vietnamese/date.h"

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

Field count_field(std::int32_t count) {
    return count > 0 ? text_field(std::to_string(count)) : Field{};
}

/// A list that a section or an appendix shows is the layout's all the same where the layout prints
/// neither: a leaflet has the goals that the report's text lists.
Shown shown(const ReportFields& of, bool in_text) {
    const stylesheet::Stylesheet& sheet = of.stylesheet();
    const bool prints_text = sheet.parts_sections || sheet.parts_last_sections ||
                             sheet.parts_tables ||
                             (sheet.appendix.is_printed && !of.report().appendices.empty());
    return in_text && prints_text ? Shown::BySections : Shown::ByLayout;
}

Field appendices_field(const report::Report& report) {
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

/// "Bằng khen …; Cờ thi đua … và 5 danh hiệu, hình thức khác": all titles where they are few.
Field first_names(const Field& groups) {
    constexpr std::size_t few = 3, first = 2;
    if (groups.members.size() <= few) {
        return joined_field(groups, "title", "; ");
    }
    Field some;
    some.given = groups.given;
    for (std::size_t i = 0; i < first; ++i) {
        some.members.push_back(groups.members[i]);
    }
    Field names = joined_field(some, "title", "; ");
    names.text.emplace_back(
        Span{" và " + std::to_string(groups.members.size() - first) + " danh hiệu, hình thức khác",
             false, false, first_place(names.text, {})});
    return names;
}

Field kinds_field(const std::vector<report::Award>& awards) {
    return awards.empty() ? Field{} : text_field(kinds_in_words(counts_of(awards)));
}

Field names_field(const std::vector<report::Award>& awards) {
    return awards.empty() ? Field{} : text_field(names_in_words(counts_of(awards)));
}

std::int32_t next_year(const Report& report) { return report.year > 0 ? report.year + 1 : 0; }

/// "20" and "22": some looks set them on two lines.
std::pair<std::string, std::string> next_year_halves(const Report& report) {
    const std::string year = next_year(report) > 0 ? std::to_string(next_year(report)) : "";
    const std::size_t half = year.size() - std::min<std::size_t>(year.size(), 2);
    return {year.substr(0, half), year.substr(half)};
}

report::HeadSigning head_signing(const ReportFields& of) {
    const report::Signer& signer = of.report().signer;
    return report::sign_as_head(signer.acting_for.plain(), signer.role.plain());
}

bool stands_at_end(const report::Section& section) {
    return section.position == report::Section::Position::AtEnd;
}
bool has_merit(const report::Award& award) {
    return !award.merit.empty() || !award.decision.empty();
}
bool has_months(const report::Goal& goal) { return goal.months.has_value(); }

using Of = ReportFields&;

template <report::ChartKind Kind>
Field charts_of_kind(Of of) {
    return charts_field(of.report(), Kind);
}

enum class TellsOf : std::uint8_t { Rest, Sections };

struct NamedMaker {
    std::string_view name;
    Field (*make)(Of of);
    TellsOf tells_of = TellsOf::Rest;
};

constexpr auto makers = std::to_array<NamedMaker>({
    {"title", [](Of of) { return text_field(of.report().title); }},
    {"kind", [](Of of) { return text_field(of.report().kind); }},
    {"abstract", [](Of of) { return text_field(of.report().abstract); }},
    {"year", [](Of of) { return count_field(of.report().year); }},
    {"next-year", [](Of of) { return count_field(next_year(of.report())); }},
    {"note", [](Of of) { return text_field(of.report().note); }},
    {"next-year.hundreds", [](Of of) { return text_field(next_year_halves(of.report()).first); }},
    {"next-year.rest", [](Of of) { return text_field(next_year_halves(of.report()).second); }},
    {"lead", [](Of of) { return text_field(of.report().lead); }},
    {"blurb", [](Of of) { return text_field(of.report().blurb); }},
    {"imprint", [](Of of) { return text_field(of.report().imprint); }},
    {"picture", [](Of of) { return picture_field(of.report().picture); }},
    {"picture.caption", [](Of of) { return picture_caption(of.report().picture); }},
    {"picture.credit", [](Of of) { return picture_credit(of.report().picture); }},
    {"members.names", [](Of of) { return joined_field(*of.find("members"), "item.name", ", "); }},
    {"members", [](Of of) { return text_list(of.report().members); }},
    {"members.count", [](Of of) { return count_field(base::narrow<std::int32_t>(of.report().members.size())); }},
    {"award-groups.names", [](Of of) { return joined_field(*of.find("award-groups"), "title", "; "); }},
    {"award-groups.several", [](Of of) { return flag(of.find("award-groups")->members.size() > 1); }},
    {"award-groups.first-names", [](Of of) { return first_names(*of.find("award-groups")); }},
    {"award-groups", [](Of of) { return award_groups_field(of.report(), shown(of, of.report().awards_shown)); }},
    {"spine", [](Of) { return Field{}; }},
    {"toc", [](Of of) { return flag(of.report().contents); }},
    {"list-of-tables", [](Of of) { return flag(of.report().table_list); }},
    {"list-of-figures", [](Of of) { return flag(of.report().figure_list); }},
    {"name-index", [](Of of) { return flag(of.report().name_index && !of.report().names.empty()); }},
    {"draft", [](Of of) { return count_field(of.report().draft); }},
    {"issuer.name", [](Of of) { return name_field(of.report().issuer.name); }},
    {"issuer.parent", [](Of of) { return name_field(of.report().issuer.parent); }},
    {"issuer.address", [](Of of) { return name_field(of.report().issuer.address); }},
    {"document.number", [](Of of) { return number_field(of.report().document, of.stylesheet().blank_number); }},
    {"document.note", [](Of of) { return text_field(of.report().note); }},
    {"document.place", [](Of of) { return text_field(of.report().document.place); }},
    {"document.date", [](Of of) { return date_field(of.report().document, of.stylesheet().blank_day); }},
    {"document.subject", [](Of of) { return text_field(of.report().document.subject); }},
    {"document.secrecy", [](Of of) { return text_field(of.report().document.secrecy); }},
    {"document.urgency", [](Of of) { return text_field(of.report().document.urgency); }},
    {"document.circulation", [](Of of) { return text_field(of.report().document.circulation); }},
    {"document.drafter", [](Of of) { return text_field(of.report().document.drafter); }},
    {"document.copy-mark", [](Of of) { return text_field(of.report().document.copy_mark); }},
    {"signer.for", [](Of of) { return text_field(of.report().signer.acting_for); }},
    {"signer.role", [](Of of) { return text_field(of.report().signer.role); }},
    {"signer.award-for", [](Of of) { return text_field(head_signing(of).capacity, of.report().signer.acting_for.place); }},
    {"signer.head", [](Of of) { return text_field(head_signing(of).head, of.report().signer.role.place); }},
    {"signer.name", [](Of of) { return text_field(of.report().signer.name); }},
    {"bases", [](Of of) { return text_list(of.report().bases); }},
    {"to", [](Of of) { return text_list(of.report().addressees); }},
    {"recipients", [](Of of) { return text_list(of.report().recipients); }},
    {"statistics.hanging", [](Of of) { return hanging_field(*of.find("statistics")); }},
    {"statistics", [](Of of) { return statistics_field(of.report().statistics, shown(of, of.report().statistics_shown)); }},
    {"awards", [](Of of) { return awards_field(of.report(), shown(of, of.report().awards_shown)); }},
    {"goals", [](Of of) { return goals_field(of.report().goals, shown(of, of.report().goals_shown)); }},
    {"goals-lead", [](Of of) { return text_field(of.report().goals_lead); }},
    {"last-sections", [](Of of) { return flag(std::ranges::any_of(of.report().sections, stands_at_end)); }, TellsOf::Sections},
    {"awards.kinds", [](Of of) { return kinds_field(of.report().awards); }},
    {"awards.name-head", [](Of of) { return names_field(of.report().awards); }},
    {"awards.counts", [](Of of) { return text_field(counts_in_words(counts_of(of.report().awards))); }},
    {"awards.merits", [](Of of) { return flag(std::ranges::any_of(of.report().awards, has_merit)); }},
    {"goals.months", [](Of of) { return flag(std::ranges::any_of(of.report().goals, has_months)); }},
    {"appendices", [](Of of) { return appendices_field(of.report()); }},
    {"charts", [](Of of) { return charts_field(of.report(), std::nullopt); }, TellsOf::Sections},
    {"charts.bar", charts_of_kind<report::ChartKind::Bar>, TellsOf::Sections},
    {"charts.columns", charts_of_kind<report::ChartKind::Columns>, TellsOf::Sections},
    {"charts.stacked", charts_of_kind<report::ChartKind::Stacked>, TellsOf::Sections},
    {"charts.line", charts_of_kind<report::ChartKind::Line>, TellsOf::Sections},
    {"charts.area", charts_of_kind<report::ChartKind::Area>, TellsOf::Sections},
    {"charts.ring", charts_of_kind<report::ChartKind::Ring>, TellsOf::Sections},
    {"charts.progress", charts_of_kind<report::ChartKind::Progress>, TellsOf::Sections},
    {"charts.dumbbell", charts_of_kind<report::ChartKind::Dumbbell>, TellsOf::Sections},
    {"charts.ranking", charts_of_kind<report::ChartKind::Ranking>, TellsOf::Sections},
    {"charts.panels", charts_of_kind<report::ChartKind::Panels>, TellsOf::Sections},
    {"charts.tiles", charts_of_kind<report::ChartKind::Tiles>, TellsOf::Sections},
    {"charts.strip", charts_of_kind<report::ChartKind::Strip>, TellsOf::Sections},
    {"charts.units", charts_of_kind<report::ChartKind::Units>, TellsOf::Sections},
    {"charts.hanging", charts_of_kind<report::ChartKind::Hanging>, TellsOf::Sections},
    {"looks", [](Of of) { return looks_field(of.looks()); }},
});

}  // namespace

ReportFields::ReportFields(const Report& report,
                           const stylesheet::Stylesheet& stylesheet,
                           std::span<const LookSample> looks)
    : report_(report), stylesheet_(stylesheet), looks_(looks), made_(makers.size()) {}

const Field* ReportFields::find(std::string_view path) {
    const auto found = std::ranges::find(makers, path, &NamedMaker::name);
    if (found == makers.end()) {
        return nullptr;
    }
    times_asked_of_sections_ += found->tells_of == TellsOf::Sections ? 1 : 0;
    auto& field = made_[static_cast<std::size_t>(found - makers.begin())];
    if (field == nullptr) {
        field = std::make_unique<const Field>(found->make(*this));
    }
    return field.get();
}

}  // namespace tongket::compose
