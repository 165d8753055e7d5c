// podofo/write_objects.cc: PoDoFo writes the file. A library of its own, so that PoDoFo and what
// lies below it is loaded beside the work, and only where a PDF is written.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <podofo/base/PdfArray.h>
#include <podofo/base/PdfData.h>
#include <podofo/base/PdfDictionary.h>
#include <podofo/base/PdfName.h>
#include <podofo/base/PdfOutputDevice.h>
#include <podofo/base/PdfStream.h>
#include <podofo/base/PdfVecObjects.h>

#include "pdf/object_table.h"

namespace tongket::podofo {

namespace {

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

std::unique_ptr<PoDoFo::PdfObject> make(PoDoFo::PdfVecObjects& store,
                                        std::size_t number,
                                        const pdf::StreamObject& object) {
    const PoDoFo::PdfReference reference(static_cast<PoDoFo::pdf_objnum>(number), 0);
    // The store makes streams of its own objects alone.
    PoDoFo::PdfObject* const stream =
        std::make_unique<PoDoFo::PdfObject>(reference, PoDoFo::PdfVariant(PoDoFo::PdfDictionary()))
            .release();
    store.push_back(stream);
    stream->GetStream()->Set(object.bytes->data(),
                             static_cast<PoDoFo::pdf_long>(object.bytes->size()),
                             PoDoFo::TVecFilters());
    // After `Set`, which forgets the filter of bytes that it did not encode itself.
    for (const auto& [key, value] : object.dictionary.entries()) {
        stream->GetDictionary().AddKey(PoDoFo::PdfName(key), PoDoFo::PdfObject(raw(value)));
    }
    return std::unique_ptr<PoDoFo::PdfObject>(store.RemoveObject(reference, false));
}

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

std::string_view header(pdf::Version version) {
    return version == pdf::Version::Pdf16 ? "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n"
                                          : "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
}

/// One object after the other is made, written and given up.
void write(const pdf::ObjectTable& table, pdf::WrittenObjects& written) {
    std::size_t size = 1000;  // what stands once in a file
    for (const pdf::Object& object : table.objects) {
        if (const auto* stream = std::get_if<pdf::StreamObject>(&object)) {
            size += stream->bytes->size() + 300;
        }
    }
    StringDevice device;
    device.file.reserve(size);
    device.file = header(table.version);
    PoDoFo::PdfVecObjects store;
    store.SetAutoDelete(true);
    written.offsets.resize(table.objects.size());
    for (std::size_t i = 0; i < table.objects.size(); ++i) {
        pdf::Object& object = table.objects[i];
        if (const auto* stream = std::get_if<pdf::StreamObject>(&object)) {
            const std::unique_ptr<PoDoFo::PdfObject> made = make(store, i + 1, *stream);
            written.offsets[i] = device.file.size();
            // The other mode leaves out blanks that values of our own need.
            made->WriteObject(&device, PoDoFo::ePdfWriteMode_Clean, nullptr);
            object.emplace<std::monostate>();
        }
    }
    written.file = std::move(device.file);
}

}  // namespace

}  // namespace tongket::podofo

// The caller's own compiler made this, from the same tree: C++ types may pass.
extern "C" __attribute__((visibility("default"))) void tongket_write_objects(
    const tongket::pdf::ObjectTable& table, tongket::pdf::WrittenObjects& written) {
    try {
        tongket::podofo::write(table, written);
    } catch (const PoDoFo::PdfError& error) {
        written.fault = PoDoFo::PdfError::ErrorName(error.GetError());
    } catch (const std::logic_error& error) {
        written.fault = error.what();
    }
}
