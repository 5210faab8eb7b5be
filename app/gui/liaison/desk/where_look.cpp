#include "app/gui/liaison/desk/where_look.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/model/names.h"
#include "app/render/map/map_subject.h"
#include "planning/liaison/coverage_check.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

struct WhereTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::WhereTexts)
};

constexpr std::array kUnitColours = {"#8cbcdc", "#f0b27a", "#a3cf9b", "#d99bb0", "#c3b1dd", "#e8d07a",
                                     "#7fc3b8", "#d8a38a", "#9fb0c9", "#b8cf72", "#c99fc4", "#8fb6a0"};
constexpr const char* kOtherUnits = "#b9b4aa";
constexpr const char* kProposed = "#efe6d2";
constexpr const char* kNoUnit = "#d6604d";
constexpr const char* kExempt = "#e4e4e4";

enum class Standing { outside, exempt, none, proposed, looked };

/// Who looks after a county, as the most particular list entry says.
struct CountyLook {
  Standing standing = Standing::outside;
  std::set<std::string> units;
};

/// A county's own before its area's, and these before those of places in it.
int particularity(liaison::PlaceLevel level) {
  switch (level) {
    case liaison::PlaceLevel::county:
      return 2;
    case liaison::PlaceLevel::area:
      return 1;
    default:
      return 0;
  }
}

bool countsAsThere(const LiaisonSnapshot& snapshot, const liaison::Assignment& one) {
  return !snapshot.topic.day.empty() ||
         liaison::isActive(one);  // of a day, the list has those who were there
}

CountyLook lookOf(const LiaisonSnapshot& snapshot, geo::UnitIndex unit) {
  CountyLook look;
  int best = -1;
  for (const int at : snapshot.rowsOf(unit)) {
    const WhereRow& row = snapshot.where[static_cast<std::size_t>(at)];
    const liaison::Assignment* const one = snapshot.assignment(row);
    if (one == nullptr) {
      look.standing = std::max(look.standing, row.isExempt ? Standing::exempt : Standing::none);
    } else if (!countsAsThere(snapshot, *one)) {
      look.standing = std::max(look.standing, Standing::proposed);
    } else if (one->role != liaison::Role::lead) {
      look.standing = std::max(look.standing, Standing::none);
    } else if (particularity(row.level) >= best) {
      if (particularity(row.level) > best) look.units.clear();
      best = particularity(row.level);
      look.standing = Standing::looked;
      look.units.insert(one->organisation);
    }
  }
  return look;
}

/// Cut where the legend would hide the map; whole where the mouse points.
QString namesOf(const LiaisonSnapshot& snapshot, const std::string& language,
                const std::set<std::string>& units) {
  constexpr qsizetype kLongest = 44;
  QStringList names;
  for (const liaison::Organisation& one : snapshot.entries.organisations)
    if (units.contains(one.id)) names << organisationName(language, snapshot, one.id);
  const QString whole = names.join(language == "en" ? QStringLiteral(", ") : QStringLiteral("、"));
  return whole.size() > kLongest ? whole.left(kLongest - 1) + QStringLiteral("…") : whole;
}

/// The sets of units, those with most counties first.
std::vector<std::set<std::string>> setsOf(const std::vector<CountyLook>& looks) {
  std::map<std::set<std::string>, int> counts;
  for (const CountyLook& look : looks)
    if (look.standing == Standing::looked) ++counts[look.units];
  std::vector<std::set<std::string>> sets;
  for (const auto& [units, count] : counts) sets.push_back(units);
  std::ranges::stable_sort(sets, std::greater<>(), [&counts](const auto& units) { return counts.at(units); });
  return sets;
}

}  // namespace

WordLook whereLook(const LiaisonSnapshot& snapshot, const std::string& language) {
  std::vector<CountyLook> looks;
  for (std::size_t i = 0; i < snapshot.document->content.coverage.codes.size(); ++i)
    looks.push_back(lookOf(snapshot, static_cast<geo::UnitIndex>(i)));
  WordLook look;
  std::map<std::set<std::string>, int> classes;
  const std::vector<std::set<std::string>> sets = setsOf(looks);
  const std::size_t named = std::min(sets.size(), kUnitColours.size());
  for (std::size_t i = 0; i < named; ++i) {
    classes[sets[i]] = static_cast<int>(i);
    look.classes.push_back({QColor(kUnitColours.at(i)), namesOf(snapshot, language, sets[i])});
  }
  std::map<Standing, int> others;
  const auto add = [&](Standing standing, const char* colour, const QString& text) {
    if (standing != Standing::looked &&
        std::ranges::find(looks, standing, &CountyLook::standing) == looks.end())
      return;
    others[standing] = static_cast<int>(look.classes.size());
    look.classes.push_back({QColor(colour), text});
  };
  if (named < sets.size()) add(Standing::looked, kOtherUnits, WhereTexts::tr("other units"));
  add(Standing::proposed, kProposed, WhereTexts::tr("only proposed"));
  add(Standing::none, kNoUnit, WhereTexts::tr("no leading unit"));
  add(Standing::exempt, kExempt, WhereTexts::tr("none by rule"));
  look.othersText = WhereTexts::tr("not in the list");
  auto theme = std::make_shared<MapTheme>();
  for (const WordLook::Class& one : look.classes) theme->colours.push_back(one.colour);
  for (const CountyLook& one : looks) {
    const auto own = classes.find(one.units);
    const auto other = others.find(one.standing);
    const int found = one.standing == Standing::looked && own != classes.end() ? own->second
                      : other != others.end()                                  ? other->second
                                                                               : render::kNoData;
    theme->classOf.push_back(found);
    ++(found < 0 ? look.others : look.classes[static_cast<std::size_t>(found)].units);
  }
  look.theme = std::move(theme);
  return look;
}

QStringList whereLines(const LiaisonSnapshot& snapshot, const std::string& language, geo::UnitIndex unit) {
  const planning::Unit& county = snapshot.document->content.counties[static_cast<std::size_t>(unit)];
  QStringList lines = {unitName(language, county)};
  for (const int at : snapshot.rowsOf(unit)) {
    const WhereRow& row = snapshot.where[static_cast<std::size_t>(at)];
    const QString place = placeTitle(language, snapshot, row.place);
    if (const liaison::Assignment* const one = snapshot.assignment(row))
      lines << WhereTexts::tr("%1: %2 (%3, %4)")
                   .arg(place,
                        markedName(organisationName(language, snapshot, one->organisation),
                                   liaison::isVerified(one->confidence)),
                        roleText(language, one->role), stateText(language, one->state));
    else if (!snapshot.package)  // which does not have the units of others
      lines << (row.isExempt ? WhereTexts::tr("%1: no unit, by rule").arg(place)
                             : WhereTexts::tr("%1: no unit").arg(place));
  }
  int open = 0, overdue = 0;
  for (const PromiseRow& row : snapshot.promises) {
    const liaison::Promise& one = snapshot.promise(row);
    if (one.state != liaison::PromiseState::open || one.place != county.code) continue;
    ++open;
    overdue += static_cast<int>(row.days && *row.days < 0);
  }
  if (open > 0) lines << WhereTexts::tr("Open promises: %1, overdue: %2").arg(open).arg(overdue);
  return lines;
}

}  // namespace app::gui
