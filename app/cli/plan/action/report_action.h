#pragma once

#include <string>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanReportOptions {
  PlanSubject subject;
  int version = 0;
  std::string output;
  std::string language;      ///< "zh", "en"; empty: as the program speaks, else as the workspace
  std::string templateFile;  ///< empty: none
  std::string date;          ///< ISO, on the cover; empty: today
};

/// The plan as a document with tables, maps and charts, or its data as a workbook.
class PlanReportAction : public Command {
 public:
  std::string name() const override { return "report"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanReportOptions m_options;
};

}  // namespace app::cli
