#include "app/cli/map/atlas_drawing.h"

#include "app/cli/map/map_facts.h"
#include "app/render/atlas/atlas.h"
#include "app/render/atlas/atlas_figures.h"
#include "app/render/map/map_content.h"
#include "app/render/preflight/map_rules.h"
#include "app/render/preflight/paint_rules.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app::cli {
namespace {

std::string kindWord(render::Atlas::Entry::Kind kind) {
  using enum render::Atlas::Entry::Kind;
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
  CheckedPages(const render::Atlas& atlas, bool strict, geo::Progress& progress, DrawnAtlas& drawn)
      : m_atlas(atlas), m_strict(strict), m_progress(progress), m_drawn(drawn) {}

  std::unique_ptr<render::PrintedPage> make(int page) {
    geo::reportStep(&m_progress, geo::message("Drawing page {} of {}", page + 1, m_atlas.pageCount()),
                    static_cast<double>(page) / m_atlas.pageCount());
    try {
      if (!m_atlas.isMap(page)) return sheet(page);
      render::MapPage map = m_atlas.map(page);
      take(render::requirePrintable(map, m_strict), page);
      ++m_drawn.maps;
      return m_atlas.numbered(std::move(map), page);
    } catch (const geo::DataError& error) {
      throw geo::DataError(geo::message("Page {}: {}", page + 1, error.what()));
    }
  }

 private:
  std::unique_ptr<render::PrintedPage> sheet(int page) {
    auto sheet = m_atlas.page(page);
    take(render::requirePrintable(*sheet, m_strict), page);
    return sheet;
  }

  void take(geo::Issues issues, int page) {
    for (geo::Issue& issue : issues) {
      issue.text = geo::message("Page {}: {}", page + 1, issue.text);
      m_drawn.issues.push_back(std::move(issue));
    }
  }

  const render::Atlas& m_atlas;
  bool m_strict;
  geo::Progress& m_progress;
  DrawnAtlas& m_drawn;
};

/// What is said of the atlas as a whole, by the rules of a page.
geo::Issues requireTold(const geo::Issues& issues, bool strict) {
  render::PageFindings findings;
  for (const geo::Issue& issue : issues) findings.push_back({issue.severity, issue.kind, {}, issue.text});
  return render::requirePrintable(findings, strict);
}

}  // namespace

DrawnAtlas drawAtlas(planning::Workspace& workspace, const MapRequest& request, render::AtlasBy by,
                     const std::filesystem::path& file, geo::Progress& progress) {
  render::MapContent whole = render::loadContent(workspace, request.indicator, request.period);
  render::MapContent content = render::contentBy(whole, by);
  whole.issues.clear();
  geo::Issues told = std::exchange(content.issues, {});  // once, not with every page
  const render::AtlasFigures figures = render::loadAtlasFigures(workspace, content, by);
  const render::PageOptions options = pageOptions(whole, request);
  const render::Atlas atlas(whole, content, options, figures);
  DrawnAtlas drawn;
  drawn.indicator = content.indicator.id;
  drawn.period = content.period;
  drawn.pages = atlas.pageCount();
  std::ranges::copy(atlas.issues(), std::back_inserter(told));
  drawn.issues = requireTold(told, request.strict);
  for (const auto& entry : atlas.entries())
    drawn.entries.push_back({kindWord(entry.kind), entry.area, entry.title.toStdString(), entry.page + 1});
  CheckedPages pages(atlas, request.strict, progress, drawn);
  render::exportPdf({.title = atlas.title(),
                     .count = atlas.pageCount(),
                     .make = [&pages](int page) { return pages.make(page); },
                     .navigation = atlas.navigation()},
                    file);
  if (!request.facts.empty()) writeMapFacts(workspace, whole, options, request.facts);
  return drawn;
}

Json toJson(const DrawnAtlas& drawn) {
  Json entries = Json::array();
  for (const DrawnAtlas::Entry& entry : drawn.entries)
    entries.push_back({{"kind", entry.kind},
                       {"area", entry.area.empty() ? Json() : Json(entry.area)},
                       {"title", entry.title},
                       {"page", entry.page}});
  return {{"indicator", drawn.indicator}, {"period", drawn.period}, {"pages", drawn.pages},
          {"maps", drawn.maps},           {"entries", entries},     {"issues", toJson(drawn.issues)}};
}

}  // namespace app::cli
