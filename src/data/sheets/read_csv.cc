#include "data/sheets/read_csv.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "data/decode.h"
#include "data/sheets/cell_text.h"
#include "data/sheets/csv_separator.h"
#include "vietnamese/normalize.h"

namespace tongket::data {

namespace {

using base::Code;
using base::narrow;

/// Rows of other length after which the rest of them would tell nothing new.
constexpr std::size_t most_ragged_rows = 20;

/// "sep=;" in the first line, which Excel writes and reads.
std::optional<char> read_separator_line(std::string_view text) {
    if (text.size() < 5 || !text.starts_with("sep=") || text.substr(5, 1) != "\n") {
        return std::nullopt;
    }
    return text[4];
}

class CsvReader {
  public:
    CsvReader(const DecodedText& decoded, const SheetLimits& limits, base::Diagnostics& diagnostics)
        : text_(decoded.text), limits_(limits), diagnostics_(diagnostics) {
        sheet_.form = SheetForm::Lines;
        sheet_.source = decoded.source;
    }

    std::optional<Sheet> read() {
        if (const auto said = read_separator_line(text_)) {
            separator_ = *said;
            take_line();
        } else {
            separator_ = find_csv_separator(text_);
        }
        for (std::uint32_t row = 1; at_ < text_.size(); ++row) {
            if (row > limits_.rows || !read_row(row)) {
                return std::nullopt;
            }
        }
        return std::move(sheet_);
    }

  private:
    struct Field {
        std::string text;
        base::Place place;
    };

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\n'; }

    /// One byte; keeps line and column.
    void advance() {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte == '\n') {
            ++line_;
            column_ = 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++column_;
        }
        ++at_;
    }

    void take_line() {
        while (at_ < text_.size() && text_[at_] != '\n') {
            advance();
        }
        if (at_ < text_.size()) {
            advance();
        }
    }

    bool read_row(std::uint32_t row) {
        const std::uint32_t line = line_;
        std::uint32_t column = 0;
        std::uint32_t last_filled = 0;
        for (bool more = true; more;) {
            ++column;
            if (column > limits_.columns) {
                diagnostics_.report(Code::SheetTooWide, {sheet_.source, line, 1, 0},
                                    {fmt::format("{}", limits_.columns)});
                return false;
            }
            auto field = peek() == '"' ? read_quoted() : read_plain();
            if (!field) {
                return false;
            }
            if (!is_blank_text(field->text)) {
                last_filled = column;
                if (!add(row, column, std::move(*field))) {
                    return false;
                }
            }
            more = at_ < text_.size() && text_[at_] == separator_;
            if (at_ < text_.size()) {
                advance();  // the separator or the line's end
            }
        }
        check_length(line, column, last_filled);
        return true;
    }

    /// The first row that is not empty says how many values a row has.
    void check_length(std::uint32_t line, std::uint32_t columns, std::uint32_t last_filled) {
        if (last_filled == 0) {
            return;
        }
        if (wanted_ == 0) {
            wanted_ = columns;
        } else if ((last_filled > wanted_ || columns < wanted_) && ++ragged_ <= most_ragged_rows) {
            diagnostics_.report(Code::CsvRowLength, {sheet_.source, line, 1, 0},
                                {fmt::format("{}", last_filled > wanted_ ? last_filled : columns),
                                 fmt::format("{}", wanted_), separator_name()});
        }
    }

    [[nodiscard]] std::string separator_name() const {
        return separator_ == '\t' ? "Tab" : std::string(1, separator_);
    }

    bool add(std::uint32_t row, std::uint32_t column, Field field) {
        bytes_ += field.text.size();
        if (sheet_.cells.size() >= limits_.cells || bytes_ > limits_.text_bytes) {
            diagnostics_.report(Code::SheetTooLarge, {sheet_.source, 0, 0, 0},
                                {fmt::format("{}", limits_.cells)});
            return false;
        }
        Cell cell;
        cell.row = row;
        cell.column = column;
        cell.text = vietnamese::to_nfc(field.text);
        cell.place = field.place;
        sheet_.cells.push_back(std::move(cell));
        return true;
    }

    std::optional<Field> read_plain() {
        Field field{{}, {sheet_.source, line_, column_, 0}};
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') {
            advance();
        }
        field.text = text_.substr(begin, at_ - begin);
        field.place.length = column_ - field.place.column;
        return field;
    }

    std::optional<Field> read_quoted() {
        Field field{{}, {sheet_.source, line_, column_, 1}};
        advance();
        while (true) {
            if (at_ == text_.size()) {
                diagnostics_.report(Code::CsvUnclosedQuote, field.place);
                return std::nullopt;
            }
            if (text_[at_] != '"') {
                field.text.push_back(text_[at_]);
                advance();
                continue;
            }
            advance();
            if (peek() != '"' || at_ == text_.size()) {
                break;
            }
            field.text.push_back('"');
            advance();
        }
        if (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') {
            // The quote that closed this one was meant to be something else; so is all that
            // follows.
            diagnostics_.report(Code::CsvTextAfterQuote, {sheet_.source, line_, column_, 1},
                                {fmt::format("{}", field.place.line)});
            return std::nullopt;
        }
        field.place.length = line_ == field.place.line ? column_ - field.place.column : 1;
        return field;
    }

    const std::string& text_;
    const SheetLimits& limits_;
    base::Diagnostics& diagnostics_;
    Sheet sheet_;
    char separator_ = ';';
    std::size_t at_ = 0;
    std::uint32_t line_ = 1, column_ = 1;
    std::uint32_t wanted_ = 0;
    std::size_t bytes_ = 0;
    std::size_t ragged_ = 0;
};

}  // namespace

std::optional<Sheet> read_csv(base::Sources& sources,
                              base::SourceId id,
                              const SheetLimits& limits,
                              base::Diagnostics& diagnostics) {
    YamlLimits text_limits;
    text_limits.bytes = limits.file_bytes;
    const auto decoded = decode_text(sources, id, text_limits, diagnostics);
    return decoded ? CsvReader(*decoded, limits, diagnostics).read() : std::nullopt;
}

}  // namespace tongket::data
