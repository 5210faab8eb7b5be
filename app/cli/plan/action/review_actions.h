#pragma once

#include <string>
#include <vector>

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/verb/command.h"

namespace app::cli {

struct PlanReviewOptions {
  PlanSubject subject;
  std::string title;
  std::string date;
  std::string deadline;
  std::vector<std::string> asked;
  planning::plan::Authorship authorship;
};

/// Opens a round of review.
class PlanReviewAction : public Command {
 public:
  std::string name() const override { return "review"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanReviewOptions m_options;
};

struct PlanCommentOptions {
  PlanSubject subject;
  int round = 0;    ///< 0: the last one
  int chapter = 0;  ///< 0: the whole plan
  std::string text;
  std::string date;
  planning::plan::Authorship authorship;
};

/// Notes a comment of somebody.
class PlanCommentAction : public Command {
 public:
  std::string name() const override { return "comment"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanCommentOptions m_options;
};

struct PlanAnswerOptions {
  PlanSubject subject;
  int comment = 0;
  std::string state;
  std::string reason;
  planning::plan::Authorship authorship;
};

/// Notes what became of a comment.
class PlanAnswerAction : public Command {
 public:
  std::string name() const override { return "answer"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  PlanAnswerOptions m_options;
};

}  // namespace app::cli
