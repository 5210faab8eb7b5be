#include "geo/seal/key_pair.h"

#include <gmock/gmock.h>

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "geo/seal/hexadecimal.h"

namespace {

using namespace geo::seal;

/// Its box half is made up.
PrivateKeys keysOfRfc8032() {
  Secret seeds(PrivateKeys::kSeedBytes);
  EXPECT_TRUE(
      fromHexadecimal("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
                      "0000000000000000000000000000000000000000000000000000000000000001",
                      {seeds.data(), seeds.size()}));
  return PrivateKeys::ofSeeds(std::move(seeds));
}

}  // namespace

// RFC 8032, 7.1, test 1: the empty message.
TEST(KeyPair, SignsAsRfc8032Says) {
  const PrivateKeys keys = keysOfRfc8032();
  EXPECT_EQ(hexadecimal(keys.publicKeys().signing),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  EXPECT_EQ(
      hexadecimal(keys.sign("")),
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25"
      "bf5f0595bbe24655141438e7a100b");
}

TEST(KeyPair, KnowsASignatureOfAnotherMessageOrOtherKeys) {
  const PrivateKeys keys = keysOfRfc8032();
  Signature signature = keys.sign("one");
  EXPECT_TRUE(isSignedBy("one", signature, keys.publicKeys().signing));
  EXPECT_FALSE(isSignedBy("two", signature, keys.publicKeys().signing));
  EXPECT_FALSE(isSignedBy("one", signature, PrivateKeys::make().publicKeys().signing));
  signature[10] ^= 1U;
  EXPECT_FALSE(isSignedBy("one", signature, keys.publicKeys().signing));
}

TEST(KeyPair, HasAFingerprintOfBothHalvesInTenGroups) {
  PublicKeys keys = keysOfRfc8032().publicKeys();
  const std::string print = fingerprint(keys);
  EXPECT_THAT(print, testing::MatchesRegex("([0-9a-f]{4} ){9}[0-9a-f]{4}"));
  keys.box[31] ^= 1U;
  EXPECT_NE(fingerprint(keys), print);
  EXPECT_EQ(plainFingerprint("4F2A-11bc 00:ff"), "4f2a11bc00ff");
}

TEST(KeyPair, IsAnotherOneEachTime) {
  EXPECT_NE(PrivateKeys::make().publicKeys(), PrivateKeys::make().publicKeys());
}

TEST(Hexadecimal, TakesLowerCaseOfTheRightLengthOnly) {
  EXPECT_EQ((fromHexadecimal<2>("0aff")), (std::array<unsigned char, 2>{0x0a, 0xff}));
  for (const char* wrong : {"0af", "0aff0", "0AFF", "0a f", ""})
    EXPECT_FALSE(fromHexadecimal<2>(wrong)) << wrong;
}

/// The digest by Python's hashlib over "lianpian keys v1\n", the key of RFC 8032's first test, and 0 to 31.
TEST(KeyPair, HasTheFingerprintThatOthersWorkOut) {
  PublicKeys keys = keysOfRfc8032().publicKeys();
  for (std::size_t i = 0; i < keys.box.size(); ++i) keys.box[i] = static_cast<unsigned char>(i);
  EXPECT_EQ(fingerprint(keys), "d83b 6c79 69a2 78de e26d d7f2 5881 56e5 5e5b c774");
  std::swap(keys.signing, keys.box);
  EXPECT_NE(fingerprint(keys), "d83b 6c79 69a2 78de e26d d7f2 5881 56e5 5e5b c774");
}

/// X25519 (RFC 7748) of the first half of SHA-512 of the seed, worked out in Python.
TEST(KeyPair, HasABoxKeyOfItsOwnSeed) {
  EXPECT_EQ(hexadecimal(keysOfRfc8032().publicKeys().box),
            "d92f5eeaa24fd4e66221c770f704a5e2639a476bab82cfec40bd2874abeb481f");
}

TEST(KeyPair, IsMadeOfItsSeedsAgain) {
  const PrivateKeys keys = PrivateKeys::make();
  EXPECT_EQ(PrivateKeys::ofSeeds(Secret(keys.seeds().text())).publicKeys(), keys.publicKeys());
  EXPECT_EQ(keys.seeds().size(), 64U);
  EXPECT_EQ(keys.boxKey().size(), 32U);
  for (const std::size_t size : {0U, 63U, 65U})
    EXPECT_THROW(PrivateKeys::ofSeeds(Secret(size)), std::invalid_argument) << size;
}

TEST(KeyPair, LeavesOtherSignsOfATypedFingerprint) {
  EXPECT_EQ(plainFingerprint("ABCDEF abcdef 019"), "abcdefabcdef019");
  EXPECT_EQ(plainFingerprint("G@z.5"), "G@z.5") << "none of the digits: it will not be equal to any";
  EXPECT_EQ(plainFingerprint(""), "");
}

TEST(Hexadecimal, IsTwoDigitsAByte) {
  const std::array<unsigned char, 4> bytes{0x00, 0x0f, 0xf0, 0xff};
  EXPECT_EQ(hexadecimal(bytes), "000ff0ff");
  EXPECT_EQ((fromHexadecimal<4>("000ff0ff")), bytes);
  for (const char* wrong : {"g0", "0g", "0G", "0x", "-1", "0:"})
    EXPECT_FALSE(fromHexadecimal<1>(wrong)) << wrong;
}

/// Each takes pages of its own; there are not enough addresses for all of them at once.
TEST(Secret, GivesItsMemoryBack) {
  for (int i = 0; i < 40'000; ++i) ASSERT_EQ(Secret(std::size_t{1}).size(), 1U) << i;
}

TEST(Secret, HasOneOwner) {
  Secret one(std::string_view("abcdef"));
  EXPECT_EQ(one.text(), "abcdef");
  EXPECT_EQ(one.part(2, 3).size(), 3U);
  EXPECT_EQ(one.part(2, 3)[0], 'c');
  Secret two(std::move(one));
  EXPECT_EQ(two.text(), "abcdef");
  Secret three(std::string_view("x"));
  three = std::move(two);
  EXPECT_EQ(three.text(), "abcdef");
  EXPECT_EQ(three.size(), 6U);
  const Secret zeros(3);
  EXPECT_EQ(zeros.text(), std::string(3, '\0'));
  EXPECT_EQ(Secret(std::size_t{0}).text(), "");
  EXPECT_NE(Secret().text().data(), nullptr) << "libraries want an address";
}
