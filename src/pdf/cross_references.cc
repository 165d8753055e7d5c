#include "pdf/cross_references.h"

#include <array>

#include "base/assert.h"
#include "pdf/deflate.h"

namespace tongket::pdf {

namespace {

/// Bytes of the three fields of an entry (ISO 32000-1, table 18): together a number of 64 bits,
/// whose highest byte comes first.
constexpr std::array<std::size_t, 3> field_bytes = {1, 5, 2};
constexpr std::size_t entry_bytes = field_bytes[0] + field_bytes[1] + field_bytes[2];
using Entry = std::uint64_t;
static_assert(entry_bytes == sizeof(Entry));

Entry make_entry(std::uint64_t type, std::uint64_t second, std::uint64_t third) {
    TK_ASSERT(second >> 40U == 0 && third >> 16U == 0);
    return type << 56U | second << 16U | third;
}

/// Entries as differences from the one before (PNG's filter Up): those of one object stream count
/// up, and become all the same.
class Rows {
  public:
    void add(Entry entry) {
        constexpr char up = 2;
        char* at = bytes_.room(1 + entry_bytes);
        *at++ = up;
        for (std::size_t shift = 8 * entry_bytes; shift > 0;) {
            shift -= 8;
            *at++ =
                static_cast<char>(static_cast<std::uint8_t>((entry >> shift) - (before_ >> shift)));
        }
        bytes_.end_at(at);
        before_ = entry;
    }
    [[nodiscard]] std::string_view bytes() const { return bytes_.bytes(); }

  private:
    ByteBuffer bytes_;
    Entry before_ = 0;
};

}  // namespace

void append_cross_references(std::string& file,
                             std::span<const std::size_t> offsets,
                             std::span<const ObjectPlace> places,
                             const Trailer& trailer) {
    TK_ASSERT(offsets.size() == places.size());
    const std::size_t start = file.size();
    const std::size_t own_number = places.size() + 1;
    Rows rows;
    rows.add(make_entry(0, 0, 0xFFFF));
    for (std::size_t i = 0; i < places.size(); ++i) {
        rows.add(places[i].stream == 0 ? make_entry(1, offsets[i], 0)
                                       : make_entry(2, places[i].stream, places[i].index));
    }
    rows.add(make_entry(1, start, 0));
    const std::string stream = deflate(rows.bytes(), Effort::Least);
    const std::string half = "<" + hex(trailer.identifier) + ">";
    Array widths;
    for (const std::size_t bytes : field_bytes) {
        widths.add(bytes);
    }
    Dictionary dictionary;
    dictionary.add("Type", Name{"XRef"})
        .add("Size", own_number + 1)
        .add("W", widths)
        .add("Root", trailer.root)
        .add("Info", trailer.info)
        .add("ID", Array().add(Written{half}).add(Written{half}))
        .add("Filter", Name{"FlateDecode"})
        .add("DecodeParms", Dictionary().add("Predictor", 12).add("Columns", entry_bytes))
        .add("Length", stream.size());
    append(file, own_number);
    file += " 0 obj\n";
    append(file, dictionary);
    file += "\nstream\n";
    file += stream;
    file += "\nendstream\nendobj\nstartxref\n";
    append(file, start);
    file += "\n%%EOF\n";
}

}  // namespace tongket::pdf
