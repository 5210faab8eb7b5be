#include "app/render/sheet/atlas_book.h"

#include "app/render/atlas/atlas.h"
#include "app/render/atlas/atlas_figures.h"
#include "app/render/atlas/liaison_groups.h"
#include "app/render/map/group_sums.h"
#include "app/render/preflight/map_rules.h"
#include "app/render/preflight/paint_rules.h"
#include "app/render/sheet/map_facts.h"
#include "geo/file/files_together.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/register_store.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app::render {
namespace {

std::string kindWord(Atlas::Entry::Kind kind) {
  using enum Atlas::Entry::Kind;
  switch (kind) {
    case cover:
      return "cover";
    case contents:
      return "contents";
    case whole:
      return "whole";
    case map:
      return "map";
    case tables:
      return "tables";
  }
  return {};
}

/// Pages as they are asked for, each of them printable.
class CheckedPages {
 public:
  CheckedPages(const Atlas& atlas, bool strict, geo::Progress& progress, DrawnAtlas& drawn)
      : m_atlas(atlas), m_strict(strict), m_progress(progress), m_drawn(drawn) {}

  std::unique_ptr<PrintedPage> make(int page) {
    geo::reportStep(&m_progress, geo::message("Drawing page {} of {}", page + 1, m_atlas.pageCount()),
                    static_cast<double>(page) / m_atlas.pageCount());
    try {
      if (!m_atlas.isMap(page)) return sheet(page);
      MapPage map = m_atlas.map(page);
      take(requirePrintable(map, m_strict), page);
      ++m_drawn.maps;
      return m_atlas.numbered(std::move(map), page);
    } catch (const geo::DataError& error) {
      throw geo::DataError(geo::message("Page {}: {}", page + 1, error.what()));
    }
  }

 private:
  std::unique_ptr<PrintedPage> sheet(int page) {
    auto sheet = m_atlas.page(page);
    take(requirePrintable(*sheet, m_strict), page);
    return sheet;
  }

  void take(geo::Issues issues, int page) {
    for (geo::Issue& issue : issues) {
      issue.text = geo::message("Page {}: {}", page + 1, issue.text);
      m_drawn.issues.push_back(std::move(issue));
    }
  }

  const Atlas& m_atlas;
  bool m_strict;
  geo::Progress& m_progress;
  DrawnAtlas& m_drawn;
};

/// What is said of the atlas as a whole, by the rules of a page.
geo::Issues requireTold(const geo::Issues& issues, bool strict) {
  PageFindings findings;
  for (const geo::Issue& issue : issues) findings.push_back({issue.severity, issue.kind, {}, issue.text});
  return requirePrintable(findings, strict);
}

MapContent groupedContent(planning::Workspace& workspace, const MapContent& whole, const AtlasOrder& order) {
  if (order.by != AtlasBy::liaison) return contentBy(whole, order.by);
  return contentByLiaison(whole, planning::liaison::readRegister(workspace),
                          planning::liaison::knownPlaces(workspace), order.round);
}

}  // namespace

DrawnAtlas drawAtlas(planning::Workspace& workspace, const MapRequest& request, const AtlasOrder& order,
                     geo::Progress& progress) {
  MapContent whole = requestedContent(workspace, request);
  MapContent content = groupedContent(workspace, whole, order);
  whole.issues.clear();
  content.sums = groupSums(workspace, content);
  geo::Issues told = std::exchange(content.issues, {});  // once, not with every page
  const AtlasFigures figures = loadAtlasFigures(workspace, content, order.by);
  const PageOptions options = pageOptions(whole, request);
  const Atlas atlas(whole, content, options, figures);
  DrawnAtlas drawn;
  drawn.indicator = content.indicator.id;
  drawn.period = content.period;
  drawn.pages = atlas.pageCount();
  std::ranges::copy(atlas.issues(), std::back_inserter(told));
  drawn.issues = requireTold(told, order.strict);
  for (const auto& entry : atlas.entries())
    drawn.entries.push_back({kindWord(entry.kind), entry.area, entry.title.toStdString(), entry.page + 1});
  CheckedPages pages(atlas, order.strict, progress, drawn);
  geo::FilesTogether files;  // with a table of the values both appear, or none does
  const bool hasFacts = !order.facts.empty();
  exportPdf({.title = atlas.title(),
             .language = options.language,
             .count = atlas.pageCount(),
             .make = [&pages](int page) { return pages.make(page); },
             .navigation = atlas.navigation()},
            hasFacts ? files.add(order.file) : order.file, order.purpose);
  if (hasFacts) writeMapFacts(workspace, {&whole, 1}, options, files.add(order.facts));
  files.publish();
  return drawn;
}

}  // namespace app::render
