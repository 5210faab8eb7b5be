#include "app/cli/demo_command.h"

#include "app/cli/option_checks.h"
#include "geo/error.h"
#include "geo/message.h"

namespace app::cli {

std::string DemoCommand::summary() const {
  return geo::message("Makes workspace, maps and table of the data that ships");
}

void DemoCommand::setup(CLI::App& verb) {
  verb.add_option("DIR", m_folder, geo::message("Folder to write into; made where it does not exist"))
      ->type_name("DIR")
      ->required();
}

int DemoCommand::run(const Console&) { throw geo::Error("not wired yet"); }

}  // namespace app::cli
