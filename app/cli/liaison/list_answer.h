#pragma once

#include <string>

#include "app/cli/verb/console.h"
#include "app/cli/verb/json_value.h"
#include "geo/table/table_writer.h"

namespace app::cli {

/// The answer of an action that lists something: into `output` where it is named, and what was asked
/// (`facts`) with the rows under `key` in JSON; else the rows, or how many were written.
void answerList(const Console& console, const std::string& output, const geo::TableToWrite& table,
                const std::string& key, const Json& facts = Json::object());

}  // namespace app::cli
