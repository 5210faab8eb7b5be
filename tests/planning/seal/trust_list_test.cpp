#include "planning/seal/trust_list.h"

#include <gmock/gmock.h>

#include <functional>

#include "geo/report/error.h"
#include "planning/reading/json_value.h"
#include "planning/seal/key_file.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace planning::seal;
using geo::seal::fingerprint;
using geo::seal::PrivateKeys;
using planning::JsonValue;
namespace fs = std::filesystem;

constexpr const char* kDay = "2012-01-01T00:00:00Z";
constexpr const char* kLater = "2013-01-01T00:00:00Z";

struct Owner {
  explicit Owner(const std::string& name, const PrivateKeys* before = nullptr)
      : keys(PrivateKeys::make()), card(makeCard(name, kDay, keys, before)), print(fingerprint(card.keys)) {}
  PrivateKeys keys;
  KeyCard card;
  std::string print;
};

std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return "";
}

void expectEqual(const TrustedKey& key, const TrustedKey& expected) {
  EXPECT_EQ(key.card, expected.card);
  EXPECT_EQ(key.addedAt, expected.addedAt);
  EXPECT_EQ(key.byRollover, expected.byRollover);
  EXPECT_EQ(key.retiredAt, expected.retiredAt);
  EXPECT_EQ(key.why, expected.why);
}

}  // namespace

TEST(TrustedKeys, SayWhenAndHowTheyCameAndWhyTheyWent) {
  TrustList list;
  const Owner old("issuer");
  const Owner next("issuer", &old.keys);
  expectEqual(trust(list, old.card, old.print, kDay), {old.card, kDay, false, "", ""});
  expectEqual(trust(list, next.card, "", kLater), {next.card, kLater, true, "", ""});
  ASSERT_EQ(list.keys.size(), 2u);
  expectEqual(list.keys[0], {old.card, kDay, false, kLater, "replaced by " + next.print});
}

TEST(TrustedKeys, AreReplacedOnTheirWordAlsoWhereTheFingerprintWasRead) {
  TrustList list;
  const Owner old("issuer"), other("other");
  const Owner next("issuer", &old.keys);
  trust(list, other.card, other.print, kDay);
  trust(list, old.card, old.print, kDay);
  EXPECT_EQ(
      refusal([&] { trust(list, next.card, other.print, kLater); }),
      "The keys in the file have the fingerprint " + next.print +
          ", not the one that was given: they are not that owner's, or it was misread. Nothing was added.");
  EXPECT_EQ(list.keys.size(), 2u);
  EXPECT_EQ(list.keys[1].retiredAt, "") << "nothing was added, so nothing is replaced";
  EXPECT_FALSE(trust(list, next.card, next.print, kLater).byRollover);
  EXPECT_EQ(list.keys[0].retiredAt, "");
  EXPECT_EQ(list.keys[1].retiredAt, kLater);
}

TEST(TrustedKeys, MayBeReadFromPaperWhereTheOldOnesAreUnknownOrRetired) {
  TrustList list;
  const Owner old("issuer");
  const Owner next("issuer", &old.keys), late("issuer", &old.keys);
  EXPECT_FALSE(trust(list, next.card, next.print, kDay).byRollover);
  trust(list, old.card, old.print, kDay);
  retire(list, old.print, "lost", kLater);
  EXPECT_FALSE(trust(list, late.card, late.print, "2014").byRollover);
  expectEqual(list.keys[1], {old.card, kDay, false, kLater, "lost"});
}

TEST(TrustedKeys, SayWhatIsRefused) {
  TrustList list;
  const Owner own("issuer");
  EXPECT_EQ(refusal([&] { trust(list, own.card, "", kDay); }),
            "Nobody who is trusted vouches for the keys of issuer. Ask the owner for their fingerprint by "
            "another way, "
            "on paper or by telephone, and give it with --fingerprint.");
  EXPECT_EQ(refusal([&] { retire(list, own.print, "lost", kDay); }),
            "No keys of the list have the fingerprint " + own.print + ".");
  trust(list, own.card, own.print, kDay);
  EXPECT_EQ(refusal([&] { trust(list, own.card, own.print, kDay); }),
            "The keys " + own.print + " of issuer are in the list already.");
  expectEqual(retire(list, own.print, "lost", kLater), {own.card, kDay, false, kLater, "lost"});
  EXPECT_EQ(refusal([&] { retire(list, own.print, "again", "2014"); }),
            "The keys " + own.print + " of issuer were retired at " + kLater + ".");
  EXPECT_EQ(list.keys[0].why, "lost");
}

TEST(TrustedKeys, AreFoundByTheirSigningKey) {
  TrustList list;
  const Owner first("a"), second("b"), unknown("c");
  trust(list, first.card, first.print, kDay);
  trust(list, second.card, second.print, kDay);
  EXPECT_EQ(findKey(list, first.card.keys.signing), &list.keys[0]);
  EXPECT_EQ(findKey(list, second.card.keys.signing), &list.keys[1]);
  EXPECT_EQ(findKey(list, unknown.card.keys.signing), nullptr);
  retire(list, second.print, "lost", kLater);
  EXPECT_EQ(list.keys[0].retiredAt, "");
  EXPECT_EQ(list.keys[1].retiredAt, kLater);
}

