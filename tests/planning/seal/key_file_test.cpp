#include "planning/seal/key_file.h"

#include <gmock/gmock.h>

#include <functional>

#include "geo/report/error.h"
#include "planning/seal/trust_list.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace planning::seal;
using geo::seal::fingerprint;
using geo::seal::PrivateKeys;
using geo::seal::Secret;
using testing::HasSubstr;
namespace fs = std::filesystem;

constexpr geo::seal::PhraseCost kCheap{1, 8192};
constexpr const char* kDay = "2012-01-01T00:00:00Z";

OwnKeys made(const std::string& owner, const PrivateKeys* before = nullptr) {
  PrivateKeys keys = PrivateKeys::make();
  KeyCard card = makeCard(owner, kDay, keys, before);
  return {std::move(card), std::move(keys)};
}

Secret phrase(std::string_view text = "a made up phrase") { return Secret(text); }

std::string refusal(const std::function<void()>& work) {
  try {
    work();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return "";
}

void replaceIn(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = test::contentOf(file);
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  test::writeFile(file, text.replace(at, from.size(), to));
}

}  // namespace

TEST(KeyFile, SaysWhatItIs) {
  const test::ScratchFolder folder;
  writeKeyFile(folder / "k.json", made("mlr"), phrase(), kCheap);
  const std::string text = test::contentOf(folder / "k.json");
  EXPECT_THAT(text, testing::ContainsRegex("\"type\": *\"lianpian private keys\""));
  EXPECT_THAT(text, testing::ContainsRegex("\"format\": *1[^0-9]"));
}

