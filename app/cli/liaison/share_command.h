#pragma once

#include <string>
#include <vector>

#include "app/cli/liaison/phrase_options.h"
#include "app/cli/verb/command.h"

namespace planning::share {
struct ShareReport;
}

namespace app::cli {

class Json;

struct ShareOptions {
  std::string workspace;
  std::string unit;
  std::string round;
  std::string output;
  std::string page;
  std::string key;
  std::vector<std::string> recipients;
  PhraseWords phrase;
  bool isSealed = false;
  bool withTotals = false;
  bool withDirect = false;
  bool replace = false;
};

/// A package for one liaison unit.
class ShareCommand : public Command {
 public:
  std::string name() const override { return "share"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  Json toJson(const planning::share::ShareReport& made) const;

  ShareOptions m_options;
};

}  // namespace app::cli
