#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "app/cli/verb/report.h"
#include "planning/intake/intake.h"
#include "planning/intake/survey_import.h"

namespace app::cli {

Json toJson(const planning::SurveyImport& imported);
void print(std::ostream& out, const planning::SurveyImport& imported);

/// `path`: of the table, as the user gave it.
Json toJson(const planning::forms::Intake& intake, const std::string& path);
void print(std::ostream& out, const planning::forms::Intake& intake);

Json toJson(const std::vector<planning::forms::ImportRecord>& records);
void print(std::ostream& out, const std::vector<planning::forms::ImportRecord>& records);

}  // namespace app::cli
