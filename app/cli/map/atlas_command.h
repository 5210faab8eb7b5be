#pragma once

#include <string>

#include "app/cli/map/page_choices.h"
#include "app/cli/map/pdf_choices.h"
#include "app/cli/verb/command.h"

namespace app::cli {

/// Draws a book with a page for each area, province, prefecture or liaison unit.
class AtlasCommand : public Command {
 public:
  std::string name() const override { return "atlas"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  PageChoices m_choices;
  PdfChoices m_pdf;
  std::string m_workspace;
  std::string m_by = "area";
  std::string m_round;
  std::string m_output;
};

}  // namespace app::cli
