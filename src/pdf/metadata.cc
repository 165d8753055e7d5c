#include "pdf/metadata.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/utf8.h"

namespace tongket::pdf {

namespace {

// XML 1.0, 2.2: these are no characters of a document, however they are escaped.
std::string without_controls(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, i);
        i += bytes;
        const bool is_legal = character >= 0x20 && character != 0xFFFE && character != 0xFFFF &&
                              !(character >= 0x7F && character < 0xA0);
        base::append_utf8(result, is_legal ? character : U' ');
    }
    return result;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string uuid(std::string_view digits) {
    return fmt::format("uuid:{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4),
                       digits.substr(12, 4), digits.substr(16, 4), digits.substr(20, 12));
}

std::string element(std::string_view name, std::string_view value) {
    return fmt::format("<{0}>{1}</{0}>\n", name, value);
}

std::string alternatives(std::string_view name, std::string_view text, std::string_view language) {
    const std::string value = escaped(text);
    std::string items = fmt::format("<rdf:li xml:lang=\"x-default\">{}</rdf:li>", value);
    if (!language.empty()) {
        items += fmt::format("<rdf:li xml:lang=\"{}\">{}</rdf:li>", escaped(language), value);
    }
    return element(name, "<rdf:Alt>" + items + "</rdf:Alt>");
}

constexpr std::string_view opening =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

constexpr std::string_view closing =
    "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>";

/// A property that PDF/A does not know.
struct Extension {
    std::string_view schema, namespace_uri, prefix, property, type, description;
};
constexpr Extension pdf_ua = {"PDF/UA identification",
                              "http://www.aiim.org/pdfua/ns/id/",
                              "pdfuaid",
                              "part",
                              "Integer",
                              "The part of ISO 14289 that the file follows"};
constexpr Extension pdf_x = {"PDF/X identification",
                             "http://www.npes.org/pdfx/ns/id/",
                             "pdfxid",
                             "GTS_PDFXVersion",
                             "Text",
                             "The version of PDF/X that the file follows"};
constexpr Extension trapped = {"Adobe PDF", "http://ns.adobe.com/pdf/1.3/",     "pdf", "Trapped",
                               "Text",      "Whether the file has been trapped"};

// What such a schema holds must be declared (ISO 19005-2, 6.6.2.3.3).
std::string declaration(const Extension& extension) {
    return fmt::format(
        "<rdf:li rdf:parseType=\"Resource\">\n"
        "<pdfaSchema:schema>{}</pdfaSchema:schema>\n"
        "<pdfaSchema:namespaceURI>{}</pdfaSchema:namespaceURI>\n"
        "<pdfaSchema:prefix>{}</pdfaSchema:prefix>\n"
        "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
        "<pdfaProperty:name>{}</pdfaProperty:name>\n"
        "<pdfaProperty:valueType>{}</pdfaProperty:valueType>\n"
        "<pdfaProperty:category>internal</pdfaProperty:category>\n"
        "<pdfaProperty:description>{}</pdfaProperty:description>\n"
        "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li>",
        extension.schema, extension.namespace_uri, extension.prefix, extension.property,
        extension.type, extension.description);
}

constexpr std::string_view pdf_x_version = "PDF/X-4";

// The program, without its version.
std::string_view creator(const FileMetadata& metadata) {
    return std::string_view(metadata.producer).substr(0, metadata.producer.find(' '));
}

}  // namespace

std::string pdf_date(std::string_view date) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    TK_ASSERT(date.size() == form.size());
    std::string result = "D:";
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool is_digit = date[i] >= '0' && date[i] <= '9';
        TK_ASSERT(form[i] == '0' ? is_digit : date[i] == form[i]);
        if (is_digit) {
            result += date[i];
        }
    }
    return result + 'Z';
}

FileMetadata file_metadata(const document::Metadata& metadata,
                           std::string_view producer,
                           std::string date,
                           Purpose purpose) {
    return {without_controls(metadata.title),   without_controls(metadata.author),
            without_controls(metadata.subject), without_controls(metadata.language),
            without_controls(producer),         std::move(date),
            purpose == Purpose::Press,          2};
}

Dictionary information(const FileMetadata& metadata) {
    const std::string date = pdf_date(metadata.date);
    Dictionary result;
    result.add("Title", Text{metadata.title});
    if (!metadata.author.empty()) {
        result.add("Author", Text{metadata.author});
    }
    if (!metadata.subject.empty()) {
        result.add("Subject", Text{metadata.subject});
    }
    result.add("Creator", Text{creator(metadata)})
        .add("Producer", Text{metadata.producer})
        .add("CreationDate", Bytes{date})
        .add("ModDate", Bytes{date});
    if (metadata.is_for_press) {
        result.add("Trapped", Name{"False"}).add("GTS_PDFXVersion", Bytes{pdf_x_version});
    }
    return result;
}

std::string xmp_packet(const FileMetadata& metadata, const base::Hash& content) {
    const std::string document_id = hex(content);
    const std::string instance_id = hex(base::hash_bytes(document_id + metadata.date));
    std::string packet(opening);
    packet += element("dc:format", "application/pdf");
    packet += alternatives("dc:title", metadata.title, metadata.language);
    if (!metadata.subject.empty()) {
        packet += alternatives("dc:description", metadata.subject, metadata.language);
    }
    if (!metadata.author.empty()) {
        packet += element("dc:creator",
                          "<rdf:Seq><rdf:li>" + escaped(metadata.author) + "</rdf:li></rdf:Seq>");
    }
    if (!metadata.language.empty()) {
        packet += element("dc:language",
                          "<rdf:Bag><rdf:li>" + escaped(metadata.language) + "</rdf:li></rdf:Bag>");
    }
    packet += element("xmp:CreatorTool", escaped(creator(metadata)));
    packet += element("xmp:CreateDate", metadata.date);
    packet += element("xmp:ModifyDate", metadata.date);
    packet += element("xmp:MetadataDate", metadata.date);
    packet += element("pdf:Producer", escaped(metadata.producer));
    packet += element("xmpMM:DocumentID", uuid(document_id));
    packet += element("xmpMM:InstanceID", uuid(instance_id));
    packet += element("xmpMM:VersionID", "1");
    packet += element("xmpMM:RenditionClass", "default");
    packet += element("pdfaid:part", std::to_string(metadata.archive_part));
    packet += element("pdfaid:conformance", "A");
    packet += element("pdfuaid:part", "1");
    std::string extensions = declaration(pdf_ua);
    if (metadata.is_for_press) {
        packet += element("pdfxid:GTS_PDFXVersion", pdf_x_version);
        packet += element("pdf:Trapped", "False");
        extensions += declaration(pdf_x) + declaration(trapped);
    }
    packet += element("pdfaExtension:schemas", "<rdf:Bag>" + extensions + "</rdf:Bag>");
    packet += closing;
    return packet;
}

}  // namespace tongket::pdf
