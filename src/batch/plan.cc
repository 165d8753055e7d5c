#include "batch/plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "batch/check_units.h"
#include "batch/file_names.h"
#include "batch/find_paths.h"
#include "data/read_yaml.h"
#include "data/sheets/cell_text.h"
#include "report/sheets/include_files.h"
#include "vietnamese/normalize.h"

namespace tongket::batch {

namespace {

using base::Code;

constexpr std::size_t most_rows = 100'000;
constexpr std::size_t most_report_bytes = std::size_t{64} << 20U;

std::string cell_text(const data::Cell& cell) {
    return cell.kind == data::CellKind::Fault ? std::string() : data::number_text(cell);
}

/// A code that is a number has no dots.
std::string key_text(const data::Cell& cell) {
    std::string text = cell_text(cell);
    if (cell.kind == data::CellKind::Number && !cell.percent) {
        std::erase(text, '.');
    }
    return text;
}

/// A line of totals below the rows: it has no key and is nobody's.
bool is_total(const report::SheetTable& table, std::size_t row) {
    for (std::size_t column = 0; column < table.column_count(); ++column) {
        const data::Cell* cell = table.cell(row, column);
        const std::string text = cell == nullptr ? "" : vietnamese::matching_key(cell->text);
        if (text == "cộng" || text == "tổng" || text.starts_with("tổng cộng") ||
            text.starts_with("tổng số")) {
            return true;
        }
    }
    return false;
}

class Planner {
  public:
    Planner(const std::filesystem::path& resources,
            base::Sources& sources,
            base::Diagnostics& diagnostics,
            Plan& plan)
        : resources_(resources), sources_(sources), diagnostics_(diagnostics), plan_(plan) {}

    [[nodiscard]] bool make(const std::filesystem::path& file) {
        if (!read_batch(file)) {
            return false;
        }
        if (plan_.batch.source != RowSource::Reports && !read_template()) {
            return false;
        }
        if (plan_.batch.source == RowSource::Table ? !read_table() : !find_rows()) {
            return false;
        }
        if (plan_.batch.source != RowSource::Reports) {
            look_into_template();
        }
        find_same_keys();
        check_units(plan_.batch, plan_.rows, resources_, sources_, diagnostics_);
        add_summary();
        name_files(plan_.rows, plan_.batch.name, sources_, diagnostics_);
        if (plan_.batch.volume) {
            name_volume(plan_.batch.volume->name, plan_.rows, sources_, diagnostics_);
        }
        check_overrides();
        note_identity();
        return !diagnostics_.has_errors();
    }

  private:
    bool read_batch(const std::filesystem::path& file) {
        auto bytes = base::read_file(file, most_report_bytes);
        if (!bytes) {
            diagnostics_.report(bytes.error().code, {}, bytes.error().arguments);
            return false;
        }
        identity_ += *bytes;
        const base::SourceId id = sources_.add(file.string(), std::move(*bytes));
        auto batch = read_batch_file(file, id, sources_, diagnostics_);
        if (batch) {
            plan_.batch = std::move(*batch);
        }
        return batch.has_value();
    }

    [[nodiscard]] std::filesystem::path below_folder(const std::filesystem::path& name) const {
        return plan_.batch.folder == "." ? name : plan_.batch.folder / name;
    }
    [[nodiscard]] std::filesystem::path template_path() const {
        return below_folder(plan_.batch.template_file.text);
    }

    bool read_template() {
        data::DataFolder folder(plan_.batch.folder);
        auto file = folder.read(plan_.batch.template_file.text, most_report_bytes,
                                plan_.batch.template_file.place, diagnostics_);
        if (!file) {
            return false;
        }
        plan_.template_text = std::move(file->bytes);
        return true;
    }

    bool read_table() {
        plan_.table = std::make_unique<RowTable>(plan_.batch.folder, sources_);
        plan_.table->table = report::SheetTable::open(plan_.batch.table, plan_.table->files);
        if (!plan_.table->table) {
            diagnostics_.append(plan_.table->diagnostics);
            return false;
        }
        const report::SheetTable& table = *plan_.table->table;
        const PlacedText& key = plan_.batch.key;
        const auto column = table.find_column(key.text, key.place, diagnostics_);
        if (!column) {
            diagnostics_.append(plan_.table->diagnostics);
            return false;
        }
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            add_table_row(table, row, *column);
        }
        share_out_faults(table);
        return !diagnostics_.has_errors();
    }

