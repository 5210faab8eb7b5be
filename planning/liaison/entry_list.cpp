#include "planning/liaison/entry_list.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::liaison {
namespace {

using Lists = std::vector<std::unique_ptr<const EntryList>>;

/// As little as can be: it is compiled for each list.
template <class T>
class ListOf final : public EntryList {
 public:
  using Member = std::vector<T> Register::*;
  ListOf(const char* name, Member entries) : EntryList(name, kKeyFields<T>), m_entries(entries) {}

  std::size_t size(const Register& all) const override { return (all.*m_entries).size(); }
  void resize(Register& all, std::size_t size) const override { (all.*m_entries).resize(size); }
  std::vector<ShownField> fields(const Register& all, std::size_t entry) const override {
    return fieldsOf((all.*m_entries)[entry]);
  }
  std::vector<FieldPlace> places(Register& all, std::size_t entry) const override {
    return placesOf((all.*m_entries)[entry]);
  }

 private:
  Member m_entries;
};

template <class T>
void addListOf(Lists& lists, const char* name, std::vector<T> Register::*entries) {
  lists.push_back(std::make_unique<ListOf<T>>(name, entries));
}

Lists allLists() {
  using R = Register;
  Lists all;
  addListOf(all, "organisations", &R::organisations), addListOf(all, "rounds", &R::rounds);
  addListOf(all, "places", &R::places), addListOf(all, "groups", &R::groups),
      addListOf(all, "members", &R::members);
  addListOf(all, "assignments", &R::assignments), addListOf(all, "persons", &R::persons);
  addListOf(all, "meetings", &R::meetings), addListOf(all, "questions", &R::questions),
      addListOf(all, "needs", &R::needs);
  addListOf(all, "promises", &R::promises), addListOf(all, "form_fields", &R::formFields);
  addListOf(all, "yearly", &R::yearly);

  addListOf(all, "year_steps", &R::yearSteps), addListOf(all, "inspections", &R::inspections);
  addListOf(all, "form_answers", &R::formAnswers), addListOf(all, "form_states", &R::forms);

  addListOf(all, "assessment_items", &R::assessmentItems), addListOf(all, "grade_bands", &R::gradeBands);
  addListOf(all, "assessment_scores", &R::assessmentScores),
      addListOf(all, "assessment_steps", &R::assessmentSteps);
  addListOf(all, "schemes", &R::schemes), addListOf(all, "nominations", &R::nominations);
  addListOf(all, "opinions", &R::opinions), addListOf(all, "objections", &R::objections);
  addListOf(all, "commendations", &R::commendations),
      addListOf(all, "experience_reports", &R::experienceReports);

  addListOf(all, "letters", &R::letters), addListOf(all, "receipts", &R::receipts);
  addListOf(all, "briefings", &R::briefings);
  return all;
}

Register oneOfEach() {
  Register all;
  for (const auto& list : entryLists()) list->resize(all, 1);
  return all;
}

}  // namespace

// Asked for while tables are declared, before main: what is made here is made when it is first asked for.
const Lists& entryLists() {
  static const Lists lists = allLists();
  return lists;
}

const EntryList& entryList(const std::string& name) {
  for (const auto& list : entryLists())
    if (name == list->name()) return *list;
  std::vector<std::string> names;
  for (const auto& list : entryLists()) names.emplace_back(list->name());
  throw geo::DataError(geo::message("The register has no list '{}'; there are {}.", name,
                                    fmt::format("{}", fmt::join(names, ", "))));
}

std::vector<ShownField> EntryList::form() const {
  static const Register forms = oneOfEach();
  return fields(forms, 0);
}

std::vector<std::string> EntryList::keyNames() const {
  std::vector<std::string> names = namesOf(form());
  names.resize(m_keyFields);
  return names;
}

Key EntryList::key(const Register& all, std::size_t entry) const {
  return keyOf(fields(all, entry), m_keyFields);
}

std::map<Key, std::size_t> EntryList::keys(const Register& all) const {
  std::map<Key, std::size_t> found;
  for (std::size_t i = 0; i < size(all); ++i) found.emplace(key(all, i), i);
  return found;
}

bool EntryList::isSame(const Register& all, std::size_t entry, const Register& other,
                       std::size_t otherEntry) const {
  return liaison::isSame(fields(all, entry), fields(other, otherEntry));
}

bool EntryList::isSame(const Register& all, const Register& other) const {
  if (size(all) != size(other)) return false;
  for (std::size_t i = 0; i < size(all); ++i)
    if (!isSame(all, i, other, i)) return false;
  return true;
}

void EntryList::assign(Register& all, std::size_t entry, const Register& other,
                       std::size_t otherEntry) const {
  const std::vector<ShownField> values = fields(other, otherEntry);
  const std::vector<FieldPlace> to = places(all, entry);
  for (std::size_t i = 0; i < to.size(); ++i) setField(to[i], values[i]);
}

void EntryList::append(Register& all, const Register& other, std::size_t otherEntry) const {
  resize(all, size(all) + 1);
  assign(all, size(all) - 1, other, otherEntry);
}

void EntryList::keep(Register& all, const std::vector<bool>& stays) const {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (!stays[i]) continue;
    if (kept != i) assign(all, kept, all, i);
    ++kept;
  }
  resize(all, kept);
}

}  // namespace planning::liaison
