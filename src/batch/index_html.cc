#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "batch/html.h"
#include "batch/manifest.h"
#include "vietnamese/number.h"

namespace tongket::batch {

namespace {

std::string number(std::size_t value) {
    return vietnamese::format_number({static_cast<std::int64_t>(value), 0});
}

std::size_t count(const BatchListing& listing, RowState state) {
    return static_cast<std::size_t>(std::ranges::count(listing.states, state));
}

std::string failures(const BatchListing& listing) {
    std::string html;
    for (std::size_t i = 0; i < listing.records.size(); ++i) {
        const RowRecord& record = listing.records[i];
        if (listing.states[i] == RowState::Failed) {
            html += fmt::format(
                "<h3>{}</h3>\n<ul>\n{}</ul>\n",
                in_html(record.key.empty() ? fmt::format("hàng {}", record.number) : record.key),
                message_items(record, base::Severity::Error));
        }
    }
    return html.empty() ? "" : "<h2>Chưa làm được</h2>\n" + html;
}

std::string state_cell(RowState state) {
    switch (state) {
        case RowState::Made:
        case RowState::Kept:
            return "xong";
        case RowState::Failed:
            return "<span class=\"bad\">hỏng</span>";
        case RowState::NotMade:
            return "chưa làm";
    }
    return "";
}

std::string files_cell(const RowRecord& record) {
    std::string html;
    for (const FileRecord& file : record.files) {
        html += fmt::format("{}<a href=\"{}\">{}</a>", html.empty() ? "" : "<br>",
                            in_html(file.path), in_html(file.path));
    }
    return html;
}

std::string warnings_cell(const RowRecord& record) {
    if (record.warnings == 0) {
        return "0";
    }
    return fmt::format("<details><summary>{}</summary><ul>\n{}</ul></details>",
                       number(record.warnings), message_items(record, base::Severity::Warning));
}

std::string table(const BatchListing& listing) {
    std::string html =
        "<h2>Các báo cáo</h2>\n<table>\n<caption>Mỗi hàng một đơn vị, theo thứ tự trong bảng số "
        "liệu</caption>\n<thead><tr><th scope=\"col\" class=\"n\">TT</th><th scope=\"col\">Đơn "
        "vị</th><th scope=\"col\">Kết quả</th><th scope=\"col\">Tệp</th><th scope=\"col\" "
        "class=\"n\">Trang</th><th scope=\"col\">Cảnh báo</th></tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < listing.records.size(); ++i) {
        const RowRecord& record = listing.records[i];
        html += fmt::format(
            "<tr><td class=\"n\">{}</td><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td "
            "class=\"n\">{}</td><td>{}</td></tr>\n",
            record.number, in_html(record.key), state_cell(listing.states[i]), files_cell(record),
            record.files.empty() ? "" : number(record.pages), warnings_cell(record));
    }
    return html + "</tbody>\n</table>\n";
}

}  // namespace

std::string index_html(const BatchListing& listing) {
    const std::size_t made = count(listing, RowState::Made) + count(listing, RowState::Kept);
    const std::size_t failed = count(listing, RowState::Failed);
    const std::size_t not_made = count(listing, RowState::NotMade);
    std::string html = fmt::format("<p>Làm xong {} báo cáo", number(made));
    if (failed > 0) {
        html += fmt::format(", <span class=\"bad\">hỏng {}</span>", number(failed));
    }
    if (not_made > 0) {
        html += fmt::format(", chưa làm {}", number(not_made));
    }
    html += ". Danh mục: <a href=\"manifest.csv\">manifest.csv</a>.</p>\n";
    if (listing.volume) {
        html += fmt::format("<p>Tập ghép, {} trang: {}</p>\n", number(listing.volume->pages),
                            files_cell(*listing.volume));
    }
    html += failures(listing) + table(listing);
    return html_page("Kết quả: " + listing.title, html);
}

}  // namespace tongket::batch
