#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

#include "geo/store/catalogue.h"
#include "geo/store/database.h"

namespace conformance {

/// How the suite gets at a backend. `open` opens the same database again each time it is called; the first
/// time it is empty. Whatever keeps it alive (a folder, a schema on a server) is owned by the function.
struct Backend {
  std::string name;
  std::function<std::function<std::unique_ptr<geo::store::Database>()>()> make;
};

/// What every backend of geo::store must do. A new backend adds one INSTANTIATE_TEST_SUITE_P
/// for it and one for CatalogueConformance.
class DatabaseConformance : public testing::TestWithParam<Backend> {
 protected:
  void SetUp() override {
    m_open = GetParam().make();
    m_database = m_open();
  }

  geo::store::Database& database() { return *m_database; }
  std::unique_ptr<geo::store::Database> openAgain() { return m_open(); }
  void closeAndReopen() {
    m_database.reset();
    m_database = m_open();
  }
  void createPlaces() {
    execute("CREATE TABLE places (id {integer} PRIMARY KEY, name TEXT, share {real}, shape {blob})");
  }
  void execute(std::string_view sql) {
    m_database->execute(geo::store::inDialect(m_database->dialect(), sql));
  }
  std::int64_t count(const std::string& table) {
    const auto query = m_database->prepare("SELECT count(*) FROM " + table);
    query->step();
    return query->integer(0);
  }

 private:
  std::function<std::unique_ptr<geo::store::Database>()> m_open;
  std::unique_ptr<geo::store::Database> m_database;
};

/// The same for the catalogue of a backend.
class CatalogueConformance : public DatabaseConformance {
 protected:
  geo::store::Catalogue& catalogue() { return database().catalogue(); }
};

}  // namespace conformance
