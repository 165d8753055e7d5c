// engine/attachments.h: what a report was made from, to be kept within its archive's file.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/sheets/sheet.h"
#include "data/value.h"
#include "engine/engine.h"
#include "pdf/write_pdf.h"

namespace tongket::engine {

/// The report's own files of text, then a CSV of the cells that it used of each sheet; with
/// Attach::Workbooks the files of these sheets too. `report` is the tree with all that it takes in.
[[nodiscard]] std::vector<pdf::Attachment> collect_attachments(
    const data::Value& report,
    std::span<const std::shared_ptr<const data::Sheet>> sheets,
    Attach what,
    const base::Sources& sources,
    base::Diagnostics& diagnostics);

}  // namespace tongket::engine
