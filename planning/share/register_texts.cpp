#include "planning/share/register_texts.h"

#include <concepts>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "planning/liaison/entry_key.h"

namespace planning::share {

std::vector<NamedCounty> countiesNamedIn(const liaison::Register& own, const OtherCounties& others) {
  std::vector<NamedCounty> named;
  liaison::eachList(own, [&](const char* list, const auto& entries) {
    for (const auto& entry : entries) {
      std::set<std::string> told;
      liaison::eachField(entry, [&](const char*, const auto& field) {
        if constexpr (std::same_as<std::remove_cvref_t<decltype(field)>, std::string>) {
          std::string county = others.namedIn(field);
          if (!county.empty() && told.insert(county).second)
            named.push_back({list, liaison::toText(liaison::keyOf(entry)), std::move(county)});
        }
      });
    }
  });
  return named;
}

}  // namespace planning::share
