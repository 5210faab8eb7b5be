#include "app/text/data_text.h"
#include "app/text/sentence_table.h"
#include "geo/table/table_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <set>

namespace {
namespace fs = std::filesystem;

struct SourceScan {
  std::set<std::string> keys;
  std::vector<std::string> withoutLiteral;  ///< calls whose sentence cannot be seen
};

std::string readText(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void skipSpace(const std::string& text, std::size_t& at) {
  while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
}

/// Reads adjacent "literals" from `at`; absent where none begins there.
std::optional<std::string> literalAt(const std::string& text, std::size_t at) {
  std::optional<std::string> key;
  for (skipSpace(text, at); at < text.size() && text[at] == '"'; skipSpace(text, at)) {
    if (!key) key.emplace();
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') ++at;
      *key += text[at];
    }
    ++at;
  }
  return key;
}

void scan(const fs::path& path, SourceScan& result) {
  static const std::regex kCall(R"((^|[^A-Za-z0-9_.>])(geo::)?(message|translate|messageKey)\()");
  const std::string text = readText(path);
  for (std::sregex_iterator call(text.begin(), text.end(), kCall), end; call != end; ++call) {
    const auto at = static_cast<std::size_t>(call->position() + call->length());
    if (const auto key = literalAt(text, at))
      result.keys.insert(*key);
    else if ((*call)[3] == "message" && text[at] != ')')
      result.withoutLiteral.push_back(path.filename().string() + ": " + text.substr(at, 40));
  }
}

SourceScan scanSources() {
  SourceScan result;
  for (const char* layer : {"geo", "planning", "app"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(LIANPIAN_ROOT) / layer)) {
      const std::string ending = entry.path().extension().string();
      if ((ending != ".h" && ending != ".cpp") || entry.path().stem() == "message") continue;
      scan(entry.path(), result);
    }
  return result;
}

app::SentenceTable chineseSentences() {
  return app::parseSentenceTable(readText(fs::path(LIANPIAN_ROOT) / "app/translations/core_zh.tsv"));
}

/// "{}" as it stands, in order; numbered ones ("{1}") sorted with the number taken out.
std::vector<std::string> placeholders(const std::string& sentence) {
  static const std::regex kPlaceholder(R"(\{(\d*)(:[^{}]*)?\})");
  std::vector<std::pair<int, std::string>> found;
  for (std::sregex_iterator at(sentence.begin(), sentence.end(), kPlaceholder), end; at != end; ++at) {
    const std::string number = (*at)[1];
    found.emplace_back(number.empty() ? static_cast<int>(found.size()) : std::stoi(number), (*at)[2]);
  }
  std::ranges::sort(found);
  std::vector<std::string> specs;
  for (const auto& [number, spec] : found) specs.push_back(spec);
  return specs;
}

/// What the codebooks that ship say of where their figures come from.
std::set<std::string> shippedSources() {
  std::set<std::string> sources;
  for (const char* file : {"codebook.csv", "plan_codebook.csv", "village_codebook.csv"}) {
    const geo::Table table = geo::readTable(fs::path(LIANPIAN_ROOT) / "shapefiles" / file).table;
    const std::size_t column = table.column("source").value();
    for (const geo::Table::Row& row : table.rows) sources.insert(row.cells[column].value());
  }
  return sources;
}

}  // namespace

TEST(Translation, EverySourceThatShipsIsSaidInBothLanguages) {
  using enum app::Language;
  for (const std::string& source : shippedSources()) {
    const std::string chineseText = app::dataText(chinese, source);
    EXPECT_NE(chineseText, source);
    EXPECT_EQ(app::dataText(english, chineseText), source);
    EXPECT_EQ(app::dataText(english, source), source);
    EXPECT_EQ(app::dataText(chinese, chineseText), chineseText);
  }
  EXPECT_EQ(app::dataText(chinese, "survey of the office, 2012"), "survey of the office, 2012");
}

TEST(Translation, NoSourceIsLeftOverFromDataThatIsGone) {
  std::set<std::string> known = shippedSources();
  const std::string demo = readText(fs::path(LIANPIAN_ROOT) / "app/cli/program/demo_command.cpp");
  const std::string demoText = std::regex_replace(demo, std::regex("\"\\s+\""), "");  // literals in parts
  for (const auto& [english, chinese] :
       app::parseSentenceTable(readText(fs::path(LIANPIAN_ROOT) / "app/translations/data_zh.tsv")))
    EXPECT_TRUE(known.contains(english) ||
                (demoText.find(english) != std::string::npos && demoText.find(chinese) != std::string::npos))
        << english;
}

TEST(Translation, EverySentenceHasAChineseOne) {
  const auto chinese = chineseSentences();
  for (const std::string& key : scanSources().keys) EXPECT_TRUE(chinese.contains(key)) << key;
}

TEST(Translation, NoEntryIsLeftOverFromASentenceThatIsGone) {
  const auto keys = scanSources().keys;
  for (const auto& [english, chinese] : chineseSentences()) EXPECT_TRUE(keys.contains(english)) << english;
}

TEST(Translation, PlaceholdersAreTheSameInBothLanguages) {
  for (const auto& [english, chinese] : chineseSentences())
    EXPECT_EQ(placeholders(english), placeholders(chinese)) << english;
}

TEST(Translation, EverySentenceIsALiteralAtTheCall) {
  for (const std::string& call : scanSources().withoutLiteral) ADD_FAILURE() << call;
}

TEST(Translation, TheScanSeesAdjacentLiteralsAndEscapes) {
  EXPECT_EQ(literalAt(R"(  "a \"b\"" 
      " c", x)",
                      0),
            "a \"b\" c");
  EXPECT_EQ(literalAt("text, x)", 0), std::nullopt);
  EXPECT_EQ(placeholders("{1} of {0:.1f}"), placeholders("{:.1f} in {}"));
  EXPECT_NE(placeholders("{}"), placeholders("{} {}"));
}
