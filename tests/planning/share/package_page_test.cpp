#include "planning/share/package_page.h"

#include <gmock/gmock.h>

#include <regex>

#include "geo/store/sha256.h"
#include "planning/share/page_text.h"
#include "tests/planning/share/planted_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::HasSubstr;
using testing::Not;

const char* const kHostile = "<script>alert(1)</script>\"'`&]]>javascript:x\xE2\x80\xAE\x01{{";

class PackagePage : public test::PlantedWorkspace {
 protected:
  std::string page(const char* language = "zh", const DataTexts& texts = {}) {
    approve("province");
    Workspace source = Workspace::open(path(), true);
    writePackage(source, {"ma", "r1", false, "2012-01-01T00:00:00Z", language}, file(), true);
    Workspace package = Workspace::open(file(), true);
    return pageOf(package, texts);
  }
};

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  const std::size_t to = from == std::string::npos ? from : text.find(end, from + begin.size());
  if (from == std::string::npos || to == std::string::npos) return "";
  return text.substr(from + begin.size(), to - from - begin.size());
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

/// Style and script are kept as sources.
std::string withoutCode(std::string text) {
  for (const std::string tag : {"style", "script"}) {
    const std::size_t from = text.find('<' + tag), to = text.find("</" + tag, from);
    if (from != std::string::npos && to != std::string::npos) text.erase(from, to - from);
  }
  return text;
}

