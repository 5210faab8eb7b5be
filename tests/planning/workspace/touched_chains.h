#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/store/database.h"
#include "geo/store/row_watch.h"

namespace test {

/// Tells which chains transactions hold: by the rows that they touch, as long as it is there.
class TouchedChains final : public geo::store::RowWatch {
 public:
  explicit TouchedChains(geo::store::Database& database) : m_database(database) { m_database.watch(this); }
  TouchedChains(const TouchedChains&) = delete;
  TouchedChains& operator=(const TouchedChains&) = delete;
  ~TouchedChains() override { m_database.watch(nullptr); }

  bool watches(std::string_view table) const override { return table == "submissions"; }
  void touched(std::string_view, std::int64_t, std::span<const geo::store::Value> before) override {
    if (before.size() > 1) chains.push_back(std::get<std::string>(before[1]));
  }
  void beforeCommit() override {}
  void forget() noexcept override {}

  std::vector<std::string> chains;

 private:
  geo::store::Database& m_database;
};

}  // namespace test
