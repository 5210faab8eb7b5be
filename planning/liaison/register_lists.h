#pragma once

#include <string>
#include <utility>
#include <vector>

#include "geo/table/table.h"
#include "geo/table/table_writer.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// The lists of the register, each a table: "organisations", "rounds", "places", "groups", "members",
/// "assignments", "persons", "meetings", "questions", "needs", "promises", "form_fields", "yearly",
/// "year_steps", "inspections", "form_answers", "form_states", "assessment_items", "grade_bands",
/// "assessment_scores", "assessment_steps", "schemes", "nominations", "opinions", "objections",
/// "commendations", "experience_reports", "letters", "receipts", "briefings"; what others refer to comes
/// first.
const std::vector<std::string>& listNames();

/// The columns of a list by which its entries are told apart.
std::vector<std::string> keyFields(const std::string& list);

/// The words that a field of a list may have, in the order of the enumeration, in one language or the other;
/// "true" and "false" are two. Empty: any text or number.
std::vector<std::string> fieldWords(const std::string& list, const std::string& field, bool inChinese);

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
  std::vector<std::size_t> rows;  ///< entries of the list that the table has
  /// One sentence each, with file, row and field; where there are some, nothing may be stored.
  std::vector<std::string> mistakes;
};

/// Rows are added, or take the place of the entry with the same key; a column that the table does not have
/// leaves that field as it is, an empty cell empties it. Words may be the Chinese ones, codes are text.
/// `replace`: entries that the table does not have go. Throws geo::DataError for a table that is none of this
/// list: a key column that is missing, a column that is unknown or there twice.
TakenList takeList(const Register& before, const std::string& list, const geo::Table& table,
                   const KnownPlaces& known, bool replace);

/// One entry by its fields as texts, as a row of a table: fields that are not named stay as they are. Of the
/// row the mistakes give the number among the entries, from 1 on.
TakenList takeEntry(const Register& before, const std::string& list,
                    const std::vector<std::pair<std::string, std::string>>& fields, const KnownPlaces& known);

/// Takes the entry with these key fields out. Throws geo::DataError where there is none.
void dropEntry(Register& all, const std::string& list, const std::vector<std::string>& key);

}  // namespace planning::liaison
