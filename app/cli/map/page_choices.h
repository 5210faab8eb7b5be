#pragma once

#include <optional>
#include <string>

#include "app/render/sheet/map_request.h"

namespace CLI {
class App;
}

namespace app::cli {

/// Options that a map and an atlas share: figures, how they look, the sheet, its words.
class PageChoices {
 public:
  void addIndicator(CLI::App& verb);
  /// Or what the units are coloured by instead.
  void addIndicatorOrCategory(CLI::App& verb);
  void addLook(CLI::App& verb);  ///< --period to --fill-counts
  void addFacts(CLI::App& verb);
  void addSheet(CLI::App& verb);  ///< --strict to --scale
  void addWords(CLI::App& verb);  ///< --title, --approval-number

  /// All but the area. Throws UsageError for a sheet in millimetres with an orientation.
  render::MapRequest request(const std::string& language) const;
  const std::string& facts() const { return m_facts; }
  bool isStrict() const { return m_strict; }

 private:
  std::string m_indicator;
  std::string m_category;
  std::string m_period;
  std::string m_classes;
  std::string m_palette;
  std::string m_page = "A3";
  std::string m_orientation;
  double m_scale = 0;
  std::string m_title;
  std::string m_facts;
  bool m_reverse = false;
  bool m_fillCounts = false;
  bool m_strict = false;
  std::optional<std::string> m_approvalNumber;
};

}  // namespace app::cli
