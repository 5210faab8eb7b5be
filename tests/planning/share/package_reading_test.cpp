#include <gmock/gmock.h>
#include <sys/stat.h>

#include <array>
#include <ctime>
#include <map>

#include "geo/coverage/levels.h"
#include "geo/report/error.h"
#include "planning/map/autosave.h"
#include "planning/share/package_page.h"
#include "planning/workspace/package_mark.h"
#include "tests/planning/share/planted_workspace.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

/// Name, bytes and times of everything in a folder, and the folder's own.
using Snapshot = std::map<std::string, std::string>;

std::string timesOf(const fs::path& path) {
  struct stat status = {};
  EXPECT_EQ(::lstat(path.c_str(), &status), 0);
  return std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec) + " " +
         std::to_string(status.st_ctim.tv_sec) + "." + std::to_string(status.st_ctim.tv_nsec) + " " +
         std::to_string(status.st_ino);
}

Snapshot snapshot(const fs::path& folder) {
  Snapshot all{{".", timesOf(folder)}};
  for (const auto& entry : fs::directory_iterator(folder))
    all[entry.path().filename().string()] = timesOf(entry.path()) + "\n" + test::contentOf(entry.path());
  return all;
}

class PackageReading : public test::PlantedWorkspace {
 protected:
  PackageReading() {
    approve("province");
    write();
    fs::create_directory(m_folder / "inbox");
    fs::rename(file(), received());
  }
  fs::path inbox() const { return m_folder / "inbox"; }
  fs::path received() const { return inbox() / "ma.gpkg"; }
};

}  // namespace

TEST_F(PackageReading, LeavesNoByteInTheFolder) {
  const Snapshot before = snapshot(inbox());
  {
    Workspace package = Workspace::open(received(), true);
    EXPECT_EQ(package.units(Level::county).size(), 1u);
    EXPECT_EQ(package.allFigures("2011").size(), 1u);
    package.levels(package.coverage());
    EXPECT_THAT(pageOf(package), HasSubstr("甲县"));
    EXPECT_EQ(snapshot(inbox()), before);
  }
  {
    Workspace package = Workspace::openAsPossible(received());
    EXPECT_TRUE(package.isReadOnly());
    ASSERT_EQ(package.issues().size(), 1u);
    EXPECT_EQ(package.issues()[0].kind, "workspace.package");
    EXPECT_EQ(snapshot(inbox()), before);
  }
  EXPECT_EQ(snapshot(inbox()), before);
}

TEST_F(PackageReading, IsAllThatCanBeDoneWithIt) {
  const Snapshot before = snapshot(inbox());
  try {
    Workspace::open(received(), false);
    FAIL();
  } catch (const geo::IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("is read, never changed"));
  }
  Workspace package = Workspace::open(received(), true);
  EXPECT_THROW(package.putFigures({{"010101", "2011", "a", 1.0, Flag::reported, "", ""}}, "test"),
               geo::IoError);
  EXPECT_EQ(snapshot(inbox()), before);
}

TEST_F(PackageReading, HasItsUnsavedSettingsElsewhere) {
  ::setenv("XDG_STATE_HOME", (m_folder / "state").c_str(), 1);
  const Snapshot before = snapshot(inbox());
  {
    Autosave autosave(received(), "identity");
    EXPECT_EQ(snapshot(inbox()), before);
    autosave.write("edited");
    EXPECT_EQ(snapshot(inbox()), before);
  }
  EXPECT_EQ(snapshot(inbox()), before);
  ::unsetenv("XDG_STATE_HOME");
}

TEST_F(PackageReading, LooksAtNoJournalBesideIt) {
  test::writeFile(inbox() / "ma.gpkg-journal", std::string(600, 'x'));
  test::writeFile(inbox() / "ma.gpkg-wal", std::string(600, 'x'));
  const Snapshot before = snapshot(inbox());
  Workspace package = Workspace::open(received(), true);
  EXPECT_EQ(package.allFigures("2011").size(), 1u);
  EXPECT_EQ(snapshot(inbox()), before);
}

TEST_F(PackageReading, WorksUnderAnyName) {
  const fs::path odd = inbox() / "a%20b?c#d&mode=rwc.gpkg";
  fs::rename(received(), odd);
  const Snapshot before = snapshot(inbox());
  EXPECT_EQ(Workspace::open(odd, true).units(Level::county).size(), 1u);
  EXPECT_NE(openPackage(odd), nullptr);
  EXPECT_EQ(snapshot(inbox()), before);
}

TEST_F(PackageReading, OfANewerFormatIsRefusedWithASentence) {
  std::string bytes = test::contentOf(received());
  const std::size_t at = bytes.find("format1");
  ASSERT_NE(at, std::string::npos);
  bytes[at + 6] = '2';
  test::writeFile(received(), bytes);
  try {
    Workspace::open(received(), true);
    FAIL();
  } catch (const geo::IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("package of format 2"));
  }
}

TEST_F(PackageReading, TakesNoWorkspaceForAPackage) {
  EXPECT_EQ(openPackage(path()), nullptr);
  EXPECT_EQ(openPackage(m_folder / "none.gpkg"), nullptr);
  test::writeFile(m_folder / "text.gpkg", "text");
  EXPECT_EQ(openPackage(m_folder / "text.gpkg"), nullptr);
  EXPECT_FALSE(Workspace::open(path(), false).isReadOnly());
}

TEST_F(PackageReading, OfTheGoldenFileOfItsFormatSaysWhatItSaid) {
  const fs::path golden = fs::path(LIANPIAN_SOURCE_DIR) /
                          ("tests/data/formats/package-" + std::to_string(kPackageFormat) + ".gpkg");
  Workspace package = Workspace::open(golden, true);
  EXPECT_EQ(package.issues().size(), 1u);  // that it is a package
  EXPECT_EQ(package.units(Level::county).at(0).name, "甲县");
  EXPECT_EQ(package.allFigures("2011").at(0).value, 41.5);
  EXPECT_EQ(liaison::readRegister(package).promises.at(0).item, "one kept promise");
  EXPECT_THAT(pageOf(package), HasSubstr("甲县"));
}
