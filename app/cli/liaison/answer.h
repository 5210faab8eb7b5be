#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/console.h"
#include "app/cli/verb/json_value.h"
#include "geo/table/table_writer.h"

namespace app::cli {

/// The answer of an action that lists something: into `output` where it is named, and what was asked
/// (`facts`, whose "verb" stands for another verb than `liaison`) with the rows under `key` in JSON; else the
/// rows, or how many were written.
void answerList(const Console& console, const std::string& output, const geo::TableToWrite& table,
                const std::string& key, const Json& facts = Json::object());

/// The answer of an action that did one thing or looked one up: `facts` in JSON, else `lines`.
void answerFacts(const Console& console, const std::string& verb, const Json& facts,
                 const std::vector<std::string>& lines);

/// The name in each language that has one; one that is the same in both stands once.
std::string bothNames(const std::string& zh, const std::string& en);

/// Without what would begin another line or steer a terminal: names are what somebody else wrote.
std::string onOneLine(std::string text);

}  // namespace app::cli
