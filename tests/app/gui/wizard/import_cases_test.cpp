#include "planning/figures/figure_line.h"
#include "tests/app/gui/wizard/import_wizard_run.h"
#include "tests/planning/intake/tables_of_offices.h"

#include <gtest/gtest.h>

#include <ostream>

// Every table of tests/data/tables/cases goes in by the verb and by the wizard; what has to come of each
// stands in tests/planning/intake.

namespace app::gui {
namespace {

namespace fs = std::filesystem;

enum class Units { guizhou, acre, countries, numbers, twoDigits };

struct Case {
  const char* table;
  Units units;
  const char* period;         ///< empty: the table says it
  const char* codebook = "";  ///< table of tests/data/tables/cases

  friend void PrintTo(const Case& one, std::ostream* out) { *out << one.table << ' ' << one.codebook; }
};

test::CodesAndNames unitsOf(Units units) {
  if (units == Units::guizhou) return test::guizhou();
  if (units == Units::acre) return test::acre();
  if (units == Units::countries) return {{"ABW", "Aruba"}, {"ETH", "Ethiopia"}, {"FJI", "Fiji"}};
  test::CodesAndNames numbered;
  for (int i = units == Units::twoDigits ? 0 : 1; i <= 22; ++i) {
    const std::string code = std::to_string(i);
    numbered.emplace_back(units == Units::twoDigits && i < 10 ? "0" + code : code, "unit " + code);
  }
  return numbered;
}

class ImportedCase : public ImportWizardTest, public testing::WithParamInterface<Case> {
 protected:
  std::vector<std::string> verb(const fs::path& workspace) const {
    std::vector<std::string> words{"import", workspace.string(),
                                   test::officeTable(GetParam().table).string()};
    if (*GetParam().period != '\0') words.insert(words.end(), {"--period", GetParam().period});
    if (*GetParam().codebook != '\0')
      words.insert(words.end(), {"--codebook", test::officeTable(GetParam().codebook).string()});
    return words;
  }
  /// Before the preview is made of them.
  void choose() {
    ImportChoices& choices = draft().choices;
    choices.codebook = *GetParam().codebook == '\0' ? CodebookChoice::workspace : CodebookChoice::file;
    choices.codebookFile = test::officeTable(GetParam().codebook);
    choices.period = GetParam().period;
  }
};

std::string figuresOf(const fs::path& path) {
  auto workspace = planning::Workspace::open(path, true);
  std::string lines;
  for (const std::string& period : workspace.periods(""))
    for (const planning::Figure& figure : workspace.allFigures(period)) lines += planning::figureLine(figure);
  return lines;
}

TEST_P(ImportedCase, ComesOutOfTheWizardAsOfTheVerb) {
  const test::OfficeWorkspace office(unitsOf(GetParam().units), GetParam().units == Units::guizhou);
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(office.path(), byVerb);
  const auto ran = runLianpian(verb(byVerb));
  ASSERT_EQ(ran.code, 0) << ran.err;
  open(office.path(), {test::officeTable(GetParam().table)});
  choose();
  goTo(writePage);
  ASSERT_EQ(wizard().currentId(), writePage);
  const std::string figures = figuresOf(byVerb);
  EXPECT_FALSE(figures.empty());
  EXPECT_EQ(figuresOf(office.path()), figures);
  const Content one = contentOf(office.path()), other = contentOf(byVerb);
  EXPECT_TRUE(one.counties == other.counties);
  EXPECT_TRUE(one.indicators == other.indicators);
  EXPECT_EQ(one.figureSource, other.figureSource);
}

INSTANTIATE_TEST_SUITE_P(
    Offices, ImportedCase,
    testing::Values(
        Case{"yearbook.csv", Units::guizhou, "2016"}, Case{"h_pref_rows.xlsx", Units::guizhou, "2010"},
        Case{"foot_zh.csv", Units::guizhou, "2010"}, Case{"tot_ens.csv", Units::acre, "2010"},
        Case{"tot_nocode.csv", Units::acre, "2010"}, Case{"u_alone.xlsx", Units::guizhou, "2010", "cbh.csv"},
        Case{"u_same_row.xlsx", Units::guizhou, "2010", "cbh.csv"},
        Case{"fr_num3.csv", Units::countries, "2010"}, Case{"t_semicolon_comma.csv", Units::guizhou, "2016"},
        Case{"t_inf_nan.csv", Units::guizhou, "2016"},
        Case{"t_text_numbers.xlsx", Units::guizhou, "2016", "cb_min.csv"},
        Case{"t_formula_some.xlsx", Units::guizhou, "2016"}, Case{"t_wide_years.xlsx", Units::guizhou, ""},
        Case{"wb.csv", Units::countries, ""}, Case{"j_depint.csv", Units::numbers, "2010"},
        Case{"j_iso.csv", Units::twoDigits, "2010"}, Case{"t_code12.xlsx", Units::guizhou, "2016"},
        Case{"br_names.csv", Units::acre, "2010"}),
    [](const auto& one) {
      const std::string table = one.param.table;
      std::string name;
      for (const char c : table.substr(0, table.find('.')))
        if (c != '_') name += c;
      return name;
    });

}  // namespace
}  // namespace app::gui
