#include "batch/html.h"

#include <fmt/format.h>

namespace tongket::batch {

namespace {

/// Plain enough to print; colours never say what words do not.
constexpr std::string_view style =
    "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;"
    "background:#fff}"
    "h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}"
    "table{border-collapse:collapse;width:100%}"
    "caption{text-align:left;padding:.3rem 0}"
    "th,td{border-bottom:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
    ".bad{color:#8a1010;font-weight:bold}"
    "a{color:#0b4f8a}a:focus{outline:3px solid #0b4f8a}"
    ".hint{color:#444}";

}  // namespace

std::string in_html(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            default:
                html.push_back(c);
        }
    }
    return html;
}

std::string message_items(const RowRecord& record, base::Severity severity) {
    std::string html;
    for (const MessageRecord& message : record.messages) {
        if (message.severity != severity) {
            continue;
        }
        html += "<li>";
        if (!message.place.empty()) {
            html += in_html(message.place) + ": ";
        }
        html += in_html(message.message_vi) + fmt::format(" ({})", message.code);
        if (!message.hint_vi.empty()) {
            html += "<br><span class=\"hint\">Cách sửa: " + in_html(message.hint_vi) + "</span>";
        }
        html += "</li>\n";
    }
    return html;
}

std::string html_page(std::string_view title, std::string_view content) {
    const std::string shown = in_html(title);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n{}</main>\n</body>\n</html>\n",
        shown, style, shown, content);
}

std::string failure_page(const RowRecord& record) {
    std::string content =
        "<p>Chưa làm được PDF. Sửa những chỗ sau rồi lưu lại, máy sẽ tự làm lại.</p>\n<ul>\n" +
        message_items(record, base::Severity::Error) + "</ul>\n";
    if (const std::string warnings = message_items(record, base::Severity::Warning);
        !warnings.empty()) {
        content += "<h2>Cũng nên xem</h2>\n<ul>\n" + warnings + "</ul>\n";
    }
    return html_page("Lỗi trong báo cáo: " + record.key, content);
}

}  // namespace tongket::batch
