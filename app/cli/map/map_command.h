#pragma once

#include <optional>
#include <string>

#include "app/cli/verb/command.h"

namespace app::cli {

/// Draws one map as a page or a picture.
class MapCommand : public Command {
 public:
  std::string name() const override { return "map"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  std::string m_workspace;
  std::string m_indicator;
  std::string m_period;
  std::string m_area;
  std::string m_classes;
  std::string m_palette;
  std::string m_page = "A3";
  std::string m_orientation;
  double m_scale = 0;
  std::string m_title;
  std::string m_output;
  std::string m_facts;
  bool m_reverse = false;
  bool m_fillCounts = false;
  bool m_strict = false;
  std::optional<std::string> m_approvalNumber;
  std::optional<int> m_dpi;
};

}  // namespace app::cli
