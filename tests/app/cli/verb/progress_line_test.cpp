#include "app/cli/verb/progress_line.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sstream>

#include "tests/support/other_process.h"

using namespace app::cli;

TEST(ProgressLine, StepsAreOneLineEach) {
  std::ostringstream stream;
  {
    ProgressLine progress(stream, ProgressStyle::steps);
    progress.report("Reading", 0);
    progress.report("Reading", 0.5);
    progress.report("Cleaning", 0);
  }
  EXPECT_EQ(stream.str(), "Reading\nCleaning\n");
}

TEST(ProgressLine, ATerminalLineIsWrittenOverAndTakenAway) {
  std::ostringstream stream;
  {
    ProgressLine progress(stream, ProgressStyle::line);
    progress.report("Reading", 0.5);
    progress.report("Reading", 0.501);
  }
  EXPECT_EQ(stream.str(), "\r\033[KReading 50 %\r\033[K");
}

TEST(ProgressLine, SilentWritesNothing) {
  std::ostringstream stream;
  { ProgressLine(stream, ProgressStyle::silent).report("Reading", 1); }
  EXPECT_EQ(stream.str(), "");
}

TEST(ProgressLine, TheFirstInterruptStopsTheWorkAndTheSecondEndsTheProgram) {
  test::OtherProcess other([](const test::OtherProcess::Tell& tell) {
    ProgressLine::catchInterrupt();
    std::ostringstream stream;
    const ProgressLine progress(stream, ProgressStyle::silent);
    tell(progress.isCancelled() ? "stopped" : "goes on");
    std::raise(SIGINT);
    tell(progress.isCancelled() ? "stopped" : "goes on");
    std::raise(SIGINT);
    tell("is still there");
  });
  EXPECT_EQ(other.nextLine(), "goes on");
  EXPECT_EQ(other.nextLine(), "stopped");
  EXPECT_EQ(other.nextLine(), "");
}
