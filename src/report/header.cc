#include "report/header.h"

#include <string>
#include <utility>

#include "report/document_kind.h"
#include "report/images.h"
#include "report/read_prose.h"

namespace tongket::report {

namespace {

constexpr Range years = {1900, 2999};
constexpr Range drafts = {1, 99};

std::optional<Fields> open(const Fields& fields,
                           std::string_view key,
                           KeyOwner owner,
                           const Reading& reading) {
    const data::Value* value = fields.find(key);
    return value == nullptr ? std::nullopt : open_fields(*value, key, owner, reading);
}

void read_layout(const Fields& fields, Report& report) {
    if (std::string layout = fields.plain("layout"); !layout.empty()) {
        report.layout = std::move(layout);
        report.layout_place = fields.find("layout")->place;
    }
}

void read_issuer(const Fields& fields, const Reading& reading, Report& report) {
    if (fields.is_absent("issuer")) {
        reading.diagnostics.report(base::Code::MissingIssuer, fields.place());
    } else if (const auto issuer = open(fields, "issuer", KeyOwner::Issuer, reading)) {
        report.issuer = {issuer->text("name"), issuer->text("parent"), issuer->text("address")};
    }
}

void read_document(const Fields& fields, const Reading& reading, Report& report) {
    Text kind;
    if (const auto document = open(fields, "document", KeyOwner::Document, reading)) {
        DocumentNumber& number = report.document;
        number.number = document->text("number");
        number.place = document->text("place");
        number.date = document->date("date");
        const data::Value* date = document->find("date");
        number.date_place = date != nullptr ? date->place : document->place();
        number.position = document->place();
        number.subject = document->text("subject");
        number.secrecy = document->text("secrecy");
        number.urgency = document->text("urgency");
        number.circulation = document->text("circulation");
        number.drafter = document->text("drafter");
        number.copy_mark = document->text("copy-mark");
        kind = document->text("kind");
    }
    split_title(report, kind);
}

void read_signer(const Fields& fields, const Reading& reading, Report& report) {
    if (const auto signer = open(fields, "signer", KeyOwner::Signer, reading)) {
        report.signer = {signer->text("for"), signer->text("role"), signer->text("name")};
    }
}

void read_abbreviations(const Fields& fields, const Reading& reading, Report& report) {
    const data::Value* map = fields.find("abbreviations");
    if (map == nullptr) {
        return;
    }
    if (!map->is_map()) {
        reading.diagnostics.report(base::Code::ExpectedMap, map->place,
                                   {"abbreviations", "UBND, HĐND, …"});
        return;
    }
    for (const data::Entry& entry : map->entries) {
        if (entry.value.is_scalar()) {
            report.abbreviations.emplace_back(entry.key,
                                              read_plain(entry.value, reading.diagnostics));
        } else if (!entry.value.is_poisoned()) {
            reading.diagnostics.report(base::Code::ExpectedText, entry.key_place, {entry.key});
        }
    }
}

}  // namespace

void read_header(const Fields& fields, const Reading& reading, Report& report) {
    read_layout(fields, report);
    report.title = fields.text("title");
    report.year = fields.integer("year", years).value_or(0);
    read_issuer(fields, reading, report);
    read_document(fields, reading, report);
    read_signer(fields, reading, report);
    report.bases = fields.texts("bases");
    report.addressees = fields.texts("to");
    report.recipients = fields.texts("recipients");
    report.note = fields.text("note");
    report.lead = fields.text("lead");
    report.goals_lead = fields.text("goals-lead");
    report.blurb = fields.text("blurb");
    report.imprint = fields.text("imprint");
    report.members = fields.texts("members");
    if (const data::Value* picture = fields.find("picture")) {
        report.picture = read_image(*picture, reading);
    }
    report.contents = fields.flag("toc").value_or(false);
    report.table_list = fields.flag("list-of-tables").value_or(false);
    report.figure_list = fields.flag("list-of-figures").value_or(false);
    report.draft = fields.integer("draft", drafts).value_or(0);
    read_abbreviations(fields, reading, report);
}

}  // namespace tongket::report
