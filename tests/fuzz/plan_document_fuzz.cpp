#include "geo/document/docx_body.h"
#include "geo/report/error.h"
#include "planning/plan/plan_annex.h"
#include "planning/plan/plan_document.h"
#include "planning/plan/plan_json.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/planning/small_workspace.h"

namespace plan = planning::plan;

/// A plan that came as JSON, made a document, the text of a Word file and a workbook, over a workspace of
/// three counties.
FUZZ_TARGET(plan_document) {
  static const test::SmallWorkspace small;
  static planning::Workspace workspace = small.open(true);
  try {
    const plan::Plan read = plan::planFromJson(std::string(bytes));
    plan::FigureLookup lookup(workspace);
    for (const char* language : {"zh", "en"}) {
      const plan::PlaceNames names = plan::placeNames(workspace, lookup, read.area, language);
      const geo::Document document =
          plan::toDocument(read, lookup, names, {.language = language, .date = "2012-01-01"});
      geo::detail::DocxBody body(document);
      pugi::xml_document xml;
      FUZZ_REQUIRE(xml.load_string(body.wholePart().c_str()));
      (void)plan::partTables(read, lookup, names, language);
      (void)plan::annexOf(read, lookup, names, language);
    }
  } catch (const geo::Error&) {
  }
}