std::string hashOf(const std::string& text) {
  const auto digest = geo::store::sha256Bytes(text);
  return base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace

TEST_F(PackagePage, IsAsItWasKept) {
  test::expectKept(withoutCode(page()), "package_page_zh.html");
  std::filesystem::remove(file());
  test::expectKept(withoutCode(page("en")), "package_page_en.html");
}

TEST_F(PackagePage, HasTheUnitsFiguresWithUnitYearSourceStateAndFlag) {
  const std::string text = page();
  EXPECT_THAT(text, HasSubstr("data-c=\"010101\""));
  EXPECT_THAT(text, HasSubstr("data-v=\"41.5\""));
  EXPECT_THAT(text, HasSubstr("省级已批准"));
  EXPECT_THAT(text, HasSubstr("approved by the province"));
  EXPECT_THAT(text, HasSubstr("one kept promise"));
  EXPECT_THAT(text, HasSubstr("单位ma"));
  EXPECT_THAT(text, HasSubstr("2012-01-01 00:00"));
}

TEST_F(PackagePage, SaysInBothLanguagesWhereFiguresComeFromWhereBothAreKnown) {
  page();
  Workspace package = Workspace::open(file(), true);
  const std::string text = pageOf(package, [](bool inChinese, const std::string& said) {
    return (inChinese ? "中文来源" : "English source") + said;
  });
  EXPECT_THAT(text, HasSubstr("中文来源"));
  EXPECT_THAT(text, HasSubstr("English source"));
  EXPECT_THAT(pageOf(package), Not(HasSubstr("中文来源")));
}

TEST_F(PackagePage, HoldsNothingOfOtherCountiesAndUnits) {
  const std::string text = page();
  EXPECT_EQ(text.find("CANARY"), std::string::npos) << text.substr(text.find("CANARY"), 60);
  EXPECT_EQ(text.find("8675309"), std::string::npos);
  EXPECT_EQ(text.find("8,675,309"), std::string::npos);
  EXPECT_EQ(text.find("777"), std::string::npos);
}

TEST_F(PackagePage, AsksForNothingFromAnywhere) {
  const std::string text = page();
  for (const char* word :
       {"http:", "https:", "src=", "href=", "url(", "@import", "fetch(", "XMLHttpRequest", "import(", "eval(",
        "innerHTML", "style=\"", " onclick", "localStorage", "document.cookie"})
    EXPECT_THAT(text, Not(HasSubstr(word)));
}

TEST_F(PackagePage, MayRunOnlyItsOwnScriptAndStyle) {
  const std::string text = page();
  const std::string policy = between(text, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_EQ(policy, "default-src 'none'; style-src 'sha256-" + hashOf(between(text, "<style>", "</style>")) +
                        "'; script-src 'sha256-" + hashOf(between(text, "<script>", "</script>")) +
                        "'; base-uri 'none'; form-action 'none'");
  EXPECT_EQ(count(text, "<script"), 1u);
  EXPECT_EQ(count(text, "<style"), 1u);
  EXPECT_LT(text.find("Content-Security-Policy"), text.find("<style"));
}

TEST_F(PackagePage, ShowsWhateverStandsInNamesAndTextsAndObeysNothing) {
  {
    Workspace workspace = open();
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.organisations[0].nameZh = kHostile;
      all.organisations[0].nameEn = kHostile;
      all.rounds[0].nameZh = kHostile;
      all.rounds[0].nameEn = kHostile;
      all.promises[0].item = kHostile;
      all.promises[0].responsible = kHostile;
      all.assignments[0].basis = kHostile;
    });
    Indicator hostile = test::indicator("a");
    hostile.nameZh = hostile.nameEn = hostile.unitZh = hostile.unitEn = hostile.source = kHostile;
    workspace.putIndicators({hostile});
    workspace.database()
        .prepare("UPDATE counties SET name = ?, name_en = ?")
        ->run({std::string(kHostile), std::string(kHostile)});
    WorkspaceInfo info = workspace.info();
    info.boundarySource = info.figureSource = kHostile;
    workspace.setInfo(info);
  }
  const std::string text = page();
  EXPECT_EQ(count(text, "<script"), 1u);
  EXPECT_EQ(count(text, "</script"), 1u);
  EXPECT_EQ(count(text, "</style"), 1u);
  EXPECT_THAT(text, Not(HasSubstr("alert(1)</")));
  EXPECT_THAT(text, Not(HasSubstr("]]>")));
  EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
  EXPECT_EQ(text.find('\x01'), std::string::npos);
  EXPECT_GT(count(text, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&#96;&amp;]]&gt;javascript:x"), 8u);
  // no attribute is left by a quotation mark: every tag is letters, and attributes in double quotes
  const std::regex tag("<(!DOCTYPE html|/?[a-z][a-z0-9]*( [a-z-]+(=\"[^\"<>]*\")?)*)>");
  std::string body = text;
  for (const char* part : {"style", "script"}) {
    const std::size_t from = body.find(std::string("<") + part + ">");
    const std::size_t to = body.find(std::string("</") + part + ">");
    body.erase(from, to - from);
  }
  std::size_t at = 0;
  while ((at = body.find('<', at)) != std::string::npos) {
    const std::size_t end = body.find('>', at);
    ASSERT_NE(end, std::string::npos);
    const std::string found = body.substr(at, end - at + 1);
    if (found.size() < 2000 && found.find("viewBox") == std::string::npos && found.find("<path") != 0) {
      EXPECT_TRUE(std::regex_match(found, tag)) << found;
    }
    at = end;
  }
}

TEST_F(PackagePage, SaysInItsTitleAndBelowEverySheetThatItsDataIsMadeUp) {
  EXPECT_THAT(page(), Not(HasSubstr("【示例】")));
  {
    Workspace source = open();
    liaison::editRegister(source, {"made up"}, [](liaison::Register& all) {
      for (liaison::Organisation& one : all.organisations) one.confidence = "sample: made up";
    });
  }
  const std::string text = page();
  EXPECT_THAT(text, HasSubstr("<title>【示例】单位ma"));
  EXPECT_THAT(text, HasSubstr("<span lang=\"en\">[SAMPLE] "));
  EXPECT_THAT(text, HasSubstr("content:\"示例 SAMPLE "));
  EXPECT_EQ(Workspace::open(file(), true).info().title, "【示例】单位ma：r1");
}

TEST_F(PackagePage, BeginsInTheLanguageThatWasAskedForAndHasBoth) {
  EXPECT_THAT(page("en"), HasSubstr("<html lang=\"en\">"));
  const std::string text = page("zh");
  EXPECT_THAT(text, HasSubstr("<html lang=\"zh\">"));
  for (const char* word : {"Assignments", "联系任务", "Promises", "承诺", "Figures until (UTC)", "数据截止"})
    EXPECT_THAT(text, HasSubstr(word));
  EXPECT_EQ(count(text, "<span lang=\"zh\">"), count(text, "<span lang=\"en\">"));
}

TEST(PageText, EscapesWhateverHtmlObeys) {
  EXPECT_EQ(escaped("a<b>&\"'`"), "a&lt;b&gt;&amp;&quot;&#39;&#96;");
  EXPECT_EQ(escaped("\x01\x02\x7F"
                    "甲\xFF"),
            "甲");
  EXPECT_EQ(escaped("\xE2\x80\xAE"
                    "x"
                    "\xE2\x81\xA6"),
            "\xEF\xBF\xBD"
            "x"
            "\xEF\xBF\xBD");
  EXPECT_EQ(escaped("\xE2\x80\x99"), "\xE2\x80\x99");
}

TEST(PageText, EscapesWhateverEndsAStringOfCss) {
  EXPECT_EQ(inStyle("a\"</style>\\\n甲"), "\"a\\22 \\3c \\2f style\\3e \\5c \\a 甲\"");
}

// RFC 4648, 10.
TEST(PageText, GivesTheBase64OfTheStandard) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(PageText, ShowsNumbersWithTheirDecimalsInGroupsOfThree) {
  EXPECT_EQ(shownNumber(1234567.5, 1), "1,234,567.5");
  EXPECT_EQ(shownNumber(-1234, 0), "-1,234");
  EXPECT_EQ(shownNumber(123, 2), "123.00");
  EXPECT_EQ(shownNumber(0, 0), "0");
}

TEST_F(PackagePage, EscapesOnceWhatTheWordsOfDataSay) {
  const auto hostile = [](bool inChinese, const std::string& text) {
    return text + (inChinese ? "<b>甲" : "<b>a");
  };
  const std::string made = page("zh", hostile);
  EXPECT_EQ(count(made, "<b>甲") + count(made, "<b>a"), 0u);
  EXPECT_GT(count(made, "&lt;b&gt;甲"), 1u) << "sources of figures and of boundaries";
  EXPECT_GT(count(made, "&lt;b&gt;a"), 1u);
  EXPECT_EQ(count(made, "&amp;lt;"), 0u);
}
