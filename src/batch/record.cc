#include "batch/record.h"

#include <algorithm>

namespace tongket::batch {

namespace {

constexpr std::size_t most_messages = 50;

}  // namespace

std::vector<MessageRecord> record_messages(const base::Diagnostics& diagnostics,
                                           const base::Sources& sources) {
    std::vector<base::Diagnostic> items = diagnostics.sorted();
    std::erase_if(items, [](const auto& item) { return item.severity == base::Severity::Note; });
    // clang 14 cannot compile GCC 12's ranges::stable_partition.
    std::stable_partition(items.begin(), items.end(),
                          [](const auto& item) { return item.severity == base::Severity::Error; });
    items.resize(std::min(items.size(), most_messages));
    std::vector<MessageRecord> records;
    records.reserve(items.size());
    for (const base::Diagnostic& item : items) {
        records.push_back({item.severity, base::code_text(item.code),
                           base::format_place(item.place, sources),
                           base::message_text(item, base::Language::Vietnamese),
                           base::message_text(item, base::Language::English),
                           base::hint_text(item, base::Language::Vietnamese),
                           base::hint_text(item, base::Language::English)});
    }
    return records;
}

std::size_t count_warnings(const base::Diagnostics& diagnostics) {
    const std::vector<base::Diagnostic> items = diagnostics.sorted();
    return static_cast<std::size_t>(std::ranges::count_if(
        items, [](const auto& item) { return item.severity == base::Severity::Warning; }));
}

}  // namespace tongket::batch
