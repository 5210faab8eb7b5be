#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/liaison/form_audit.h"
#include "planning/liaison/form_state.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

struct LiaisonAuditOptions {
  std::string workspace;
  std::string year;
  std::string unit;
  double threshold = planning::liaison::kUsualThreshold;
  std::string output;
};

/// Asks what units reported and lists what was found.
class LiaisonAuditAction : public Command {
 public:
  std::string name() const override { return "audit"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonAuditOptions m_options;
};

struct LiaisonAnswerOptions {
  std::string workspace;
  std::string finding;
  bool notApplicable = false;
  planning::liaison::FindingsToAnswer answered;
  planning::liaison::Authorship authorship;
};

/// Answers findings of the audit.
class LiaisonAnswerAction : public Command {
 public:
  std::string name() const override { return "answer"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonAnswerOptions m_options;
};

struct LiaisonFormDecisionOptions {
  std::string workspace;
  planning::liaison::FormDecision decision;
  double threshold = planning::liaison::kUsualThreshold;
  planning::liaison::Authorship authorship;
};

/// What is decided about yearly forms; each action is one decision.
class LiaisonFormDecision : public Command {
 protected:
  void addDecision(CLI::App& action);
  int decide(const Console& console, const std::string& state,
             const std::function<void(planning::liaison::Register&, planning::liaison::FormDecision&)>&
                 change) const;

  LiaisonFormDecisionOptions m_options;
};

class LiaisonSentAction : public LiaisonFormDecision {
 public:
  std::string name() const override { return "sent"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;
};

class LiaisonApproveAction : public LiaisonFormDecision {
 public:
  std::string name() const override { return "approve"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;
};

class LiaisonReturnAction : public LiaisonFormDecision {
 public:
  std::string name() const override { return "return"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;
};

class LiaisonReopenAction : public LiaisonFormDecision {
 public:
  std::string name() const override { return "reopen"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;
};

}  // namespace app::cli
