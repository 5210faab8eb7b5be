#include "planning/workspace/person.h"

#include <utility>

namespace planning {
namespace {

constexpr std::string_view kBegin = " <";
constexpr std::string_view kBetween = "; ";

}  // namespace

Person::Person(std::string personName, std::string personRole, std::string personOffice)
    : name(std::move(personName)), role(std::move(personRole)), office(std::move(personOffice)) {}

Person::Person(std::string_view text) : name(text) {
  const std::size_t begin = text.find(kBegin);
  if (begin == 0 || begin == std::string_view::npos || !text.ends_with('>')) return;
  const std::string_view inside = text.substr(begin + kBegin.size(), text.size() - begin - kBegin.size() - 1);
  const std::size_t between = inside.find(kBetween);
  if (between == std::string_view::npos || inside.size() == kBetween.size() ||
      inside.find(kBetween, between + 1) != std::string_view::npos ||
      inside.find_first_of("<>") != std::string_view::npos)
    return;
  name = text.substr(0, begin);
  role = inside.substr(0, between);
  office = inside.substr(between + kBetween.size());
}

Person::Person(const std::string& text) : Person(std::string_view(text)) {}
Person::Person(const char* text) : Person(std::string_view(text)) {}

std::string toText(const Person& person) {
  if (person.role.empty() && person.office.empty()) return person.name;
  return std::string(person.name).append(kBegin).append(person.role).append(kBetween).append(person.office) +
         '>';
}

}  // namespace planning
