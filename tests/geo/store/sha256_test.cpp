#include "geo/store/sha256.h"

#include <gtest/gtest.h>

namespace {

// Examples of FIPS 180-4 (NIST, "SHA-256 Example (One Block Message)").
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(geo::store::sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(geo::store::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(geo::store::sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfPiecesIsThatOfTheWhole) {
  geo::store::Sha256 pieces;
  EXPECT_EQ(pieces.digest(), geo::store::sha256(""));
  pieces.add("a");
  pieces.add("bc");
  EXPECT_EQ(pieces.digest(), geo::store::sha256("abc"));
  pieces.add("d");
  EXPECT_EQ(pieces.digest(), geo::store::sha256("abcd"));
  EXPECT_EQ(geo::store::sha256Bytes("abc")[0], 0xba);
}

}  // namespace