TEST(SeenThings, AreNewestByTheirNumberInTheirLine) {
  TrustList list;
  EXPECT_EQ(newestSeen(list, "i", "l"), nullptr);
  list.seen = {{"i", "l", 2, "", "first", ""}, {"i", "l", 5, "", "second", ""},
               {"i", "l", 5, "", "third", ""}, {"i", "l", 4, "", "fourth", ""},
               {"j", "l", 9, "", "fifth", ""}, {"i", "m", 8, "", "sixth", ""}};
  EXPECT_EQ(newestSeen(list, "i", "l"), &list.seen[1]) << "the first of two alike";
  EXPECT_EQ(newestSeen(list, "j", "l"), &list.seen[4]);
  EXPECT_EQ(newestSeen(list, "i", "m"), &list.seen[5]);
  EXPECT_EQ(newestSeen(list, "j", "m"), nullptr);
}

TEST(TrustFiles, KeepEveryField) {
  const test::ScratchFolder folder;
  const fs::path file = folder / "t.json";
  TrustList list;
  const Owner old("issuer 甲");
  const Owner next("issuer 甲", &old.keys), third("other");
  trust(list, old.card, old.print, kDay);
  trust(list, next.card, "", kLater);
  trust(list, third.card, third.print, kLater);
  list.seen = {{"f1", "package ma", 3, "t1", "id1", "t2"}, {"f2", "package mb", 0, "t3", "id2", "t4"}};
  writeTrustList(file, list);
  const TrustList back = readTrustList(file);
  ASSERT_EQ(back.keys.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) expectEqual(back.keys[i], list.keys[i]);
  ASSERT_EQ(back.seen.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(back.seen[i].issuer, list.seen[i].issuer);
    EXPECT_EQ(back.seen[i].line, list.seen[i].line);
    EXPECT_EQ(back.seen[i].number, list.seen[i].number);
    EXPECT_EQ(back.seen[i].madeAt, list.seen[i].madeAt);
    EXPECT_EQ(back.seen[i].id, list.seen[i].id);
    EXPECT_EQ(back.seen[i].seenAt, list.seen[i].seenAt);
  }
  const std::string text = test::contentOf(file);
  EXPECT_EQ(text.back(), '\n');
  const JsonValue json = JsonValue::parse(text);
  EXPECT_EQ(*json.find("type")->text(), "lianpian trust list");
  EXPECT_EQ(json.find("format")->integer(), 1);
}

TEST(TrustFiles, AreRefusedWhereAFieldIsOfAnotherKind) {
  const test::ScratchFolder folder;
  const fs::path file = folder / "t.json";
  TrustList list;
  const Owner own("issuer");
  trust(list, own.card, own.print, kDay);
  list.seen = {{"f1", "package ma", 3, "t1", "id1", "t2"}};
  writeTrustList(file, list);
  const std::string whole = test::contentOf(file);
  for (const auto& [from, to, field] : std::vector<std::array<std::string, 3>>{
           {"\"by_rollover\": false", "\"by_rollover\": 0", "by_rollover"},
           {"\"retired_at\"", "\"retired\"", "retired_at"},
           {"\"added_at\"", "\"added\"", "added_at"},
           {"\"why\": \"\"", "\"why\": 1", "why"},
           {"\"issuer\": \"f1\"", "\"issuer\": 1", "issuer"},
           {"\"line\"", "\"lines\"", "line"},
           {"\"number\": 3", "\"number\": -3", "number"},
           {"\"made_at\": \"t1\"", "\"made_at\": 1", "made_at"},
           {"\"id\": \"id1\"", "\"id\": []", "id"},
           {"\"seen_at\"", "\"saw_at\"", "seen_at"},
           {"\"format\": 1,\n \"keys\"", "\"format\": 1,\n \"key\"", "keys"},
           {"\"lianpian trust list\"", "\"another list\"", "type"}}) {
    std::string text = whole;
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from << " in " << text;
    test::writeFile(file, text.replace(at, from.size(), to));
    EXPECT_EQ(refusal([&] { readTrustList(file); }),
              file.string() + " is not a file of this kind, or was changed: its field " + field +
                  " is lacking or not as it has to be. Ask for it again.");
  }
}

TEST(KeyPhrases, HaveEightCharactersAtLeast) {
  const test::ScratchFolder folder;
  const Owner own("owner");
  const auto written = [&](const std::string& phrase) {
    const fs::path file = folder / "k.key";
    fs::remove(file);
    PrivateKeys keys = PrivateKeys::ofSeeds(geo::seal::Secret(own.keys.seeds().text()));
    return refusal([&] {
      writeKeyFile(file, {own.card, std::move(keys)}, geo::seal::Secret(phrase), {1, 8192});
    });
  };
  EXPECT_EQ(written("12345678"), "");
  EXPECT_EQ(written("1234567"),
            "A pass phrase needs 8 characters at least; take several words that belong to nobody.");
}

TEST(KeyFiles, AreKnownByTheirType) {
  EXPECT_TRUE(isKeyFile(R"({"type": "lianpian private keys"})"));
  for (const char* const text :
       {R"({"type": "lianpian public keys"})", R"({"type": 1})", "{}", "[]", "", "no JSON"})
    EXPECT_FALSE(isKeyFile(text)) << text;
}
