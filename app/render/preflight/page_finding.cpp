#include "app/render/preflight/page_finding.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

#include <algorithm>

namespace app::render {
namespace {

std::string placeOf(const QRectF& box) {
  constexpr double kMmPerPoint = 25.4 / 72;
  if (box.isNull()) return {};
  return geo::message("{:.0f} mm from the left, {:.0f} mm from the top", box.left() * kMmPerPoint,
                      box.top() * kMmPerPoint);
}

std::string placed(const PageFinding& finding) {
  const std::string place = placeOf(finding.at);
  return place.empty() ? finding.text : finding.text + " (" + place + ')';
}

}  // namespace

geo::Issues issuesOf(const PageFindings& findings) {
  geo::Issues issues;
  for (const PageFinding& one : findings)
    issues.push_back({one.severity, "preflight." + one.rule, placeOf(one.at), placed(one)});
  return issues;
}

geo::Issues requirePrintable(const PageFindings& findings, bool strict) {
  geo::Issues issues = issuesOf(findings);
  const auto refused = [&](const geo::Issue& one) {
    return one.severity == geo::Issue::Severity::error ||
           (strict && one.severity == geo::Issue::Severity::warning);
  };
  const auto first = std::ranges::find_if(issues, refused);
  if (first == issues.end()) return issues;
  const auto more = std::ranges::count_if(issues, refused) - 1;
  throw geo::DataError(first->text + (more > 0 ? ' ' + geo::message("And {} more.", more) : std::string()));
}

}  // namespace app::render
