#include "app/data/shipped_register.h"

#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/register_store.h"

#include <utility>

namespace app {

void putShippedRegister(planning::Workspace& workspace) {
  namespace liaison = planning::liaison;
  const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
  liaison::editRegister(workspace, {geo::message("The register of liaison units that ships")},
                        [&known](liaison::Register& all) {
                          for (const char* list : {"organisations", "rounds", "groups", "members",
                                                   "assignments", "form_fields"}) {
                            const geo::Table table = shippedTable(std::string("liaison_") + list + ".csv");
                            liaison::TakenList taken = liaison::takeList(all, list, table, known, false);
                            if (!taken.mistakes.empty()) throw geo::DataError(taken.mistakes.front());
                            all = std::move(taken.after);
                          }
                        });
}

}  // namespace app
