#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/report/issue.h"
#include "planning/plan/plan.h"
#include "planning/unit/unit.h"

namespace planning::plan {

/// Where a place's coordinates come from.
enum class Positioned {
  stated,       ///< the plan has them
  countyLabel,  ///< the label point of its county
  unitLabel,    ///< of an axis: a label point within the unit that bears its name
};

/// A centre or a town on the ground.
struct PlacedPlace {
  std::size_t index = 0;  ///< into the structure's list
  geo::Point at;          ///< WGS 84, degrees
  Positioned how = Positioned::stated;
  bool isOutside = false;  ///< of the counties that the plan is for
  std::string nameEn;      ///< of the county that bears the place's name; empty: none is known
};

struct AxisStop {
  std::string name;
  geo::Point at;  ///< WGS 84, degrees
  Positioned how = Positioned::stated;
  bool isOutside = false;
  std::string nameEn;  ///< of the unit that bears the name; empty: none is known
};

struct PlacedAxis {
  std::size_t index = 0;
  std::vector<AxisStop> stops;  ///< two or more, in the plan's order
};

/// A spatial structure on the ground.
struct PlacedStructure {
  std::vector<int> zoneOf;  ///< by unit of the coverage: index of its zone, -1: none
  std::vector<PlacedPlace> centres;
  std::vector<PlacedPlace> towns;
  std::vector<PlacedAxis> axes;
  std::vector<std::string> notPlaced;    ///< names of centres, towns, stops that could not be, each once
  std::vector<std::string> byCounty;     ///< that stand at their county's label point, each once
  std::vector<std::string> byUnit;       ///< stops within the unit of their name, each once
  std::vector<std::string> zoneMissing;  ///< counties of zones that the coverage has not got, each once
  geo::Issues issues;                    ///< "structure.*": each of these with its reason
};

/// What a structure is placed on. `counties` by unit of `coverage`.
struct StructureGround {
  const geo::Coverage& coverage;
  std::span<const Unit> counties;
  std::span<const Unit> prefectures;
  std::span<const Unit> provinces;
};

bool isEmpty(const SpatialStructure& space);

/// A place stands where the plan says, else at the label point of its county. A stop of an axis is the centre
/// or town of that name; else the only prefecture, province or county that bears the name, with the word for
/// its rank or without, at the label point of its county of that name, else of its smallest district (区),
/// else of the whole. Nothing else is guessed: what cannot be placed is listed. Throws geo::CrsError.
PlacedStructure placeStructure(const Plan& plan, const StructureGround& ground);

}  // namespace planning::plan
