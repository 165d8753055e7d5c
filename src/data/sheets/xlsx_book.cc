#include "data/sheets/xlsx_book.h"

#include <algorithm>
#include <map>
#include <utility>

#include "data/sheets/cell_text.h"
#include "data/sheets/part_fault.h"

namespace tongket::data {

namespace {

constexpr std::string_view root_relations = "_rels/.rels";
constexpr std::string_view usual_book = "xl/workbook.xml";
/// More tabs than this no program makes.
constexpr std::size_t most_sheets = 10'000;
/// Characters of a sheet's name; programs take 31.
constexpr std::size_t longest_name = 200;
constexpr std::size_t most_bytes = 2000;  ///< of a relation

struct Relation {
    std::string type;    ///< the last word of its address: "worksheet", "styles"
    std::string target;  ///< a part
};

/// The part that `target` names, seen from the folder of the part `from`.
std::string resolve_target(std::string_view from, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    std::string folder(from.substr(0, from.rfind('/') + 1));
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !folder.empty()) {
            folder.pop_back();
            folder.resize(folder.rfind('/') + 1);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return folder + std::string(target);
}

class RelationListener : public XmlListener {
  public:
    explicit RelationListener(std::string_view from) : from_(from) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (name.local != "Relationship" || relations.size() >= most_sheets) {
            return;
        }
        const auto id = attributes.find("Id");
        const auto type = attributes.find("Type");
        const auto target = attributes.find("Target");
        const auto mode = attributes.find("TargetMode");
        if (id && type && target && id->size() + type->size() + target->size() < most_bytes &&
            (!mode || *mode != "External")) {
            relations[std::string(*id)] = {std::string(type->substr(type->rfind('/') + 1)),
                                           resolve_target(from_, *target)};
        }
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}

    std::map<std::string, Relation, std::less<>> relations;

  private:
    std::string_view from_;
};

std::string part_of_type(const RelationListener& listener, std::string_view type) {
    for (const auto& [id, relation] : listener.relations) {
        if (relation.type == type) {
            return relation.target;
        }
    }
    return {};
}

class BookListener : public XmlListener {
  public:
    BookListener(const RelationListener& relations, XlsxBook& book)
        : relations_(relations), book_(book) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (!is_spreadsheet_space(name.space)) {
            return;
        }
        if (name.local == "workbookPr" && is_yes(attributes.find("date1904"))) {
            book_.dates = DateSystem::From1904;
        } else if (name.local == "sheet" && book_.sheets.size() < most_sheets) {
            add_sheet(attributes);
        }
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}

  private:
    void add_sheet(const XmlAttributes& attributes) {
        XlsxBook::Entry entry;
        entry.name = clean_cell_text(shorten(attributes.find("name").value_or(""), longest_name));
        const auto state = attributes.find("state");
        entry.hidden = state && *state != "visible";
        auto id = attributes.find(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        if (!id) {
            id = attributes.find("http://purl.oclc.org/ooxml/officeDocument/relationships", "id");
        }
        if (id) {
            const auto found = relations_.relations.find(*id);
            if (found != relations_.relations.end() && found->second.type == "worksheet") {
                entry.part = found->second.target;
            }
        }
        book_.sheets.push_back(std::move(entry));
    }

    const RelationListener& relations_;
    XlsxBook& book_;
};

std::string relations_of(std::string_view part) {
    const std::size_t folder = part.rfind('/') + 1;
    return std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) +
           ".rels";
}

}  // namespace

bool is_spreadsheet_space(std::string_view space) {
    return space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
           space == "http://purl.oclc.org/ooxml/spreadsheetml/main";
}

bool is_xlsx(const ZipArchive& archive) {
    return archive.has(std::string(usual_book)) ||
           (archive.has("[Content_Types].xml") && archive.has(std::string(root_relations)));
}

std::optional<XlsxBook> read_xlsx_book(const ZipArchive& archive,
                                       const SheetLimits& limits,
                                       base::Place place,
                                       base::Diagnostics& diagnostics) {
    const auto read = [&](const std::string& part, XmlListener& listener) {
        const PartFault fault = read_xml_part(archive, part, limits, listener);
        report_part_fault(fault, part, place, diagnostics);
        return fault == PartFault::None;
    };
    std::string part(usual_book);
    if (archive.has(std::string(root_relations))) {
        RelationListener root({});
        if (!read(std::string(root_relations), root)) {
            return std::nullopt;
        }
        const std::string named = part_of_type(root, "officeDocument");
        part = named.empty() ? part : named;
    }
    RelationListener relations(part);
    if (!read(relations_of(part), relations)) {
        return std::nullopt;
    }
    XlsxBook book;
    BookListener listener(relations, book);
    if (!read(part, listener)) {
        return std::nullopt;
    }
    book.styles = part_of_type(relations, "styles");
    book.strings = part_of_type(relations, "sharedStrings");
    return book;
}

}  // namespace tongket::data
