#include "pdf/attachments.h"

#include <fmt/format.h>

#include "pdf/deflate.h"
#include "pdf/metadata.h"

namespace tongket::pdf {

namespace {

ObjectId embed(Objects& objects, const Attachment& attachment, const std::string& date) {
    const ObjectId file =
        objects.add(Dictionary()
                        .add("Type", Name{"EmbeddedFile"})
                        .add("Subtype", Name{attachment.media_type})
                        .add("Params", Dictionary()
                                           .add("Size", attachment.bytes.size())
                                           .add("ModDate", Bytes{pdf_date(date)})),
                    Stream{deflate(attachment.bytes)});
    const bool is_source = attachment.relation == Attachment::Relation::Source;
    return objects.add(Dictionary()
                           .add("Type", Name{"Filespec"})
                           .add("F", Bytes{attachment.plain_name})
                           .add("UF", Text{attachment.name})
                           .add("Desc", Text{attachment.description})
                           .add("AFRelationship", Name{is_source ? "Source" : "Data"})
                           .add("EF", Dictionary().add("F", file).add("UF", file)));
}

}  // namespace

void attach_files(Objects& objects,
                  std::span<const Attachment> attachments,
                  const std::string& date,
                  Dictionary& catalog) {
    if (attachments.empty()) {
        return;
    }
    Array associated;
    Array names;
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        const ObjectId file = embed(objects, attachments[i], date);
        associated.add(file);
        // Keys of a name tree rise (7.9.6); what people see is the file's own name.
        names.add(Bytes{fmt::format("{:05} {}", i + 1, attachments[i].plain_name)}).add(file);
    }
    catalog.add("AF", associated)
        .add("Names", Dictionary().add("EmbeddedFiles", Dictionary().add("Names", names)));
}

}  // namespace tongket::pdf
