#define POINTERHOLDER_TRANSITION 4

#include "qpdf/part_facts.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <qpdf/QPDFObjectHandle.hh>

namespace tongket::qpdf {

namespace {

using pdf::PartFacts;
using Handle = QPDFObjectHandle;

/// "D:20261125080000Z" as "2026-11-25T08:00:00Z".
std::string spread_date(const std::string& date) {
    require(
        date.size() == 17 && date.starts_with("D:") && date.back() == 'Z' &&
        std::all_of(date.begin() + 2, date.end() - 1, [](char c) { return c >= '0' && c <= '9'; }));
    const auto part = [&date](std::size_t from, std::size_t count) {
        return date.substr(2 + from, count);
    };
    return part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) +
           ":" + part(12, 2) + "Z";
}

/// The value of a key of a dictionary, or null where it is none.
Handle entry(Handle value, const std::string& key) {
    return value.isDictionary() ? value.getKey(key) : Handle::newNull();
}

void read_sides(Handle root, PartFacts& facts) {
    Handle duplex = entry(root.getKey("/ViewerPreferences"), "/Duplex");
    Handle own = entry(root.getKey("/PieceInfo"), std::string("/") + pdf::private_data_name);
    facts.is_two_sided = duplex.isName() || entry(entry(own, "/Private"), "/Sides").isName();
    facts.flip = duplex.isName() && duplex.getName() == "/DuplexFlipShortEdge"
                     ? pdf::Flip::ShortEdge
                     : pdf::Flip::LongEdge;
}

}  // namespace

void require(bool condition) {
    if (!condition) {
        throw std::logic_error("not a file of this program");
    }
}

void open(QPDF& source, std::string_view file) {
    source.setSuppressWarnings(true);
    source.processMemoryFile("part", file.data(), file.size());
    require(!source.anyWarnings());
}

PartFacts read_facts(QPDF& source) {
    Handle info = source.getTrailer().getKey("/Info");
    require(info.isDictionary() && info.getKey("/Title").isString() &&
            info.getKey("/ModDate").isString());
    PartFacts facts;
    facts.title = info.getKey("/Title").getUTF8Value();
    if (info.getKey("/Author").isString()) {
        facts.author = info.getKey("/Author").getUTF8Value();
    }
    facts.date = spread_date(info.getKey("/ModDate").getStringValue());
    facts.is_linearized = source.isLinearized();
    facts.is_for_press = info.hasKey("/GTS_PDFXVersion");
    Handle root = source.getRoot();
    read_sides(root, facts);
    require(root.getKey("/Pages").isDictionary() &&
            root.getKey("/Pages").getKey("/Kids").isArray());
    facts.pages = static_cast<std::size_t>(root.getKey("/Pages").getKey("/Kids").getArrayNItems());
    require(facts.pages > 0);
    return facts;
}

}  // namespace tongket::qpdf
