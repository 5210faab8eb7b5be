#include "app/gui/wizard/column_mapping.h"
#include "app/gui/wizard/file_page.h"
#include "app/gui/wizard/text_table.h"
#include "app/gui/wizard/write_page.h"
#include "planning/intake/import_log.h"
#include "planning/workspace/workspace.h"
#include "tests/app/gui/wizard/import_wizard_run.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace app::gui {
namespace {

namespace fs = std::filesystem;
using namespace std::literals;

TEST_F(ImportWizardTest, PutsFiguresInAsTheCommandLineDoes) {
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(workspace(), byVerb);
  ASSERT_EQ(runLianpian({"import", byVerb.string(), table().string(), "--period", "2010"}).code, 0);
  open(made(), {table()});
  goTo(reportPage);
  EXPECT_TRUE(contentOf(made()).figures.empty()) << "nothing is written before the report was seen";
  EXPECT_TRUE(sections().contains("Units without a row (1)"));
  goTo(writePage);
  EXPECT_EQ(contentOf(made()), contentOf(byVerb));
  EXPECT_EQ(contentOf(made()).figures.size(), 4u);
}

TEST_F(ImportWizardTest, ItsImportIsRememberedLikeThatOfTheVerbAndCanBeUndone) {
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(workspace(), byVerb);
  ASSERT_EQ(runLianpian({"import", byVerb.string(), table().string(), "--period", "2010"}).code, 0);
  open(made(), {table()});
  goTo(writePage);
  auto workspace = planning::Workspace::open(made(), false);
  auto expected = planning::Workspace::open(byVerb, true);
  const auto records = planning::forms::imports(workspace), wanted = planning::forms::imports(expected);
  ASSERT_EQ(records.size(), 1u);
  ASSERT_EQ(wanted.size(), 1u);
  EXPECT_EQ(records[0].file, wanted[0].file);
  EXPECT_EQ(records[0].sha256, wanted[0].sha256);
  EXPECT_EQ(records[0].period, wanted[0].period);
  EXPECT_EQ(records[0].rows, wanted[0].rows);
  EXPECT_EQ(records[0].figures, wanted[0].figures);
  EXPECT_EQ(records[0].columns, wanted[0].columns);
  planning::forms::undoImport(workspace, records[0].id);
  EXPECT_TRUE(workspace.allFigures("2010").empty());
}

TEST_F(ImportWizardTest, ReadsTitlesUnitsAndSumsAsTheVerbDoes) {
  const fs::path odd = m_folder / "odd_2010.csv";
  test::writeFile(
      odd,
      "Wells,,,Unit: persons\ncode,name,sheep count,goats\nA1,North Vale,\"1,234\",x\nA2,South Vale,2,20\n"
      ",Everything,1236,20\nNote: made up,,,\n");
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(workspace(), byVerb);
  ASSERT_EQ(runLianpian({"import", byVerb.string(), odd.string(), "--period", "2010"}).code, 0);
  open(made(), {odd});
  goTo(writePage);
  EXPECT_EQ(contentOf(made()), contentOf(byVerb));
  EXPECT_EQ(contentOf(made()).counties.size(), 3u);
  EXPECT_EQ(contentOf(made()).figures.size(), 3u);
}

TEST_F(ImportWizardTest, ReadsTheUnitOfEachRowAsTheVerbDoes) {
  for (const char* text :
       {"code,name,unit,population\nA1,North Vale,persons,1200\nA2,South Vale,thousand persons,3\n",
        "code,indicator,unit,value\nA1,population,persons,1200\n"
        "A2,population,thousand persons,3\n"}) {
    const fs::path units = m_folder / "units_2010.csv";
    test::writeFile(units, text);
    fs::remove(made());
    const fs::path byVerb = m_folder / "verb.gpkg";
    fs::copy_file(workspace(), byVerb, fs::copy_options::overwrite_existing);
    ASSERT_EQ(runLianpian({"import", byVerb.string(), units.string(), "--period", "2010"}).code, 0);
    open(made(), {units});
    goTo(columnsPage);
    EXPECT_EQ(mapping()->rowCount(), 1) << "the unit is no figure";
    goTo(writePage);
    const Content content = contentOf(made());
    EXPECT_EQ(content, contentOf(byVerb)) << text;
    ASSERT_EQ(content.figures.size(), 2u);
    EXPECT_EQ(content.figures[0].value, 1200);
    EXPECT_EQ(content.figures[1].value, 3000);
  }
}

TEST_F(ImportWizardTest, SaysWhichStoredFiguresAreKept) {
  ASSERT_EQ(runLianpian({"import", workspace().string(), table().string(), "--period", "2010"}).code, 0);
  test::writeFile(table(), "code,name,wells\nA1,North Vale,\nA2,South Vale,9\n");
  open(made(), {table()});
  goTo(reportPage);
  ASSERT_NE(draft().figures(), nullptr);
  EXPECT_EQ(draft().figures()->intake.comparison.kept.size(), 1u);
  QStringList shown;
  for (const TextTable* const rows : page().findChildren<TextTable*>())
    for (int row = 0; row < rows->rowCount(); ++row)
      for (int column = 0; column < rows->columnCount(); ++column)
        shown << rows->index(row, column).data().toString();
  EXPECT_TRUE(shown.contains("Stored figures that are kept, as the table has none there"));
  EXPECT_TRUE(shown.join(' ').contains("1 stored figures are kept"));
}

TEST_F(ImportWizardTest, SaysWhichYearsTheHeadsNameAndTakesThem) {
  const fs::path years = m_folder / "wells.csv";
  test::writeFile(years, "code,name,wells_2010,wells_2015\nA1,North Vale,3,4\nA2,South Vale,5,6\n");
  open(workspace(), {years});
  goTo(columnsPage);
  ASSERT_EQ(mapping()->rowCount(), 1);
  QStringList texts;
  for (const QLabel* const label : page().findChildren<QLabel*>()) texts << label->text();
  EXPECT_TRUE(texts.join(' ').contains("2010, 2015"));
  goTo(writePage);
  auto workspace = planning::Workspace::open(made(), true);
  EXPECT_EQ(workspace.allFigures("2010").size(), 2u);
  EXPECT_EQ(workspace.allFigures("2015").size(), 2u);
}

TEST_F(ImportWizardTest, HonoursTheDecimalSignAndTheRowOfNames) {
  const fs::path comma = m_folder / "comma_2010.csv";
  test::writeFile(comma, "what;it;is\ncode;name;rate\nA1;North Vale;12,500\nA2;South Vale;1,375\n");
  open(workspace(), {comma});
  goTo(previewPage);
  auto* const row = named<QSpinBox>("Row that names the columns");
  ASSERT_NE(row, nullptr);
  row->setValue(2);
  ASSERT_TRUE(settles());
  goTo(columnsPage);
  next();
  EXPECT_TRUE(page().problem().contains("--decimal")) << page().problem().toStdString();
  QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
  ASSERT_TRUE(settles());
  choose("Decimal sign of the figures", "comma: 1.234,5");
  goTo(writePage);
  const Content content = contentOf(made());
  ASSERT_EQ(content.figures.size(), 2u);
  EXPECT_EQ(content.figures[1].value, 1.375);
}

TEST_F(ImportWizardTest, HonoursWhatEachColumnIsToBecome) {
  open(workspace(), {table()});
  goTo(columnsPage);
  ASSERT_EQ(mapping()->rowCount(), 3);
  mapping()->setData(mapping()->index(0, ColumnMapping::becomes), "goats", Qt::EditRole);
  EXPECT_FALSE(canGoOn()) << "two columns are one indicator";
  mapping()->setData(mapping()->index(1, ColumnMapping::becomes), "", Qt::EditRole);
  goTo(writePage);
  const Content content = contentOf(made());
  ASSERT_EQ(content.figures.size(), 2u);
  EXPECT_EQ(content.figures[0].indicator, "goats");
  EXPECT_EQ(content.figures[0].value, 3);
}

TEST_F(ImportWizardTest, ShowsWhichStoredFiguresAreReplaced) {
  ASSERT_EQ(runLianpian({"import", workspace().string(), table().string(), "--period", "2010"}).code, 0);
  test::writeFile(table(), "code,name,wells\nA1,North Vale,3\nA2,South Vale,9\n");
  open(made(), {table()});
  goTo(reportPage);
  EXPECT_TRUE(sections().contains("Replaced figures (1)"));
  goTo(writePage);
  EXPECT_TRUE(dynamic_cast<WritePage&>(page()).result().contains("1 with another value")) << "and says so";
}

TEST_F(ImportWizardTest, TextFollowsTheEncodingAndTheChoicesFollowTheColumns) {
  // 代码,县名 and the names 北县, 南县 in GB18030
  test::writeFile(table(),
                  "\xB4\xFA\xC2\xEB,\xCF\xD8\xC3\xFB,wells\nA1,\xB1\xB1\xCF\xD8,3\nA2,\xC4\xCF\xCF\xD8,4\n");
  open(workspace(), {table()});
  goTo(previewPage);
  const auto header = [this] {
    return page().findChild<TextTable*>()->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString();
  };
  EXPECT_EQ(header(), QStringLiteral("县名"));
  choose("Column of the unit's name", QStringLiteral("县名"));
  choose("Encoding of the text", "ISO-8859-1");
  EXPECT_EQ(header(), QString::fromLatin1("\xCF\xD8\xC3\xFB"));
  EXPECT_EQ(draft().nameColumn(), header().toStdString());
  choose("Encoding of the text", "GB18030");
  EXPECT_EQ(draft().nameColumn(), "县名");
  EXPECT_TRUE(canGoOn());
}

TEST_F(ImportWizardTest, AnEncodingThatIsNotClearIsAskedFor) {
  // Muğla, Aydın in windows-1254, or Muðla, Aydýn in Latin-1
  test::writeFile(table(), "code,name,wells\nA1,Mu\xF0la,3\nA2,Ayd\xFDn,4\n");
  open(workspace(), {table()});
  goTo(previewPage);
  EXPECT_FALSE(canGoOn());
  EXPECT_TRUE(page().problem().contains("not clear")) << page().problem().toStdString();
  EXPECT_TRUE(page().problem().contains(QStringLiteral("Muğla"))) << "with a sample";
  choose("Encoding of the text", "CP1254");
  EXPECT_TRUE(canGoOn()) << page().problem().toStdString();
}

TEST_F(ImportWizardTest, BackKeepsWhatWasChosen) {
  open(workspace(), {table()});
  goTo(columnsPage);
  type("Year of the figures", "2009");
  mapping()->setData(mapping()->index(1, ColumnMapping::becomes), "", Qt::EditRole);
  goTo(reportPage);
  while (wizard().currentId() != filePage) wizard().back();
  goTo(columnsPage);
  EXPECT_EQ(named<QLineEdit>("Year of the figures")->text(), "2009");
  EXPECT_EQ(mapping()->index(1, ColumnMapping::becomes).data(Qt::EditRole).toString(), "");
}

}  // namespace
}  // namespace app::gui
