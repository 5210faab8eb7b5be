#pragma once

#include <QString>

#include <string>

#include "planning/classes/class_breaks.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/unit/unit.h"

namespace app::gui {

/// The name in `language` ("zh" or "en"), the other one where it is empty.
QString nameIn(const std::string& language, const std::string& zh, const std::string& en);
/// A unit has its name in the language of its source, and sometimes an English one.
QString unitName(const std::string& language, const planning::Unit& unit);
QString indicatorName(const std::string& language, const planning::Indicator& indicator);
QString indicatorUnit(const std::string& language, const planning::Indicator& indicator);
/// Of the codebook's groups; the id where it is no known one.
QString groupName(const std::string& group);
/// Of a way to make classes: "natural breaks".
QString methodName(planning::ClassMethod method);
/// What is told of a figure that was not simply reported.
QString flagName(planning::Flag flag);
/// A moment as it is stored, ISO 8601 UTC, by the clock on the wall here: "2026-03-01 16:15".
QString localTime(const std::string& utc);

}  // namespace app::gui
