#include "planning/share/share_order.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/seal/trust_list.h"
#include "planning/share/manifest.h"
#include "planning/share/package_tables.h"
#include "planning/share/package_verify.h"
#include "planning/share/shared_packages.h"
#include "tests/planning/share/planted_workspace.h"

namespace {

using namespace planning;
using namespace planning::share;
using geo::seal::fingerprint;
using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

constexpr const char* kMade = "2012-01-01T00:00:00Z";

/// Synthetic: an office that signs, and two units with keys of their own.
class ShareOrderTest : public test::PlantedWorkspace {
 protected:
  static seal::OwnKeys made(const std::string& owner) {
    geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
    seal::KeyCard card = seal::makeCard(owner, "2011-01-01T00:00:00Z", keys);
    return {std::move(card), std::move(keys)};
  }
  ShareOrder signedOrder() const {
    ShareOrder order;
    order.request = {"ma", "r1", true, kMade, "en"};
    order.file = m_folder / "a.gpkg";
    order.page = m_folder / "a.html";
    order.signer = &m_office;
    order.recipients = {m_unit.card, m_other.card};
    order.replace = true;
    return order;
  }
  std::map<std::string, std::string> facts() const {
    Workspace package = Workspace::open(m_folder / "a.gpkg", true);
    return packageFacts(package);
  }
  std::string refusal(const ShareOrder& order, bool readOnly) const {
    Workspace source = Workspace::open(path(), readOnly);
    try {
      share::share(source, order);
    } catch (const geo::Error& error) {
      return error.what();
    }
    return {};
  }

  seal::OwnKeys m_office = made("office");
  seal::OwnKeys m_unit = made("unit ma");
  seal::OwnKeys m_other = made("another unit");
};

ShareReport madeUpReport() {
  ShareReport made;
  made.package.round = "r1";
  made.package.counties = {"010101", "010102"};
  made.package.figures = 5;
  made.package.assignments = 3;
  made.package.promises = 4;
  made.files = {"a.gpkg", "a.html"};
  return made;
}

}  // namespace

TEST_F(ShareOrderTest, SignedIsKeptInTheWorkspaceWithAllThatItsManifestSays) {
  Workspace source = open();
  const ShareReport first = share::share(source, signedOrder());
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(first.replaces, "");
  EXPECT_THAT(first.files,
              ElementsAre(m_folder / "a.gpkg", m_folder / "a.html", signatureOf(m_folder / "a.gpkg")));
  const VerifyAnswer answer =
      verifyPackage({m_folder / "a.gpkg", nullptr, fingerprint(m_office.card.keys), &m_unit, "ma", kMade});
  EXPECT_TRUE(answer.isGood);
  const Manifest& said = answer.manifest;
  EXPECT_EQ(answer.id, first.id);
  EXPECT_EQ(said.issuerName + said.unitEn + said.madeAt + said.cutOff,
            std::string("officeUnit ma") + kMade + kMade);
  EXPECT_THAT(said.recipients, ElementsAre(m_unit.card.keys, m_other.card.keys));
  ASSERT_EQ(said.files.size(), 2u);
  EXPECT_EQ(said.files[0].name + " " + said.files[1].name, "a.gpkg a.html");
  ASSERT_EQ(sharedPackages(source).size(), 1u);
  const SharedPackage kept = sharedPackages(source)[0];
  EXPECT_EQ(kept.unit + " " + kept.round + " " + kept.madeAt + " " + kept.file,
            std::string("ma r1 ") + kMade + " a.gpkg");
  EXPECT_EQ(kept.number, 1);
  EXPECT_EQ(kept.id, first.id);
  EXPECT_EQ(kept.replaces, "");
  EXPECT_EQ(kept.signer, fingerprint(m_office.card.keys));
  EXPECT_EQ(kept.recipients, fingerprint(m_unit.card.keys) + "\n" + fingerprint(m_other.card.keys));
  EXPECT_EQ(kept.manifest, canonicalText(said));
  EXPECT_THAT(kept.counties, ElementsAre("010101"));
}

TEST_F(ShareOrderTest, SignedSaysInThePackageWhatItsManifestSays) {
  Workspace source = open();
  const ShareReport first = share::share(source, signedOrder());
  std::map<std::string, std::string> said = facts();
  EXPECT_EQ(said["number"], "1");
  EXPECT_FALSE(said.contains("replaces"));
  EXPECT_EQ(said["issuer"], "office");
  EXPECT_EQ(said["issuer_fingerprint"], fingerprint(m_office.card.keys));
  EXPECT_EQ(said["heads_hash"].size(), 64u);
  EXPECT_NE(said["heads_taken_at"], "");
  const ShareReport second = share::share(source, signedOrder());
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(second.replaces, first.id);
  said = facts();
  EXPECT_EQ(said["number"], "2");
  EXPECT_EQ(said["replaces"], first.id);
  ASSERT_EQ(sharedPackages(source).size(), 2u);
  EXPECT_EQ(sharedPackages(source)[1].replaces, first.id);
}

