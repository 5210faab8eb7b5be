#pragma once

#include <functional>
#include <string>
#include <vector>

#include "geo/document/document.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/place_names.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// A picture that a plan's document has room for.
struct PictureRequest {
  enum class Kind {
    figures,     ///< a map of the area by `item->indicator` and `item->year`
    structure,   ///< zones, centres, axes and towns of the plan
    targets,     ///< paths of the area's targets from base to the last year
    investment,  ///< by year and source
  };
  Kind kind = Kind::figures;
  const Item* item = nullptr;  ///< of maps
};

/// The pictures without names and captions, several where one would not fit a page; none where there is
/// nothing to draw: the document then says that it is to be supplied.
using PictureMaker = std::function<std::vector<geo::DocumentPicture>(const PictureRequest&)>;

struct DocumentRequest {
  std::string language = "zh";  ///< "zh" or "en"
  std::string date;             ///< ISO, on the cover
  int version = 0;              ///< stored version, on the cover; 0: not said
  bool bothLanguages = false;   ///< headings of chapters and sections in both
  PictureMaker makePicture;     ///< empty: no pictures
};

/// The plan as a document: cover; chapters with their sections, required tables and maps in the outline's
/// order; figures with unit, and behind each chapter and table the year, flag and source of each; targets,
/// projects, investment, schedule. What is lacking is marked "to be supplied". Texts that nobody has changed
/// since the draft are in the document's language. Tables are named by their item ("1.2") and pictures
/// too; comments are not printed. Throws geo::DataError where the investment cannot be added up.
geo::Document toDocument(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                         const DocumentRequest& request);

/// What a template may ask for beside them: "targets", "projects" of all chapters, "funds" of them,
/// "investment", "schedule".
std::vector<geo::DocumentTable> partTables(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                                           const std::string& language);

}  // namespace planning::plan
