#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Verifies the log of revisions, lists its heads, tells what happened to a unit and what was there when.
class TrailCommand : public Command {
 public:
  std::string name() const override { return "trail"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  int verify(const Console& console) const;
  int listHeads(const Console& console) const;
  int tellUnit(const Console& console) const;
  int figuresThen(const Console& console) const;

  std::string m_workspace;
  std::string m_head;
  bool m_heads = false;
  std::string m_unit;
  std::string m_at;
  std::string m_period;
  std::string m_output;
};

}  // namespace app::cli
