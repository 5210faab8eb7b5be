#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "tests/planning/audit/planted_errors.h"

/// What the shipped rules find of planted errors, and what else they say.
namespace planted {

struct Count {
  int planted = 0;
  int found = 0;
  double share() const { return planted == 0 ? 0 : static_cast<double>(found) / planted; }
};

struct Recall {
  std::map<Kind, Count> byKind;
  std::map<std::pair<Kind, std::string>, Count> byWay;
  Count all;
  std::size_t figures = 0;                   ///< clean ones
  std::size_t falseAlarms = 0;               ///< findings that no planted error explains
  std::map<std::string, int> falseAlarmsOf;  ///< by rule
  std::vector<std::string> missed;

  double falseAlarmShare() const { return static_cast<double>(falseAlarms) / static_cast<double>(figures); }
};

struct Setting {
  bool withBefore = true;  ///< the first round is there to compare with
  bool withUpper = true;   ///< prefectures and provinces report as well
};

/// An error is found where a finding names its unit (the code as it is or as it was; of exchanged rows
/// either) and, where single figures were changed, one of them. A sum that breaks further up does not count
/// as having found the county. A false alarm is a finding whose unit has no error among the figures that it
/// names, nor, for sums, any county below it.
Recall measure(std::span<const std::uint64_t> seeds, const Setting& setting, int ofEach = 30);

std::string toText(const Recall& recall);

}  // namespace planted
