#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/map/page_choices.h"
#include "app/cli/map/pdf_choices.h"
#include "app/cli/verb/command.h"
#include "app/cli/verb/json_value.h"
#include "app/render/sheet/map_sheet.h"
#include "app/render/sheet/multiples_sheet.h"

namespace app::cli {

/// Draws one map as a page or a picture.
class MapCommand : public Command {
 public:
  std::string name() const override { return "map"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  /// One map, or one of each year on one sheet: the same is done with it.
  template <class Sheet>
  geo::Issues write(const Sheet& sheet, planning::Workspace& workspace,
                    const render::PdfPurpose& purpose) const;
  void tell(const Console& console, const Json& sheet, const std::string& told,
            const geo::Issues& issues) const;

  PageChoices m_choices;
  PdfChoices m_pdf;
  std::string m_workspace;
  std::string m_area;
  std::string m_changeFrom;
  std::vector<std::string> m_periods;
  std::string m_output;
  std::optional<int> m_dpi;
};

}  // namespace app::cli
