#include "batch/journal_lines.h"

#include <charconv>

#include <fmt/format.h>

#include "base/byte_set.h"
#include "base/hash.h"

namespace tongket::batch {

namespace {

constexpr std::size_t checksum_letters = 16;

std::string checksum(std::string_view text) {
    return base::hex(base::hash_bytes(text)).substr(0, checksum_letters);
}

constexpr base::ByteSet escaped("\t\n\\");

void append_escaped(std::string& line, std::string_view field) {
    for (std::size_t at = escaped.find_in(field); at != std::string_view::npos;
         at = escaped.find_in(field)) {
        line += field.substr(0, at);
        line += field[at] == '\t' ? "\\t" : field[at] == '\n' ? "\\n" : "\\\\";
        field.remove_prefix(at + 1);
    }
    line += field;
}

std::string unescape(std::string_view field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            text.push_back(field[i]);
            continue;
        }
        const char c = field[++i];
        text.push_back(c == 't' ? '\t' : c == 'n' ? '\n' : c);
    }
    return text;
}

std::string number(std::uint64_t value) { return fmt::format("{}", value); }

/// Takes fields from left to right; past their end, or where a number is none, it has failed.
class FieldReader {
  public:
    explicit FieldReader(const std::vector<std::string>& fields) : fields_(fields) {}

    std::string text() {
        if (next_ >= fields_.size()) {
            failed_ = true;
            return {};
        }
        return fields_[next_++];
    }
    std::uint64_t count() {
        const auto value = read_count(text());
        failed_ |= !value;
        return value.value_or(0);
    }
    /// How many groups of fields follow: no more than there are fields.
    std::size_t groups() {
        const std::uint64_t value = count();
        failed_ |= value > fields_.size();
        return failed_ ? 0 : static_cast<std::size_t>(value);
    }
    [[nodiscard]] bool done() const { return !failed_ && next_ == fields_.size(); }

  private:
    const std::vector<std::string>& fields_;
    std::size_t next_ = 0;
    bool failed_ = false;
};

}  // namespace

std::optional<std::uint64_t> read_count(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty()
               ? std::optional(value)
               : std::nullopt;
}

std::string make_line(const std::vector<std::string>& fields) {
    std::string rest;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        rest += i == 0 ? "" : "\t";
        append_escaped(rest, fields[i]);
    }
    return checksum(rest) + "\t" + rest + "\n";
}

std::optional<std::vector<std::string>> read_line(std::string_view line) {
    if (line.size() <= checksum_letters || line[checksum_letters] != '\t') {
        return std::nullopt;
    }
    std::string_view rest = line.substr(checksum_letters + 1);
    if (checksum(rest) != line.substr(0, checksum_letters)) {
        return std::nullopt;
    }
    std::vector<std::string> fields;
    while (true) {
        const std::size_t tab = rest.find('\t');
        fields.push_back(unescape(rest.substr(0, tab)));
        if (tab == std::string_view::npos) {
            return fields;
        }
        rest.remove_prefix(tab + 1);
    }
}

std::vector<std::string> row_fields(const RowRecord& row,
                                    const std::vector<std::uint64_t>& inputs) {
    std::vector<std::string> fields = {"row",
                                       number(row.number),
                                       row.key,
                                       row.name,
                                       row.status == RowStatus::Made ? "made" : "failed",
                                       number(static_cast<std::uint64_t>(row.exit_code)),
                                       row.job,
                                       number(row.pages),
                                       number(row.warnings),
                                       number(row.nanoseconds)};
    fields.push_back(number(row.files.size()));
    for (const FileRecord& file : row.files) {
        fields.insert(fields.end(),
                      {file.profile, file.path, number(file.bytes), file.sha256, file.hash});
    }
    fields.push_back(number(inputs.size()));
    for (const std::uint64_t input : inputs) {
        fields.push_back(number(input));
    }
    fields.push_back(number(row.messages.size()));
    for (const MessageRecord& message : row.messages) {
        fields.insert(fields.end(),
                      {message.severity == base::Severity::Error ? "error" : "warning",
                       message.code, message.place, message.message_vi, message.message_en,
                       message.hint_vi, message.hint_en});
    }
    return fields;
}

std::optional<RowRecord> read_row(const std::vector<std::string>& fields,
                                  const NumberedInputs& inputs) {
    FieldReader reader(fields);
    if (reader.text() != "row") {
        return std::nullopt;
    }
    RowRecord row;
    row.number = static_cast<std::size_t>(reader.count());
    row.key = reader.text();
    row.name = reader.text();
    row.status = reader.text() == "made" ? RowStatus::Made : RowStatus::Failed;
    row.exit_code = static_cast<int>(reader.count() & 0x7FU);
    row.job = reader.text();
    row.pages = static_cast<std::size_t>(reader.count());
    row.warnings = static_cast<std::size_t>(reader.count());
    row.nanoseconds = reader.count();
    for (std::size_t i = reader.groups(); i > 0; --i) {
        FileRecord file;
        file.profile = reader.text();
        file.path = reader.text();
        file.bytes = reader.count();
        file.sha256 = reader.text();
        file.hash = reader.text();
        row.files.push_back(std::move(file));
    }
    for (std::size_t i = reader.groups(); i > 0; --i) {
        const auto input = inputs.find(reader.count());
        if (input == inputs.end()) {
            return std::nullopt;
        }
        row.inputs.push_back(input->second);
    }
    for (std::size_t i = reader.groups(); i > 0; --i) {
        MessageRecord message;
        message.severity =
            reader.text() == "error" ? base::Severity::Error : base::Severity::Warning;
        message.code = reader.text();
        message.place = reader.text();
        message.message_vi = reader.text();
        message.message_en = reader.text();
        message.hint_vi = reader.text();
        message.hint_en = reader.text();
        row.messages.push_back(std::move(message));
    }
    return reader.done() ? std::optional(std::move(row)) : std::nullopt;
}

}  // namespace tongket::batch
