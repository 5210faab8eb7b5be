#include "geo/seal/locked_secret.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace {

using namespace geo::seal;

constexpr PhraseCost kCheap{1, 8192};

}  // namespace

TEST(LockedSecret, OpensWithItsPhraseAndLabelOnly) {
  const Secret secret(std::string_view("sixteen bytes :)"));
  LockedSecret locked = lock(secret, Secret(std::string_view("the phrase")), "label", kCheap);
  const auto opens = [&locked](std::string_view phrase, std::string_view label) {
    const auto opened = unlock(locked, Secret(phrase), label);
    return opened ? std::string(opened->text()) : std::string("no");
  };
  EXPECT_EQ(opens("the phrase", "label"), "sixteen bytes :)");
  EXPECT_EQ(opens("the phrasE", "label"), "no");
  EXPECT_EQ(opens("", "label"), "no");
  EXPECT_EQ(opens("the phrase", "Label"), "no");
  locked.bytes[3] = static_cast<char>(locked.bytes[3] ^ 1);
  EXPECT_EQ(opens("the phrase", "label"), "no");
  locked.bytes = "short";
  EXPECT_EQ(opens("the phrase", "label"), "no");
}

TEST(LockedSecret, IsNotTriedAtACostThatNobodyAsks) {
  LockedSecret locked = lock(Secret(std::string_view("x")), Secret(std::string_view("y")), "", kCheap);
  for (const PhraseCost cost : {PhraseCost{17, 8192}, PhraseCost{1, std::uint64_t{1} << 40U},
                                PhraseCost{0, 8192}, PhraseCost{1, 0}}) {
    locked.cost = cost;
    EXPECT_THROW(unlock(locked, Secret(std::string_view("y")), ""), geo::DataError);
  }
}

TEST(LockedSecret, IsTriedAtTheLimitsOfItsCost) {
  LockedSecret locked = lock(Secret(std::string_view("x")), Secret(std::string_view("y")), "", kCheap);
  const auto isTried = [&locked](std::uint64_t passes, std::uint64_t memory) {
    locked.cost = {passes, memory};
    try {
      return !unlock(locked, Secret(std::string_view("other")), "");
    } catch (const geo::DataError&) {
      return false;
    }
  };
  EXPECT_TRUE(isTried(16, 8192));
  EXPECT_FALSE(isTried(17, 8192));
  EXPECT_TRUE(isTried(1, 8192)) << "the least that Argon2id takes";
  EXPECT_FALSE(isTried(1, 8191));
  EXPECT_FALSE(isTried(0, 8192));
  EXPECT_FALSE(isTried(1, (std::uint64_t{1} << 30U) + 1));
  locked.cost = {17, 8192};
  try {
    unlock(locked, Secret(std::string_view("y")), "");
    FAIL() << "was tried";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "The key file asks for 17 passes over 8192 bytes to try a pass phrase, which no key file of "
                 "this program does; use a copy of your own.");
  }
}

TEST(LockedSecret, OfNoBytesIsASecretToo) {
  const Secret phrase(std::string_view("the phrase"));
  LockedSecret locked = lock(Secret(), phrase, "label", kCheap);
  EXPECT_EQ(locked.bytes.size(), 16U) << "the tag alone";
  EXPECT_EQ(locked.cost, kCheap);
  const auto opened = unlock(locked, phrase, "label");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->size(), 0U);
  locked.bytes.pop_back();
  EXPECT_FALSE(unlock(locked, phrase, "label"));
  const LockedSecret other = lock(Secret(), phrase, "label", kCheap);
  EXPECT_NE(other.salt, locked.salt);
  EXPECT_NE(other.nonce, locked.nonce);
}
