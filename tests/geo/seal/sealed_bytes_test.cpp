#include "geo/seal/sealed_bytes.h"

#include <gmock/gmock.h>

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
