// tests/fuzz/journal/journal_fuzz.cc: any bytes are a journal; lines that a run could not have
// written are counted, and a row that is read is written and read back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "batch/journal.h"
#include "batch/journal_lines.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

/// What stands behind a right checksum must be read as carefully.
void read_as_row(std::string_view bytes) {
    std::vector<std::string> fields;
    while (true) {
        const std::size_t end = bytes.find('\n');
        fields.emplace_back(bytes.substr(0, end));
        if (end == std::string_view::npos) {
            break;
        }
        bytes.remove_prefix(end + 1);
    }
    const std::string line = batch::make_line(fields);
    const auto again = batch::read_line(std::string_view(line).substr(0, line.size() - 1));
    require(again.has_value() && *again == fields);
    const batch::NumberedInputs inputs = {{0, {"a", "H"}}, {1, {"b", "-"}}};
    if (const auto row = batch::read_row(fields, inputs)) {
        std::vector<std::uint64_t> numbers;
        for (const batch::InputRecord& input : row->inputs) {
            numbers.push_back(input.path == "a" ? 0 : 1);
        }
        const auto back = batch::read_row(batch::row_fields(*row, numbers), inputs);
        require(back.has_value() && *back == *row);
    }
    static_cast<void>(batch::read_journal(line));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    const batch::JournalContent content = batch::read_journal(bytes);
    require(content.whole_bytes <= bytes.size());
    read_as_row(bytes);
    return 0;
}
