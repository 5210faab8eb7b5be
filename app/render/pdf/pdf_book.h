#pragma once

#include <string>
#include <vector>

#include "app/render/page/page_navigation.h"
#include "app/render/page/pdf_purpose.h"

namespace app::render {

/// Qt paints each part of a sheet on a page of its own; what the parts are.
struct PdfPart {
  enum class Role { drawing, text, decoration };
  std::string layer;  ///< empty: always shown
  Role role = Role::text;
  std::string words;  ///< of a drawing
};

/// Points from the lower left corner of its sheet.
struct PdfMap {
  std::string name;
  double left = 0, bottom = 0, right = 0, top = 0;
  /// Degrees of the lower left, upper left, upper right and lower right corner: latitude, longitude, ...
  std::vector<double> corners;
  std::string wkt;  ///< as ESRI writes it
};

struct PdfSheet {
  double width = 0, height = 0;  ///< points
  std::vector<PdfPart> parts;    ///< one or more
  std::vector<PdfMap> maps;
};

/// All that a PDF says besides what was painted.
struct PdfBook {
  std::string title;
  std::string language;  ///< "zh", "en"; empty: not known
  std::vector<PdfSheet> sheets;
  PageNavigation navigation;
  PdfPurpose purpose;
};

}  // namespace app::render
