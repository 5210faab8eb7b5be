#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/report/message.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register_rules.h"
#include "planning/liaison/time_span.h"

/// Shared by the rules of the register. For .cpp files only.
namespace planning::liaison {

template <class T>
std::map<Key, const T*> byKey(const std::vector<T>& entries) {
  std::map<Key, const T*> found;
  for (const T& one : entries) found.emplace(keyOf(one), &one);
  return found;
}

class RuleCheck {
 public:
  RuleCheck(const Register& checked, const KnownPlaces& places);

  /// From now on what is said is about this entry.
  template <class T>
  void begin(const char* list, std::size_t entry, const T& value) {
    begin(list, entry, keyOf(value));
  }
  void begin(const char* list, std::size_t entry, const Key& key);
  void say(const char* field, std::string text);

  void requireText(const char* field, const std::string& value);
  /// Empty is none of its business. True: it is a date.
  bool checkDate(const char* field, const std::string& value);
  /// Two dates, the second not before the first; `field` is the second's.
  void checkOrder(const char* fromField, const std::string& from, const char* field, const std::string& to);
  void checkOrganisation(const char* field, const std::string& id);
  void checkRound(const std::string& id);
  void checkPlace(PlaceLevel level, const std::string& code, const std::string& name);
  void checkCounty(const char* field, const std::string& code, const std::string& name);

  const Organisation* organisation(const std::string& id) const;
  const Round* round(const std::string& id) const;
  const Place* place(const std::string& code) const;

  const Register& all;
  const KnownPlaces& known;
  std::vector<Mistake> mistakes;

 private:
  void checkArea(const std::string& code, const std::string& name);
  void checkSettlement(PlaceLevel level, const std::string& code, const std::string& name);
  void compareNames(const std::string& code, const std::string& said, const std::string& nameZh,
                    const std::string& nameEn);

  std::map<std::string, const Organisation*> m_organisations;
  std::map<std::string, const Round*> m_rounds;
  std::map<std::string, const Place*> m_places;
  std::string m_list;
  std::size_t m_entry = 0;
  std::string m_key;
};

/// Meetings, questions, needs and promises.
void checkConsultation(RuleCheck& check);

/// Steps of a year, inspections, and where yearly forms stand.
void checkYear(RuleCheck& check);
/// What may not follow what was `before`: approved forms with their figures stay until they are opened again.
void checkYearChanges(RuleCheck& check, const Register& before);

/// The catalogue, grades, scores and steps.
void checkAssessment(RuleCheck& check);

/// Schemes, nominations and what became of them; reports of experience.
void checkCommendation(RuleCheck& check);
/// What was approved or declined stays so, nothing is approved on a day to come, who was put on notice is the
/// same, objections that are open or upheld stay, and what a scheme asks changes only by another document
/// once it is used.
void checkCommendationSteps(RuleCheck& check, const Register& before);

/// Letters, receipts and briefings.
void checkPapers(RuleCheck& check);
/// What went out stays as it went out.
void checkPaperSteps(RuleCheck& check, const Register& before);

}  // namespace planning::liaison
