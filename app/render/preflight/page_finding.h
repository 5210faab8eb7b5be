#pragma once

#include <QRectF>

#include <string>
#include <vector>

#include "geo/report/issue.h"

namespace app::render {

/// What preflight has against a page. An error keeps the page from being written; a warning is told; a note
/// is for who wants to know.
struct PageFinding {
  geo::Issue::Severity severity = geo::Issue::Severity::warning;
  std::string rule;  ///< as docs/preflight.md lists them: "text.small"
  QRectF at;         ///< points from the page's upper left corner; null: of the page as a whole
  std::string text;  ///< one sentence in the user's language: what, and what to do
};

using PageFindings = std::vector<PageFinding>;

/// The rule and the place in millimetres, so that they can be counted and told like any issue.
geo::Issues issuesOf(const PageFindings& findings);

/// For who writes the page: throws DataError with the first error; with `strict` with the first warning, too.
/// Returns what has to be told.
geo::Issues requirePrintable(const PageFindings& findings, bool strict);

}  // namespace app::render
