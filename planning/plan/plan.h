#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planning/plan/outline.h"
#include "planning/reading/other_fields.h"

namespace planning::plan {

enum class State { outline, firstDraft, comments, revised, review, approved };

/// A number that a text speaks of: {figure:indicator@unit@year}.
struct FigureLink {
  std::string indicator;
  std::string unit;  ///< code, or "area:<id>"
  std::string year;
  friend auto operator<=>(const FigureLink&, const FigureLink&) = default;
};

/// A linked figure as it was when the text was written.
struct LinkedFigure {
  FigureLink link;
  std::optional<double> value;
  std::string unitZh;  ///< of measure
  std::string unitEn;
  int decimals = 0;
  std::string flag;    ///< as planning::Flag; "unverified" where the source says so
  std::string source;  ///< of the indicator
  std::string note;    ///< "partial 15 of 16", the figure's own note
  OtherFields others = {};
  friend bool operator==(const LinkedFigure&, const LinkedFigure&) = default;
};

struct Section {
  std::string titleZh;
  std::string titleEn;
  std::string text;  ///< markup of plan_text.h; empty: to be supplied
  OtherFields others = {};
  friend bool operator==(const Section&, const Section&) = default;
};

/// A table or a map of a chapter.
struct Item {
  std::string id;  ///< as in the outline
  ItemKind kind = ItemKind::table;
  std::string titleZh;
  std::string titleEn;
  std::string content;  ///< as in the outline
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< as many cells as columns; markup, so links too
  std::string indicator;                       ///< of a map
  std::string year;
  OtherFields others = {};
  friend bool operator==(const Item&, const Item&) = default;
};

struct Chapter {
  int number = 0;
  std::string titleZh;
  std::string titleEn;
  std::string responsible;
  std::vector<Section> sections;
  std::vector<Item> items;
  OtherFields others = {};
  friend bool operator==(const Chapter&, const Chapter&) = default;
};

/// A line of the target table for the area, a province's share of it or a county.
struct Target {
  std::string unit;  ///< "area:<id>", "province:<name in the area's list>", a county's code
  RequiredTarget what;
  std::optional<double> base;  ///< absent: to be supplied
  std::optional<double> mid;
  std::optional<double> end;
  std::string note;
  OtherFields others = {};
  friend bool operator==(const Target&, const Target&) = default;
};

/// Money of one source in one year, in yuan.
struct Amount {
  std::string source;  ///< "central", "province", ...: words of the plan
  int year = 0;
  std::int64_t yuan = 0;
  OtherFields others = {};
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// A key task or project.
struct Project {
  std::string id;
  std::string title;
  int chapter = 0;
  std::string county;  ///< code; empty: the whole area
  std::optional<double> quantity;
  std::string quantityUnit;
  std::string responsible;
  std::string start;  ///< ISO date
  std::string end;
  std::int64_t totalYuan = 0;  ///< as stated; has to be the sum of the amounts
  std::vector<Amount> amounts;
  OtherFields others = {};
  friend bool operator==(const Project&, const Project&) = default;
};

enum class ZoneKind { keyDevelopment, agricultureEcology, ecologicalProtection };

struct Zone {
  ZoneKind kind = ZoneKind::keyDevelopment;
  std::string name;
  std::vector<std::string> counties;
  OtherFields others = {};
  friend bool operator==(const Zone&, const Zone&) = default;
};

/// A growth centre, or a key town with its size to be reached.
struct Place {
  std::string name;
  std::string county;
  std::string level;
  std::optional<double> longitude;  ///< WGS 84
  std::optional<double> latitude;
  std::optional<double> population;  ///< aimed at, persons
  OtherFields others = {};
  friend bool operator==(const Place&, const Place&) = default;
};

/// A development axis or corridor through places, which may lie outside the area.
struct Axis {
  std::string name;
  std::vector<std::string> places;
  OtherFields others = {};
  friend bool operator==(const Axis&, const Axis&) = default;
};

struct SpatialStructure {
  std::vector<Zone> zones;
  std::vector<Place> centres;
  std::vector<Axis> axes;
  std::vector<Place> towns;
  OtherFields others = {};
  friend bool operator==(const SpatialStructure&, const SpatialStructure&) = default;
};

enum class CommentState { open, accepted, partly, declined };

struct Comment {
  int number = 0;
  int round = 0;
  int chapter = 0;   ///< 0: the whole plan
  std::string by;    ///< office or person
  std::string date;  ///< ISO
  std::string text;
  CommentState state = CommentState::open;
  std::string reason;  ///< of the answer; needed unless accepted
  OtherFields others = {};
  friend bool operator==(const Comment&, const Comment&) = default;
};

struct ReviewRound {
  int number = 0;
  std::string title;
  std::string opened;    ///< ISO date
  std::string deadline;  ///< ISO date
  std::vector<std::string> asked;
  OtherFields others = {};
  friend bool operator==(const ReviewRound&, const ReviewRound&) = default;
};

enum class NoteKind { conference, field };

/// Notes of a work conference or of field research.
struct Note {
  NoteKind kind = NoteKind::conference;
  std::string date;
  std::string place;
  std::string text;
  OtherFields others = {};
  friend bool operator==(const Note&, const Note&) = default;
};

/// The plan of one area: one value. An edit is the whole value before and after; a version is a copy.
struct Plan {
  std::string area;  ///< id
  std::string titleZh;
  std::string titleEn;
  State state = State::outline;
  Outline outline;                    ///< that it follows, as it was
  std::vector<std::string> counties;  ///< codes that it plans for: the area's list and the planning range
  std::vector<Chapter> chapters;
  std::vector<Target> targets;
  std::vector<Project> projects;
  SpatialStructure space;
  std::vector<Step> schedule;
  std::vector<LinkedFigure> figures;  ///< ascending by link, each once
  std::vector<ReviewRound> rounds;
  std::vector<Comment> comments;
  std::vector<Note> notes;
  OtherFields others = {};
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// Words for files: "first_draft", "key_development", "declined", "field", "map".
std::string toString(State state);
/// Absent for a word that is none: of a newer program.
std::optional<State> findState(const std::string& word);
/// Throw geo::DataError for words that are none.
State parseState(const std::string& word);
CommentState parseCommentState(const std::string& word);
std::string toString(CommentState state);

}  // namespace planning::plan