TEST(KeyFile, ComesBackWithItsPhraseOnly) {
  const test::ScratchFolder folder;
  const OwnKeys own = made("办公室 \"a\"");
  writeKeyFile(folder / "k.key", own, phrase(), kCheap);
  EXPECT_EQ(fs::status(folder / "k.key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const OwnKeys opened = openKeyFile(folder / "k.key", phrase());
  EXPECT_EQ(opened.card, own.card);
  EXPECT_EQ(opened.keys.sign("x"), own.keys.sign("x"));
  EXPECT_EQ(readCard(folder / "k.key"), own.card);
  EXPECT_THAT(refusal([&] { openKeyFile(folder / "k.key", phrase("another phrase")); }),
              HasSubstr("does not open with this pass phrase"));
  EXPECT_THAT(refusal([&] { writeKeyFile(folder / "k2.key", own, phrase("short"), kCheap); }),
              HasSubstr("8 characters"));
  EXPECT_FALSE(fs::exists(folder / "k2.key"));
}

TEST(KeyFile, HoldsNoByteOfTheKeysInTheOpen) {
  const test::ScratchFolder folder;
  const OwnKeys own = made("a");
  writeKeyFile(folder / "k.key", own, phrase(), kCheap);
  const std::string text = test::contentOf(folder / "k.key");
  EXPECT_EQ(text.find(own.keys.seeds().text().substr(0, 8)), std::string::npos);
  EXPECT_EQ(text.find("made up"), std::string::npos);
}

TEST(KeyFile, IsNotOpenedWithAnotherOwnersCardOrChangedNumbers) {
  const test::ScratchFolder folder;
  const OwnKeys own = made("first owner");
  writeKeyFile(folder / "k.key", own, phrase(), kCheap);
  replaceIn(folder / "k.key", "first owner", "other owner");
  EXPECT_NE(refusal([&] { openKeyFile(folder / "k.key", phrase()); }), "");
  EXPECT_NE(refusal([&] { readCard(folder / "k.key"); }), "");
  replaceIn(folder / "k.key", "other owner", "first owner");
  replaceIn(folder / "k.key", "\"memory\": 8192", "\"memory\": 99000000000000");
  EXPECT_THAT(refusal([&] { openKeyFile(folder / "k.key", phrase()); }),
              HasSubstr("no key file of this program"));
}

TEST(KeyCard, IsRefusedWhereAByteOfItIsAnother) {
  const OwnKeys own = made("owner"), other = made("owner");
  const std::string text = cardToJson(own.card);
  EXPECT_EQ(cardFromJson(text, "c"), own.card);
  KeyCard stolen = own.card;
  stolen.owner = "somebody else";
  EXPECT_NE(refusal([&] { cardFromJson(cardToJson(stolen), "c"); }), "");
  stolen = own.card;
  stolen.keys.box = other.card.keys.box;
  EXPECT_NE(refusal([&] { cardFromJson(cardToJson(stolen), "c"); }), "");
  EXPECT_THAT(refusal([&] { cardFromJson("{\"type\": \"x\"}", "c.pub"); }), HasSubstr("its field type"));
  EXPECT_THAT(refusal([&] { cardFromJson("no JSON", "c.pub"); }), HasSubstr("c.pub"));
}

TEST(KeyCard, CarriesTheWordOfTheKeysBefore) {
  const OwnKeys old = made("owner"), other = made("owner");
  const OwnKeys own = made("owner", &old.keys);
  ASSERT_TRUE(own.card.endorsement.has_value());
  EXPECT_EQ(own.card.endorsement->by, old.card.keys.signing);
  EXPECT_EQ(cardFromJson(cardToJson(own.card), "c"), own.card);
  KeyCard stolen = own.card;
  stolen.endorsement->by = other.card.keys.signing;
  EXPECT_THAT(refusal([&] { cardFromJson(cardToJson(stolen), "c.pub"); }),
              HasSubstr("its field endorsement"));
  stolen = own.card;
  stolen.endorsement->signature[5] ^= 1;
  EXPECT_THAT(refusal([&] { cardFromJson(cardToJson(stolen), "c.pub"); }),
              HasSubstr("its field endorsement"));
  stolen = other.card;
  stolen.endorsement = own.card.endorsement;
  EXPECT_THAT(refusal([&] { cardFromJson(cardToJson(stolen), "c.pub"); }), HasSubstr("its field endorsement"))
      << "a word of other keys' card";
}

TEST(KeyCard, IsRefusedWithAFieldMore) {
  const OwnKeys old = made("owner");
  const OwnKeys own = made("owner", &old.keys);
  const std::string text = cardToJson(own.card);
  for (const std::string before : {"\"owner\"", "\"by\""}) {  // in the card, and in the word for it
    std::string longer = text;
    const std::size_t at = longer.find(before);
    ASSERT_NE(at, std::string::npos) << before;
    longer.insert(at, "\"more\": 1, ");
    EXPECT_THAT(refusal([&] { cardFromJson(longer, "c.pub"); }), HasSubstr("its field more")) << before;
  }
}

// The fingerprint by Python's hashlib.
TEST(KeyCard, SaysTheSameInItsGoldenFile) {
  const fs::path file = fs::path(LIANPIAN_SOURCE_DIR) / "tests/data/formats/keys-1.pub";
  const KeyCard card = readCard(file);
  EXPECT_EQ(card.owner, "Made-up office 样例办公室");
  EXPECT_EQ(fingerprint(card.keys), "ada6 59c1 ff93 574a 0055 9c87 2e76 eed7 3d4d bfb3");
  EXPECT_EQ(cardToJson(card), test::contentOf(file));
}

TEST(TrustList, TakesKeysByTheFingerprintThatWasRead) {
  TrustList list;
  const OwnKeys own = made("issuer"), other = made("issuer");
  EXPECT_THAT(refusal([&] { trust(list, own.card, "", kDay); }), HasSubstr("Nobody who is trusted vouches"));
  EXPECT_THAT(refusal([&] { trust(list, own.card, fingerprint(other.card.keys), kDay); }),
              HasSubstr("not the one that was given"));
  EXPECT_TRUE(list.keys.empty());
  trust(list, own.card, fingerprint(own.card.keys), kDay);
  EXPECT_THAT(refusal([&] { trust(list, own.card, fingerprint(own.card.keys), kDay); }),
              HasSubstr("already"));
  ASSERT_NE(findKey(list, own.card.keys.signing), nullptr);
  EXPECT_EQ(findKey(list, other.card.keys.signing), nullptr);
}

TEST(TrustList, TakesNewKeysOnTheWordOfTheOldWhichRetire) {
  TrustList list;
  const OwnKeys old = made("issuer");
  const OwnKeys next = made("issuer", &old.keys);
  trust(list, old.card, fingerprint(old.card.keys), kDay);
  EXPECT_TRUE(trust(list, next.card, "", kDay).byRollover);
  EXPECT_EQ(findKey(list, old.card.keys.signing)->retiredAt, kDay);
  // what is retired vouches for nobody
  const OwnKeys late = made("issuer", &old.keys);
  EXPECT_THAT(refusal([&] { trust(list, late.card, "", kDay); }), HasSubstr("Nobody who is trusted vouches"));
}

TEST(TrustList, RetiresWhatIsInItOnce) {
  TrustList list;
  const OwnKeys own = made("issuer");
  EXPECT_THAT(refusal([&] { retire(list, fingerprint(own.card.keys), "lost", kDay); }), HasSubstr("No keys"));
  trust(list, own.card, fingerprint(own.card.keys), kDay);
  EXPECT_EQ(retire(list, fingerprint(own.card.keys), "lost", kDay).why, "lost");
  EXPECT_THAT(refusal([&] { retire(list, fingerprint(own.card.keys), "lost", kDay); }),
              HasSubstr("were retired"));
}

TEST(TrustList, ComesBackAndIsEmptyWhereThereIsNone) {
  const test::ScratchFolder folder;
  EXPECT_TRUE(readTrustList(folder / "t.json").keys.empty());
  TrustList list;
  const OwnKeys own = made("issuer");
  trust(list, own.card, fingerprint(own.card.keys), kDay);
  list.seen.push_back({"f", "package ma r1", 3, kDay, "id", kDay});
  writeTrustList(folder / "t.json", list);
  const TrustList back = readTrustList(folder / "t.json");
  ASSERT_EQ(back.keys.size(), 1u);
  EXPECT_EQ(back.keys[0].card, own.card);
  ASSERT_NE(newestSeen(back, "f", "package ma r1"), nullptr);
  EXPECT_EQ(newestSeen(back, "f", "package ma r1")->number, 3);
  EXPECT_EQ(newestSeen(back, "f", "package mb r1"), nullptr);
  test::writeFile(folder / "t.json", "{}");
  EXPECT_THAT(refusal([&] { readTrustList(folder / "t.json"); }), HasSubstr("not as it has to be"));
}

// A field that nobody knows may change what the others mean.
TEST(TrustList, IsRefusedWithAFieldThatNobodyKnows) {
  const test::ScratchFolder folder;
  const fs::path file = folder / "t.json";
  TrustList list;
  const OwnKeys own = made("issuer");
  trust(list, own.card, fingerprint(own.card.keys), kDay);
  list.seen.push_back({"f", "package ma r1", 3, kDay, "id", kDay});
  for (const char* field : {"\"added_at\"", "\"seen_at\"", "\"keys\""}) {
    writeTrustList(file, list);
    EXPECT_EQ(refusal([&] { readTrustList(file); }), "") << "as it is written";
    replaceIn(file, field, "\"other\": 1, " + std::string(field));
    EXPECT_THAT(refusal([&] { readTrustList(file); }), HasSubstr("not as it has to be")) << field;
  }
}
