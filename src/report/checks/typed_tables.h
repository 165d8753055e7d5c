// report/checks/typed_tables.h: the tables that somebody typed, wherever they stand.
#pragma once

#include <deque>
#include <span>
#include <vector>

#include "report/report.h"
#include "report/table_matrix.h"

namespace tongket::report {

struct TypedTable {
    const Table& table;
    TableMatrix matrix;
};

/// Tables of the sections and appendices in the order of the document, those in the prose too; not
/// those that tongket makes of statistics and awards. Refers to the report, which must outlive it.
class TypedTables {
  public:
    explicit TypedTables(const Report& report);
    TypedTables(const TypedTables&) = delete;
    TypedTables& operator=(const TypedTables&) = delete;

    [[nodiscard]] std::span<const TypedTable> all() const { return tables_; }

  private:
    void add(const std::vector<Section>& sections);
    void add(const Prose& prose);

    std::deque<Table> of_prose_;  ///< their addresses stay
    std::vector<TypedTable> tables_;
};

}  // namespace tongket::report