    /// What is wrong with one line of the table is the fault of its row alone. Readers stop telling
    /// after some lines: then the table is not to be trusted.
    void share_out_faults(const report::SheetTable& table) {
        constexpr std::size_t too_many = 20;
        if (plan_.table->diagnostics.size() >= too_many) {
            diagnostics_.append(plan_.table->diagnostics);
            return;
        }
        std::map<std::uint32_t, Row*> by_line;
        for (Row& row : plan_.rows) {
            by_line.emplace(row.place.line, &row);
        }
        for (const base::Diagnostic& item : plan_.table->diagnostics.items()) {
            const auto row = by_line.find(item.place.line);
            const bool is_of_row = item.severity == base::Severity::Error &&
                                   item.place.source == table.place().source &&
                                   row != by_line.end();
            base::Diagnostics& sink = is_of_row ? row->second->faults : diagnostics_;
            sink.report_as(item.severity, item.code, item.place, item.arguments);
        }
    }

    void add_table_row(const report::SheetTable& table, std::size_t index, std::size_t key) {
        const data::Cell* cell = table.cell(index, key);
        if (cell == nullptr && is_total(table, index)) {
            return;
        }
        Row row;
        row.number = plan_.rows.size() + 1;
        row.place = cell == nullptr ? table.place(index, key) : cell->place;
        row.report = template_path();
        row.table_row = index;
        row.key = cell == nullptr ? "" : key_text(*cell);
        row.fields.push_back({"key", row.key});
        for (std::size_t column = 0; column < table.column_count(); ++column) {
            const data::Cell* value = table.cell(index, column);
            const std::string id = field_id(table.column_name(column));
            if (!id.empty() && id != "key") {
                row.fields.push_back({id, value == nullptr ? ""
                                          : column == key  ? row.key
                                                           : cell_text(*value)});
            }
        }
        if (cell != nullptr && cell->kind == data::CellKind::Fault) {
            data::report_fault(*cell, row.faults);
        } else if (row.key.empty()) {
            row.faults.report(Code::RowWithoutKey, row.place, {table.column_name(key)});
        }
        plan_.rows.push_back(std::move(row));
    }

    /// What the template's own files add counts too: a statistic may stand in one of them.
    void look_into_template() {
        base::Sources sources;
        base::Diagnostics ignored;  // each report says it again
        const std::filesystem::path path = template_path();
        const base::SourceId id = sources.add(path.string(), plan_.template_text);
        auto report = data::read_yaml(sources, id, {}, ignored);
        if (!report) {
            return;
        }
        const std::filesystem::path parent = path.parent_path();
        data::DataFolder folder(parent.empty() ? std::filesystem::path(".") : parent);
        report::include_files(*report, folder, sources, ignored);
        report::SheetFiles files(folder, sources_, ignored);
        share_sheets(*report, files);
        if (plan_.table) {
            bind_columns(*report, *plan_.table->table);
        }
    }

    /// Tables of which each report takes the rows that a condition names. As deep as the tree is,
    /// which reading has bounded.
    void share_sheets(const data::Value& value,
                      report::SheetFiles& files) {  // NOLINT(misc-no-recursion)
        const data::Value* where = value.find("where");
        const data::Value* data = value.find("data");
        if (where != nullptr && data != nullptr && data->is_scalar() && where->is_scalar() &&
            where->text.find('{') != std::string::npos &&
            data->text.find('{') == std::string::npos) {
            data::Value keys = value;
            std::erase_if(keys.entries, [](const data::Entry& entry) {
                return !report::is_sheet_key(entry.key);
            });
            keys.annex = nullptr;
            plan_.shared_sheets.add(keys, files);
            plan_.shared_asked.push_back(std::move(keys));
        }
        for (const data::Value& item : value.items) {
            share_sheets(item, files);
        }
        for (const data::Entry& entry : value.entries) {
            share_sheets(entry.value, files);
        }
    }

    void bind_columns(const data::Value& report, const report::SheetTable& table) {
        std::vector<bool> named(table.column_count(), false);
        for (const data::Entry& entry : plan_.batch.columns.entries) {
            bind_named(report, entry, table, named);
        }
        for (std::size_t column = 0; column < table.column_count(); ++column) {
            if (!named[column]) {
                const std::string name = table.column_name(column);
                add_column(column, report::find_report_target(report, name), name);
            }
        }
    }

    void bind_named(const data::Value& report,
                    const data::Entry& entry,
                    const report::SheetTable& table,
                    std::vector<bool>& named) {
        const auto target = report::find_report_target(report, entry.key);
        if (!target || !entry.value.is_scalar()) {
            diagnostics_.report(Code::ColumnWithoutKey, entry.key_place,
                                {entry.key, report::list_keys(report::KeyOwner::Report)});
            return;
        }
        const auto column = table.find_column(entry.value.text, entry.value.place, diagnostics_);
        if (column) {
            named[*column] = true;
            add_column(*column, target, table.column_name(*column));
        }
    }

