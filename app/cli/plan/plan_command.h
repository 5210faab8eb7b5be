#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/verb/command.h"
#include "geo/report/issue.h"

namespace app::cli {

/// Makes, checks, compares, reviews and approves the plans of areas, and issues the outline they follow.
class PlanCommand : public Command {
 public:
  std::string name() const override { return "plan"; }
  std::string summary() const override;
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;

 private:
  int list(const Console& console) const;
  int make(const Console& console) const;
  int show(const Console& console) const;
  int report(const Console& console) const;
  int put(const Console& console) const;
  int check(const Console& console) const;
  int compare(const Console& console) const;
  int move(const Console& console) const;
  int approve(const Console& console) const;
  int review(const Console& console) const;
  int comment(const Console& console) const;
  int answer(const Console& console) const;
  int issue(const Console& console) const;
  int receive(const Console& console) const;
  int map(const Console& console) const;
  int monitor(const Console& console) const;
  int showTable(const Console& console) const;
  int putTable(const Console& console) const;

  int stored(const Console& console, int version, const std::string& state,
             const geo::Issues& issues = {}) const;
  std::string today() const;

  std::string m_action;
  std::string m_workspace;
  std::string m_area;
  std::string m_output;
  std::string m_input;
  std::string m_language;
  std::string m_template;
  int m_from = 0;
  int m_to = 0;
  int m_number = 0;
  int m_chapter = 0;
  std::string m_state;
  std::string m_by;
  std::string m_why;
  std::string m_text;
  std::string m_date;
  std::string m_deadline;
  std::vector<std::string> m_receivers;
  std::string m_table;
  std::string m_page = "A3";
  std::optional<double> m_picture;
  int m_dpi = 300;
};

}  // namespace app::cli
