#include <string>
#include <utility>
#include <variant>

#include "compose/fields.h"
#include "compose/list_fields.h"

namespace tongket::compose {

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

Fields make_section_fields(const report::Report& report,
                           const report::Section& section,
                           std::string_view number) {
    Fields fields;
    fields.reserve(16);
    add(fields, "section.title", text_field(section.title));
    add(fields, "section.number", text_field(number, section.place));
    add(fields, "section.lead", text_field(section.lead));
    add(fields, "section.picture", picture_field(section.picture));
    add(fields, "section.picture.caption", picture_caption(section.picture));
    add(fields, "section.picture.credit", picture_credit(section.picture));
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

}  // namespace tongket::compose
