#include "report/numbers.h"

#include <utility>
#include <vector>

namespace tongket::report {

namespace {

std::string join(const std::vector<std::string>& ways, std::string_view between) {
    std::string list;
    for (const std::string& way : ways) {
        list.append(list.empty() ? "" : between).append(way);
    }
    return list;
}

void report_fault(const vietnamese::NumberError& error,
                  std::string_view text,
                  const NumberPlace& where,
                  base::Diagnostics& diagnostics) {
    std::vector<std::string> arguments = {std::string(where.key), std::string(text)};
    switch (error.fault) {
        case vietnamese::NumberFault::NotANumber:
            diagnostics.report(base::Code::NotANumber, where.place, std::move(arguments));
            break;
        case vietnamese::NumberFault::Ambiguous:
            arguments.push_back(join(error.readings, " hoặc "));
            arguments.push_back(join(error.readings, " or "));
            diagnostics.report(base::Code::AmbiguousNumber, where.place, std::move(arguments));
            break;
        case vietnamese::NumberFault::LeadingZero:
            diagnostics.report(base::Code::LeadingZero, where.place, std::move(arguments));
            break;
        case vietnamese::NumberFault::TooManyDigits:
            diagnostics.report(base::Code::TooManyDigits, where.place, std::move(arguments));
            break;
    }
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view no_break_blank = "\u00A0";
    for (std::size_t size = 0; size != text.size();) {
        size = text.size();
        text.remove_prefix(text.starts_with(' ') ? 1 : 0);
        text.remove_suffix(text.ends_with(' ') ? 1 : 0);
        text.remove_prefix(text.starts_with(no_break_blank) ? no_break_blank.size() : 0);
        text.remove_suffix(text.ends_with(no_break_blank) ? no_break_blank.size() : 0);
    }
    return text;
}

}  // namespace

std::optional<PrintedNumber> read_printed_number(std::string_view text,
                                                 const NumberPlace& where,
                                                 const Reading& reading) {
    const std::string_view number = trim(text);
    if (number.find('%') != std::string_view::npos) {
        report_fault({}, number, where, reading.diagnostics);
        return std::nullopt;
    }
    const auto read = vietnamese::read_number(number);
    if (!read) {
        report_fault(read.error(), number, where, reading.diagnostics);
        return std::nullopt;
    }
    if (read->ungrouped && where.missing_dot == MissingDot::Warned) {
        reading.diagnostics.report(
            base::Code::UngroupedNumber, where.place,
            {std::string(where.key), std::string(number), vietnamese::format_number(read->value)});
    }
    return PrintedNumber{read->value, std::string(number)};
}

std::string_view without_percent(std::string_view text) {
    text = trim(text);
    return text.ends_with('%') ? trim(text.substr(0, text.size() - 1)) : text;
}

}  // namespace tongket::report
