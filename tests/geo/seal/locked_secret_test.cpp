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
