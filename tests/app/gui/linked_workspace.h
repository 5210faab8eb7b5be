#pragma once

#include <memory>

#include "app/gui/model/figure_columns.h"
#include "app/gui/model/unit_selection.h"
#include "tests/app/gui/made_workspace.h"

namespace app::gui {

/// The made-up counties c00 to c11 with three made-up indicators of 2010:
/// - share: 0, 10, .. 90 per cent; c03 is estimated; c10 and c11 have no row. Weighted by people.
/// - rooms: 5, 4.75, .. by county; c05 was not collected; no weight.
/// - people: 100, 200, ..
/// - ages: nobody has a figure.
/// Area "west" is c00, c01, c04 and c05, "east" c10 and c11.
struct LinkedWorkspace {
  LinkedWorkspace() {
    path = makeWorkspace(folder, false);
    auto workspace = planning::Workspace::open(path, false);
    planning::Indicator share = workspace.indicators().front();
    share.kind = planning::IndicatorKind::rate;
    share.weight = "people";
    share.group = "housing";
    share.source = "Made-up census";
    share.nameZh = "无自来水户比重";
    share.unitZh = "%";
    planning::Indicator rooms{"rooms", "平均房间数", "Rooms", "间", "rooms", "housing"};
    rooms.kind = planning::IndicatorKind::mean;
    rooms.decimals = 2;
    planning::Indicator people{"people", "人口", "People", "人", "persons", "population"};
    planning::Indicator ages{"ages", "年龄", "Ages", "岁", "years", "population"};
    workspace.putIndicators({share, rooms, people, ages});
    std::vector<planning::Figure> figures;
    for (int i = 0; i < 12; ++i) {
      const std::string code = workspace.units(planning::Level::county)[static_cast<std::size_t>(i)].code;
      planning::Figure figure{code, "2010", "rooms", 5 - i * 0.25};
      if (i == 5) {
        figure.value.reset();
        figure.flag = planning::Flag::notCollected;
        figure.note = "flooded";
      }
      figures.push_back(figure);
      figures.push_back({code, "2010", "people", 100.0 * (i + 1)});
    }
    workspace.putFigures(figures, "made up for tests");
    auto areas = workspace.areas();
    for (planning::Area& area : areas)
      for (planning::AreaMember& member : area.members) member.sourceCode = member.unit;
    workspace.putAreas(areas);
    document = std::make_shared<MapDocument>(workspace);
    columns = std::make_shared<FigureColumns>(FigureColumns::load(workspace, document, "2010"));
    theme = std::make_shared<MapTheme>(
        MapTheme::load(workspace, *document, document->indicators.front(), "2010"));
    selection.reset(document->content.counties.size());
  }

  void select(const std::vector<geo::UnitIndex>& units) {
    selection.apply(units, UnitSelection::Mode::replace);
  }

  QTemporaryDir folder;
  std::filesystem::path path;
  DocumentPointer document;
  ColumnsPointer columns;
  ThemePointer theme;
  UnitSelection selection;
};

using Units = std::vector<geo::UnitIndex>;

}  // namespace app::gui
