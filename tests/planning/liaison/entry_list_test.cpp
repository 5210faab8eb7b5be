#include "planning/liaison/entry_list.h"

#include <gtest/gtest.h>

#include <concepts>
#include <optional>
#include <type_traits>
#include <variant>

namespace planning::liaison {
namespace {

/// What each member of an entry may be made of.
struct Anything {
  operator std::string() const { return {}; }
  operator bool() const { return {}; }
  operator int() const { return {}; }
  operator std::optional<double>() const { return {}; }
  template <Word T>
  operator T() const {
    return {};
  }
};

template <class T, class... Members>
constexpr std::size_t membersOf() {
  if constexpr (requires { T{Members{}..., Anything{}}; })
    return membersOf<T, Members..., Anything>();
  else
    return sizeof...(Members);
}

template <class... T>
std::vector<std::size_t> membersOfEach(std::vector<T> Register::*... /*lists*/) {
  return {membersOf<T>()...};
}

TEST(EntryList, HasAFieldForEveryMemberOfAnEntry) {
  using R = Register;
  const std::vector<std::size_t> members = membersOfEach(
      &R::organisations, &R::rounds, &R::places, &R::groups, &R::members, &R::assignments, &R::persons,
      &R::meetings, &R::questions, &R::needs, &R::promises, &R::formFields, &R::yearly, &R::yearSteps,
      &R::inspections, &R::formAnswers, &R::forms, &R::assessmentItems, &R::gradeBands, &R::assessmentScores,
      &R::assessmentSteps, &R::schemes, &R::nominations, &R::opinions, &R::objections, &R::commendations,
      &R::experienceReports, &R::letters, &R::receipts, &R::briefings);
  ASSERT_EQ(members.size(), entryLists().size());
  for (std::size_t i = 0; i < members.size(); ++i)
    EXPECT_EQ(entryLists()[i]->form().size(), members[i]) << entryLists()[i]->name();
}

/// Not what the form has.
void alter(const FieldPlace& field, const ShownField& form) {
  std::visit(
      [&form](const auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::same_as<Value, WordPlace>)
          value.set(value.value, std::get<ShownWord>(form.value).number == 0 ? 1 : 0);
        else if constexpr (std::same_as<Value, std::string*>)
          *value = "made up";
        else if constexpr (std::same_as<Value, bool*>)
          *value = !*value;
        else
          *value = 7;
      },
      field.value);
}

TEST(EntryList, TellsEntriesApartByEachFieldAndCopiesAllOfThem) {
  for (const auto& list : entryLists()) {
    const std::vector<ShownField> form = list->form();
    for (std::size_t i = 0; i < form.size(); ++i) {
      SCOPED_TRACE(std::string(list->name()) + "." + form[i].name);
      Register all, other;
      list->resize(all, 1);
      list->resize(other, 1);
      EXPECT_TRUE(list->isSame(all, other));
      alter(list->places(all, 0)[i], form[i]);
      EXPECT_FALSE(list->isSame(all, other));
      EXPECT_NE(all, other);
      list->assign(other, 0, all, 0);
      EXPECT_EQ(all, other);
      EXPECT_TRUE(list->isSame(all, other));
      list->append(other, all, 0);
      EXPECT_FALSE(list->isSame(all, other)) << "one has two";
      EXPECT_TRUE(list->isSame(other, 0, other, 1));
    }
  }
}

TEST(EntryList, KeepsWhatStaysInItsOrder) {
  Register all;
  for (const char* const id : {"a", "b", "c", "d"}) all.organisations.push_back({id, id});
  const EntryList& list = entryList("organisations");
  list.keep(all, {false, true, false, true});
  EXPECT_EQ(all.organisations, (std::vector<Organisation>{{"b", "b"}, {"d", "d"}}));
  list.keep(all, {true, true});
  EXPECT_EQ(all.organisations.size(), 2u);
  list.keep(all, {false, false});
  EXPECT_TRUE(all.organisations.empty());
}

TEST(EntryList, FindsTheFirstOfEntriesWithOneKey) {
  Register all;
  all.questions = {{"m", 1, "", "first", ""}, {"m", 2, "", "", ""}, {"m", 1, "", "second", ""}};
  const EntryList& list = entryList("questions");
  EXPECT_EQ(list.keyNames(), (std::vector<std::string>{"meeting", "number"}));
  EXPECT_EQ(list.keys(all), (std::map<Key, std::size_t>{{{"m", "1"}, 0}, {{"m", "2"}, 1}}));
}

}  // namespace
}  // namespace planning::liaison
