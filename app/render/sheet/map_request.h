#pragma once

#include <optional>
#include <string>

#include "app/render/page/map_page.h"

namespace app::render {

/// What somebody asks of a printed map, by options of a verb or in a room. Empty means: the workspace or the
/// page decides.
struct MapRequest {
  std::string indicator;
  std::string period;
  std::string category;        ///< "key-county", "area", "exit-year", "liaison": instead of an indicator
  std::string changeFrom;      ///< not empty: the change since this year is drawn
  std::string area;            ///< id or name
  std::string classes;         ///< METHOD:K, of the values drawn; empty: as the workspace shows the indicator
  std::string palette;         ///< empty: likewise
  bool fillTotals = false;     ///< counts and money as fills
  bool otherWayRound = false;  ///< colours
  std::string paper = "A3";    ///< or "500x700", mm
  std::string orientation;     ///< "portrait", "landscape"; empty: as the land lies
  double scale = 0;            ///< denominator; 0: the largest round one that fits
  std::string title;
  std::string approvalNumber;
  std::string language;                           ///< "zh", "en"; empty: the workspace's
  std::optional<planning::IndicatorStyle> style;  ///< of edits that the workspace does not have yet

  friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

/// Boundaries, figures and style that the request asks for. Throws DataError: no such indicator, no figures.
MapContent requestedContent(planning::Workspace& workspace, const MapRequest& request);

/// How the request has pages of this content; classes are set. Throws DataError.
PageOptions pageOptions(const MapContent& content, const MapRequest& request);

}  // namespace app::render
