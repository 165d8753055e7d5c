#include "report/sections.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/charts.h"
#include "report/collections.h"
#include "report/footnotes.h"
#include "report/images.h"
#include "report/read_prose.h"
#include "report/statistics_table.h"
#include "report/tables.h"

namespace tongket::report {

namespace {

constexpr std::size_t deepest_section = 8;
constexpr std::array<std::string_view, 3> collections = {"statistics", "awards", "goals"};
constexpr std::array<std::string_view, 2> orientations = {"portrait", "landscape"};

class SectionReader {
  public:
    SectionReader(const Reading& reading, Report& report) : reading_(reading), report_(report) {}

    std::vector<Section> read_all(std::span<const data::Value> items, std::size_t depth) {
        std::vector<Section> sections;
        for (const data::Value& item : items) {
            if (depth > deepest_section) {
                reading_.diagnostics.report(base::Code::NestedTooDeep, item.place,
                                            {"sections", fmt::format("{}", deepest_section)});
                break;
            }
            if (const auto fields = open_fields(item, "sections", KeyOwner::Section, reading_)) {
                sections.push_back(read_one(item, *fields, depth));
            }
        }
        return sections;
    }

  private:
    Section read_one(const data::Value& map, const Fields& fields, std::size_t depth) {
        Section section;
        section.place = map.place;
        read_title(fields, section);
        Section tail;  // what follows the key `sections`
        bool past_sections = false;
        for (const data::Entry& entry : map.entries) {
            if (entry.key == "sections") {
                section.sections = read_all(fields.items("sections"), depth + 1);
                past_sections = !section.sections.empty();
            } else if (fields.find(entry.key) != nullptr) {
                read_item(entry, fields, past_sections ? tail : section);
            }
        }
        if (!tail.items.empty()) {
            tail.place = map.place;
            section.sections.push_back(std::move(tail));
        }
        return section;
    }

    void read_title(const Fields& fields, Section& section) {
        const bool is_part = fields.find("part") != nullptr;
        if (is_part && fields.find("title") != nullptr) {
            reading_.diagnostics.report(base::Code::KeysExclude, fields.key_place("title"),
                                        {"part", "title"});
        }
        section.kind = is_part ? Section::Kind::Part : Section::Kind::Section;
        read_title_text(fields, is_part ? "part" : "title", section);
        section.id = fields.plain("id");
        if (fields.flag("at-end").value_or(false)) {
            section.position = Section::Position::AtEnd;
        }
        section.lead = fields.text("lead");
        section.summary = fields.text("summary");
        if (const data::Value* picture = fields.find("picture")) {
            section.picture = read_image(*picture, reading_);
        }
        read_figures(fields, section);
    }

    /// What is left of a title in contents and bookmarks are its words: a picture must not be all.
    void read_title_text(const Fields& fields, std::string_view key, Section& section) {
        const data::Value* value = fields.find(key);
        if (value == nullptr) {
            if (fields.find("notes") != nullptr) {
                read_notes(fields.find("notes"), reading_).report_unused(reading_.diagnostics);
            }
            return;
        }
        Footnotes notes = read_notes(fields.find("notes"), reading_);
        Reading reading = reading_;
        reading.admitted = {&notes, Pictures::OnLines};
        section.title = read_text(*value, key, reading);
        notes.report_unused(reading_.diagnostics);
        const SpanList& spans = section.title.spans;
        const auto says_nothing = [](const Span& span) {
            return span.picture && span.picture->alternative.empty();
        };
        if (!spans.empty() && std::ranges::all_of(spans, says_nothing)) {
            const Image& first = *spans.front().picture;
            reading_.diagnostics.report(base::Code::ImageWithoutText, first.file_place,
                                        {first.file});
        }
    }

    void read_figures(const Fields& fields, Section& section) {
        for (const Statistic* statistic : read_ids(fields, reading_, "figures")) {
            section.figures.push_back(
                static_cast<std::size_t>(statistic - report_.statistics.data()));
        }
    }

    void read_item(const data::Entry& entry, const Fields& fields, Section& section) {
        if (entry.key == "body") {
            add(section, read_body(entry.value));
        } else if (entry.key == "table") {
            add(section, read_table(entry.value, reading_));
            report_.statistics_shown |= names_statistics(entry.value);
        } else if (entry.key == "chart") {
            add(section, read_chart(entry.value, reading_));
            report_.statistics_shown |= names_statistics(entry.value);
        } else if (entry.key == "image") {
            add(section, read_picture(entry.value));
        } else if (entry.key == "gallery") {
            add(section, read_gallery(entry.value, reading_));
        } else if (entry.key == "callout") {
            add(section, read_callout(entry.value));
        } else if (entry.key == "show") {
            if (const auto which = fields.choice("show", collections)) {
                show(*which, entry.value.place, section);
            }
        }
    }

    template <class Item>
    static void add(Section& section, std::optional<Item> item) {
        if (item) {
            section.items.emplace_back(std::move(*item));
        }
    }

