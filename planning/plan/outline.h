#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/table/table.h"
#include "planning/reading/other_fields.h"

namespace planning::plan {

/// What a chapter must hold beside its text.
enum class ItemKind { table, map };

/// A table or a map that a chapter must have, and what it is filled from.
struct RequiredItem {
  std::string id;  ///< "1.2": chapter and place
  ItemKind kind = ItemKind::table;
  std::string titleZh;
  std::string titleEn;
  /// Of a table: "counties", "years", "area" are filled from figures; "targets", "projects", "zones",
  /// "towns", "steps", "investment" are parts of the plan itself; empty: written by hand.
  std::string content;
  std::vector<std::string> indicators;  ///< ids; of a map the first counts
  std::string year;                     ///< of the indicators; empty: every year there is
  OtherFields others = {};
  friend bool operator==(const RequiredItem&, const RequiredItem&) = default;
};

struct OutlineSection {
  std::string titleZh;
  std::string titleEn;
  std::string content;                  ///< "scope", "list": begun from figures; empty: written by hand
  std::vector<std::string> indicators;  ///< of a list
  std::string year;                     ///< empty: the first one there is
  OtherFields others = {};
  friend bool operator==(const OutlineSection&, const OutlineSection&) = default;
};

struct OutlineChapter {
  int number = 0;
  std::string titleZh;
  std::string titleEn;
  std::string responsible;  ///< unit that writes it; empty: to be named
  std::string source;       ///< of the frame, with its mark of confidence
  std::vector<OutlineSection> sections;
  std::vector<RequiredItem> items;
  OtherFields others = {};
  friend bool operator==(const OutlineChapter&, const OutlineChapter&) = default;
};

/// A task of the national outline with what is to be reached by the middle and the last year.
struct Objective {
  std::string task;
  std::string mid;
  std::string end;
  std::string source;  ///< with its mark of confidence
  OtherFields others = {};
  friend bool operator==(const Objective&, const Objective&) = default;
};

/// A step of the procedure in the schedule.
struct Step {
  std::string titleZh;
  std::string titleEn;
  std::string responsible;
  std::string start;  ///< ISO date; empty: to be set
  std::string end;
  OtherFields others = {};
  friend bool operator==(const Step&, const Step&) = default;
};

/// An indicator that every plan sets a target for.
struct RequiredTarget {
  std::string indicator;
  int chapter = 2;
  std::string titleZh;
  std::string titleEn;
  std::string unitZh;
  std::string unitEn;
  bool binding = false;   ///< 约束性; otherwise 预期性
  bool additive = false;  ///< counts and money: the parts' targets sum up to the whole's
  std::string better;     ///< "higher", "lower" or empty: which way is better
  std::string numerator;  ///< indicator ids of a rate in percent; empty: none
  std::string denominator;
  int decimals = 0;
  int baseYear = 2010;
  std::string source;
  OtherFields others = {};
  friend bool operator==(const RequiredTarget&, const RequiredTarget&) = default;
};

/// The Outline for preparing a regional plan (规划编制大纲): what is asked of everybody who writes one. One
/// value: copied, compared and stored whole.
struct Outline {
  std::string id;   ///< "2011-2020"
  int version = 1;  ///< counted by the store
  std::string titleZh;
  std::string titleEn;
  std::string area;  ///< id; empty: a template for any area
  int baseYear = 2010;
  int midYear = 2015;
  int endYear = 2020;
  std::string deadline;                    ///< ISO date; empty: to be set
  std::optional<int> rangeCounties;        ///< published size of the planning range
  std::vector<std::string> planningRange;  ///< codes beyond the area's list; empty: to be supplied
  std::vector<OutlineChapter> chapters;
  std::vector<RequiredTarget> targets;
  std::vector<Objective> objectives;
  std::vector<Step> steps;
  std::vector<std::string> requirements;
  std::vector<std::string> responsibleUnits;
  OtherFields others = {};
  friend bool operator==(const Outline&, const Outline&) = default;
};

/// Tables that ship: plan_chapters.csv, plan_frame.csv, plan_codebook.csv, codebook.csv and
/// outline_targets_2015_2020.csv.
struct OutlineTables {
  geo::Table chapters;
  geo::Table frame;
  geo::Table planCodebook;
  geo::Table codebook;
  geo::Table objectives;
};

/// The template for any area. Throws geo::DataError naming table, row and field.
Outline outlineFromTables(const OutlineTables& tables);

}  // namespace planning::plan
