#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "planning/unit/area.h"
#include "planning/unit/county_years.h"
#include "planning/unit/unit.h"

/// Counties that a unit does not look after, as texts name them. For .cpp files of this folder only.
namespace planning::share {

/// Where the names of counties come from. Read while the names are gathered, not kept.
struct CountyNames {
  const std::vector<Unit>& counties;
  const std::vector<CountyYears>& years;  ///< names and codes of other years
  const std::vector<Area>& areas;         ///< names and codes of the published lists
};

/// By code, also at the beginning of a township's or village's (520526101203), whole name in both languages,
/// and short for it with its rank (威宁县 of 威宁彝族回族苗族自治县); of counties that are near also without
/// rank (威宁). Elsewhere too many of these are ordinary words (新建, 通道), and so are 城区, 郊区 and their
/// like. A name that one of the unit's own counties has, too, means that one.
class OtherCounties {
 public:
  /// `own`: codes of counties, and of rows of the published lists that have no unit; `near`: codes.
  OtherCounties(const CountyNames& names, const std::set<std::string>& own,
                const std::set<std::string>& near);

  /// The first that a text names, as it stands there; empty: none.
  std::string namedIn(std::string_view text) const;

 private:
  struct Name {
    std::string text;
    bool isOwn = false;
    bool isWord = false;  ///< in Latin letters or digits: only as a whole word
    bool isCode = false;
  };
  static bool isAt(const Name& one, std::string_view text, std::size_t at);
  struct Rules {
    bool isOwn = false;
    bool isNear = false;
  };
  void add(const std::string& name, const Rules& rules);
  void addCode(const std::string& code, const Rules& rules);
  void put(Name name);
  std::string firstOther(std::string_view text) const;

  std::map<std::string, std::vector<Name>, std::less<>> m_names;  ///< by their first two bytes
};

}  // namespace planning::share
