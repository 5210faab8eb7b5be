#pragma once

#include <optional>
#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanMapOptions {
  PlanSubject subject;
  int version = 0;
  std::string output;
  std::string page = "A3";
  std::optional<double> pictureMillimetres;  ///< instead of a page
  std::optional<int> dpi;                    ///< of a .png or .tif
  bool strict = false;
};

/// Draws the spatial structure of a plan; ends with 2 where it has none.
class PlanMapAction : public Command {
 public:
  std::string name() const override { return "map"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanMapOptions m_options;
};

}  // namespace app::cli
