#pragma once

#include <string>
#include <string_view>

namespace planning {

/// Who did something: what somebody said of himself, or what a server knows of a login.
struct Person {
  std::string name;
  std::string role;    ///< "county"; empty: not said
  std::string office;  ///< empty: not said

  Person() = default;
  Person(std::string personName, std::string personRole, std::string personOffice);
  /// From the text form, so that a text stands for a person wherever one is asked for. Any other text is a
  /// name as a whole.
  Person(std::string_view text);    // NOLINT(google-explicit-constructor): every text is a person
  Person(const std::string& text);  // NOLINT(google-explicit-constructor)
  Person(const char* text);         // NOLINT(google-explicit-constructor)

  bool isUnknown() const { return name.empty(); }
  friend bool operator==(const Person&, const Person&) = default;
};

/// As it is stored and shown: "Li Na", "Li Na <county; Weining office>". Person(toText(p)) == p unless its
/// words hold angle brackets or semicolons; toText(Person(text)) == text always.
std::string toText(const Person& person);

}  // namespace planning
