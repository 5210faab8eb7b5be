#include "planning/share/staged_files.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace planning::share;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

class Staged : public testing::Test {
 protected:
  fs::path at(const std::string& name) const { return m_folder / name; }
  std::string content(const std::string& name) const { return test::contentOf(at(name)); }
  /// Names in the folder; of locks only where they are asked for.
  std::vector<std::string> names(bool withLocks = false) const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(m_folder.path())) {
      const std::string name = entry.path().filename().string();
      if (withLocks || !name.ends_with(".lock")) all.push_back(name);
    }
    std::ranges::sort(all);
    return all;
  }
  void stage(StagedFiles& files, const std::string& name, const std::string& bytes) const {
    writeInto(files.add(at(name)), bytes);
  }
  template <class Work>
  static std::string refusal(Work&& work) {
    try {
      work();
    } catch (const geo::IoError& error) {
      return error.what();
    }
    return {};
  }

  test::ScratchFolder m_folder;
};

}  // namespace

TEST_F(Staged, GetTheirNamesAndBytesTogetherAndInOrder) {
  StagedFiles files(false);
  stage(files, "b", "two\n");
  stage(files, "a", std::string("o\0e", 3));
  EXPECT_FALSE(fs::exists(at("a")) || fs::exists(at("b")));
  EXPECT_THAT(files.paths(), ElementsAre(at("b"), at("a")));
  files.publish();
  EXPECT_THAT(names(), ElementsAre("a", "b"));
  EXPECT_EQ(content("b"), "two\n");
  EXPECT_EQ(content("a"), std::string("o\0e", 3));
}

TEST_F(Staged, LeaveNothingWhereTheyAreNotPublished) {
  {
    StagedFiles files(true);
    stage(files, "a", "one");
  }
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Staged, ReplaceOnlyWhereTheyMay) {
  test::writeFile(at("a"), "before");
  {
    StagedFiles careful(false);
    EXPECT_THAT(refusal([&] { careful.add(at("a")); }), HasSubstr("already exists"));
  }
  EXPECT_EQ(content("a"), "before");
  StagedFiles files(true);
  stage(files, "a", "after");
  EXPECT_EQ(content("a"), "before");
  files.publish();
  EXPECT_EQ(content("a"), "after");
}

TEST_F(Staged, AreTakenBackWhereOneOfThemCannotGetItsName) {
  test::writeFile(at("last"), "before");
  StagedFiles files(true);
  stage(files, "first", "new");
  stage(files, "last", "new");
  fs::create_directory(at("first"));  // by somebody else, meanwhile
  EXPECT_NE(refusal([&] { files.publish(); }), "");
  EXPECT_EQ(content("last"), "before");
  EXPECT_TRUE(fs::is_directory(at("first")));
}

// what is published first is what comes last: where that fails nobody has seen the others
TEST_F(Staged, GetTheirNamesFromTheLastOn) {
  StagedFiles files(true);
  stage(files, "first", "new");
  stage(files, "last", "new");
  fs::create_directory(at("last"));
  EXPECT_NE(refusal([&] { files.publish(); }), "");
  EXPECT_FALSE(fs::exists(at("first")));
}

TEST_F(Staged, RemoveWhatIsObsoleteWhenAllStand) {
  test::writeFile(at("old"), "old");
  test::writeFile(at("other"), "other");
  StagedFiles files(false);
  stage(files, "a", "one");
  files.publish(at("old"));
  EXPECT_THAT(names(), ElementsAre("a", "other"));
}

TEST_F(Staged, DoNotMindWhereNothingIsObsolete) {
  StagedFiles files(false);
  stage(files, "a", "one");
  files.publish(at("none"));
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(Staged, AreTakenBackWhereWhatIsObsoleteStays) {
  test::writeFile(at("a"), "before");
  fs::create_directories(at("old") / "full");
  StagedFiles files(true);
  stage(files, "a", "after");
  stage(files, "b", "after");
  EXPECT_EQ(refusal([&] { files.publish(at("old")); }),
            at("old").string() + " could not be removed: Directory not empty.");
  EXPECT_EQ(content("a"), "before");
  EXPECT_FALSE(fs::exists(at("b")));
}

TEST_F(Staged, AreLockedFromTheBeginningAndTidied) {
  test::writeFile(at(".a.0123456789abcdef.new"), "of a killed program");
  test::writeFile(at(".h.0123456789abcdef.new"), "of a killed program");
  StagedFiles files(false);
  stage(files, "a", "one");
  files.hold(at("h"));
  EXPECT_THAT(names(true), testing::AllOf(testing::Contains(".a.lock"), testing::Contains(".h.lock")));
  EXPECT_FALSE(fs::exists(at(".a.0123456789abcdef.new")) || fs::exists(at(".h.0123456789abcdef.new")));
  EXPECT_THAT(files.paths(), ElementsAre(at("a")));  // what is held only is not written
}

TEST_F(Staged, SayWhichFileCouldNotBeWritten) {
  StagedFiles files(false);
  const geo::store::NewFile& made = files.add(at("a"));
  fs::remove(made.temporaryPath());
  fs::create_directory(made.temporaryPath());
  EXPECT_EQ(refusal([&] { writeInto(made, "one"); }),
            at("a").string() + " could not be written: Is a directory.");
  fs::remove(made.temporaryPath());
}
