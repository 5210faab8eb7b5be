#pragma once

#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Stores the published areas, or says of each what it is made of and whether it is contiguous.
class AreasCommand : public Command {
 public:
  std::string name() const override { return "areas"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  void storeList(const Console& console) const;

  std::string m_workspace;
  std::string m_list;
  std::string m_members;
};

}  // namespace app::cli
