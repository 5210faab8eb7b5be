#pragma once

#include <string>

#include "app/cli/liaison/phrase_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct KeysNewOptions {
  std::string file;
  std::string owner;
  std::string before;
  PhraseWords phrase;
  std::string beforePhrase;
};

/// Makes a pair of pairs: a file of one's own and one to give away.
class KeysNewAction : public Command {
 public:
  std::string name() const override { return "new"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  KeysNewOptions m_options;
};

/// Whose keys a file holds, with the fingerprint to be read out.
class KeysShowAction : public Command {
 public:
  std::string name() const override { return "show"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  std::string m_file;
};

struct KeysTrustOptions {
  std::string list;
  std::string card;
  std::string fingerprint;
};

class KeysTrustAction : public Command {
 public:
  std::string name() const override { return "trust"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  KeysTrustOptions m_options;
};

class KeysListAction : public Command {
 public:
  std::string name() const override { return "list"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  std::string m_list;
};

struct KeysRetireOptions {
  std::string list;
  std::string fingerprint;
  std::string why;
};

class KeysRetireAction : public Command {
 public:
  std::string name() const override { return "retire"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  KeysRetireOptions m_options;
};

}  // namespace app::cli
