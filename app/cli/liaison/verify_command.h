#pragma once

#include <string>

#include "app/cli/liaison/phrase_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct VerifyOptions {
  std::string package;
  std::string trust;
  std::string signer;
  std::string key;
  std::string unit;
  std::string output;
  PhraseWords phrase;
};

/// Who signed a package, for whom, and whether a byte of it changed.
class VerifyCommand : public Command {
 public:
  std::string name() const override { return "verify"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  VerifyOptions m_options;
};

}  // namespace app::cli
