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

/// How many nodes are counted: the least limit under which the text passes.
std::uint64_t nodesOf(const std::string& xml) {
  for (std::uint64_t most = 1; most < 100; ++most) {
    const LimitForNow limit(Limit::nodes, most);
    if (sentenceOf(xml).empty()) return most;
  }
  return 0;
}

TEST(XmlCheck, CountsEachNodeOnce) {
  EXPECT_EQ(nodesOf("<a/><b/><c/>"), 3U);
  EXPECT_EQ(nodesOf("<a></a>"), 1U) << "its end is none";
  EXPECT_EQ(nodesOf("<a>t</a>"), 2U);
  EXPECT_EQ(nodesOf("<a>t</a>u"), 3U);
  EXPECT_EQ(nodesOf("<a b='1' c=\"2\"/>"), 3U);
  EXPECT_EQ(nodesOf("<a b='x=y' c='>'/><d/>"), 4U) << "what is quoted is one";
  EXPECT_EQ(nodesOf("<?xml version='1.0'?><a/>"), 3U);
  EXPECT_EQ(nodesOf("<!DOCTYPE a><a/>"), 2U);
  EXPECT_EQ(nodesOf("<a/><!-- <b/><c/> --><d/>"), 2U) << "a comment is none";
  EXPECT_EQ(nodesOf("<a/><![CDATA[<b/>]]><d/>"), 2U);
}

TEST(XmlCheck, CountsLevelsOfElementsOnly) {
  const LimitForNow limit(Limit::depth, 2);
  EXPECT_EQ(sentenceOf("<a><b></b></a>"), "");
  EXPECT_NE(sentenceOf("<a><b><c></c></b></a>"), "");
  EXPECT_EQ(sentenceOf("</x></y><a><b></b></a><a><b/></a>"), "") << "ends without a begin";
  EXPECT_NE(sentenceOf("</x></y><a><b><c>"), "");
  EXPECT_EQ(sentenceOf("<?a?><!b><?c?><a><b/><b/><b/></a>"), "");
  EXPECT_EQ(sentenceOf("<a><b x='/'></b></a>"), "");
}

TEST(XmlText, LeavesOutOneByteAtATime) {
  EXPECT_EQ(geo::allowedInXml("\x1F\x20"), " ");
  EXPECT_EQ(geo::allowedInXml("\x7F"), "\x7F");
  EXPECT_EQ(geo::allowedInXml("\xEF\xBF\xBD"), "\xEF\xBF\xBD");
  EXPECT_EQ(geo::allowedInXml("\xEF\xBE\xBF"), "\xEF\xBE\xBF");
  EXPECT_EQ(geo::allowedInXml("\xE4"
                              "a县"),
            "a县");
}

/// First and last of each length, and what is none (Unicode 15, table 3-7).
TEST(XmlText, KeepsWhatTheStandardCallsWellFormed) {
  for (const char* text : {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                           "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
    EXPECT_EQ(geo::allowedInXml(text), text);
  for (const char* text : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\xC0", "\xE0\x9F\xBF",
                           "\xE1\x80", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF1\x80\x80",
                           "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"})
    EXPECT_EQ(geo::allowedInXml(text), "");
}

}  // namespace
