#include "app/render/sheet/multiples_sheet.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include "app/render/map/map_content.h"
#include "app/render/preflight/map_rules.h"
#include "app/render/preflight/paint_rules.h"
#include "app/render/sheet/map_facts.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

std::vector<MapContent> contentsOf(planning::Workspace& workspace, const MapRequest& request,
                                   const std::vector<std::string>& periods) {
  if (std::set<std::string>(periods.begin(), periods.end()).size() < periods.size())
    throw geo::DataError(geo::message("A year is named twice; each has one map."));
  std::vector<MapContent> contents;
  for (const std::string& period : periods) {
    MapRequest one = request;
    one.period = period;
    contents.push_back(requestedContent(workspace, one));
    contents.back().sums.clear();
    const MapContent& drawn = contents.back();
    drawnValues(drawn.counties, drawn.indicator, drawn.period, drawn.figures);  // throws for none
  }
  const auto differs = [&contents](const MapContent& one) { return one.ofAreas != contents.front().ofAreas; };
  if (const auto found = std::ranges::find_if(contents, differs); found != contents.end())
    throw geo::DataError(
        geo::message("Figures of {} are those of whole areas in one of the years {} and {}, and those of "
                     "units in the other.",
                     found->indicator.id, contents.front().period, found->period));
  return contents;
}

/// Classes that the request asks for are of the figures of all maps.
PageOptions optionsOf(const std::vector<MapContent>& contents, const MapRequest& request) {
  if (contents.empty())
    throw geo::DataError(geo::message("Several maps on one sheet need at least two years."));
  PageOptions options = pageOptions(contents.front(), request);
  if (request.classes.empty()) return options;
  std::vector<double> values;
  for (const MapContent& one : contents)
    std::ranges::copy(drawnValues(one.counties, one.indicator, one.period, one.figures),
                      std::back_inserter(values));
  options.classes = planning::classBreaks(values, request.classes);
  return options;
}

/// A class may be empty in one year and not in another.
bool isUsedElsewhere(const MultiplesPage& page, const PageFinding& finding) {
  if (finding.rule != "class.empty") return false;
  return std::ranges::any_of(page.cells(), [&finding](const MultiplesPage::Cell& cell) {
    return std::ranges::any_of(cell.map.contents().legend, [&finding](const PageContents::LegendRow& row) {
      return row.units > 0 && finding.text.find(row.text.toStdString()) != std::string::npos;
    });
  });
}

PageFindings findingsOf(const MultiplesPage& page) {
  PageFindings findings;
  std::set<std::string> said;
  const auto add = [&](PageFinding finding, QPointF at) {
    if (isUsedElsewhere(page, finding) || !said.insert(finding.rule + finding.text).second) return;
    if (!finding.at.isNull()) finding.at.translate(at);
    findings.push_back(std::move(finding));
  };
  for (const MultiplesPage::Cell& cell : page.cells()) {
    for (const geo::Issue& issue : cell.map.issues()) add({issue.severity, issue.kind, {}, issue.text}, {});
    for (const PageFinding& finding : mapFindings(cell.map.contents())) add(finding, cell.at);
  }
  std::ranges::move(paintFindings(paintedPage(page)), std::back_inserter(findings));
  std::ranges::stable_sort(findings, std::greater{}, &PageFinding::severity);
  return findings;
}

}  // namespace

MultiplesSheet::MultiplesSheet(planning::Workspace& workspace, const MapRequest& request,
                               const std::vector<std::string>& periods)
    : m_contents(contentsOf(workspace, request, periods)),
      m_options(optionsOf(m_contents, request)),
      m_page(m_contents, m_options),
      m_findings(findingsOf(m_page)) {}

geo::Issues MultiplesSheet::write(const std::vector<std::filesystem::path>& files, bool strict, int dpi,
                                  const PdfPurpose& purpose) const {
  geo::Issues told = requirePrintable(m_findings, strict);
  for (const auto& file : files) exportPage(m_page, file, dpi, purpose);
  return told;
}

void MultiplesSheet::writeFacts(planning::Workspace& workspace, const std::filesystem::path& file) const {
  writeMapFacts(workspace, m_contents, m_options, file);
}

}  // namespace app::render
