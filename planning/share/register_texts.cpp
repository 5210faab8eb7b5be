#include "planning/share/register_texts.h"

#include <set>
#include <string>
#include <utility>
#include <variant>

#include "planning/liaison/entry_list.h"

namespace planning::share {

std::vector<NamedCounty> countiesNamedIn(const liaison::Register& own, const OtherCounties& others) {
  std::vector<NamedCounty> named;
  for (const auto& list : liaison::entryLists())
    for (std::size_t i = 0; i < list->size(own); ++i) {
      std::set<std::string> told;
      for (const liaison::ShownField& field : list->fields(own, i)) {
        const auto* const text = std::get_if<const std::string*>(&field.value);
        if (text == nullptr) continue;
        std::string county = others.namedIn(**text);
        if (!county.empty() && told.insert(county).second)
          named.push_back({list->name(), liaison::toText(list->key(own, i)), std::move(county)});
      }
    }
  return named;
}

}  // namespace planning::share
