#include "pdf/objects.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <utility>

#include <podofo/base/PdfArray.h>
#include <podofo/base/PdfData.h>
#include <podofo/base/PdfDictionary.h>
#include <podofo/base/PdfName.h>
#include <podofo/base/PdfOutputDevice.h>
#include <podofo/base/PdfReference.h>
#include <podofo/base/PdfStream.h>
#include <podofo/base/PdfVecObjects.h>
#include <podofo/base/PdfWriter.h>

#include "base/assert.h"
#include "base/narrow.h"

namespace tongket::pdf {

namespace {

// Our own bytes as a PoDoFo value: it writes them as they are. Its own numbers may print as "nan",
// its texts take UTF-8 for another encoding.
PoDoFo::PdfVariant raw(const std::string& bytes) {
    return {PoDoFo::PdfData(bytes.data(), bytes.size())};
}

PoDoFo::PdfDictionary to_podofo(const Dictionary& dictionary) {
    PoDoFo::PdfDictionary result;
    for (const auto& [key, value] : dictionary.entries()) {
        result.AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(raw(value)));
    }
    return result;
}

void create_stream(PoDoFo::PdfVecObjects& store,
                   const Dictionary& dictionary,
                   const std::string& bytes) {
    PoDoFo::PdfObject* stream = store.CreateObject();
    stream->GetStream()->Set(bytes.data(), base::narrow<PoDoFo::pdf_long>(bytes.size()),
                             PoDoFo::TVecFilters());
    // After `Set`, which forgets the filter of bytes that it did not encode itself.
    for (const auto& [key, value] : dictionary.entries()) {
        stream->GetDictionary().AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(raw(value)));
    }
}

PoDoFo::PdfReference reference(ObjectId id) { return {static_cast<PoDoFo::pdf_objnum>(id), 0}; }

// PoDoFo's own device formats everything twice. The writer only appends.
class StringDevice final : public PoDoFo::PdfOutputDevice {
  public:
    std::string file;

    [[nodiscard]] std::size_t GetLength() const override { return file.size(); }
    [[nodiscard]] std::size_t Tell() const override { return file.size(); }
    void Write(const char* bytes, std::size_t length) override { file.append(bytes, length); }
    // Headings, object numbers, offsets: whole numbers, so that no locale counts.
    void Print(const char* format, ...) override {
        std::array<char, 256> text{};
        std::va_list arguments;
        va_start(arguments, format);
        const int length = std::vsnprintf(text.data(), text.size(), format, arguments);
        va_end(arguments);
        TK_ASSERT(length >= 0 && static_cast<std::size_t>(length) < text.size());
        file.append(text.data(), static_cast<std::size_t>(length));
    }
    void PrintV(const char*, long, std::va_list) override { TK_ASSERT(false); }
    std::size_t Read(char*, std::size_t) override { TK_ASSERT(false); }
    void Seek(std::size_t) override { TK_ASSERT(false); }
    void Flush() override {}
};

// PoDoFo makes the file identifier of the information dictionary alone. The hexadecimal strings
// have the length of ours, so no offset moves.
void set_identifier(std::string& file, const std::string& digits) {
    std::size_t at = file.rfind("/ID");
    TK_ASSERT(at != std::string::npos);
    for (int half = 0; half < 2; ++half) {
        at = file.find('<', at);
        TK_ASSERT(at != std::string::npos && at + digits.size() + 1 < file.size() &&
                  file[at + digits.size() + 1] == '>');
        file.replace(at + 1, digits.size(), digits);
        at += digits.size() + 2;
    }
}

}  // namespace

ObjectId Objects::reserve() {
    objects_.emplace_back();
    return ObjectId{base::narrow<std::uint32_t>(objects_.size())};
}

Objects::Object& Objects::unset(ObjectId id) {
    const std::size_t index = static_cast<std::size_t>(id) - 1;
    TK_ASSERT(index < objects_.size());
    TK_ASSERT(std::holds_alternative<std::monostate>(objects_[index]));
    return objects_[index];
}

void Objects::set(ObjectId id, const Dictionary& value) {
    append(unset(id).emplace<std::string>(), value);
}

void Objects::set(ObjectId id, const Array& value) {
    append(unset(id).emplace<std::string>(), value);
}

void Objects::set(ObjectId id, Dictionary dictionary, Stream stream) {
    if (stream.coding == Stream::Coding::Flate) {
        dictionary.add("Filter", Name{"FlateDecode"});
    }
    unset(id) = StreamObject{std::move(dictionary), std::move(stream.bytes)};
}

ObjectId Objects::add(const Dictionary& value) {
    const ObjectId id = reserve();
    set(id, value);
    return id;
}

ObjectId Objects::add(Dictionary dictionary, Stream stream) {
    const ObjectId id = reserve();
    set(id, std::move(dictionary), std::move(stream));
    return id;
}

void Objects::set_info(Dictionary information) {
    info_ = reserve();
    unset(info_) = std::move(information);
}

base::Hash Objects::content_hash() const {
    std::string hashes;
    const auto take = [&hashes](const std::string& bytes) {
        hashes += hex(base::hash_bytes(bytes));
    };
    for (const Object& object : objects_) {
        if (const auto* plain = std::get_if<std::string>(&object)) {
            take(*plain);
        } else if (const auto* stream = std::get_if<StreamObject>(&object)) {
            std::string dictionary;
            append(dictionary, stream->dictionary);
            take(dictionary);
            take(stream->bytes);
        } else if (const auto* entries = std::get_if<Dictionary>(&object)) {
            std::string dictionary;
            append(dictionary, *entries);
            take(dictionary);
        }
    }
    return base::hash_bytes(hashes);
}

std::string Objects::finish(ObjectId root, const base::Hash& identifier, Version version) const {
    try {
        PoDoFo::PdfVecObjects store;
        store.SetAutoDelete(true);
        store.Reserve(objects_.size());
        for (const Object& object : objects_) {
            TK_ASSERT(!std::holds_alternative<std::monostate>(object));
            if (const auto* plain = std::get_if<std::string>(&object)) {
                store.CreateObject(raw(*plain));
            } else if (const auto* entries = std::get_if<Dictionary>(&object)) {
                store.CreateObject(PoDoFo::PdfVariant(to_podofo(*entries)));
            } else if (const auto* stream = std::get_if<StreamObject>(&object)) {
                create_stream(store, stream->dictionary, stream->bytes);
            }
        }
        PoDoFo::PdfObject trailer;
        trailer.GetDictionary().AddKey("Root", reference(root));
        trailer.GetDictionary().AddKey("Info", reference(info_));

        StringDevice device;
        PoDoFo::PdfWriter writer(&store, &trailer);
        writer.SetPdfVersion(version == Version::Pdf16 ? PoDoFo::ePdfVersion_1_6
                                                       : PoDoFo::ePdfVersion_1_7);
        // The other mode leaves out blanks that values of our own need.
        writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
        writer.Write(&device);

        set_identifier(device.file, hex(identifier));
        return std::move(device.file);
    } catch (const PoDoFo::PdfError& error) {
        // Values and order are ours alone: no input can bring this about.
        base::throw_bug(PoDoFo::PdfError::ErrorName(error.GetError()), __FILE__, __LINE__);
    }
}

}  // namespace tongket::pdf
