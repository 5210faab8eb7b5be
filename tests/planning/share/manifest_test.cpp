#include "planning/share/manifest.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/seal/key_card.h"

namespace {

using namespace planning::share;
using geo::seal::PrivateKeys;
using testing::HasSubstr;

geo::seal::PublicKeys publicOf(const PrivateKeys& keys) {
  return planning::seal::makeCard("made up", "2011-01-01T00:00:00Z", keys).keys;
}

/// Synthetic, with something in every field.
Manifest fullManifest(const PrivateKeys& issuer) {
  Manifest one;
  one.issuerName = "office \"one\"";
  one.issuer = publicOf(issuer);
  one.unit = "ma";
  one.unitZh = "单位";
  one.unitEn = "Unit";
  one.recipients = {publicOf(PrivateKeys::make()), publicOf(PrivateKeys::make())};
  one.round = "r1";
  one.number = 7;
  one.replaces = "0a0a";
  one.madeAt = "2012-01-01T00:00:00Z";
  one.cutOff = "2012-01-02T00:00:00Z";
  one.headsTakenAt = "2012-01-03T00:00:00Z";
  one.headsHash = "0b0b";
  one.heads = {{"s1/010101", "0c"}, {"s1/010102", "0d"}};
  one.files = {{"a.gpkg", 12345, "0e"}, {"a.html", 6, "0f"}};
  return one;
}

std::string refusal(const std::string& text) {
  try {
    readSigned(text, "a.sig");
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(Manifest, ComesBackWithEveryFieldAndIsGenuine) {
  const PrivateKeys keys = PrivateKeys::make();
  const Manifest whole = fullManifest(keys);
  const SignedManifest back = readSigned(signedText(whole, keys), "a.sig");
  EXPECT_TRUE(back.isGenuine);
  EXPECT_EQ(back.manifest, whole);
  EXPECT_EQ(idOf(back.manifest), idOf(whole));
  EXPECT_EQ(idOf(whole).size(), 64u);
  EXPECT_EQ(lineOf(whole), "package ma r1");
}

TEST(Manifest, HasAnotherTextWhereAnyFieldIsAnother) {
  const Manifest whole = fullManifest(PrivateKeys::make());
  std::vector<Manifest> others(15, whole);
  others[0].issuerName += "x";
  others[1].issuer = whole.recipients[0];
  others[2].unit += "x";
  others[3].unitZh += "x";
  others[4].unitEn += "x";
  others[5].recipients.pop_back();
  others[6].round += "x";
  others[7].number += 1;
  others[8].replaces += "x";
  others[9].madeAt += "x";
  others[10].cutOff += "x";
  others[11].headsTakenAt += "x";
  others[12].headsHash += "x";
  others[13].heads[1].hash += "x";
  others[14].files[1].length += 1;
  for (std::size_t i = 0; i < others.size(); ++i)
    EXPECT_NE(canonicalText(others[i]), canonicalText(whole)) << i;
}

TEST(Manifest, IsNotGenuineUnderAnothersSignature) {
  const PrivateKeys keys = PrivateKeys::make(), other = PrivateKeys::make();
  EXPECT_FALSE(readSigned(signedText(fullManifest(keys), other), "a.sig").isGenuine);
}

TEST(Manifest, IsRefusedWithNamesThatLeaveTheFolder) {
  const PrivateKeys keys = PrivateKeys::make();
  const auto named = [&](const std::string& name) {
    Manifest one = fullManifest(keys);
    one.files[1].name = name;
    return refusal(signedText(one, keys));
  };
  for (const char* name : {"", ".", "..", "/", "a/b", "..\\b"})
    EXPECT_THAT(named(name), HasSubstr("its field name")) << name;
  EXPECT_NE(named(std::string("a\0b", 3)), "");
  for (const char* name : {"...", ".a", "a..b", "甲.html"}) EXPECT_EQ(named(name), "") << name;
}

TEST(Manifest, IsRefusedWithoutFilesOrNumber) {
  const PrivateKeys keys = PrivateKeys::make();
  Manifest one = fullManifest(keys);
  one.number = 1;
  EXPECT_EQ(refusal(signedText(one, keys)), "");
  one.number = 0;
  EXPECT_THAT(refusal(signedText(one, keys)), HasSubstr("its field files"));
  one.number = 1;
  one.files.clear();
  EXPECT_THAT(refusal(signedText(one, keys)), HasSubstr("its field files"));
}

TEST(Manifest, IsRefusedWithAFieldMoreWhereverItStands) {
  const PrivateKeys keys = PrivateKeys::make();
  const std::string text = signedText(fullManifest(keys), keys);
  for (const std::string before :
       {"\"type\"", "\"unit_zh\"", "\"signing\"", "\"submission\"", "\"sha256\""}) {
    std::string longer = text;
    const std::size_t at = longer.find(before);
    ASSERT_NE(at, std::string::npos) << before;
    longer.insert(at, "\"more\": 1, ");
    EXPECT_THAT(refusal(longer), HasSubstr("a.sig")) << before;
    EXPECT_THAT(refusal(longer), HasSubstr("its field more")) << before;
  }
}

TEST(Manifest, IsRefusedWhereItIsOfNoPackageOrOfAnotherFormat) {
  const PrivateKeys keys = PrivateKeys::make();
  const std::string text = signedText(fullManifest(keys), keys);
  const auto with = [&text](const std::string& from, const std::string& to) {
    std::string changed = text;
    const std::size_t at = changed.find(from, changed.find("\"manifest\""));
    EXPECT_NE(at, std::string::npos) << from;
    return refusal(changed.replace(at, from.size(), to));
  };
  EXPECT_THAT(with("\"what\": \"package\"", "\"what\": \"survey\""), HasSubstr("its field what"));
  EXPECT_THAT(with("\"format\": 1", "\"format\": 2"), HasSubstr("its field format"));
}
