#pragma once

#include <map>
#include <string>
#include <vector>

namespace planning {
class Workspace;
}

namespace planning::liaison {

struct KnownArea {
  std::string nameZh;
  std::string nameEn;
  std::vector<std::string> counties;     ///< the units that its members have
  std::vector<std::string> keyCounties;  ///< of these
  bool isExempt =
      false;  ///< has no liaison unit by rule: the list of areas names none and says why ("none: ...")
  std::vector<std::string> withoutUnit;  ///< names of members without a unit of their own
};
struct KnownCounty {
  std::string nameZh;
  std::string nameEn;
};
struct KnownProvince {
  std::string nameZh;
  std::string nameEn;
  std::vector<std::string> counties;  ///< that lie in it
};

/// The areas and counties that an assignment can be about: those of the workspace.
struct KnownPlaces {
  std::vector<std::string> areaOrder;  ///< as the workspace has them
  std::map<std::string, KnownArea> areas;
  std::map<std::string, KnownCounty> counties;
  /// Codes of other years than the boundaries': the units that the county's land lies in.
  std::map<std::string, std::vector<std::string>> formerCounties;
  std::map<std::string, KnownProvince> provinces;  ///< by code: who a letter may be sent to
};

KnownPlaces knownPlaces(Workspace& workspace);

}  // namespace planning::liaison
