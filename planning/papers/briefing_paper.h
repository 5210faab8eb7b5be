#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "geo/document/document.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/papers/briefing_figures.h"

namespace planning::papers {

struct BriefingRequest {
  const liaison::Register& all;
  const liaison::KnownPlaces& known;
  const liaison::Briefing& briefing;  ///< a draft is marked as one on every page
  const BriefingFigures& figures;
  std::string today;                             ///< ISO date to tell the overdue by
  std::optional<geo::DocumentPicture> map = {};  ///< without caption; absent: it is said that there is none
  std::size_t mostPromises = 10;  ///< rows; the longest overdue, how many there are is said in any case
  std::vector<std::string> changed = {};  ///< of a draft: what is otherwise than its text was written by
};

/// Two pages: heading with number, day and receivers, the text and the map; indicators against their path
/// with year, unit, source, state and flag and the counties that have the figure, money agreed and actual,
/// open promises and what is overdue. Whether it is two pages its layout says (render/document).
geo::Document briefingDocument(const BriefingRequest& request);

}  // namespace planning::papers
