#include "batch/batch_volume.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "batch/volume.h"

namespace tongket::batch {

namespace {

std::vector<const RowRecord*> in_order(std::span<const RowRecord> rows, const std::string& first) {
    std::vector<const RowRecord*> order;
    for (const RowRecord& row : rows) {
        order.push_back(&row);
    }
    // clang 14 cannot compile GCC 12's ranges::stable_partition.
    std::stable_partition(order.begin(), order.end(),
                          [&](const RowRecord* row) { return row->key == first; });
    return order;
}

bool has_no_file(const RowRecord& row) {
    return row.status == RowStatus::Failed || row.files.empty();
}

}  // namespace

std::optional<RowRecord> bind_batch_volume(const VolumeRecord& volume,
                                           std::span<const RowRecord> rows,
                                           const Results& results,
                                           const engine::Engine& engine,
                                           base::Diagnostics& diagnostics) {
    if (const auto missing = std::ranges::count_if(rows, has_no_file); missing > 0) {
        diagnostics.report(base::Code::VolumeNotBound, {}, {fmt::format("{}", missing)});
        return std::nullopt;
    }
    RowRecord record;
    record.name = volume.name;
    const std::vector<FileRecord>& kinds = rows.front().files;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::string path = kinds.size() == 1
                                     ? volume.name + ".pdf"
                                     : fmt::format("{}-{}.pdf", volume.name, kinds[i].profile);
        VolumeRequest request{volume.title, results.folder / path, {}, results.date};
        for (const RowRecord* row : in_order(rows, volume.first)) {
            request.files.push_back(results.folder / row->files[i].path);
        }
        std::optional<Volume> bound = bind_volume(engine, request, diagnostics);
        if (!bound) {
            return std::nullopt;
        }
        record.pages = bound->pages;
        record.files.push_back(std::move(bound->file));
        record.files.back().path = path;
    }
    return record;
}

}  // namespace tongket::batch
