#include "engine/attachments.h"

#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "data/sheets/workbook.h"
#include "report/sheets/used_cells.h"
#include "vietnamese/normalize.h"

namespace tongket::engine {

namespace {

using Relation = pdf::Attachment::Relation;

/// What the IANA calls the kind of file.
std::string_view media_type(const std::filesystem::path& name) {
    constexpr auto known = std::to_array<std::pair<std::string_view, std::string_view>>({
        {".yaml", "application/yaml"},
        {".yml", "application/yaml"},
        {".csv", "text/csv"},
        {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        {".ods", "application/vnd.oasis.opendocument.spreadsheet"},
    });
    const std::string extension = name.extension().string();
    for (const auto& [ending, type] : known) {
        if (extension == ending) {
            return type;
        }
    }
    return "text/plain";
}

/// In ASCII, without what no file system takes.
std::string plain_name(std::string_view name) {
    std::string plain = vietnamese::fold_accents(name);
    for (char& c : plain) {
        const bool is_safe = c >= ' ' && c < 0x7F &&
                             std::string_view("\"*/:<>?\\|").find(c) == std::string_view::npos;
        c = is_safe ? c : '_';
    }
    return plain;
}

class Collector {
  public:
    explicit Collector(const base::Sources& sources) : sources_(sources) {}

    void add_text(base::SourceId source) {
        std::string name = file_name(source);
        std::string description = fmt::format("{}: báo cáo được làm từ tệp này", name);
        add(std::move(name), std::move(description), Relation::Source, sources_.text(source));
    }

    void add_cells(const report::UsedSheet& used) {
        const std::string file = file_name(used.source);
        const auto& sheet = sources_.sheet(used.source);
        std::string name =
            fmt::format("{} - {}.csv", file, sheet && !sheet->empty() ? *sheet : "ô đã dùng");
        const std::string of_sheet = sheet ? fmt::format(", Sheet '{}'", *sheet) : std::string();
        add(std::move(name), fmt::format("Các ô của {}{} mà báo cáo dùng", file, of_sheet),
            Relation::Data, report::to_csv(used));
    }

    void add_workbook(const std::string& path, base::Diagnostics& diagnostics) {
        base::Result<std::string> bytes = base::read_file(path, data::SheetLimits{}.file_bytes);
        if (!bytes) {
            diagnostics.report(bytes.error().code, {}, bytes.error().arguments);
            return;
        }
        std::string name = std::filesystem::path(path).filename().string();
        std::string description = fmt::format("{}: cả tệp bảng tính", name);
        add(std::move(name), std::move(description), Relation::Data, std::move(*bytes));
    }

    [[nodiscard]] std::vector<pdf::Attachment> take() { return std::move(attachments_); }

  private:
    [[nodiscard]] std::string file_name(base::SourceId source) const {
        std::string name = std::filesystem::path(sources_.name(source)).filename().string();
        return name == "-" ? "bao-cao.yaml" : name;
    }

    /// Two files of one name, from two folders, are told apart by a number.
    void add(std::string name, std::string description, Relation relation, std::string bytes) {
        const std::filesystem::path given = name;
        for (int n = 2; !names_.insert(plain_name(name)).second; ++n) {
            name = fmt::format("{} ({}){}", given.stem().string(), n, given.extension().string());
        }
        pdf::Attachment& made = attachments_.emplace_back();
        made.plain_name = plain_name(name);
        made.media_type = media_type(name);
        made.name = std::move(name);
        made.description = std::move(description);
        made.relation = relation;
        made.bytes = std::move(bytes);
    }

    const base::Sources& sources_;
    std::set<std::string> names_;
    std::vector<pdf::Attachment> attachments_;
};

}  // namespace

std::vector<pdf::Attachment> collect_attachments(
    const data::Value& report,
    std::span<const std::shared_ptr<const data::Sheet>> sheets,
    Attach what,
    const base::Sources& sources,
    base::Diagnostics& diagnostics) {
    if (what == Attach::Nothing) {
        return {};
    }
    const report::UsedSources used = report::find_used_sources(report, sources, sheets);
    Collector collector(sources);
    for (const base::SourceId text : used.texts) {
        collector.add_text(text);
    }
    for (const report::UsedSheet& sheet : used.sheets) {
        collector.add_cells(sheet);
    }
    if (what == Attach::Workbooks) {
        std::set<std::string> files;
        for (const report::UsedSheet& sheet : used.sheets) {
            if (const std::string& path = sources.name(sheet.source); files.insert(path).second) {
                collector.add_workbook(path, diagnostics);
            }
        }
    }
    return collector.take();
}

}  // namespace tongket::engine