    std::optional<Prose> read_body(const data::Value& value) {
        if (value.is_scalar()) {
            Prose prose = read_prose(value, reading_.figures, reading_.diagnostics);
            return prose.empty() ? std::nullopt : std::optional(std::move(prose));
        }
        Text text = read_text(value, "body", reading_);
        if (text.empty()) {
            return std::nullopt;
        }
        Prose prose;
        prose.push_back({ProseParagraph{std::move(text.spans), text.place}});
        return prose;
    }

    std::optional<Image> read_picture(const data::Value& value) {
        std::optional<Image> image = read_image(value, reading_);
        const data::Value* beside = image && value.is_map() ? value.find("beside") : nullptr;
        if (beside != nullptr && !beside->is_null() && !beside->is_poisoned()) {
            image->beside = read_body(*beside).value_or(Prose{});
        }
        return image;
    }

    std::optional<Callout> read_callout(const data::Value& value) {
        const auto fields = open_fields(value, "callout", KeyOwner::Callout, reading_);
        const data::Value* body = fields ? fields->find("body") : nullptr;
        if (body == nullptr) {
            return std::nullopt;
        }
        Callout callout;
        callout.place = value.place;
        callout.title = fields->text("title");
        callout.body = read_body(*body).value_or(Prose{});
        return callout;
    }

    static bool names_statistics(const data::Value& value) {
        const data::Value* ids = value.is_map() ? value.find("of") : nullptr;
        return ids != nullptr && !ids->is_null();
    }

    void show(std::size_t which, base::Place place, Section& section) {
        const std::size_t before = section.items.size();
        if (which == 0) {
            add(section, show_statistics(report_.statistics, place));
            report_.statistics_shown = true;
        } else if (which == 1) {
            add(section, show_awards(report_.awards, place));
            report_.awards_shown = true;
        } else {
            add(section, show_goals(report_.goals));
            report_.goals_shown = true;
        }
        if (section.items.size() == before) {
            reading_.diagnostics.report(base::Code::NothingToShow, place,
                                        {std::string(collections[which])});
        }
    }

    const Reading& reading_;
    Report& report_;
};

/// The report's own sections, and what each of them did besides.
class OwnSections {
  public:
    OwnSections(const Reading& reading, Report& report)
        : reading_(reading), report_(report), reader_(reading, report) {}

    void add(const data::Value& item) {
        for (Section& section : read(item)) {
            report_.sections.push_back(std::move(section));
        }
    }
    /// One that is no section was reported, and leaves an empty one.
    void replace(std::size_t index, const data::Value& item) {
        std::vector<Section> sections = read(item);
        report_.sections[index] = sections.empty() ? Section{} : std::move(sections.front());
    }
    void take(const ReadSection& section) {
        for (const base::Diagnostic& message : section.messages) {
            reading_.diagnostics.report_as(message.severity, message.code, message.place,
                                           message.arguments);
        }
        done_.push_back(section);
    }
    [[nodiscard]] std::vector<ReadSection> finish() {
        for (const ReadSection& section : done_) {
            report_.statistics_shown |= section.statistics_shown;
            report_.awards_shown |= section.awards_shown;
            report_.goals_shown |= section.goals_shown;
        }
        return std::move(done_);
    }

  private:
    std::vector<Section> read(const data::Value& item) {
        const std::size_t said = reading_.diagnostics.size();
        report_.statistics_shown = report_.awards_shown = report_.goals_shown = false;
        std::vector<Section> sections = reader_.read_all({&item, 1}, 1);
        const std::vector<base::Diagnostic>& all = reading_.diagnostics.items();
        done_.push_back({{all.begin() + static_cast<std::ptrdiff_t>(said), all.end()},
                         report_.statistics_shown,
                         report_.awards_shown,
                         report_.goals_shown});
        return sections;
    }

    const Reading& reading_;
    Report& report_;
    SectionReader reader_;
    std::vector<ReadSection> done_;
};

}  // namespace

std::vector<ReadSection> read_sections(const Fields& fields,
                                       const Reading& reading,
                                       const LastReading* last,
                                       Report& report) {
    OwnSections sections(reading, report);
    const std::span items = fields.items("sections");
    if (last == nullptr) {
        for (const data::Value& item : items) {
            sections.add(item);
        }
        return sections.finish();
    }
    report.sections = std::move(last->report.sections);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i >= last->first && i < last->past) {
            sections.replace(i, items[i]);
        } else {
            sections.take(last->kept.sections[i]);
        }
    }
    return sections.finish();
}

void read_appendices(const Fields& fields, const Reading& reading, Report& report) {
    SectionReader reader(reading, report);
    for (const data::Value& item : fields.items("appendices")) {
        const auto entry = open_fields(item, "appendices", KeyOwner::Appendix, reading);
        if (!entry) {
            continue;
        }
        Appendix appendix;
        appendix.place = item.place;
        appendix.title = entry->text("title");
        appendix.id = entry->plain("id");
        if (entry->choice("orientation", orientations) == std::optional<std::size_t>(1)) {
            appendix.orientation = Appendix::Orientation::Landscape;
        }
        appendix.sections = reader.read_all(entry->items("sections"), 1);
        report.appendices.push_back(std::move(appendix));
    }
}

}  // namespace tongket::report
