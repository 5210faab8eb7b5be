#include "app/cli/verb/progress_line.h"

#include <gtest/gtest.h>

#include <sstream>

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
