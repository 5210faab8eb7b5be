#include "geo/seal/key_pair.h"

#include <gmock/gmock.h>

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
