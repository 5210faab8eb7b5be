#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/allocation/factor_method.h"

namespace app::cli {

/// Divides money among counties by the factor method, to the yuan, and explains each amount.
class AllocateCommand : public Command {
 public:
  std::string name() const override { return "allocate"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  std::vector<planning::allocation::Factor> factors(const Console& console) const;
  void print(const Console& console, const planning::allocation::Allocation& divided) const;

  std::string m_workspace;
  std::int64_t m_total = 0;
  std::vector<std::string> m_factors;
  std::string m_table;
  std::string m_period;
  std::string m_unit;
  std::string m_area;
  std::int64_t m_floor = 0;
  std::optional<std::int64_t> m_cap;
  std::string m_multipliers;
  bool m_leaveOutIncomplete = false;
  std::string m_explain;
  std::string m_output;
};

}  // namespace app::cli
