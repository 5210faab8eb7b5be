#include "geo/file/xml_check.h"

#include <gtest/gtest.h>

#include "geo/file/xml_text.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"

namespace {

using geo::Limit;
using geo::LimitForNow;
using geo::detail::checkXml;

std::string sentenceOf(const std::string& xml) {
  try {
    checkXml(xml, "a.xml");
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(XmlCheck, CountsLevels) {
  const LimitForNow limit(Limit::depth, 3);
  EXPECT_EQ(sentenceOf("<?xml version='1.0'?><a><b><c/><c>t</c></b><b x='1>2'/></a>"), "");
  EXPECT_NE(sentenceOf("<a><b><c><d>").find("3 levels of nesting"), std::string::npos);
  EXPECT_NE(sentenceOf("<a><b><c><d>").find("--limit depth=N"), std::string::npos);
  EXPECT_EQ(sentenceOf("<a><!-- <b><c><d> --><b><![CDATA[<c><d>]]></b></a>"), "");
}

TEST(XmlCheck, CountsElementsAttributesAndTexts) {
  const LimitForNow limit(Limit::nodes, 10);
  EXPECT_EQ(sentenceOf(repeated("<a/>", 10)), "");
  EXPECT_NE(sentenceOf(repeated("<a/>", 11)), "");
  EXPECT_NE(sentenceOf("<a>" + repeated("<b>x</b>", 5) + "</a>"), "");
  EXPECT_NE(sentenceOf("<a " + repeated("b='' ", 10) + "/>"), "");
}

TEST(XmlCheck, ReadsTwoBytesACharacterToo) {
  const LimitForNow limit(Limit::depth, 3);
  const auto wide = [](const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (const char c : text) bytes += std::string{c, '\0'};
    return bytes;
  };
  EXPECT_EQ(sentenceOf(wide("<a><b/><b/><b/><b/></a>")), "");
  EXPECT_NE(sentenceOf(wide("<a><a><a><a>")), "");
}

TEST(XmlCheck, EndsAtWhateverIsCutOff) {
  const std::string whole = "<a b='c'><!-- x --><![CDATA[y]]><?z?>t</a>";
  for (std::size_t size = 0; size <= whole.size(); ++size) EXPECT_EQ(sentenceOf(whole.substr(0, size)), "");
}

TEST(XmlText, LeavesOutWhatXmlCannotSay) {
  EXPECT_EQ(geo::allowedInXml("甲\t县\r\n<&>"), "甲\t县\r\n<&>");
  EXPECT_EQ(geo::allowedInXml(std::string("a\0b\x1b[2J\x07", 8)), "ab[2J");
  EXPECT_EQ(geo::allowedInXml("a\xEF\xBF\xBE\xEF\xBF\xBF"
                              "b"),
            "ab");
  EXPECT_EQ(geo::allowedInXml("a\xED\xA0\x80\xC0\x80\xFF\xF4\x90\x80\x80\xE7\x94"), "a");
  EXPECT_EQ(geo::allowedInXml("\xF0\xA0\xAE\xB7"), "\xF0\xA0\xAE\xB7");  // U+20BB7
}

}  // namespace
