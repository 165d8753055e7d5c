#include "batch/manifest.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"

namespace tongket::batch {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// In a manifest a kept file is a made one.
std::string_view state_word(RowState state) {
    switch (state) {
        case RowState::Made:
        case RowState::Kept:
            return "made";
        case RowState::Failed:
            return "failed";
        case RowState::NotMade:
            return "not-made";
    }
    return "";
}

/// Quoted where it must be. A cell that a program could take for a formula gets an apostrophe.
std::string csv_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) {
        cell.push_back('\'');
    }
    cell += text;
    if (cell.find_first_of(",\"\n\r;") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted.append(c == '"' ? "\"" : "").push_back(c);
    }
    return quoted + "\"";
}

/// What stands for a character that a string of JSON must not have as it is; empty for any other.
std::string json_escape(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        default:
            return static_cast<unsigned char>(c) < 0x20
                       ? fmt::format("\\u{:04x}", static_cast<unsigned>(c))
                       : std::string();
    }
}

std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    const auto is_escaped = [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
    };
    while (!text.empty()) {
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(text, is_escaped) - text.begin());
        quoted.append(text.substr(0, end));
        text.remove_prefix(end);
        if (!text.empty()) {
            quoted += json_escape(text.front());
            text.remove_prefix(1);
        }
    }
    return quoted + "\"";
}

/// A line a file, or one for a report that has none.
std::string csv_lines(const RowRecord& record, std::string_view status, std::string_view row) {
    const std::string first =
        record.messages.empty()
            ? ""
            : fmt::format("{} {}", record.messages[0].code, record.messages[0].message_vi);
    std::string csv;
    for (const FileRecord& file : record.files) {
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", row, csv_cell(record.key), status,
                           file.profile, csv_cell(file.path), record.pages, file.bytes, file.sha256,
                           record.warnings, csv_cell(first));
    }
    if (record.files.empty()) {
        csv += fmt::format("{},{},{},,,,,,{},{}\r\n", row, csv_cell(record.key), status,
                           record.warnings, csv_cell(first));
    }
    return csv;
}

std::string json_messages(const RowRecord& record) {
    std::string text;
    for (const MessageRecord& message : record.messages) {
        text += fmt::format(
            "{}\n      {{\"severity\": \"{}\", \"code\": {}, \"place\": {}, "
            "\"message\": {{\"vi\": {}, \"en\": {}}}, \"hint\": {{\"vi\": {}, \"en\": {}}}}}",
            text.empty() ? "" : ",",
            message.severity == base::Severity::Error ? "error" : "warning",
            json_text(message.code), json_text(message.place), json_text(message.message_vi),
            json_text(message.message_en), json_text(message.hint_vi), json_text(message.hint_en));
    }
    return text;
}

std::string json_files(const RowRecord& record) {
    std::string text;
    for (const FileRecord& file : record.files) {
        text += fmt::format(
            "{}\n      {{\"profile\": {}, \"path\": {}, \"bytes\": {}, \"sha256\": {}}}",
            text.empty() ? "" : ",", json_text(file.profile), json_text(file.path), file.bytes,
            json_text(file.sha256));
    }
    return text;
}

}  // namespace

std::string manifest_csv(const BatchListing& listing) {
    std::string csv(byte_order_mark);
    csv += "row,key,status,profile,file,pages,bytes,sha256,warnings,first message\r\n";
    for (std::size_t i = 0; i < listing.records.size(); ++i) {
        csv += csv_lines(listing.records[i], state_word(listing.states[i]),
                         fmt::format("{}", listing.records[i].number));
    }
    if (listing.volume) {
        csv += csv_lines(*listing.volume, "volume", "");
    }
    return csv;
}

std::string manifest_json(const BatchListing& listing) {
    std::string json =
        fmt::format("{{\n  \"batch\": {},\n  \"reports\": [", json_text(listing.title));
    for (std::size_t i = 0; i < listing.records.size(); ++i) {
        const RowRecord& record = listing.records[i];
        json += fmt::format(
            "{}\n    {{\"row\": {}, \"key\": {}, \"name\": {}, \"status\": \"{}\", \"pages\": {}, "
            "\"warnings\": {}, \"files\": [{}], \"messages\": [{}]}}",
            i == 0 ? "" : ",", record.number, json_text(record.key), json_text(record.name),
            state_word(listing.states[i]), record.files.empty() ? 0 : record.pages, record.warnings,
            json_files(record), json_messages(record));
    }
    json += "\n  ]";
    if (listing.volume) {
        json += fmt::format(",\n  \"volume\": {{\"pages\": {}, \"files\": [{}]}}",
                            listing.volume->pages, json_files(*listing.volume));
    }
    return json + "\n}\n";
}

std::string times_csv(const BatchListing& listing) {
    std::string csv = "row,key,milliseconds\r\n";
    for (const RowRecord& record : listing.records) {
        const std::uint64_t microseconds = record.nanoseconds / 1000;
        csv += fmt::format("{},{},{}.{:03}\r\n", record.number, csv_cell(record.key),
                           microseconds / 1000, microseconds % 1000);
    }
    return csv;
}

base::Result<void> write_manifest(const std::filesystem::path& out, const BatchListing& listing) {
    const std::array<std::pair<std::string_view, std::string>, 4> files = {
        {{"manifest.csv", manifest_csv(listing)},
         {"manifest.json", manifest_json(listing)},
         {"times.csv", times_csv(listing)},
         {"index.html", index_html(listing)}}};
    for (const auto& [name, text] : files) {
        if (auto written = base::write_file(out / name, text); !written) {
            return written;
        }
    }
    return {};
}

}  // namespace tongket::batch
