#include "data/misread_keys.h"

#include <algorithm>

#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::data {

void report_unknown_key(const Entry& entry,
                        std::span<const KnownKey> known,
                        const std::string& listed,
                        base::Diagnostics& diagnostics) {
    const std::string wanted = vietnamese::matching_key(entry.key);
    const auto named = std::ranges::find_if(known, [&wanted](const KnownKey& each) {
        return vietnamese::matching_key(each.label_vi) == wanted ||
               vietnamese::fold_accents(each.label_vi) == wanted;
    });
    if (named != known.end()) {
        diagnostics.report(base::Code::TranslatedKey, entry.key_place,
                           {entry.key, std::string(named->key)});
        return;
    }
    std::vector<std::string_view> keys;
    for (const KnownKey& each : known) {
        keys.push_back(each.key);
    }
    if (const auto meant = vietnamese::find_similar(entry.key, keys)) {
        diagnostics.report(base::Code::MisspeltKey, entry.key_place, {entry.key, *meant});
    } else {
        diagnostics.report(base::Code::UnknownKey, entry.key_place, {entry.key, listed});
    }
}

base::Code code_of(vietnamese::DateFault fault) {
    switch (fault) {
        case vietnamese::DateFault::NotADate:
            return base::Code::NotADate;
        case vietnamese::DateFault::NoSuchDay:
            return base::Code::NoSuchDay;
        case vietnamese::DateFault::MonthFirst:
            return base::Code::MonthFirst;
        case vietnamese::DateFault::ShortYear:
            return base::Code::ShortYear;
        case vietnamese::DateFault::SerialNumber:
            return base::Code::SerialDate;
    }
    return base::Code::NotADate;
}

}  // namespace tongket::data
