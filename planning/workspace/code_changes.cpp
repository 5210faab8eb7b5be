#include <array>

#include "geo/store/catalogue.h"
#include "geo/table/table.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

constexpr std::array<const char*, 10> kColumns{"old_code",   "old_name",  "level",   "province",
                                               "prefecture", "year_from", "year_to", "new_codes",
                                               "new_names",  "kind"};

std::string columnList() {
  std::string list;
  for (const char* column : kColumns) list.append(list.empty() ? "" : ", ").append(column);
  return list;
}

}  // namespace

geo::Table Workspace::codeChanges() {
  geo::Table table;
  table.source = m_impl->path.filename().string() + ": code_changes";
  table.columns.assign(kColumns.begin(), kColumns.end());
  m_impl->read("code_changes", table.rows, [&] {
    const auto row = database().prepare("SELECT " + columnList() + " FROM code_changes ORDER BY fid");
    while (row->step()) {
      geo::Table::Row read;
      read.number = static_cast<int>(table.rows.size()) + 1;
      for (int i = 0; i < static_cast<int>(kColumns.size()); ++i) read.cells.push_back(row->optionalText(i));
      table.rows.push_back(std::move(read));
    }
  });
  return table;
}

void Workspace::putCodeChanges(const geo::Table& changes) {
  m_impl->requireWritable();
  geo::store::Transaction transaction(database());
  database().execute("DELETE FROM code_changes");
  const auto insert = database().prepare("INSERT INTO code_changes (" + columnList() +
                                         ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const geo::Table::Row& row : changes.rows) {
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const auto column = changes.column(kColumns[i]);
      const bool present = column && *column < row.cells.size() && row.cells[*column];
      insert->bind(static_cast<int>(i) + 1,
                   present ? geo::store::Value(*row.cells[*column]) : geo::store::Value(geo::store::Null{}));
    }
    insert->step();
  }
  database().catalogue().touch("code_changes");
  transaction.commit();
}

}  // namespace planning
