#include "planning/workspace/submission_state.h"

#include <array>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::survey {
namespace {

constexpr std::array<std::pair<State, const char*>, 6> kStates{{{State::draft, "draft"},
                                                                {State::submitted, "submitted"},
                                                                {State::county, "county"},
                                                                {State::prefecture, "prefecture"},
                                                                {State::province, "province"},
                                                                {State::national, "national"}}};

}  // namespace

std::string toString(State state) { return kStates[static_cast<std::size_t>(state)].second; }

State parseState(const std::string& text) {
  for (const auto& [state, word] : kStates)
    if (text == word) return state;
  throw geo::DataError(
      geo::message("A submission has the unknown state '{}'; correct it in the workspace.", text));
}

}  // namespace planning::survey
