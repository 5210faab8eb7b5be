#include "planning/workspace/workspace_impl.h"

#include "geo/report/message.h"

namespace planning {

std::string lacksTable(const std::filesystem::path& path, const std::string& table) {
  return geo::message("{} lacks its table {}; restore it from a copy.", path.string(), table);
}

void Workspace::Impl::note(geo::Issue::Severity severity, const char* kind, const std::string& place,
                           std::string text) {
  issues.push_back({severity, kind, place, std::move(text)});
  if (tell) tell(issues.back());
}

void Workspace::Impl::noteLost(const std::string& table, std::size_t rowsRead) {
  if (!lost.insert(table).second) return;
  note(geo::Issue::Severity::error, "workspace.part_lost", table,
       geo::message("The table {} of {} is damaged or missing: only {} rows of it could be read. Nothing is "
                    "written into the file; restore it from a copy.",
                    table, path.string(), rowsRead));
}

void Workspace::Impl::requireWritable() const {
  if (!lost.empty())
    throw geo::DamagedError(
        geo::message("{} is damaged, so nothing is written into it; restore it from a copy.", path.string()));
}

/// Every unit and figure carries it too, so that it outlives the table that it is read from.
std::string Workspace::Impl::boundaryVersion() {
  std::vector<std::string> found;
  read("meta", found, [&] { found.push_back(planning::boundaryVersion(*database)); });
  for (const char* table : {"counties", "figures"}) {
    if (!found.empty()) break;
    read(table, found, [&] {
      const auto row = database->prepare(std::string("SELECT boundary_version FROM ") + table + " LIMIT 1");
      if (row->step()) found.push_back(row->text(0));
    });
  }
  return found.empty() ? std::string() : found.front();
}

}  // namespace planning
