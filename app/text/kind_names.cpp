#include "app/text/kind_names.h"

#include "geo/report/message.h"

#include <map>
#include <string_view>

namespace app {
namespace {

using geo::messageKey;

const std::map<std::string_view, std::string_view> kNames{
    // repairs
    {"duplicate_code", messageKey("records of one code merged")},
    {"self_crossing", messageKey("rings that crossed themselves")},
    {"degenerate_ring", messageKey("rings without area dropped")},
    {"bad_coordinate", messageKey("unusable coordinates dropped")},
    {"overlap", messageKey("overlaps given to one unit")},
    {"gap_closed", messageKey("gaps closed")},
    {"gap_kept", messageKey("gaps that stay")},
    {"splinter", messageKey("splinters given to a neighbour")},
    {"empty_geometry", messageKey("units without geometry")},
    // matches
    {"same_code", messageKey("same code")},
    {"same_name", messageKey("same name")},
    {"renamed", messageKey("renamed")},
    {"recoded", messageKey("recoded")},
    {"merged", messageKey("merged")},
    {"split", messageKey("split")},
    {"name_and_place", messageKey("by name and place")},
};

}  // namespace

std::string kindName(const std::string& identifier) {
  const auto found = kNames.find(identifier);
  return found == kNames.end() ? identifier : geo::translate(found->second);
}

}  // namespace app
