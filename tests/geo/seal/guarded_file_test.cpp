#include "geo/seal/guarded_file.h"

#include <gmock/gmock.h>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <string>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace geo::seal;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST(GuardedFile, OfItsOwnerOnlyIsSoWhateverTheUmask) {
  const test::ScratchFolder folder;
  const mode_t before = ::umask(0);
  writePrivate(folder / "k", "secret");
  ::umask(before);
  EXPECT_EQ(fs::status(folder / "k").permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(readGuarded(folder / "k", Guard::ownerOnly), "secret");
  fs::permissions(folder / "k", fs::perms::group_read, fs::perm_options::add);
  EXPECT_THAT(refusal([&] { readGuarded(folder / "k", Guard::ownerOnly); }), HasSubstr("chmod 600"));
}

TEST(GuardedFile, IsNeverWrittenOverOrThroughALink) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "there", "as before");
  fs::create_symlink("elsewhere", folder / "link");
  EXPECT_THAT(refusal([&] { writePrivate(folder / "there", "x"); }), HasSubstr("never written over"));
  EXPECT_THAT(refusal([&] { writePrivate(folder / "link", "x"); }), HasSubstr("never written over"));
  EXPECT_EQ(test::contentOf(folder / "there"), "as before");
  EXPECT_FALSE(fs::exists(folder / "elsewhere"));
}

TEST(GuardedFile, IsNoLinkNoFolderAndNoPipe) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "there", "text");
  fs::create_symlink("there", folder / "link");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(refusal([&] { readGuarded(folder / "link"); }), HasSubstr("is a link"));
  EXPECT_THAT(refusal([&] { readGuarded(folder / "pipe"); }), HasSubstr("is not a file"));
  EXPECT_THAT(refusal([&] { readGuarded(folder.path()); }), HasSubstr("is not a file"));
  EXPECT_THAT(refusal([&] { readGuarded(folder / "none"); }), HasSubstr("cannot be opened"));
}

TEST(GuardedFile, GivesItsFirstLineAsPhrase) {
  const test::ScratchFolder folder;
  writePrivate(folder / "p", "a phrase with spaces \r\nsecond line\n");
  EXPECT_EQ(firstLineOf(folder / "p").text(), "a phrase with spaces ");
  writePrivate(folder / "long", std::string(5000, 'x'));
  EXPECT_THAT(refusal([&] { firstLineOf(folder / "long"); }), HasSubstr("more than a pass phrase"));
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::write(ends[1], "by pipe", 7), 7);
  ::close(ends[1]);
  EXPECT_EQ(firstLineOf(ends[0], "descriptor").text(), "by pipe");
  ::close(ends[0]);
}

TEST(GuardedFile, IsReadWholeUpToTheLimitOfFiles) {
  const test::ScratchFolder folder;
  const std::string less((std::size_t{3} << 20U) - 1, 'x');
  test::writeFile(folder / "less", less);
  test::writeFile(folder / "more", less + "x");
  const geo::LimitForNow limit(geo::Limit::file, 2);
  EXPECT_TRUE(readGuarded(folder / "less") == less) << "2 MB, and not yet 3";
  EXPECT_EQ(refusal([&] { readGuarded(folder / "more"); }),
            (folder / "more").string() +
                " goes beyond the limit of 2 MB; make it smaller, or read it with a higher limit: --limit "
                "file=N.");
}

/// The lowest number of all is then that of the file.
TEST(GuardedFile, IsReadThoughStandardInputIsClosed) {
  const test::ScratchFolder folder;
  writePrivate(folder / "k", "secret");
  const int before = ::dup(STDIN_FILENO);
  ::close(STDIN_FILENO);
  std::string read;
  const std::string said = refusal([&] { read = readGuarded(folder / "k"); });
  if (before >= 0) {
    ::dup2(before, STDIN_FILENO);
    ::close(before);
  }
  EXPECT_EQ(said, "");
  EXPECT_EQ(read, "secret");
}

TEST(GuardedFile, IsRefusedWhoeverElseHasARight) {
  const test::ScratchFolder folder;
  for (const fs::perms more : {fs::perms::group_read, fs::perms::group_write, fs::perms::group_exec,
                               fs::perms::others_read, fs::perms::others_write, fs::perms::others_exec}) {
    fs::remove(folder / "k");
    writePrivate(folder / "k", "secret");
    fs::permissions(folder / "k", more, fs::perm_options::add);
    EXPECT_EQ(
        refusal([&] { readGuarded(folder / "k", Guard::ownerOnly); }),
        (folder / "k").string() +
            " can be read or changed by others than its owner; take their rights first (chmod 600), and "
            "make new keys if somebody may have read it.");
    EXPECT_EQ(readGuarded(folder / "k"), "secret") << "as it is";
    EXPECT_NE(refusal([&] { firstLineOf(folder / "k"); }), "");
  }
}

TEST(GuardedFile, SaysInWholeSentencesWhatIsWrong) {
  const test::ScratchFolder folder;
  const std::string file = (folder / "k").string();
  writePrivate(file, "secret");
  fs::create_symlink("k", folder / "link");
  const std::string link = (folder / "link").string(), none = (folder / "none").string();
  EXPECT_EQ(refusal([&] { readGuarded(link); }), link + " is a link; give the file itself.");
  EXPECT_EQ(refusal([&] { readGuarded(none); }),
            none + " cannot be opened; check that it exists and may be read.");
  EXPECT_EQ(refusal([&] { readGuarded(folder.path()); }), folder.path().string() + " is not a file.");
  EXPECT_EQ(refusal([&] { writePrivate(file, "x"); }),
            file + " already exists; keys are never written over. Choose another name.");
  const std::string lost = (folder / "no" / "k").string();
  EXPECT_EQ(refusal([&] { writePrivate(lost, "x"); }),
            lost + " could not be written: No such file or directory.");
}

