// podofo/write_objects.cc: PoDoFo writes the file. A library of its own, so that PoDoFo and what
// lies below it is loaded beside the work, and only where a PDF is written.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
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

/// A variant whose room serves one value after the other.
class RawValue {
  public:
    const PoDoFo::PdfVariant& of(const std::string& bytes) {
        value_.GetRawData() = PoDoFo::PdfData(bytes.data(), bytes.size());
        return value_;
    }

  private:
    PoDoFo::PdfVariant value_ = raw({});
};

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

// Of a call with a variable list; copies of a list may or may not move on with it.
struct Arguments {
    std::va_list list;

    // A number as wide as its length modifier says: `i`, `hu`, `lu`.
    std::uint64_t number(bool is_long) {
        static_assert(sizeof(unsigned long) == sizeof(std::uint64_t));
        return is_long ? va_arg(list, std::uint64_t) : va_arg(list, unsigned);
    }
};

// What PoDoFo's writer prints: headings, object numbers, offsets. Never a negative number, so that
// signed and unsigned ones are the same; no locale counts. Three times for each object, so it goes
// through the format once, and to the file at once.
void append_formatted(std::string& file, const char* at, Arguments& arguments) {
    constexpr std::size_t widest = 20;  // digits of a number
    std::array<char, 100> line;         // only what is written is read
    char* end = line.data();
    const auto put_line = [&] {
        file.append(line.data(), end);
        end = line.data();
    };
    for (; *at != '\0'; ++at) {
        if (line.data() + line.size() - end < static_cast<std::ptrdiff_t>(widest)) {
            put_line();
        }
        if (*at != '%') {
            *end++ = *at;
            continue;
        }
        std::size_t digits = 0;
        for (++at; (*at >= '0' && *at <= '9') || *at == '.'; ++at) {
            digits = *at == '.' ? 0 : digits * 10 + static_cast<std::size_t>(*at - '0');
        }
        bool is_long = false;
        for (; *at == 'h' || *at == 'l' || *at == 'z' || *at == 'j'; ++at) {
            is_long = is_long || *at != 'h';
        }
        if (*at == 'i' || *at == 'd' || *at == 'u') {
            require(digits <= widest);
            std::array<char, widest> text;
            const char* last =
                std::to_chars(text.data(), text.data() + widest, arguments.number(is_long)).ptr;
            for (auto size = static_cast<std::size_t>(last - text.data()); size < digits; ++size) {
                *end++ = '0';
            }
            end = std::copy(static_cast<const char*>(text.data()), last, end);
        } else if (*at == 'c') {
            *end++ = static_cast<char>(va_arg(arguments.list, int));
        } else if (*at == 's') {
            put_line();
            file += va_arg(arguments.list, const char*);
        } else {
            require(*at == '%');
            *end++ = '%';
        }
    }
    put_line();
}

// PoDoFo's own device formats everything twice. The writer only appends.
class StringDevice final : public PoDoFo::PdfOutputDevice {
  public:
    std::string file;

    [[nodiscard]] std::size_t GetLength() const override { return file.size(); }
    [[nodiscard]] std::size_t Tell() const override { return file.size(); }
    void Write(const char* bytes, std::size_t length) override { file.append(bytes, length); }
    void Print(const char* format, ...) override {
        Arguments arguments;
        va_start(arguments.list, format);
        append_formatted(file, format, arguments);
        va_end(arguments.list);
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
    RawValue value;
    // Frames and entries of the cross-reference table, and what stands once in a file.
    std::size_t size = 1000 + 48 * table.objects.size();
    store.SetAutoDelete(true);
    store.Reserve(table.objects.size());
    for (pdf::Object& object : table.objects) {
        require(!std::holds_alternative<std::monostate>(object));
        if (const auto* plain = std::get_if<std::string>(&object)) {
            size += plain->size();
            store.CreateObject(value.of(*plain));
        } else if (const auto* entries = std::get_if<Dictionary>(&object)) {
            store.CreateObject(PoDoFo::PdfVariant(to_podofo(*entries)));
        } else if (const auto* stream = std::get_if<pdf::StreamObject>(&object)) {
            size += stream->bytes->size() + 300;
            create_stream(store, stream->dictionary, *stream->bytes);
        }
        object.emplace<std::monostate>();
    }
    PoDoFo::PdfObject trailer;
    trailer.GetDictionary().AddKey("Root", reference(table.root));
    trailer.GetDictionary().AddKey("Info", reference(table.info));

    StringDevice device;
    device.file.reserve(size);
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
