#include <array>
#include <charconv>
#include <utility>

#include "planning/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

constexpr std::array<std::pair<const char*, std::string WorkspaceInfo::*>, 7> kTextFields{{
    {"title", &WorkspaceInfo::title},
    {"boundary_version", &WorkspaceInfo::boundaryVersion},
    {"boundary_source", &WorkspaceInfo::boundarySource},
    {"figure_source", &WorkspaceInfo::figureSource},
    {"code_scheme", &WorkspaceInfo::codeScheme},
    {"language", &WorkspaceInfo::language},
    {"approval_number", &WorkspaceInfo::approvalNumber},
}};

}  // namespace

void writeInfo(Database& database, const WorkspaceInfo& info) {
  const auto put = database.prepare(
      "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  for (const auto& [key, field] : kTextFields) put->run({key, info.*field});
}

WorkspaceInfo readInfo(Database& database) {
  WorkspaceInfo info;
  const auto query = database.prepare("SELECT value FROM meta WHERE key = ?");
  const auto read = [&](const char* key) {
    query->bind(1, key);
    return query->step() ? query->text(0) : std::string();
  };
  for (const auto& [key, field] : kTextFields) info.*field = read(key);
  const std::string version = read("format_version");  // checked when the workspace was opened
  std::from_chars(version.data(), version.data() + version.size(), info.formatVersion);
  return info;
}

std::string boundaryVersion(Database& database) { return readInfo(database).boundaryVersion; }

}  // namespace planning