TEST_F(ShareOrderTest, UnsignedNeedsNoWritingAndSaysTheHeadsOfTheTrailOnly) {
  ShareOrder order = signedOrder();
  order.signer = nullptr;
  order.recipients.clear();
  Workspace source = Workspace::open(path(), true);
  const ShareReport made = share::share(source, order);
  EXPECT_EQ(made.number, 0);
  EXPECT_THAT(made.files, ElementsAre(m_folder / "a.gpkg", m_folder / "a.html"));
  EXPECT_EQ(made.package.figures, 2u);
  std::map<std::string, std::string> said = facts();
  EXPECT_EQ(said["heads_hash"].size(), 64u);
  EXPECT_NE(said["heads_taken_at"], "");
  EXPECT_FALSE(said.contains("number") || said.contains("issuer") || said.contains("replaces"));
}

TEST_F(ShareOrderTest, IsRefusedBeforeAnythingIsWritten) {
  EXPECT_THAT(refusal(signedOrder(), true), HasSubstr("is open for reading only"));
  ShareOrder order = signedOrder();
  order.page = m_folder / "other" / "a.html";
  EXPECT_THAT(refusal(order, false), HasSubstr("The page of a signed package belongs into the same folder"));
  order.page = path();
  EXPECT_THAT(refusal(order, false), HasSubstr("cannot be the output"));
  order = signedOrder();
  order.file = path();
  EXPECT_THAT(refusal(order, false), HasSubstr("cannot be the output"));
  EXPECT_THAT(files(), ElementsAre("w.gpkg"));
}

TEST(ShareLines, SayOfAnUnsignedPackageWhatIsInItAndThatAllCanReadIt) {
  ShareOrder order;
  order.request.unit = "ma";
  ShareReport made = madeUpReport();
  EXPECT_THAT(linesOf(made, order),
              ElementsAre("Package for ma in round r1: 2 counties, 5 figures, 3 assignments, 4 promises",
                          "Written: a.gpkg", "Written: a.html",
                          "It is not signed and not encrypted: who opens the file can read all of it"));
  made.package.leftOut = 1;
  made.package.named = {{"promises", "p1", "乙县"}};
  made.package.plans = {{"hills", 2, true, 6, 7, 8}};
  made.files = {"a.gpkg"};
  EXPECT_THAT(
      linesOf(made, order),
      ElementsAre("Package for ma in round r1: 2 counties, 5 figures, 3 assignments, 4 promises",
                  "1 figures of these counties are left out: not approved, or of no survey round",
                  "Look at the entry 'p1' of the list promises: it names 乙县, which ma does not look after, "
                  "and goes along as it is",
                  "Of the plan of hills, version 2: 6 targets, 7 projects, 8 texts", "Written: a.gpkg",
                  "It is not signed and not encrypted: who opens the file can read all of it"));
}

TEST(ShareLines, SayOfASignedPackageItsNumberSumsAndWhoCanReadIt) {
  ShareOrder order;
  order.request.unit = "ma";
  order.withTotals = true;
  ShareReport made = madeUpReport();
  made.files = {"a.gpkg"};
  made.number = 9;
  made.id = "0f0f";
  made.totals = 6;
  made.totalsWithheld = 1;
  EXPECT_THAT(
      linesOf(made, order),
      ElementsAre("Package for ma in round r1: 2 counties, 5 figures, 3 assignments, 4 promises",
                  "6 sums of areas and of the nation; of 1 groups and years none, as figures of fewer "
                  "than three counties could be worked out",
                  "Written: a.gpkg", "Signed as number 9: 0f0f",
                  "It is signed and not encrypted: who opens the file can read all of it"));
  made.totalsAtLimit = 1;
  made.totalsAtRisk = {"2011"};
  order.isSealed = true;
  const std::vector<std::string> lines = linesOf(made, order);
  ASSERT_EQ(lines.size(), 7u);
  EXPECT_EQ(lines[2],
            "1 sums are withheld: all figures in them, or in what another sum or a unit's own counties leave "
            "of them, are the least or the most that they can be (0), and each would be told");
  EXPECT_EQ(lines[3],
            "Sums of 2011 that were told before, and the counties that units look after by now, let figures "
            "of other counties be worked out: look whose they are");
  EXPECT_EQ(lines[6], "Whoever has one of the recipients' keys can read all of it, for ever");
}
