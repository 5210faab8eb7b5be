#include "planning/liaison/register_edit.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace planning::liaison {
namespace {

/// One unit renamed, one promise gone, one village new.
Register changed(Register all) {
  all.organisations[1].nameZh = "改名";
  all.promises.erase(all.promises.begin());
  all.places.push_back({"010102001", PlaceLevel::village, "丙村", "010102", true, ""});
  return all;
}

TEST(RegisterEdit, HoldsWhatWentCameAndChangedAndNothingElse) {
  const Register before = test::smallRegister();
  const RegisterEdit edit = editBetween(before, changed(before));
  EXPECT_EQ(edit.before.organisations, std::vector{before.organisations[1]});
  EXPECT_EQ(edit.after.organisations.front().nameZh, "改名");
  EXPECT_EQ(edit.before.promises, std::vector{before.promises[0]});
  EXPECT_TRUE(edit.after.promises.empty());
  EXPECT_TRUE(edit.before.places.empty());
  EXPECT_EQ(edit.after.places.size(), 1u);
  EXPECT_TRUE(edit.before.rounds.empty());
  EXPECT_FALSE(edit.isEmpty());
  EXPECT_TRUE(editBetween(before, before).isEmpty());
}

TEST(RegisterEdit, LeadsFromOneRegisterToTheOtherAndBack) {
  const Register before = test::smallRegister();
  const Register after = changed(before);
  const RegisterEdit edit = editBetween(before, after);
  Register all = before;
  applyEdit(all, edit);
  EXPECT_EQ(all, after);
  applyEdit(all, edit.reversed());
  EXPECT_TRUE(editBetween(all, before).isEmpty()) << "though what came back stands last";
  EXPECT_EQ(all.promises.back(), before.promises[0]);
}

TEST(RegisterEdit, LeavesAloneWhatOthersChangedMeanwhile) {
  const Register before = test::smallRegister();
  const RegisterEdit edit = editBetween(before, changed(before));
  Register all = before;
  all.organisations[2].contact = "made up";
  applyEdit(all, edit);
  EXPECT_EQ(all.organisations[2].contact, "made up");
  EXPECT_EQ(all.organisations[1].nameZh, "改名");
}

TEST(RegisterEdit, IsRefusedWhereAnEntryIsNotAsItLeftIt) {
  const Register before = test::smallRegister();
  const RegisterEdit edit = editBetween(before, changed(before));
  const auto refusal = [&](const std::function<void(Register&)>& meanwhile) {
    Register all = before;
    meanwhile(all);
    try {
      applyEdit(all, edit);
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  using testing::HasSubstr;
  EXPECT_THAT(refusal([](Register& all) { all.organisations[1].note = "x"; }),
              HasSubstr("organisations mb is no longer as this step left it"));
  EXPECT_THAT(refusal([](Register& all) { all.promises.clear(); }), HasSubstr("promises p1"));
  EXPECT_THAT(refusal([](Register& all) {
                all.places.push_back({"010102001", PlaceLevel::village, "丁村", "010102", false, ""});
              }),
              HasSubstr("places 010102001"));
  EXPECT_EQ(refusal([](Register&) {}), "");
}

}  // namespace
}  // namespace planning::liaison
