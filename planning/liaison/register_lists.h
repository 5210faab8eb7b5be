#pragma once

#include <string>
#include <vector>

#include "geo/table/table.h"
#include "geo/table/table_writer.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// The lists of the register, each a table: "organisations", "rounds", "places", "groups", "members",
/// "assignments", "persons", "meetings", "questions", "needs", "promises", "form_fields", "yearly"; what
/// others refer to comes first.
const std::vector<std::string>& listNames();

/// The columns of a list by which its entries are told apart.
std::vector<std::string> keyFields(const std::string& list);

/// A row an entry, a column a field by its name in register_fields.h; absent ones empty. Throws
/// geo::DataError for a name that is none.
geo::TableToWrite listTable(const Register& all, const std::string& list);

/// Counts of entries.
struct ListChange {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  friend bool operator==(const ListChange&, const ListChange&) = default;
};

struct TakenList {
  Register after;
  ListChange change;
  /// One sentence each, with file, row and field; where there are some, nothing may be stored.
  std::vector<std::string> mistakes;
};

/// Rows are added, or take the place of the entry with the same key; a column that the table does not have
/// leaves that field as it is, an empty cell empties it. Words may be the Chinese ones, codes are text.
/// `replace`: entries that the table does not have go. Throws geo::DataError for a table that is none of this
/// list: a key column that is missing, a column that is unknown or there twice.
TakenList takeList(const Register& before, const std::string& list, const geo::Table& table,
                   const KnownPlaces& known, bool replace);

}  // namespace planning::liaison
