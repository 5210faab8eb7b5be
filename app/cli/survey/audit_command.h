#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Asks the figures every rule, keeps what they found, and explains or waives findings.
class AuditCommand : public Command {
 public:
  std::string name() const override { return "audit"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  int settle(const Console& console) const;

  std::string m_workspace;
  std::string m_period;
  std::string m_against;
  std::string m_output;
  std::string m_rules;
  std::vector<std::int64_t> m_explain;
  std::vector<std::int64_t> m_waive;
  std::string m_reason;
  std::string m_by;
};

}  // namespace app::cli
