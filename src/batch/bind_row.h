// batch/bind_row.h: a template and a row → the report of that row.
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"
#include "batch/plan.h"
#include "data/data_folder.h"
#include "data/value.h"

namespace tongket::batch {

/// Puts what a row says into the tree of its template: {name} in the names of files and in
/// conditions (the keys data, sheet, range, where, include, file, image), then the cells where
/// their columns' heads belong, in the place of what the template says there; other columns are
/// words, {id}. Then what `overrides` says. An empty cell leaves nothing standing: a template's
/// figure is no ward's. `report` takes in its files here, as cells may belong into them.
///
/// Only reads the plan: may run for several rows at once.
void bind_row(const Plan& plan,
              const Row& row,
              data::Value& report,
              data::DataFolder& folder,
              base::Sources& sources,
              base::Diagnostics& diagnostics);

}  // namespace tongket::batch
