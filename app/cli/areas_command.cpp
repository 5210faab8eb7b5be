#include "app/cli/areas_command.h"

#include "app/cli/option_checks.h"
#include "geo/error.h"
#include "geo/message.h"

namespace app::cli {

std::string AreasCommand::summary() const {
  return geo::message("Says of each area: counties, km², neighbours, contiguous or not");
}

void AreasCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  auto* const list = verb.add_option("--list", m_list, geo::message("Stores the areas of this table first"))
                         ->type_name("FILE");
  auto* const members =
      verb.add_option("--members", m_members, geo::message("Table of the counties of each area"))
          ->type_name("FILE");
  list->needs(members);
  members->needs(list);
}

int AreasCommand::run(const Console&) { throw geo::Error("not wired yet"); }

}  // namespace app::cli
