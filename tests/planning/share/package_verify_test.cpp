#include "planning/share/package_verify.h"

#include <gmock/gmock.h>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/seal/sealed_bytes.h"
#include "planning/share/package_tables.h"
#include "planning/share/share_order.h"
#include "planning/share/shared_packages.h"
#include "planning/survey/trail.h"
#include "tests/planning/share/planted_workspace.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

constexpr const char* kNow = "2013-06-01T00:00:00Z";

/// Synthetic: an office that signs, the unit "ma" with keys of its own, and another unit.
class SignedPackage : public test::PlantedWorkspace {
 protected:
  static seal::OwnKeys made(const std::string& owner) {
    geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
    seal::KeyCard card = seal::makeCard(owner, "2011-01-01T00:00:00Z", keys);
    return {std::move(card), std::move(keys)};
  }

  SignedPackage() {
    approve("province");
    seal::trust(m_trust, m_office.card, geo::seal::fingerprint(m_office.card.keys), "2011-01-02T00:00:00Z");
  }

  ShareReport give(const std::string& name, const std::string& madeAt = "2012-01-01T00:00:00Z",
                   bool isSealed = false, const std::string& page = {}) {
    Workspace source = open();
    ShareOrder order{
        {"ma", "r1", false, madeAt, "zh"}, m_folder / name, {}, &m_office, {m_unit.card}, isSealed, true};
    if (!page.empty()) order.page = m_folder / page;
    return share::share(source, order);
  }

  VerifyQuestion question(const std::string& name) const {
    return {m_folder / name, &m_trust, {}, &m_unit, {}, kNow};
  }
  VerifyAnswer ask(const std::string& name) const { return verifyPackage(question(name)); }
  /// Kinds of what was found, errors only; or the sentence where nothing could be told.
  std::vector<std::string> faults(const VerifyQuestion& asked) const {
    std::vector<std::string> kinds;
    try {
      const VerifyAnswer answer = verifyPackage(asked);
      for (const geo::Issue& one : answer.findings)
        if (one.severity == geo::Issue::Severity::error) kinds.push_back(one.kind);
      EXPECT_EQ(answer.isGood, kinds.empty());
      EXPECT_TRUE(answer.isGood || answer.files.empty());
    } catch (const geo::Error& error) {
      kinds.emplace_back(error.what());
    }
    return kinds;
  }
  std::vector<std::string> faults(const std::string& name) const { return faults(question(name)); }
  std::vector<std::string> notes(const std::string& name) const {
    std::vector<std::string> kinds;
    for (const geo::Issue& one : ask(name).findings) kinds.push_back(one.kind);
    return kinds;
  }
  void change(const std::string& name, const std::string& from, const std::string& to) const {
    std::string bytes = test::contentOf(m_folder / name);
    const std::size_t at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    test::writeFile(m_folder / name, bytes.replace(at, from.size(), to));
  }
  fs::path at(const std::string& name) const { return m_folder / name; }

  seal::OwnKeys m_office = made("office");
  seal::OwnKeys m_unit = made("unit ma");
  seal::OwnKeys m_other = made("another unit");
  seal::TrustList m_trust;
};

}  // namespace

TEST_F(SignedPackage, SaysWhoSignedForWhomAndWhichNumber) {
  give("a.gpkg");
  const VerifyAnswer answer = ask("a.gpkg");
  EXPECT_TRUE(answer.isGood && answer.isGenuine && answer.isTrusted);
  EXPECT_THAT(answer.findings, IsEmpty());
  EXPECT_EQ(answer.manifest.issuerName, "office");
  EXPECT_EQ(answer.manifest.unit, "ma");
  EXPECT_EQ(answer.manifest.unitZh, "单位ma");
  EXPECT_EQ(answer.manifest.round, "r1");
  EXPECT_EQ(answer.manifest.number, 1);
  EXPECT_EQ(answer.manifest.replaces, "");
  EXPECT_EQ(answer.manifest.cutOff, "2012-01-01T00:00:00Z");
  EXPECT_EQ(answer.manifest.recipients.at(0), m_unit.card.keys);
  EXPECT_EQ(answer.manifest.headsHash.size(), 64u);
}

TEST_F(SignedPackage, HasTheHeadsOfItsOwnCountiesOnly) {
  approve("draft");
  {
    Workspace workspace = open();
    for (const char* county : {"010101", "CANARYCODE1"})
      survey::submit(workspace, {"s1", {county}, survey::Role::county, "Tester", ""});
  }
  approve("province");
  give("a.gpkg");
  const Manifest manifest = ask("a.gpkg").manifest;
  ASSERT_EQ(manifest.heads.size(), 1u);
  EXPECT_EQ(manifest.heads[0].submission, "s1/010101");
  EXPECT_EQ(manifest.heads[0].hash.size(), 64u);
}

