#pragma once

#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "planning/liaison/letters.h"
#include "planning/liaison/register_store.h"

namespace app::cli {

/// What the options of a letter say.
struct LetterOptions {
  std::string workspace;
  std::string round;
  std::string unit;
  std::string year;
  std::vector<std::string> to;
  std::vector<std::string> copies;
  std::string number;
  std::string date;
  std::string sent;
  std::string office;
  std::string language;
  std::string format;  ///< of files in a folder
  std::string templateFile;
  std::string output;
  bool isDraft = false;
  planning::liaison::Authorship authorship;
};

/// Writes letters of assignment, and enters them.
class LiaisonLettersAction : public Command {
 public:
  std::string name() const override { return "letters"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LetterOptions m_options;
};

/// Writes the letter of responsibility of a unit and year, and enters it.
class LiaisonResponsibilityAction : public Command {
 public:
  std::string name() const override { return "responsibility"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LetterOptions m_options;
};

struct LiaisonReceiptOptions {
  std::string workspace;
  planning::liaison::ReceiptNote note;
  planning::liaison::Authorship authorship;
};

/// Notes when a letter was sent or received.
class LiaisonReceiptAction : public Command {
 public:
  std::string name() const override { return "receipt"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonReceiptOptions m_options;
};

struct LiaisonReceiptsOptions {
  std::string workspace;
  std::string unit;
  std::string output;
};

/// Who was sent what, and who has confirmed it.
class LiaisonReceiptsAction : public Command {
 public:
  std::string name() const override { return "receipts"; }
  std::string summary() const override;
  void setup(CLI::App& action) override;
  int run(const Console& console) override;

 private:
  LiaisonReceiptsOptions m_options;
};

}  // namespace app::cli
