#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Makes, lists and watches survey rounds.
class RoundCommand : public Command {
 public:
  std::string name() const override { return "round"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  int list(const Console& console) const;
  int make(const Console& console) const;
  int status(const Console& console) const;
  int send(const Console& console) const;
  int impute(const Console& console) const;
  int orders(const Console& console) const;

  std::string m_workspace;
  std::string m_action = "list";
  std::string m_round;
  std::string m_nameZh;
  std::string m_nameEn;
  std::string m_period;
  std::string m_previous;
  std::string m_deadline;
  std::vector<std::string> m_indicators;
  std::vector<std::string> m_units;
  std::string m_what;
  std::string m_by;
  std::string m_date;
  std::string m_method;
};

}  // namespace app::cli
