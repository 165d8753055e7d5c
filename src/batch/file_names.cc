#include "batch/file_names.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "vietnamese/normalize.h"

namespace tongket::batch {

namespace {

using base::Code;

/// Leaves room for "-archive.pdf" and for a temporary name within the 255 bytes of most systems.
constexpr std::size_t most_letters = 180;

/// The parts between slashes, folded; empty if one of them is.
std::string fold_path(std::string_view path) {
    std::string folded;
    while (true) {
        const std::size_t slash = path.find('/');
        const std::string part = fold_file_name(path.substr(0, slash));
        if (part.empty()) {
            return {};
        }
        folded += (folded.empty() ? "" : "/") + part;
        if (slash == std::string_view::npos) {
            return folded;
        }
        path.remove_prefix(slash + 1);
    }
}

/// A slash in a cell makes no folder.
std::vector<RowField> without_slashes(std::vector<RowField> fields) {
    for (RowField& field : fields) {
        std::ranges::replace(field.text, '/', ' ');
        std::ranges::replace(field.text, '\\', ' ');
    }
    return fields;
}

/// The first part of the path that is wrong, if there is one.
std::optional<base::Diagnostic> find_fault(const Row& row, std::string_view path) {
    const auto fault = [&row](Code code, std::vector<std::string> arguments) {
        return base::Diagnostic{code, base::Severity::Error, row.place, std::move(arguments)};
    };
    if (path.empty()) {
        return fault(Code::FileNameEmpty, {row.key});
    }
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string part(path.substr(0, end));
        if (is_reserved_name(part)) {
            return fault(Code::FileNameReserved, {part, "key"});
        }
        if (part.size() > most_letters) {
            return fault(Code::FileNameTooLong,
                         {part.substr(0, 40), fmt::format("{}", most_letters)});
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return std::nullopt;
}

}  // namespace

std::string fold_file_name(std::string_view text) {
    std::string name;
    for (const char c : vietnamese::fold_accents(vietnamese::to_lower(text))) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        if (kept) {
            name.push_back(c);
        } else if (!name.empty() && name.back() != '-') {
            name.push_back('-');
        }
    }
    const auto is_edge = [](char c) { return c == '-' || c == '.'; };
    while (!name.empty() && is_edge(name.back())) {
        name.pop_back();
    }
    name.erase(name.begin(), std::ranges::find_if_not(name, is_edge));
    return name;
}

bool is_reserved_name(std::string_view name) {
    constexpr std::array<std::string_view, 6> devices = {"con", "prn",    "aux",
                                                         "nul", "conin$", "conout$"};
    const std::string_view stem = name.substr(0, name.find('.'));
    if (std::ranges::find(devices, stem) != devices.end()) {
        return true;
    }
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
           stem[3] >= '0' && stem[3] <= '9';
}

void name_files(std::vector<Row>& rows,
                const PlacedText& pattern,
                const base::Sources& sources,
                base::Diagnostics& diagnostics) {
    const std::string asked = pattern.empty() ? "{key}" : pattern.text;
    std::map<std::string, const Row*> taken;
    for (Row& row : rows) {
        if (row.faults.has_errors()) {
            continue;
        }
        if (row.name.empty()) {
            const auto path = expand_pattern(asked, without_slashes(row.fields));
            if (!path) {
                diagnostics.report(path.error().code, pattern.place, path.error().arguments);
                return;
            }
            row.name = fold_path(*path);
        }
        if (const auto fault = find_fault(row, row.name)) {
            row.faults.report(fault->code, fault->place, fault->arguments);
            continue;
        }
        const auto [other, is_new] = taken.try_emplace(row.name, &row);
        if (!is_new) {
            row.faults.report(
                Code::FileNameTaken, row.place,
                {row.name, other->second->key, base::format_place(other->second->place, sources)});
        }
    }
}

void name_volume(PlacedText& name,
                 const std::vector<Row>& rows,
                 const base::Sources& sources,
                 base::Diagnostics& diagnostics) {
    Row volume;
    volume.key = name.text;
    volume.place = name.place;
    name.text = fold_file_name(name.text);
    if (const auto fault = find_fault(volume, name.text)) {
        diagnostics.report(fault->code, fault->place, fault->arguments);
        return;
    }
    const auto taken = std::ranges::find(rows, name.text, &Row::name);
    if (taken != rows.end()) {
        diagnostics.report(Code::FileNameTaken, name.place,
                           {name.text, taken->key, base::format_place(taken->place, sources)});
    }
}

}  // namespace tongket::batch
