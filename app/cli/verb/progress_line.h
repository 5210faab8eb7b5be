#pragma once

#include <mutex>
#include <ostream>
#include <string>

#include "geo/report/progress.h"

namespace app::cli {

enum class ProgressStyle {
  silent,
  line,   ///< one line that is written over, for a terminal
  steps,  ///< a line for each stage, for a log
};

/// Shows progress on a stream; interrupting the program (Ctrl-C) cancels the work.
class ProgressLine : public geo::Progress {
 public:
  ProgressLine(std::ostream& stream, ProgressStyle style);
  ~ProgressLine() override;
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void report(std::string_view stage, double done) override;
  bool isCancelled() const override;

  /// Takes the line off the terminal, before other text is written.
  void clear();

  /// From now on the first interrupt asks the work to stop, which ends it a little later in
  /// any case; the second ends the program.
  static void catchInterrupt();

 private:
  std::ostream& m_stream;
  ProgressStyle m_style;
  std::mutex m_mutex;
  std::string m_stage;
  int m_percent = -1;
};

}  // namespace app::cli