TEST_F(SignedPackage, CountsOnAndNamesTheOneThatItReplaces) {
  const ShareReport first = give("a.gpkg");
  const ShareReport second = give("b.gpkg");
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(ask("b.gpkg").manifest.replaces, first.id);
  Workspace source = open();
  const auto ledger = sharedPackages(source);
  ASSERT_EQ(ledger.size(), 2u);
  EXPECT_EQ(ledger[1].id, second.id);
  EXPECT_EQ(ledger[1].replaces, first.id);
}

TEST_F(SignedPackage, HoldsNoByteOfOthersInPackagePageAndSignature) {
  give("a.gpkg", "2012-01-01T00:00:00Z", false, "a.html");
  for (const char* name : {"a.gpkg", "a.html", "a.gpkg.sig"}) {
    const std::string bytes = test::contentOf(at(name));
    ASSERT_GT(bytes.size(), 500u) << name;
    EXPECT_EQ(bytes.find("CANARY"), std::string::npos) << name << bytes.substr(bytes.find("CANARY"), 60);
    EXPECT_EQ(bytes.find("8675309"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("8,675,309"), std::string::npos) << name;
    for (const std::string& value : test::bytesOf(test::kCanaryFigure))
      EXPECT_EQ(bytes.find(value), std::string::npos) << name;
  }
}

TEST_F(SignedPackage, IsNotGoodWithACellChanged) {
  give("a.gpkg");
  change("a.gpkg", "one kept promise", "one lost promise");
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
}

TEST_F(SignedPackage, IsNotGoodWithAnyByteOfTheSignatureChanged) {
  give("a.gpkg");
  const std::string text = test::contentOf(at("a.gpkg.sig"));
  for (std::size_t i = 0; i < text.size(); i += 7) {
    std::string changed = text;
    changed[i] = changed[i] == '0' ? '1' : '0';
    if (changed == text) continue;
    test::writeFile(at("a.gpkg.sig"), changed);
    const VerifyQuestion asked = question("a.gpkg");
    bool isGood = false;
    try {
      isGood = verifyPackage(asked).isGood;
    } catch (const geo::DataError&) {
    }
    // white space between fields is not signed, as nothing is said by it
    if (text[i] != ' ' && text[i] != '\n') {
      EXPECT_FALSE(isGood) << i << ' ' << text.substr(i, 20);
    }
  }
}

TEST_F(SignedPackage, IsNotGoodWithTheSignatureOfAnotherPackage) {
  give("a.gpkg");
  give("b.gpkg");
  fs::copy_file(at("a.gpkg.sig"), at("b.gpkg.sig"), fs::copy_options::overwrite_existing);
  EXPECT_THAT(faults("b.gpkg"), testing::Contains(testing::AnyOf("verify.changed", "verify.cut_off")));
}

// the signature gets its name first: what a kill right behind that leaves
TEST_F(SignedPackage, OfBeforeUnderTheSignatureOfANewerOneIsSaidToBeSo) {
  give("a.gpkg", "2012-01-01T00:00:00Z", false, "a.html");
  const std::string before = test::contentOf(at("a.gpkg"));
  give("a.gpkg", "2012-02-01T00:00:00Z", false, "a.html");
  EXPECT_THAT(faults("a.gpkg"), IsEmpty());
  test::writeFile(at("a.gpkg"), before);
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.newer_signature"));
  EXPECT_THAT(ask("a.gpkg").findings.at(0).text,
              testing::AllOf(HasSubstr("The signature is of number 2"),
                             HasSubstr("it says that it is number 1"), HasSubstr("have it given again")));
  EXPECT_FALSE(ask("a.gpkg").isGood);
  give("a.gpkg", "2012-03-01T00:00:00Z", false, "a.html");
  EXPECT_THAT(faults("a.gpkg"), IsEmpty());
  EXPECT_EQ(ask("a.gpkg").manifest.number, 3);
}

TEST_F(SignedPackage, IsNotGoodWithFactsOfAnotherManifestUnderItsSignature) {
  give("a.gpkg");
  change("a.gpkg.sig", "\"number\": 1", "\"number\": 9");
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.not_signed"));
  const VerifyAnswer answer = ask("a.gpkg");
  EXPECT_EQ(answer.manifest, Manifest());  // nothing of it is told
}

TEST_F(SignedPackage, IsNotGoodCutOff) {
  give("a.gpkg");
  fs::resize_file(at("a.gpkg"), fs::file_size(at("a.gpkg")) - 1);
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.cut_off"));
  fs::resize_file(at("a.gpkg"), 0);
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.cut_off"));
}

TEST_F(SignedPackage, IsNotGoodForAnotherRecipient) {
  give("a.gpkg");
  VerifyQuestion asked = question("a.gpkg");
  asked.own = &m_other;
  EXPECT_THAT(faults(asked), ElementsAre("verify.other_recipient"));
  asked.own = nullptr;
  asked.unit = "mb";
  EXPECT_THAT(faults(asked), ElementsAre("verify.other_recipient"));
  asked.unit = "ma";
  EXPECT_THAT(faults(asked), IsEmpty());
}

TEST_F(SignedPackage, IsNotGoodByASignerWhoIsNotKnownHoweverItIsCalled) {
  m_office = made("office");  // the same name, other keys
  give("a.gpkg");
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.unknown_signer"));
  VerifyQuestion asked = question("a.gpkg");
  asked.signer = geo::seal::fingerprint(m_office.card.keys);
  EXPECT_THAT(faults(asked), IsEmpty());
}

TEST_F(SignedPackage, ByRetiredKeysIsGoodOnlyWhereItWasSeenBefore) {
  give("a.gpkg");
  remember(m_trust, ask("a.gpkg"), kNow);
  give("b.gpkg");
  seal::retire(m_trust, geo::seal::fingerprint(m_office.card.keys), "stolen", kNow);
  EXPECT_THAT(faults("a.gpkg"), IsEmpty());
  EXPECT_THAT(faults("b.gpkg"), ElementsAre("verify.retired_signer"));
}

TEST_F(SignedPackage, SaysWhatItWasCalledWhenItWasRenamed) {
  give("a.gpkg");
  fs::rename(at("a.gpkg"), at("x.gpkg"));
  fs::rename(at("a.gpkg.sig"), at("x.gpkg.sig"));
  EXPECT_THAT(faults("x.gpkg"), IsEmpty());
  EXPECT_THAT(notes("x.gpkg"), ElementsAre("verify.renamed"));
}

TEST_F(SignedPackage, IsNotReadThroughALink) {
  give("a.gpkg");
  fs::create_symlink("a.gpkg", at("l.gpkg"));
  fs::copy_file(at("a.gpkg.sig"), at("l.gpkg.sig"));
  EXPECT_THAT(faults("l.gpkg"), ElementsAre(HasSubstr("is a link")));
  fs::copy_file(at("a.gpkg"), at("m.gpkg"));
  fs::create_symlink("a.gpkg.sig", at("m.gpkg.sig"));
  EXPECT_THAT(faults("m.gpkg"), ElementsAre(HasSubstr("is a link")));
}

TEST_F(SignedPackage, WithoutSignatureIsRefused) {
  give("a.gpkg");
  fs::remove(at("a.gpkg.sig"));
  EXPECT_THAT(faults("a.gpkg"), ElementsAre(HasSubstr("has no signature beside it")));
  test::writeFile(at("a.gpkg.sig"), "no signature");
  EXPECT_THAT(faults("a.gpkg"), ElementsAre(HasSubstr("not as it has to be")));
}

TEST_F(SignedPackage, ThatIsOlderThanTheNewestSeenIsSaidToBe) {
  give("a.gpkg");
  give("b.gpkg", "2012-02-01T00:00:00Z");
  EXPECT_TRUE(remember(m_trust, ask("b.gpkg"), kNow));
  EXPECT_FALSE(remember(m_trust, ask("b.gpkg"), kNow));
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.older"));
  EXPECT_THAT(faults("b.gpkg"), IsEmpty());
}

TEST_F(SignedPackage, OfANumberThatWasSeenWithOtherBytesIsNotGood) {
  fs::copy_file(path(), at("copy.gpkg"));
  give("a.gpkg");
  remember(m_trust, ask("a.gpkg"), kNow);
  fs::copy_file(at("copy.gpkg"), path(), fs::copy_options::overwrite_existing);  // the ledger forgets
  give("b.gpkg", "2012-02-01T00:00:00Z");
  EXPECT_THAT(faults("b.gpkg"), ElementsAre("verify.same_number"));
}

TEST_F(SignedPackage, SaysWhereAClockWasSetBack) {
  give("a.gpkg", "2012-02-01T00:00:00Z");
  remember(m_trust, ask("a.gpkg"), kNow);
  give("b.gpkg", "2012-01-01T00:00:00Z");
  EXPECT_THAT(faults("b.gpkg"), IsEmpty());
  EXPECT_THAT(notes("b.gpkg"), ElementsAre("verify.clock"));
  VerifyQuestion asked = question("b.gpkg");
  asked.now = "2011-01-01T00:00:00Z";  // here
  EXPECT_EQ(verifyPackage(asked).findings.size(), 2u);
}

TEST_F(SignedPackage, ChecksThePageBesideItAndSaysWhereItIsNot) {
  give("a.gpkg", "2012-01-01T00:00:00Z", false, "a.html");
  EXPECT_THAT(notes("a.gpkg"), IsEmpty());
  change("a.html", "甲县", "乙县");
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
  fs::remove(at("a.html"));
  EXPECT_THAT(faults("a.gpkg"), IsEmpty());
  EXPECT_THAT(notes("a.gpkg"), ElementsAre("verify.not_there"));
}

TEST_F(SignedPackage, SealedIsOneFileThatItsRecipientOpens) {
  give("s.gpkg", "2012-01-01T00:00:00Z", true, "s.html");
  EXPECT_FALSE(fs::exists(at("s.gpkg")) || fs::exists(at("s.html")) || fs::exists(at("s.gpkg.sig")));
  const std::string bytes = test::contentOf(at("s.gpkg.sealed"));
  EXPECT_EQ(bytes.find("甲县"), std::string::npos);
  const VerifyAnswer answer = ask("s.gpkg.sealed");
  EXPECT_TRUE(answer.isGood && answer.isSealed);
  ASSERT_EQ(answer.files.size(), 2u);
  geo::writeBytes(at("out.gpkg"), answer.files[0].bytes);
  Workspace package = Workspace::open(at("out.gpkg"), true);
  EXPECT_EQ(package.units(Level::county).at(0).name, "甲县");
  EXPECT_THAT(answer.files[1].bytes, HasSubstr("<!DOCTYPE html>"));
}

TEST_F(SignedPackage, SealedIsWrittenWholeOrNotAtAllAndOverNothing) {
  give("s.gpkg", "2012-01-01T00:00:00Z", true, "s.html");
  const VerifyAnswer answer = ask("s.gpkg.sealed");
  EXPECT_EQ(writeUnsealed(answer, at("out.gpkg")).size(), 2u);
  EXPECT_EQ(test::contentOf(at("out.gpkg")), answer.files.at(0).bytes);
  EXPECT_EQ(test::contentOf(at("s.html")), answer.files.at(1).bytes);
  test::writeFile(at("s.html"), "somebody's");
  EXPECT_THROW(writeUnsealed(answer, at("again.gpkg")), geo::IoError);
  EXPECT_FALSE(fs::exists(at("again.gpkg")));
  EXPECT_EQ(test::contentOf(at("s.html")), "somebody's");
}

TEST_F(SignedPackage, SealedGivesNoFileANameThatIsNoPages) {
  give("s.gpkg", "2012-01-01T00:00:00Z", true, "s.html");
  VerifyAnswer answer = ask("s.gpkg.sealed");
  for (const char* name : {".profile", "out.gpkg", "s.html.sh"}) {
    answer.files.at(1).name = name;
    EXPECT_THROW(writeUnsealed(answer, at("out.gpkg")), geo::DataError) << name;
    EXPECT_FALSE(fs::exists(at(name)) || fs::exists(at("out.gpkg"))) << name;
  }
}

TEST_F(SignedPackage, SealedIsOfNoUseToOthersOrCutOff) {
  give("s.gpkg", "2012-01-01T00:00:00Z", true);
  VerifyQuestion asked = question("s.gpkg.sealed");
  asked.own = &m_other;
  EXPECT_THAT(faults(asked), ElementsAre(HasSubstr("is not sealed for this key")));
  asked.own = nullptr;
  EXPECT_THAT(faults(asked), ElementsAre(HasSubstr("is sealed")));
  fs::resize_file(at("s.gpkg.sealed"), fs::file_size(at("s.gpkg.sealed")) - 20);
  EXPECT_THAT(faults("s.gpkg.sealed"), ElementsAre(HasSubstr("is cut off")));
}

TEST_F(SignedPackage, SealedAnewForAnotherByItsRecipientIsNotGoodThere) {
  give("s.gpkg");
  const std::string bundle =
      bundleOf(test::contentOf(at("s.gpkg.sig")), {{"s.gpkg", test::contentOf(at("s.gpkg"))}});
  const std::vector<geo::seal::Key> others{m_other.card.keys.box};
  test::writeFile(at("t.sealed"), geo::seal::sealFor(bundle, others));
  VerifyQuestion asked = question("t.sealed");
  asked.own = &m_other;
  EXPECT_THAT(faults(asked), ElementsAre("verify.other_recipient"));
}

TEST_F(SignedPackage, OfAWorkspaceThatIsOnlyReadIsRefusedAndLeavesNothing) {
  Workspace source = Workspace::open(path(), true);
  ShareOrder order{{"ma", "r1", false, kNow, "zh"}, m_folder / "a.gpkg", {}, &m_office, {}, false, false};
  EXPECT_THROW(share::share(source, order), geo::IoError);
  EXPECT_THAT(files(), ElementsAre("w.gpkg"));
}

TEST_F(SignedPackage, IsNotWrittenWhereOneOfItsFilesIsThere) {
  test::writeFile(at("a.gpkg.sig"), "as before");
  Workspace source = open();
  ShareOrder order{{"ma", "r1", false, kNow, "zh"}, m_folder / "a.gpkg", {}, &m_office, {}, false, false};
  EXPECT_THROW(share::share(source, order), geo::IoError);
  EXPECT_FALSE(fs::exists(at("a.gpkg")));
  EXPECT_EQ(test::contentOf(at("a.gpkg.sig")), "as before");
  EXPECT_THAT(sharedPackages(source), IsEmpty());
}

TEST(UnsignedPackage, HasTheHeadsOfTheTrailToo) {
  const test::LiaisonWorkspace workspace;
  Workspace source = workspace.open(true);
  const fs::path file = workspace.folder() / "a.gpkg", page = workspace.folder() / "a.html";
  const ShareOrder order{{"ma", "r1", false, kNow, "zh"}, file, page, nullptr, {}, false, false};
  share::share(source, order);
  Workspace package = Workspace::open(file, true);
  std::map<std::string, std::string> facts = packageFacts(package);
  const std::string hash = facts["heads_hash"];
  survey::Heads heads = survey::headsOf(source);
  heads.takenAt = facts["heads_taken_at"];
  EXPECT_EQ(hash, survey::hashOf(heads));
  EXPECT_EQ(facts.count("number"), 0u);
  const std::string text = test::contentOf(page);
  EXPECT_THAT(text, HasSubstr("<code>" + hash + "</code>"));
  EXPECT_THAT(text, HasSubstr(" · " + hash));  // below every printed sheet
  EXPECT_THAT(text, testing::Not(HasSubstr("lianpian verify")));
}

TEST_F(SignedPackage, ReplacedByAnUnsignedOneLosesItsSignature) {
  give("a.gpkg");
  Workspace source = Workspace::open(path(), true);
  ShareOrder order{{"ma", "r1", false, kNow, "zh"}, m_folder / "a.gpkg", {}, nullptr, {}, false, true};
  share::share(source, order);
  EXPECT_FALSE(fs::exists(at("a.gpkg.sig")));
}

TEST_F(SignedPackage, KeepsItsSignatureWhereAnUnsignedOneMayNotReplaceIt) {
  give("a.gpkg");
  fs::rename(at("a.gpkg"), at("elsewhere.gpkg"));
  const std::string signature = test::contentOf(at("a.gpkg.sig"));
  Workspace source = Workspace::open(path(), true);
  const ShareOrder order{{"ma", "r1", false, kNow, "zh"}, at("a.gpkg"), {}, nullptr, {}, false, false};
  EXPECT_THROW(share::share(source, order), geo::IoError);
  EXPECT_FALSE(fs::exists(at("a.gpkg")));
  EXPECT_EQ(test::contentOf(at("a.gpkg.sig")), signature);
}

TEST_F(SignedPackage, KeepsItsSignatureWhereWhatReplacesItCannotBeWritten) {
  give("a.gpkg");
  const std::string package = test::contentOf(at("a.gpkg")), signature = test::contentOf(at("a.gpkg.sig"));
  Workspace source = open();
  for (const bool isSigned : {false, true}) {
    ShareOrder order{{"ma", "r1", false, kNow, "zh"}, at("a.gpkg"), at("a.html"), nullptr, {}, false, true};
    if (isSigned) order.signer = &m_office;
    order.request.looks = [this](Workspace&, const MapSettings&, geo::Issues&) {
      fs::create_directory(at("a.html"));  // by somebody else, meanwhile
      return std::vector<IndicatorLook>();
    };
    EXPECT_THROW(share::share(source, order), geo::IoError);
    EXPECT_EQ(test::contentOf(at("a.gpkg")), package);
    EXPECT_EQ(test::contentOf(at("a.gpkg.sig")), signature);
    fs::remove(at("a.html"));
  }
  EXPECT_EQ(sharedPackages(source).size(), 1u);
  EXPECT_THAT(faults("a.gpkg"), IsEmpty());
  EXPECT_THAT(files(), ElementsAre(".w.gpkg.lock", "a.gpkg", "a.gpkg.sig", "w.gpkg"));
}

TEST_F(SignedPackage, StandsAsItWasWhereTheOldSignatureCannotBeRemoved) {
  give("a.gpkg", "2012-01-01T00:00:00Z", false, "a.html");
  const std::string package = test::contentOf(at("a.gpkg")), page = test::contentOf(at("a.html"));
  fs::remove(at("a.gpkg.sig"));
  fs::create_directories(at("a.gpkg.sig") / "full");
  Workspace source = Workspace::open(path(), true);
  ShareOrder order{{"ma", "r1", false, kNow, "en"}, at("a.gpkg"), at("a.html"), nullptr, {}, false, true};
  EXPECT_THROW(share::share(source, order), geo::IoError);
  EXPECT_EQ(test::contentOf(at("a.gpkg")), package);
  EXPECT_EQ(test::contentOf(at("a.html")), page);
  EXPECT_THAT(files(), ElementsAre("a.gpkg", "a.gpkg.sig", "a.html", "w.gpkg"));
}

TEST_F(SignedPackage, SaysTheSameInTheGoldenFileOfItsFormat) {
  const fs::path folder = fs::path(LIANPIAN_SOURCE_DIR) / "tests/data/formats";
  VerifyQuestion asked;
  asked.file = folder / "package-1.gpkg";
  asked.signer = "ada6 59c1 ff93 574a 0055 9c87 2e76 eed7 3d4d bfb3";
  asked.now = kNow;
  const VerifyAnswer answer = verifyPackage(asked);
  EXPECT_TRUE(answer.isGood);
  EXPECT_EQ(answer.manifest.issuerName, "Made-up office 样例办公室");
  EXPECT_EQ(answer.manifest.unit, "ma");
  EXPECT_EQ(answer.manifest.number, 1);
}

// by hand: the length in eight bytes, the least first, then all bytes as they are
TEST(Bundles, AreTheLengthOfTheSignatureTheSignatureAndTheFiles) {
  EXPECT_EQ(bundleOf("sig", {{"a", "AB"}, {"b", ""}, {"c", "C"}}),
            std::string("\x03\0\0\0\0\0\0\0sigABC", 14));
  const std::string longer(0x10203, 's');
  EXPECT_EQ(bundleOf(longer, {}), std::string("\x03\x02\x01\0\0\0\0\0", 8) + longer);
}

TEST(PackageNames, HaveTheirEndingsBehindTheName) {
  EXPECT_EQ(signatureOf("/x/a.gpkg"), "/x/a.gpkg.sig");
  EXPECT_EQ(sealedOf("/x/a.gpkg"), "/x/a.gpkg.sealed");
}

/// What is signed anew by the same office: a made-up contradiction between manifest and package.
class ResignedPackage : public SignedPackage {
 protected:
  template <class Edit>
  void resign(const std::string& name, Edit&& edit) const {
    Manifest manifest = readSigned(test::contentOf(at(name + ".sig")), name).manifest;
    edit(manifest);
    test::writeFile(at(name + ".sig"), signedText(manifest, m_office.keys));
  }
  static void ofAnotherFile(Manifest& manifest) { manifest.files[0].sha256 = std::string(64, '0'); }
};

TEST_F(ResignedPackage, AsItWasSignedIsGoodWhateverNumberItSays) {
  give("a.gpkg");
  resign("a.gpkg", [](Manifest& one) { one.number = 2; });
  EXPECT_THAT(faults("a.gpkg"), IsEmpty());
}

TEST_F(ResignedPackage, OfTheNumberOfItsSignatureIsNotSaidToBeOlder) {
  give("a.gpkg");
  resign("a.gpkg", ofAnotherFile);
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
  resign("a.gpkg", [](Manifest& one) { one.number = 2; });
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.newer_signature"));
}

TEST_F(ResignedPackage, OfAnotherRoundOrUnitIsAnotherPackageNotAnOlderOne) {
  give("a.gpkg");
  resign("a.gpkg", [](Manifest& one) {
    ofAnotherFile(one);
    one.number = 2;
    one.round = "r2";
  });
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
  resign("a.gpkg", [](Manifest& one) {
    one.round = "r1";
    one.unit = "mb";
  });
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
}

TEST_F(ResignedPackage, WithoutANumberIsNotSaidToBeOlder) {
  give("a.gpkg");
  const std::string signature = test::contentOf(at("a.gpkg.sig"));
  Workspace source = open();
  share::share(source, {{"ma", "r1", false, kNow, "zh"}, at("a.gpkg"), {}, nullptr, {}, false, true});
  test::writeFile(at("a.gpkg.sig"), signature);
  resign("a.gpkg", [](Manifest& one) {
    ofAnotherFile(one);
    one.files[0].length = 1;
  });
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
}

TEST_F(ResignedPackage, IsCutOffWhereOneByteLacksAndChangedWhereOneIsTooMany) {
  give("a.gpkg");
  const auto size = fs::file_size(at("a.gpkg"));
  resign("a.gpkg", [&](Manifest& one) { one.files[0].length = size + 1; });
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.cut_off"));
  EXPECT_EQ(ask("a.gpkg").findings.at(0).text, at("a.gpkg").string() + " has " + std::to_string(size) +
                                                   " bytes of the " + std::to_string(size + 1) +
                                                   " that were signed: it is cut off, or another file");
  // the right digest of the wrong length
  resign("a.gpkg", [&](Manifest& one) { one.files[0].length = size - 1; });
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.changed"));
}

TEST_F(SignedPackage, SaysEachFindingWithItsPlaceAndWhatToDo) {
  const auto said = [](const VerifyAnswer& answer) {
    std::vector<std::string> all;
    for (const geo::Issue& one : answer.findings)
      all.push_back((one.severity == geo::Issue::Severity::error ? "error " : "note ") + one.kind + " " +
                    one.place + ": " + one.text);
    return all;
  };
  give("a.gpkg", "2012-01-01T00:00:00Z", false, "a.html");
  fs::rename(at("a.gpkg"), at("x.gpkg"));
  fs::rename(at("a.gpkg.sig"), at("x.gpkg.sig"));
  fs::remove(at("a.html"));
  const std::string page = at("a.html").string(), package = at("x.gpkg").string();
  EXPECT_THAT(said(ask("x.gpkg")), ElementsAre("note verify.renamed " + package + ": " + package +
                                                   " was called a.gpkg when it was signed",
                                               "note verify.not_there " + page + ": " + page +
                                                   " belongs to the package and does not lie beside it"));
  VerifyQuestion asked = question("x.gpkg");
  asked.trust = nullptr;
  asked.own = &m_other;
  asked.unit = "mb";
  const std::string print = geo::seal::fingerprint(m_office.card.keys);
  const std::vector<std::string> all = said(verifyPackage(asked));
  ASSERT_EQ(all.size(), 5u);
  EXPECT_THAT(all[2], testing::StartsWith("error verify.unknown_signer " + print + ": Whose the keys " +
                                          print + " are is not known here"));
  EXPECT_EQ(all[3], "error verify.other_recipient ma: The package is for ma 单位ma, not for mb");
  EXPECT_EQ(all[4], "error verify.other_recipient ma: The package was not signed for the keys " +
                        geo::seal::fingerprint(m_other.card.keys) + ": it was made for others and passed on");
}

TEST_F(SignedPackage, IsByAKnownSignerOnlyWithBothOfItsKeys) {
  give("a.gpkg");
  m_trust.keys.at(0).card.keys.box[0] ^= 1U;
  EXPECT_THAT(faults("a.gpkg"), ElementsAre("verify.unknown_signer"));
}

TEST_F(SignedPackage, ByAKnownSignerIsGoodThoughAnotherFingerprintWasGiven) {
  give("a.gpkg");
  VerifyQuestion asked = question("a.gpkg");
  asked.signer = geo::seal::fingerprint(m_other.card.keys);
  EXPECT_THAT(faults(asked), IsEmpty());
  asked.trust = nullptr;
  EXPECT_THAT(faults(asked), ElementsAre("verify.unknown_signer"));
  EXPECT_FALSE(verifyPackage(asked).isTrusted);
}

TEST_F(SignedPackage, ByRetiredKeysSaysSinceWhenAndWhy) {
  give("a.gpkg");
  remember(m_trust, ask("a.gpkg"), kNow);
  give("b.gpkg");
  seal::retire(m_trust, geo::seal::fingerprint(m_office.card.keys), "stolen", kNow);
  const std::string print = geo::seal::fingerprint(m_office.card.keys);
  const VerifyAnswer seen = ask("a.gpkg"), isNew = ask("b.gpkg");
  ASSERT_EQ(seen.findings.size(), 1u);
  EXPECT_TRUE(seen.isGood && seen.isTrusted);
  EXPECT_EQ(seen.findings[0].severity, geo::Issue::Severity::note);
  EXPECT_EQ(seen.findings[0].kind, "verify.retired_signer");
  EXPECT_EQ(seen.findings[0].text,
            "The keys " + print + " were retired at " + kNow + "; this package was seen before that");
  ASSERT_EQ(isNew.findings.size(), 1u);
  EXPECT_FALSE(isNew.isGood || isNew.isTrusted);
  EXPECT_THAT(isNew.findings[0].text, testing::StartsWith("The keys " + print + " were retired at " + kNow +
                                                          " (stolen), and this package was not seen here"));
}

TEST_F(SignedPackage, OfThisVeryMomentIsOfNoClockThatIsWrong) {
  give("a.gpkg", kNow);
  EXPECT_THAT(notes("a.gpkg"), IsEmpty());
  give("b.gpkg", "2013-06-01T00:00:01Z");
  EXPECT_THAT(notes("b.gpkg"), ElementsAre("verify.clock"));
  EXPECT_TRUE(ask("b.gpkg").isGood);
  EXPECT_EQ(ask("b.gpkg").findings.at(0).severity, geo::Issue::Severity::warning);
}

TEST_F(SignedPackage, OfTheNextNumberMadeInTheSameMomentIsGood) {
  give("a.gpkg");
  remember(m_trust, ask("a.gpkg"), kNow);
  give("b.gpkg");
  EXPECT_THAT(notes("b.gpkg"), IsEmpty());
}

TEST_F(SignedPackage, OfAnotherUnitOrIssuerIsNoneThatFollows) {
  give("a.gpkg");
  give("b.gpkg");
  remember(m_trust, ask("b.gpkg"), kNow);
  m_trust.seen.at(0).line = "package mb r1";
  EXPECT_THAT(notes("a.gpkg"), IsEmpty());
  m_trust.seen.at(0).line = "package ma r1";
  m_trust.seen.at(0).issuer = geo::seal::fingerprint(m_other.card.keys);
  EXPECT_THAT(notes("a.gpkg"), IsEmpty());
}

TEST_F(SignedPackage, IsRememberedWithAllThatShowsWhatIsOlder) {
  const ShareReport made = give("a.gpkg");
  EXPECT_TRUE(remember(m_trust, ask("a.gpkg"), kNow));
  ASSERT_EQ(m_trust.seen.size(), 1u);
  const seal::Seen& seen = m_trust.seen[0];
  EXPECT_EQ(seen.number, 1);
  EXPECT_THAT((std::vector{seen.issuer, seen.line, seen.madeAt, seen.id, seen.seenAt}),
              ElementsAre(geo::seal::fingerprint(m_office.card.keys), "package ma r1", "2012-01-01T00:00:00Z",
                          made.id, kNow));
  give("b.gpkg");
  EXPECT_TRUE(remember(m_trust, ask("b.gpkg"), kNow));
  EXPECT_EQ(m_trust.seen.size(), 2u);
}

TEST_F(SignedPackage, SaysWhatWasSeenWhereItIsOutOfDate) {
  give("a.gpkg");
  fs::copy_file(path(), at("copy.gpkg"));
  give("b.gpkg", "2012-02-01T00:00:00Z");
  remember(m_trust, ask("b.gpkg"), kNow);
  EXPECT_EQ(ask("a.gpkg").findings.at(0).text,
            std::string("It is number 1, and number 2 of 2012-02-01T00:00:00Z was seen at ") + kNow +
                ": it is out of date");
  EXPECT_EQ(ask("a.gpkg").findings.at(0).place, "r1");
  fs::copy_file(at("copy.gpkg"), path(), fs::copy_options::overwrite_existing);
  give("c.gpkg", "2012-03-01T00:00:00Z");  // number 2 again
  EXPECT_EQ(ask("c.gpkg").findings.at(0).text, std::string("Another package with the number 2 was seen at ") +
                                                   kNow + "; ask the issuer which of them counts");
  give("d.gpkg", "2012-01-15T00:00:00Z");
  EXPECT_EQ(ask("d.gpkg").findings.at(0).text,
            "It is number 3 and says that it was made at 2012-01-15T00:00:00Z, before number 2 of "
            "2012-02-01T00:00:00Z: the issuer's clock was set back in between");
}

TEST_F(SignedPackage, SealedHasToHoldNoMoreAndNoLessThanWasSigned) {
  give("s.gpkg");
  const std::string signature = test::contentOf(at("s.gpkg.sig")), bytes = test::contentOf(at("s.gpkg"));
  const std::string whole = bundleOf(signature, {{"s.gpkg", bytes}});
  const std::vector<geo::seal::Key> boxes{m_unit.card.keys.box};
  const auto of = [&](const std::string& bundle) {
    test::writeFile(at("t.sealed"), geo::seal::sealFor(bundle, boxes));
    return faults("t.sealed");
  };
  EXPECT_THAT(of(whole), IsEmpty());
  EXPECT_THAT(of(whole + "x"), ElementsAre("verify.changed"));
  EXPECT_EQ(ask("t.sealed").findings.at(0).text,
            at("t.sealed").string() + " holds more than what was signed");
  EXPECT_TRUE(ask("t.sealed").files.empty());
  const auto isCutOff =
      ElementsAre(at("t.sealed").string() +
                  " is cut off or was changed on the way; nothing of it is used. Ask for it "
                  "again.");
  EXPECT_THAT(of(whole.substr(0, whole.size() - 1)), isCutOff);
  EXPECT_THAT(of(whole.substr(0, 8 + signature.size() - 1)), isCutOff);
  EXPECT_THAT(of(whole.substr(0, 7)), isCutOff);
  EXPECT_THAT(of(std::string("\x01\0\0\0\0\0\0\x80x", 9)), isCutOff);  // 2^63 + 1 bytes
  std::string changed = whole;
  changed.back() = changed.back() == 'x' ? 'y' : 'x';
  EXPECT_THAT(of(changed), ElementsAre("verify.changed"));
}

TEST_F(SignedPackage, SealedUnderAChangedManifestTellsNothingOfIt) {
  give("s.gpkg");
  std::string signature = test::contentOf(at("s.gpkg.sig"));
  const std::size_t at1 = signature.find("\"number\": 1");
  ASSERT_NE(at1, std::string::npos);
  signature[at1 + 10] = '9';
  const std::vector<geo::seal::Key> boxes{m_unit.card.keys.box};
  test::writeFile(
      at("t.sealed"),
      geo::seal::sealFor(bundleOf(signature, {{"s.gpkg", test::contentOf(at("s.gpkg"))}}), boxes));
  const VerifyAnswer answer = ask("t.sealed");
  EXPECT_TRUE(answer.isSealed);
  EXPECT_FALSE(answer.isGood || answer.isGenuine || answer.isTrusted);
  ASSERT_EQ(answer.findings.size(), 1u);
  EXPECT_EQ(answer.findings[0].kind, "verify.not_signed");
  EXPECT_EQ(answer.findings[0].place, at("t.sealed").string());
  EXPECT_EQ(answer.id, "");
  EXPECT_TRUE(answer.files.empty());
}

TEST_F(SignedPackage, SealedMayHaveAPageInCapitalLetters) {
  VerifyAnswer answer;
  EXPECT_THAT(writeUnsealed(answer, at("none.gpkg")), IsEmpty());
  EXPECT_FALSE(fs::exists(at("none.gpkg")));
  answer.files = {{"x.gpkg", "package"}, {"PAGE.HTML", "page"}};
  EXPECT_THAT(writeUnsealed(answer, at("out.gpkg")), ElementsAre(at("out.gpkg"), at("PAGE.HTML")));
  EXPECT_EQ(test::contentOf(at("out.gpkg")), "package");
  EXPECT_EQ(test::contentOf(at("PAGE.HTML")), "page");
}