    void add_column(std::size_t column,
                    std::optional<report::ReportTarget> target,
                    const std::string& name) {
        BoundColumn bound{column, field_id(name), std::move(target)};
        bound.used_as_word = plan_.template_text.find("{" + bound.id + "}") != std::string::npos;
        plan_.table->columns.push_back(std::move(bound));
    }

    bool find_rows() {
        const bool folders = plan_.batch.source == RowSource::Folders;
        const PlacedText& pattern = plan_.batch.pattern;
        if (!stays_below(pattern.text)) {
            diagnostics_.report(Code::PatternLeavesFolder, pattern.place, {pattern.text});
            return false;
        }
        const auto found = find_paths(plan_.batch.folder, pattern.text,
                                      folders ? PathKind::Folder : PathKind::File, most_rows + 1);
        if (found.empty()) {
            diagnostics_.report(Code::NothingMatches, pattern.place, {pattern.text});
            return false;
        }
        if (found.size() > most_rows) {
            diagnostics_.report(Code::TooManyRows, pattern.place, {fmt::format("{}", most_rows)});
            return false;
        }
        for (const FoundPath& path : found) {
            Row row;
            row.number = plan_.rows.size() + 1;
            row.key = path.key.empty() ? path.path.stem().string() : path.key;
            row.place = pattern.place;
            row.kind = folders ? RowKind::OfTemplate : RowKind::Whole;
            row.report = folders ? template_path() : below_folder(path.path);
            row.fields = {{"key", row.key}, {"thu-muc", folders ? path.path.string() : ""}};
            plan_.rows.push_back(std::move(row));
        }
        return true;
    }

    /// The last row; its files are called as the report is.
    void add_summary() {
        const PlacedText& summary = plan_.batch.summary;
        if (summary.empty()) {
            return;
        }
        data::DataFolder folder(plan_.batch.folder);
        if (!folder.read(summary.text, most_report_bytes, summary.place, diagnostics_)) {
            return;
        }
        Row row;
        row.kind = RowKind::Whole;
        row.number = plan_.rows.size() + 1;
        row.report = below_folder(summary.text);
        row.key = row.report.stem().string();
        row.name = fold_file_name(row.key);
        row.place = summary.place;
        plan_.rows.push_back(std::move(row));
    }

    /// None of them is made: nobody knows which is right.
    void find_same_keys() {
        std::map<std::string, Row*> known;
        for (Row& row : plan_.rows) {
            if (row.faults.has_errors()) {
                continue;
            }
            const auto [other, is_new] = known.try_emplace(vietnamese::matching_key(row.key), &row);
            if (is_new) {
                continue;
            }
            Row& first = *other->second;
            row.faults.report(Code::SameKeyTwice, row.place,
                              {row.key, base::format_place(first.place, sources_)});
            if (!first.faults.has_errors()) {
                first.faults.report(Code::SameKeyTwice, first.place,
                                    {first.key, base::format_place(row.place, sources_)});
            }
        }
    }

    void check_overrides() {
        for (const data::Entry& entry : plan_.batch.overrides.entries) {
            const bool known = std::ranges::any_of(
                plan_.rows, [&entry](const Row& row) { return row.key == entry.key; });
            if (!known) {
                diagnostics_.report(Code::OverrideWithoutRow, entry.key_place, {entry.key});
            } else if (!entry.value.is_map() && !entry.value.is_poisoned()) {
                diagnostics_.report(Code::ExpectedMap, entry.value.place,
                                    {entry.key, report::list_keys(report::KeyOwner::Report)});
            }
        }
    }

    void note_identity() {
        for (const Row& row : plan_.rows) {
            identity_ += fmt::format("\n{}\t{}\t{}", row.number, row.key, row.name);
        }
        plan_.identity = base::hash_bytes(identity_);
    }

    const std::filesystem::path& resources_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    Plan& plan_;
    std::string identity_;
};

}  // namespace

std::unique_ptr<Plan> make_plan(const std::filesystem::path& batch_file,
                                const std::filesystem::path& resources,
                                base::Sources& sources,
                                base::Diagnostics& diagnostics) {
    auto plan = std::make_unique<Plan>();
    if (!Planner(resources, sources, diagnostics, *plan).make(batch_file)) {
        return nullptr;
    }
    plan->sources = base::Sources::beginning_with(sources);
    return plan;
}

}  // namespace tongket::batch
