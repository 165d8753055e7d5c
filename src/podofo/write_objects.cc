// podofo/write_objects.cc: PoDoFo writes the file. A library of its own, so that PoDoFo and what
// lies below it is loaded beside the work, and only where a PDF is written.
#include <array>
#include <cstdarg>
#include <cstdio>
#include <stdexcept>
#include <string_view>
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

#include "pdf/object_table.h"

namespace tongket::podofo {

namespace {

using pdf::Dictionary;
using pdf::ObjectId;

[[noreturn]] void fail() { throw std::logic_error("PoDoFo wrote what it never writes"); }

void require(bool condition) {
    if (!condition) {
        fail();
    }
}

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
    stream->GetStream()->Set(bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.size()),
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
        if (std::string_view(format).find('%') == std::string_view::npos) {
            file.append(format);  // most calls
            return;
        }
        std::array<char, 256> text;
        std::va_list arguments;
        va_start(arguments, format);
        const int length = std::vsnprintf(text.data(), text.size(), format, arguments);
        va_end(arguments);
        require(length >= 0 && static_cast<std::size_t>(length) < text.size());
        file.append(text.data(), static_cast<std::size_t>(length));
    }
    void PrintV(const char*, long, std::va_list) override { fail(); }
    std::size_t Read(char*, std::size_t) override { fail(); }
    void Seek(std::size_t) override { fail(); }
    void Flush() override {}
};

// PoDoFo makes the file identifier of the information dictionary alone. The hexadecimal strings
// have the length of ours, so no offset moves.
void set_identifier(std::string& file, const std::string& digits) {
    std::size_t at = file.rfind("/ID");
    require(at != std::string::npos);
    for (int half = 0; half < 2; ++half) {
        at = file.find('<', at);
        require(at != std::string::npos && at + digits.size() + 1 < file.size() &&
                file[at + digits.size() + 1] == '>');
        file.replace(at + 1, digits.size(), digits);
        at += digits.size() + 2;
    }
}

std::string write(const pdf::ObjectTable& table) {
    PoDoFo::PdfVecObjects store;
    store.SetAutoDelete(true);
    store.Reserve(table.objects.size());
    for (const pdf::Object& object : table.objects) {
        require(!std::holds_alternative<std::monostate>(object));
        if (const auto* plain = std::get_if<std::string>(&object)) {
            store.CreateObject(raw(*plain));
        } else if (const auto* entries = std::get_if<Dictionary>(&object)) {
            store.CreateObject(PoDoFo::PdfVariant(to_podofo(*entries)));
        } else if (const auto* stream = std::get_if<pdf::StreamObject>(&object)) {
            create_stream(store, stream->dictionary, stream->bytes);
        }
    }
    PoDoFo::PdfObject trailer;
    trailer.GetDictionary().AddKey("Root", reference(table.root));
    trailer.GetDictionary().AddKey("Info", reference(table.info));

    StringDevice device;
    PoDoFo::PdfWriter writer(&store, &trailer);
    writer.SetPdfVersion(table.version == pdf::Version::Pdf16 ? PoDoFo::ePdfVersion_1_6
                                                              : PoDoFo::ePdfVersion_1_7);
    // The other mode leaves out blanks that values of our own need.
    writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
    writer.Write(&device);
    set_identifier(device.file, table.identifier);
    return std::move(device.file);
}

}  // namespace

}  // namespace tongket::podofo

// The caller's own compiler made this, from the same tree: C++ types may pass.
extern "C" __attribute__((visibility("default"))) void tongket_write_objects(
    const tongket::pdf::ObjectTable& table, std::string& file, std::string& fault) {
    try {
        file = tongket::podofo::write(table);
    } catch (const PoDoFo::PdfError& error) {
        fault = PoDoFo::PdfError::ErrorName(error.GetError());
    } catch (const std::logic_error& error) {
        fault = error.what();
    }
}
