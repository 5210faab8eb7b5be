#pragma once

#include <optional>
#include <string>

#include "app/cli/map/page_choices.h"
#include "app/cli/map/pdf_choices.h"
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
  PageChoices m_choices;
  PdfChoices m_pdf;
  std::string m_workspace;
  std::string m_area;
  std::string m_changeFrom;
  std::string m_output;
  std::optional<int> m_dpi;
};

}  // namespace app::cli
