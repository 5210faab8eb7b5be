#include "geo/seal/sealed_bytes.h"

#include <gmock/gmock.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/limits.h"

namespace {

using namespace geo::seal;

std::string refusal(const std::string& sealed, const PrivateKeys& keys) {
  try {
    openSealed(sealed, keys, "f.sealed");
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

std::string someBytes(std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 131 + i / 251);
  return bytes;
}

}  // namespace

TEST(SealedBytes, OpenForEachRecipientWhateverTheirLength) {
  const PrivateKeys one = PrivateKeys::make(), two = PrivateKeys::make();
  const std::vector<Key> both{one.publicKeys().box, two.publicKeys().box};
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 200000U}) {
    const std::string bytes = someBytes(size);
    const std::string sealed = sealFor(bytes, both);
    EXPECT_TRUE(isSealed(sealed));
    EXPECT_EQ(openSealed(sealed, one, ""), bytes);
    EXPECT_EQ(openSealed(sealed, two, ""), bytes);
  }
}

TEST(SealedBytes, ShowNothingOfWhatTheyHold) {
  const PrivateKeys one = PrivateKeys::make();
  const std::vector<Key> recipients{one.publicKeys().box};
  const std::string sealed = sealFor("CANARY" + someBytes(1000) + "CANARY", recipients);
  EXPECT_EQ(sealed.find("CANARY"), std::string::npos);
  EXPECT_NE(sealFor("CANARY", recipients), sealFor("CANARY", recipients));
}

TEST(SealedBytes, AreRefusedWithTheKeysOfAnother) {
  const PrivateKeys one = PrivateKeys::make(), other = PrivateKeys::make();
  const std::vector<Key> recipients{one.publicKeys().box};
  EXPECT_THAT(refusal(sealFor("text", recipients), other), testing::HasSubstr("is not sealed for this key"));
}

TEST(SealedBytes, AreRefusedCutOffAtEveryByte) {
  const PrivateKeys one = PrivateKeys::make();
  const std::vector<Key> recipients{one.publicKeys().box};
  const std::string sealed = sealFor("a short text", recipients);
  for (std::size_t size = 0; size < sealed.size(); ++size)
    EXPECT_NE(refusal(sealed.substr(0, size), one), "") << size;
  EXPECT_NE(refusal(sealed + "x", one), "");
}

TEST(SealedBytes, AreRefusedCutOffBetweenPieces) {
  const PrivateKeys one = PrivateKeys::make();
  const std::vector<Key> recipients{one.publicKeys().box};
  const std::string sealed = sealFor(someBytes(3 * 65536), recipients);
  constexpr std::size_t kPiece = 65536 + 17;
  EXPECT_THAT(refusal(sealed.substr(0, sealed.size() - kPiece), one), testing::HasSubstr("is cut off"));
  std::string swapped = sealed;
  const std::size_t last = sealed.size() - kPiece;
  swapped.replace(last - kPiece, kPiece, sealed, last, kPiece);
  EXPECT_THAT(refusal(swapped, one), testing::HasSubstr("is cut off"));
}

TEST(SealedBytes, AreRefusedWithAnyByteChanged) {
  const PrivateKeys one = PrivateKeys::make(), two = PrivateKeys::make();
  const std::vector<Key> both{one.publicKeys().box, two.publicKeys().box};
  const std::string sealed = sealFor("a short text", both);
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string changed = sealed;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    EXPECT_NE(refusal(changed, one), "") << at;  // also in what only the other recipient needs
  }
}

TEST(SealedBytes, BeyondTheLimitOfFilesAreNotOpened) {
  const PrivateKeys one = PrivateKeys::make();
  const std::vector<Key> recipients{one.publicKeys().box};
  const std::string sealed = sealFor(someBytes(3 << 20U), recipients);
  const geo::LimitForNow limit(geo::Limit::file, 2);
  EXPECT_THAT(refusal(sealed, one), testing::HasSubstr("--limit"));
}

/// "LPSEALED", version 1 and the number of recipients, little end first; 80 bytes each; a head of 24; pieces
/// of 64 KB and 17 bytes more each.
TEST(SealedBytes, LieAsTheirFormatSays) {
  const PrivateKeys one = PrivateKeys::make();
  const std::vector<Key> recipients(258, one.publicKeys().box);
  const std::string sealed = sealFor(someBytes(65537), recipients);
  EXPECT_EQ(sealed.substr(0, 16), std::string("LPSEALED\1\0\0\0\2\1\0\0", 16));
  EXPECT_EQ(sealed.size(), 16U + 258 * 80 + 24 + 65537 + 2 * 17);
  EXPECT_EQ(sealFor("", std::vector<Key>{one.publicKeys().box}).size(), 16U + 80 + 24 + 17);
  EXPECT_EQ(sealFor(someBytes(65536), std::vector<Key>{one.publicKeys().box}).size(),
            16U + 80 + 24 + 65536 + 17);
}

TEST(SealedBytes, HaveOneToAThousandRecipients) {
  const PrivateKeys one = PrivateKeys::make();
  EXPECT_THROW(sealFor("text", {}), std::invalid_argument);
  const std::vector<Key> most(1000, one.publicKeys().box), more(1001, one.publicKeys().box);
  const std::string sealed = sealFor("text", most);
  EXPECT_EQ(openSealed(sealed, one, ""), "text");
  EXPECT_THROW(sealFor("text", more), std::invalid_argument);
  EXPECT_THROW(sealFor("text", std::vector<Key>{Key{}}), geo::DataError) << "a key of nobody";
}

TEST(SealedBytes, AreRefusedInWholeSentences) {
  const PrivateKeys one = PrivateKeys::make(), other = PrivateKeys::make();
  std::string sealed = sealFor("text", std::vector<Key>{one.publicKeys().box});
  EXPECT_EQ(refusal(sealed, other), "f.sealed is not sealed for this key (" +
                                        fingerprint(other.publicKeys()) +
                                        "), or its head was changed; use the key that its sender was given.");
  const std::string cut =
      "f.sealed is cut off or was changed on the way; nothing of it is used. Ask for it again.";
  EXPECT_EQ(refusal(sealed.substr(0, sealed.size() - 1), one), cut);
  EXPECT_EQ(refusal("LPSEALED", one), cut);
  EXPECT_EQ(refusal("", one), cut);
  EXPECT_FALSE(isSealed("LPSEALE"));
  EXPECT_TRUE(isSealed("LPSEALED"));
  std::string none = sealed, many = sealed;
  none.replace(12, 4, std::string(4, '\0'));
  EXPECT_EQ(refusal(none, one), cut) << "no recipient";
  many.replace(12, 4, std::string("\xe9\x03\0\0", 4));
  EXPECT_EQ(refusal(many + std::string(100'000, 'x'), one), cut) << "1,001 recipients";
  sealed[8] = 2;
  EXPECT_EQ(refusal(sealed, one),
            "f.sealed has format 2, which this program does not know; update the program.");
}

TEST(SealedBytes, AreOpenedUpToTheLimitOfFiles) {
  const PrivateKeys one = PrivateKeys::make();
  const std::string bytes = someBytes((3U << 20U) - 2000);
  const std::string sealed = sealFor(bytes, std::vector<Key>{one.publicKeys().box});
  ASSERT_LT(sealed.size(), std::size_t{3} << 20U);
  const geo::LimitForNow limit(geo::Limit::file, 2);
  EXPECT_TRUE(openSealed(sealed, one, "f.sealed") == bytes) << "2 MB, and not yet 3";
}
