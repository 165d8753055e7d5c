#include "batch/inputs.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "pdf/profile_name.h"

namespace tongket::batch {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view absent = "-";

/// Lengths before texts: no two different lists of parts give the same bytes.
void add_part(std::string& bytes, std::string_view part) {
    bytes += fmt::format("{}:", part.size());
    bytes += part;
}

void add_value(std::string& bytes, const data::Value& value) {  // NOLINT(misc-no-recursion)
    add_part(bytes, fmt::format("{}", static_cast<int>(value.kind)));
    add_part(bytes, value.text);
    for (const data::Value& item : value.items) {
        add_value(bytes, item);
    }
    for (const data::Entry& entry : value.entries) {
        add_part(bytes, entry.key);
        add_value(bytes, entry.value);
    }
}

void add_cells(std::string& bytes, const RowTable& table, std::size_t row) {
    for (const BoundColumn& bound : table.columns) {
        add_part(bytes, bound.id);
        if (bound.target) {
            for (const std::string& key : bound.target->path) {
                add_part(bytes, key);
            }
        }
        const data::Cell* cell = table.table->cell(row, bound.column);
        add_part(bytes, cell == nullptr ? "" : fmt::format("{}", static_cast<int>(cell->kind)));
        add_part(bytes, cell == nullptr ? "" : data::number_text(*cell));
        add_part(bytes, cell == nullptr ? "" : cell->text);
    }
}

/// What the row takes of the shared tables: of them only its own rows count.
void add_shared(std::string& bytes, const Plan& plan, const Row& row) {
    for (data::Value keys : plan.shared_asked) {
        for (data::Entry& entry : keys.entries) {
            if (entry.key == "where") {
                entry.value.text = expand_pattern(entry.value.text, row.fields).value_or("");
            }
        }
        const data::Sheet* part = plan.shared_sheets.find(keys);
        add_part(bytes, part == nullptr ? "" : report::content_of(*part));
    }
}

/// The font files of the words on the pages.
std::set<std::string> fonts_of(const engine::Product& product) {
    std::set<text::FaceId> faces;
    for (const graphics::Page& page : product.pages) {
        for (const graphics::DisplayItem& item : page.items) {
            const auto* text = std::get_if<graphics::TextItem>(&item);
            if (text != nullptr && !text->words.empty()) {
                faces.insert(text->words.front().word->face);  // they share it
            }
        }
    }
    std::set<std::string> paths;
    for (const text::FaceId face : faces) {
        paths.insert(product.fonts->face(face).path());
    }
    return paths;
}

/// Empty if it is gone: whole paths can do without.
fs::path working_folder() {
    std::error_code gone;
    return fs::current_path(gone);
}

}  // namespace

InputHashes::InputHashes(fs::path folder, fs::path resources)
    : current_(working_folder()),
      folder_((current_ / folder).lexically_normal()),
      resources_((current_ / resources).lexically_normal()) {}

std::string InputHashes::name_of(const fs::path& path) const {
    const fs::path whole = (current_ / path).lexically_normal();
    const fs::path from_resources = whole.lexically_relative(resources_);
    if (!from_resources.empty() && *from_resources.begin() != "..") {
        const fs::path from_folder = whole.lexically_relative(folder_);
        if (from_folder.empty() || *from_folder.begin() == "..") {
            return "@" + from_resources.generic_string();
        }
    }
    return whole.lexically_relative(folder_).generic_string();
}

fs::path InputHashes::path_of(std::string_view name) const {
    return name.starts_with('@') ? resources_ / name.substr(1) : folder_ / name;
}

std::string InputHashes::hash_of(const std::string& name) {
    {
        const std::scoped_lock lock(mutex_);
        if (const auto found = known_.find(name); found != known_.end()) {
            return found->second;
        }
    }
    std::error_code error;
    const fs::path path = path_of(name);
    std::string hash(absent);
    if (fs::is_regular_file(path, error)) {
        if (const auto bytes = base::read_file(path)) {
            hash = base::hex(base::hash_bytes(*bytes));
        }
    }
    const std::scoped_lock lock(mutex_);
    return known_.try_emplace(name, std::move(hash)).first->second;
}

std::string InputHashes::known_name(const fs::path& path) {
    const std::scoped_lock lock(mutex_);
    std::string& known = names_[path.native()];
    if (known.empty()) {
        known = name_of(path);
    }
    return known;
}

InputRecord InputHashes::record(const fs::path& path) {
    std::string name = known_name(path);
    std::string hash = hash_of(name);
    return {std::move(name), std::move(hash)};
}

void InputHashes::note(const fs::path& path, std::string_view bytes) {
    const std::string name = known_name(path);
    std::string hash = base::hex(base::hash_bytes(bytes));
    const std::scoped_lock lock(mutex_);
    known_.insert_or_assign(name, std::move(hash));
}

bool InputHashes::is_unchanged(const InputRecord& input) {
    return hash_of(input.path) == input.hash;
}

std::string job_hash(const Plan& plan,
                     const Row& row,
                     const engine::Request& request,
                     std::string_view program) {
    std::string bytes;
    add_part(bytes, base::hex(base::hash_bytes(plan.template_text)));
    for (const std::string_view part :
         {program, std::string_view(row.key), std::string_view(row.name),
          std::string_view(request.layout), std::string_view(request.date)}) {
        add_part(bytes, part);
    }
    add_part(bytes, request.strictness == engine::Strictness::Strict ? "strict" : "");
    add_part(bytes, fmt::format("{}", plan.batch.limits.pages));
    for (const pdf::Profile profile : request.profiles) {
        add_part(bytes, pdf::name_of(profile));
    }
    for (const RowField& field : row.fields) {
        add_part(bytes, field.id);
        add_part(bytes, field.text);
    }
    add_shared(bytes, plan, row);
    if (row.table_row) {
        add_cells(bytes, *plan.table, *row.table_row);
    }
    if (const data::Value* over = plan.batch.overrides.find(row.key)) {
        add_value(bytes, *over);
    }
    return base::hex(base::hash_bytes(bytes));
}

std::vector<InputRecord> record_inputs(const engine::Product& product,
                                       const engine::Request& request,
                                       const fs::path& resources,
                                       InputHashes& hashes) {
    std::vector<fs::path> paths = product.inputs;
    const fs::path folder = request.report.parent_path();
    for (const char* list : {"awards.csv", "units.csv"}) {
        paths.push_back(folder / "resources" / list);
        paths.push_back(resources / "resources" / list);
    }
    for (const char* profile : {"sRGB.icc", "FOGRA39L_coated.icc"}) {
        paths.push_back(resources / "resources" / "icc" / profile);
    }
    for (const std::string& font : fonts_of(product)) {
        paths.emplace_back(font);
    }
    std::vector<InputRecord> inputs;
    inputs.reserve(paths.size());
    for (const fs::path& path : paths) {
        inputs.push_back(hashes.record(path));
    }
    std::ranges::sort(inputs);
    // clang 14 cannot compile GCC 12's ranges::unique.
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    return inputs;
}

}  // namespace tongket::batch