TEST(GuardedFile, OnAFullDiskIsNotLeft) {
  const test::MountedFolder disk("size=16k");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a small disk";
  const fs::path file = disk.folder() / "k";
  EXPECT_EQ(refusal([&] { writePrivate(file, std::string(100'000, 'x')); }),
            file.string() + " could not be written: No space left on device.");
  EXPECT_FALSE(fs::exists(file));
}

/// What a descriptor gives as its first line.
class FirstLine : public testing::Test {
 protected:
  std::string of(const std::string& bytes) {
    writePrivate(m_folder / std::to_string(++m_count), bytes);
    std::string line;
    const std::string said =
        refusal([&] { line = std::string(firstLineOf(m_folder / std::to_string(m_count)).text()); });
    return said.empty() ? "=" + line : said;
  }
  test::ScratchFolder m_folder;
  int m_count = 0;
};

TEST_F(FirstLine, EndsAtALinesEnd) {
  EXPECT_EQ(of("phrase"), "=phrase");
  EXPECT_EQ(of("phrase\n"), "=phrase");
  EXPECT_EQ(of("phrase\r\n"), "=phrase");
  EXPECT_EQ(of("phrase\r"), "=phrase");
  EXPECT_EQ(of("phr\rase\n"), "=phr\rase");
  EXPECT_EQ(of("\r\n"), "=");
  EXPECT_EQ(of("\nphrase"), "=");
  EXPECT_EQ(of(""), "=");
}

TEST_F(FirstLine, HasLessThan4096Bytes) {
  const std::string most(4095, 'x');
  EXPECT_EQ(of(most), "=" + most);
  EXPECT_EQ(of(most + "\nmore"), "=" + most);
  EXPECT_EQ(of(most + "x\n"), (m_folder / "3").string() + " gives more than a pass phrase.");
}

TEST_F(FirstLine, IsGivenUpByAnInterrupt) {
  EXPECT_EQ(of("phr\x03"), "Stopped; nothing was changed.");
  EXPECT_EQ(of("phr\n\x03"), "=phr") << "behind the line";
  EXPECT_EQ(refusal([] { firstLineOf(-1, "descriptor 9"); }),
            "descriptor 9 gives no pass phrase: Bad file descriptor.");
}

namespace {

/// A process with a terminal of its own that is asked for a phrase there, and tells what came of it.
class Asked {
 public:
  Asked() {
    if (::pipe(m_result.data()) != 0) return;
    m_process = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
    if (m_process == 0) tellAndEnd();
    ::close(m_result[1]);
  }
  ~Asked() {
    if (m_process <= 0) return;
    ::close(m_result[0]);
    ::close(m_terminal);
    int status = 0;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, &status, 0);
  }
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  bool hasTerminal() const { return m_process > 0; }
  /// What is shown up to `words`.
  std::string shownUntil(const std::string& words) const { return readUntil(m_terminal, words); }
  std::string result() const { return readUntil(m_result[0], "\n"); }
  void type(const std::string& keys) const {
    EXPECT_EQ(::write(m_terminal, keys.data(), keys.size()), static_cast<ssize_t>(keys.size()));
  }
  bool isShown() const { return showsWhatIsTyped(m_terminal); }

 private:
  static bool showsWhatIsTyped(int terminal) {
    termios now{};
    return ::tcgetattr(terminal, &now) == 0 && (now.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
  }
  static std::string readUntil(int descriptor, const std::string& words) {
    std::string text;
    for (char c = 0; text.find(words) == std::string::npos && ::read(descriptor, &c, 1) == 1;) text += c;
    return text;
  }
  [[noreturn]] void tellAndEnd() const {
    std::string result;
    try {
      result = "=" + std::string(askTerminal("Phrase? ").text());
    } catch (const geo::Error& error) {
      result = error.what();
    }
    result += showsWhatIsTyped(STDIN_FILENO) ? " shown\n" : " silent\n";
    const ssize_t told = ::write(m_result[1], result.data(), result.size());
    while (told > 0) ::pause();
    ::_exit(1);
  }

  pid_t m_process = -1;
  int m_terminal = -1;
  std::array<int, 2> m_result{};
};

}  // namespace

TEST(AskTerminal, ShowsTheQuestionAndNotThePhrase) {
  const Asked asked;
  if (!asked.hasTerminal()) GTEST_SKIP() << "there are no terminals here";
  EXPECT_EQ(asked.shownUntil("? "), "Phrase? ");
  EXPECT_FALSE(asked.isShown());
  asked.type("a phrase\n");
  EXPECT_EQ(asked.result(), "=a phrase shown\n") << "and as before afterwards";
  EXPECT_EQ(asked.shownUntil("\n"), "\r\n");
}

TEST(AskTerminal, IsGivenUpByAnInterrupt) {
  const Asked asked;
  if (!asked.hasTerminal()) GTEST_SKIP() << "there are no terminals here";
  EXPECT_EQ(asked.shownUntil("? "), "Phrase? ");
  asked.type("half\x03");
  EXPECT_EQ(asked.result(), "Stopped; nothing was changed. shown\n");
}
