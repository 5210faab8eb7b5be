#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

/// Whose briefing and of which year.
struct BriefingSubject {
  std::string workspace;
  std::string unit;
  std::string year;
};

struct BriefingListOptions {
  std::string workspace;
  std::string unit;
  std::string output;
};

/// Drafts and issued briefings.
class BriefingListAction : public Command {
 public:
  std::string name() const override { return "list"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  BriefingListOptions m_options;
};

struct BriefingNewOptions {
  BriefingSubject subject;
  std::string round;
  std::vector<std::string> indicators;
  std::string map;
  std::string title;
  std::string language;
  std::string replaces;
  planning::liaison::Authorship authorship;
};

/// A draft with a text made of the figures.
class BriefingNewAction : public Command {
 public:
  std::string name() const override { return "new"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  BriefingNewOptions m_options;
};

struct BriefingTextOptions {
  BriefingSubject subject;
  std::string input;
  std::string output;
  std::string title;
  planning::liaison::Authorship authorship;
};

/// The text out, and in again.
class BriefingTextAction : public Command {
 public:
  std::string name() const override { return "text"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  BriefingTextOptions m_options;
};

struct BriefingWriteOptions {
  BriefingSubject subject;
  std::string date;
  std::string output;
};

/// The draft as it would look.
class BriefingWriteAction : public Command {
 public:
  std::string name() const override { return "write"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  BriefingWriteOptions m_options;
};

struct BriefingIssueOptions {
  BriefingSubject subject;
  std::vector<std::string> receivers;
  std::vector<std::string> outputs;
  int number = 0;
  std::string date;
  planning::liaison::Authorship authorship;
};

/// Issues a draft for good.
class BriefingIssueAction : public Command {
 public:
  std::string name() const override { return "issue"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  BriefingIssueOptions m_options;
};

}  // namespace app::cli
