#pragma once

#include <ostream>

#include "app/cli/report.h"
#include "planning/survey_import.h"

namespace app::cli {

Json toJson(const planning::SurveyImport& imported);
void print(std::ostream& out, const planning::SurveyImport& imported);

}  // namespace app::cli
