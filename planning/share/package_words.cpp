#include "planning/share/package_words.h"

namespace planning::share {

PackageWord stateWord(const std::string& state) {
  if (state == "county") return {"县级已批准", "approved by the county"};
  if (state == "prefecture") return {"地级已批准", "approved by the prefecture"};
  if (state == "province") return {"省级已批准", "approved by the province"};
  if (state == "national") return {"国家级已批准", "approved by the nation"};
  if (state == "direct") return {"直接录入", "direct"};
  return {state, state};
}

std::string shownFrom(const liaison::Assignment& one, const liaison::Round& round) {
  return one.from.empty() ? round.first : one.from;
}

std::string shownTo(const liaison::Assignment& one, const liaison::Round& round) {
  return one.to.empty() ? round.last : one.to;
}

}  // namespace planning::share
