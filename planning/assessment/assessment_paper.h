#pragma once

#include <string>
#include <vector>

#include "geo/document/document.h"
#include "planning/assessment/assess.h"
#include "planning/liaison/register.h"

namespace planning::assessment {

struct PaperRequest {
  std::string year;
  std::string date;  ///< ISO, on the cover
  bool inChinese = true;
  bool isRanking = false;  ///< scores and places, the highest first
  bool hasScores = false;  ///< also without places: the sheet of one unit
};

/// The table of assessment (考核表) as a document: the grades with their reasons, the points that units
/// were judged on and what differs from the grade that was given, the catalogue, and, in a section for each
/// unit, its items; without scores nothing by which units could be ranked: of each item that it counts, does
/// not apply or what is missing. Sentences are in the user's language, names of the data in Chinese or
/// English as asked.
geo::Document assessmentPaper(const liaison::Register& all, const std::vector<UnitAssessment>& units,
                              const PaperRequest& request);

}  // namespace planning::assessment
