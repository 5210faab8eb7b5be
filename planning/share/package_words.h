#pragma once

#include <string>

#include "planning/liaison/register.h"

/// What the page for a browser and the window say of a package in the same words.
namespace planning::share {

struct PackageWord {
  std::string zh;
  std::string en;
};

/// Of FigureState::state: "province" is "approved by the province". One that is not known says itself.
PackageWord stateWord(const std::string& state);

/// Since when, and until when, an assignment holds, as the register has it: its own date, otherwise that of
/// its round.
std::string shownFrom(const liaison::Assignment& one, const liaison::Round& round);
std::string shownTo(const liaison::Assignment& one, const liaison::Round& round);

}  // namespace planning::share
