#include "data/sheets/read_ods.h"

#include <utility>

#include "data/sheets/cell_text.h"
#include "data/sheets/ods_depth.h"
#include "data/sheets/ods_formats.h"
#include "data/sheets/ods_sheet_listener.h"
#include "data/sheets/part_fault.h"
#include "data/sheets/sheet_builder.h"

namespace tongket::data {

namespace {

constexpr std::string_view content_part = "content.xml";
constexpr std::string_view styles_part = "styles.xml";
constexpr std::string_view manifest_part = "META-INF/manifest.xml";
constexpr std::size_t most_sheets = 10'000;
/// Characters of a sheet's name; programs take 31.
constexpr std::size_t longest_name = 200;

class EntriesListener : public XmlListener {
  public:
    void start(const XmlName& name, const XmlAttributes& attributes) override {
        depth_.start(name);
        formats_.start(name, attributes);
        if (depth_.is_sheet(name) && entries.size() < most_sheets) {
            const auto style = attributes.find(ods::table, "style-name");
            entries.push_back({clean_cell_text(shorten(
                                   attributes.find(ods::table, "name").value_or(""), longest_name)),
                               style && formats_.hides_table(*style)});
        }
    }
    void end(const XmlName& name) override {
        formats_.end(name);
        depth_.end();
    }
    void text(std::string_view) override {}

    std::vector<OdsEntry> entries;

  private:
    OdsDepth depth_;
    OdsFormats formats_;
};

class FormatsListener : public XmlListener {
  public:
    explicit FormatsListener(OdsFormats& formats) : formats_(formats) {}
    void start(const XmlName& name, const XmlAttributes& attributes) override {
        formats_.start(name, attributes);
    }
    void end(const XmlName& name) override { formats_.end(name); }
    void text(std::string_view text) override { formats_.text(text); }

  private:
    OdsFormats& formats_;
};

class EncryptionListener : public XmlListener {
  public:
    void start(const XmlName& name, const XmlAttributes&) override {
        found = found || name.local == "encryption-data";
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}
    bool found = false;
};

bool is_encrypted(const ZipArchive& archive, const SheetLimits& limits) {
    EncryptionListener listener;
    return archive.has(std::string(manifest_part)) &&
           read_xml_part(archive, std::string(manifest_part), limits, listener) ==
               PartFault::None &&
           listener.found;
}

}  // namespace

bool is_ods(const ZipArchive& archive) {
    std::string type;
    const PartFault fault = archive.read("mimetype", [&type](std::string_view bytes) {
        constexpr std::size_t enough = 200;
        type += bytes.substr(0, enough);
        return type.size() < enough;
    });
    return fault == PartFault::None &&
           type.starts_with("application/vnd.oasis.opendocument.spreadsheet");
}

std::optional<std::vector<OdsEntry>> read_ods_entries(const ZipArchive& archive,
                                                      const SheetLimits& limits,
                                                      base::Place place,
                                                      base::Diagnostics& diagnostics) {
    if (is_encrypted(archive, limits)) {
        report_part_fault(PartFault::Encrypted, {}, place, diagnostics);
        return std::nullopt;
    }
    EntriesListener listener;
    const std::string part(content_part);
    const PartFault fault = read_xml_part(archive, part, limits, listener);
    report_part_fault(fault, part, place, diagnostics);
    return fault == PartFault::None ? std::optional(std::move(listener.entries)) : std::nullopt;
}

std::optional<Sheet> read_ods_sheet(const ZipArchive& archive,
                                    std::size_t index,
                                    Sheet sheet,
                                    const SheetLimits& limits,
                                    base::Diagnostics& diagnostics) {
    const base::Place place{sheet.source, 0, 0, 0};
    OdsFormats formats;
    if (archive.has(std::string(styles_part))) {
        FormatsListener listener(formats);
        const PartFault fault = read_xml_part(archive, std::string(styles_part), limits, listener);
        report_part_fault(fault, std::string(styles_part), place, diagnostics);
        if (fault != PartFault::None) {
            return std::nullopt;
        }
    }
    SheetBuilder builder(std::move(sheet), limits, diagnostics);
    OdsSheetListener listener(index, formats, builder);
    const std::string part(content_part);
    const PartFault fault = read_xml_part(archive, part, limits, listener);
    report_part_fault(fault, part, place, diagnostics);
    if (!listener.done()) {
        return std::nullopt;
    }
    return builder.finish();
}

}  // namespace tongket::data
