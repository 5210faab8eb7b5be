#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/model/map_document.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/share/package_tables.h"
#include "planning/share/plan_excerpt.h"
#include "planning/share/shared_packages.h"

namespace app::gui {

/// What the liaison room shows of the register.
struct LiaisonTopic {
  std::string round;  ///< of liaison
  std::string day;    ///< who was there on this ISO date; empty: what is not over yet

  friend bool operator==(const LiaisonTopic&, const LiaisonTopic&) = default;
};

/// A line of the list of who is where.
struct WhereRow {
  int assignment = -1;  ///< index into the register's; -1: an area without unit
  planning::liaison::PlaceLevel level = planning::liaison::PlaceLevel::area;
  std::string place;
  bool isExempt = false;              ///< the area has none by rule
  std::vector<geo::UnitIndex> units;  ///< counties of the document, ascending
};

struct PromiseRow {
  int promise = 0;  ///< index into the register's
  /// Of an open one with a due day: until its last day, negative where that is over.
  std::optional<int> days;
};

/// What an organisation has in the round that is shown.
struct UnitTally {
  int places = 0;
  int unverified = 0;    ///< of its assignments, those whose mark of confidence says no "verified"
  int openPromises = 0;  ///< in all rounds
  int overdue = 0;
};

/// What a package for a liaison unit says beside its register.
struct PackageSheet {
  struct Row {
    planning::Figure figure;
    int indicator = 0;  ///< index into the document's
    std::string state;  ///< "county" to "national", or "direct"
  };
  std::map<std::string, std::string> facts;
  std::string figureSource;  ///< of indicators that name none
  std::vector<Row> rows;
  std::vector<planning::share::PackageTotal> totals;
  std::vector<planning::share::PlanExcerpt> plans;
};

/// What the liaison room shows of a workspace. Made by a worker, never changed afterwards.
struct LiaisonSnapshot {
  /// A round that is not there: the one that begins last. `today`: ISO date. Throws geo::DataError for a day
  /// that is none.
  LiaisonSnapshot(planning::Workspace& workspace, const DocumentPointer& shown, const LiaisonTopic& wished,
                  const std::string& today);

  DocumentPointer document;
  planning::liaison::Register entries;
  planning::liaison::KnownPlaces known;
  LiaisonTopic topic;  ///< without a round: the register has none
  std::string today;
  std::vector<WhereRow> where;
  std::vector<PromiseRow> promises;          ///< the longest overdue first, then by due day; closed ones last
  std::map<std::string, UnitTally> tallies;  ///< by organisation
  geo::Issues findings;                      ///< of the round, in the language of the reading
  std::vector<planning::share::SharedPackage> packages;  ///< that were signed and given out
  std::optional<PackageSheet> package;                   ///< the workspace is one
  bool isReadOnly = false;

  /// Null: there is none.
  const planning::liaison::Organisation* organisation(const std::string& id) const;
  const planning::liaison::Round* round() const;
  /// The year that it is, or the one of the round that is nearest to it.
  std::string roundYear() const;
  /// A township or village of the register. Null: there is none.
  const planning::liaison::Place* placeBelow(const std::string& code) const;
  const planning::liaison::Assignment* assignment(const WhereRow& row) const {
    return row.assignment < 0 ? nullptr : &entries.assignments[static_cast<std::size_t>(row.assignment)];
  }
  const planning::liaison::Promise& promise(const PromiseRow& row) const {
    return entries.promises[static_cast<std::size_t>(row.promise)];
  }
  /// Counties of the document that an area, county, township or village is, or lies in; ascending.
  std::vector<geo::UnitIndex> unitsOf(const std::string& place) const;
  /// Lines of `where` about a county: its own, its area's and those of places in it.
  const std::vector<int>& rowsOf(geo::UnitIndex unit) const { return m_rows[static_cast<std::size_t>(unit)]; }

 private:
  void loadWhere();
  void loadPromises();
  void loadPackage(planning::Workspace& workspace);

  std::vector<std::vector<int>> m_rows;
  std::map<std::string, std::size_t> m_places;  ///< of the register, by code: there may be very many
};

using LiaisonPointer = std::shared_ptr<const LiaisonSnapshot>;

/// The document is of a package: a workspace for one liaison unit, which is only ever read.
bool isOfPackage(const MapDocument& document);

}  // namespace app::gui
