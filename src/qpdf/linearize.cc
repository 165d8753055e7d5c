// qpdf/linearize.cc: qpdf puts a file in the order of its reading.
#define POINTERHOLDER_TRANSITION 4

#include "pdf/linearize.h"

#include <charconv>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace tongket::qpdf {

namespace {

std::string write(std::string_view file, const std::string& header_text) {
    QPDF source;
    source.setSuppressWarnings(true);
    source.processMemoryFile("document", file.data(), file.size());
    QPDFWriter writer(source);
    writer.setOutputMemory();
    writer.setLinearization(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    // An empty stream's data would end before its line does (ISO 19005-2, 6.1.7.1).
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    if (!header_text.empty()) {
        writer.setExtraHeaderText(header_text);
    }
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

std::size_t number_at(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Whether the hint stream's line ends before the word `endstream`: qpdf leaves the line end out
/// where the data ends in one by chance, once in 256 files.
bool ends_hints_in_a_line(std::string_view file) {
    constexpr std::string_view hint_key = "/H [ ", length_key = "/Length ", begin = "stream\n";
    const std::size_t key = file.find(hint_key);
    if (key == std::string_view::npos) {
        return false;
    }
    const std::string_view hints = file.substr(number_at(file.substr(key + hint_key.size())));
    const std::size_t length = hints.find(length_key), start = hints.find(begin);
    if (length == std::string_view::npos || start == std::string_view::npos || length > start) {
        return false;
    }
    const std::size_t size = number_at(hints.substr(length + length_key.size()));
    return hints.substr(start + begin.size() + size).starts_with("\nendstream");
}

/// What stands in the file's head moves all that the hints tell of, so that they end otherwise.
std::string linearize(std::string_view file) {
    constexpr int most_attempts = 20;
    std::string header_text;
    std::string written = write(file, header_text);
    for (int i = 0; i < most_attempts && !ends_hints_in_a_line(written); ++i) {
        header_text = "%" + std::string(static_cast<std::size_t>(i), ' ') + "\n";
        written = write(file, header_text);
    }
    return written;
}

}  // namespace

}  // namespace tongket::qpdf

extern "C" __attribute__((visibility("default"))) bool tongket_linearize(std::string_view file,
                                                                         std::string& linearized) {
    try {
        linearized = tongket::qpdf::linearize(file);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}
