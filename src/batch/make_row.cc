#include "batch/make_row.h"

#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/sha256.h"
#include "batch/bind_row.h"
#include "pdf/profile_name.h"

namespace tongket::batch {

namespace {

namespace fs = std::filesystem;

/// Whether a file is still the one that was written.
bool is_whole(const fs::path& out, const FileRecord& file) {
    const auto bytes = base::read_file(out / file.path);
    return bytes && bytes->size() == file.bytes && base::hex(base::hash_bytes(*bytes)) == file.hash;
}

/// Of the file that was read under this name first, before it was decoded; null if none was.
const std::string* find_text(const base::Sources& sources, const std::string& name) {
    for (std::uint32_t i = 0; sources.contains(base::SourceId{i}); ++i) {
        if (sources.name(base::SourceId{i}) == name) {
            return &sources.text(base::SourceId{i});
        }
    }
    return nullptr;
}

RowRecord begin_record(const Row& row) {
    RowRecord record;
    record.number = row.number;
    record.key = row.key;
    record.name = row.name;
    return record;
}

}  // namespace

RowMaker::RowMaker(const Plan& plan,
                   const engine::Engine& engine,
                   const BatchRequest& request,
                   const JournalContent& earlier)
    : plan_(plan),
      engine_(engine),
      request_(request),
      earlier_(earlier),
      hashes_(plan.batch.folder, engine.settings().resources) {}

engine::Request RowMaker::request_of(const Row& row) const {
    engine::Request request;
    request.report = row.report;
    request.layout = plan_.batch.layout;
    request.strictness = request_.strictness;
    request.date = request_.date;
    request.profiles = plan_.batch.profiles;
    if (row.kind == RowKind::OfTemplate) {
        request.text = plan_.template_text;
    }
    request.shared_sheets = &plan_.shared_sheets;
    request.prepare = [this, &row](data::Value& report, data::DataFolder& folder,
                                   base::Sources& sources, base::Diagnostics& diagnostics) {
        bind_row(plan_, row, report, folder, sources, diagnostics);
    };
    return request;
}

const RowRecord* RowMaker::find_kept(const Row& row, const std::string& job) {
    const RowRecord* record = earlier_.find_made(row.key);
    if (record == nullptr || record->job != job) {
        return nullptr;
    }
    for (const InputRecord& input : record->inputs) {
        if (!hashes_.is_unchanged(input)) {
            return nullptr;
        }
    }
    for (const FileRecord& file : record->files) {
        if (!is_whole(request_.out, file)) {
            return nullptr;
        }
    }
    return record;
}

base::Result<void> RowMaker::write(const Row& row, SetRow& set) const {
    const std::vector<pdf::File>& files = set.files;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string_view profile = name_of(plan_.batch.profiles[i]);
        const std::string path =
            files.size() == 1 ? row.name + ".pdf" : fmt::format("{}-{}.pdf", row.name, profile);
        const std::string& bytes = files[i].bytes;
        if (auto written = base::write_file(request_.out / path, bytes); !written) {
            return written;
        }
        set.result.record.files.push_back({std::string(profile), path, bytes.size(),
                                           base::sha256_hex(bytes),
                                           base::hex(base::hash_bytes(bytes))});
    }
    return {};
}

SetRow RowMaker::set(const Row& row, base::Budget& budget) {
    SetRow set;
    RowResult& result = set.result;
    result.record = begin_record(row);
    result.sources = base::Sources::beginning_with(plan_.sources);
    result.diagnostics = row.faults;
    if (row.faults.has_errors()) {
        result.state = RowState::Failed;
        result.record.status = RowStatus::Failed;
        result.record.exit_code = static_cast<int>(engine::Outcome::InputErrors);
        result.record.messages = record_messages(result.diagnostics, result.sources);
        return set;
    }
    const engine::Request request = request_of(row);
    const std::string job = job_hash(plan_, row, request, request_.program);
    if (const RowRecord* kept = find_kept(row, job)) {
        result.state = RowState::Kept;
        result.record = *kept;
        result.record.number = row.number;
        return set;
    }
    const engine::Clock& clock = engine_.settings().clock;
    const std::uint64_t begin = clock ? clock() : 0;
    engine::Product product;
    const engine::Outcome outcome = engine_.run(request, engine::Goal::Pdf, result.sources, budget,
                                                result.diagnostics, product);
    result.record.job = job;
    result.record.pages = product.pages.size();
    result.record.exit_code = static_cast<int>(outcome);
    if (outcome == engine::Outcome::Done) {
        set.files = std::move(product.files);
        if (const std::string* bytes = find_text(result.sources, request.report.string());
            bytes != nullptr && !request.text) {
            hashes_.note(request.report, *bytes);
        }
        result.record.inputs =
            record_inputs(product, request, engine_.settings().resources, hashes_);
    }
    const bool made = outcome == engine::Outcome::Done;
    result.state = made ? RowState::Made : RowState::Failed;
    result.record.status = made ? RowStatus::Made : RowStatus::Failed;
    result.record.nanoseconds = clock ? clock() - begin : 0;
    result.record.messages = record_messages(result.diagnostics, result.sources);
    result.record.warnings = count_warnings(result.diagnostics);
    return set;
}

}  // namespace tongket::batch
