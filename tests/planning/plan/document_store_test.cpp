#include "planning/plan/document_store.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "geo/store/sha256.h"
#include "planning/plan/plan_store.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Made up: texts that are no plans, which the store does not mind.
class DocumentStore : public testing::Test {
 protected:
  int append(const std::string& kind, const std::string& name, const std::string& text,
             bool isFrozen = false) {
    StoredDocument one;
    one.kind = kind;
    one.name = name;
    one.state = "review";
    one.isFrozen = isFrozen;
    one.by = "甲";
    one.why = "for a test";
    one.text = text;
    one.version = 7;  // counted by the store
    return appendDocument(m_workspace, one);
  }
  std::string refusal(const std::string& kind, const std::string& name, int version) {
    try {
      (void)document(m_workspace, kind, name, version);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return "";
  }
  void execute(const char* sql) { m_workspace.database().execute(sql); }
  /// Kind and place of what does not fit.
  std::vector<std::string> faults() {
    std::vector<std::string> found;
    for (const geo::Issue& issue : verifyDocuments(m_workspace)) {
      EXPECT_EQ(issue.severity, geo::Issue::Severity::error);
      found.push_back(issue.kind + " " + issue.place);
    }
    return found;
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(DocumentStore, IsEmptyBeforeTheFirstPlan) {
  EXPECT_THAT(documents(m_workspace, "plan"), IsEmpty());
  EXPECT_THAT(verifyDocuments(m_workspace), IsEmpty());
  eachDocumentText(m_workspace, [](const DocumentText&) { ADD_FAILURE() << "a text"; });
  EXPECT_EQ(refusal("plan", "hills", 0),
            "The workspace has no plan 'hills'; 'lianpian plan list' lists those it has.");
}

TEST_F(DocumentStore, CountsVersionsByKindAndName) {
  EXPECT_EQ(append("plan", "hills", "one"), 1);
  EXPECT_EQ(append("outline", "hills", "two"), 1);
  EXPECT_EQ(append("plan", "hills", "three", true), 2);
  EXPECT_EQ(append("plan", "east", "four"), 1);
  std::vector<std::string> listed;
  for (const StoredDocument& one : documents(m_workspace, "plan")) {
    listed.push_back(one.name + " " + std::to_string(one.version));
    EXPECT_EQ(one.text, "");
  }
  EXPECT_THAT(listed, ElementsAre("east 1", "hills 1", "hills 2"));
}

TEST_F(DocumentStore, GivesTheNewestOrTheVersionAsked) {
  append("plan", "hills", "one");
  append("plan", "hills", "two", true);
  append("outline", "hills", "other");
  EXPECT_EQ(document(m_workspace, "plan", "hills", 1).text, "one");
  const StoredDocument newest = document(m_workspace, "plan", "hills", 0);
  EXPECT_EQ(newest.text, "two");
  EXPECT_EQ(newest.kind, "plan");
  EXPECT_EQ(newest.name, "hills");
  EXPECT_EQ(newest.version, 2);
  EXPECT_EQ(newest.state, "review");
  EXPECT_TRUE(newest.isFrozen);
  EXPECT_FALSE(document(m_workspace, "plan", "hills", 1).isFrozen);
  EXPECT_EQ(newest.why, "for a test");
  EXPECT_THAT(newest.by, testing::StartsWith("甲"));
  EXPECT_EQ(newest.sha256, geo::store::sha256("two"));
  EXPECT_THAT(newest.at, testing::StartsWith("2"));  // of this millennium
  EXPECT_EQ(refusal("plan", "hills", 3), "The workspace has no version 3 of the plan 'hills'.");
  EXPECT_EQ(refusal("outline", "east", 0),
            "The workspace has no outline 'east'; 'lianpian plan list' lists those it has.");
}

TEST_F(DocumentStore, VisitsTextsAsTheyWereStored) {
  append("plan", "west", "one");
  append("outline", "east", "two");
  append("plan", "west", "three");
  std::vector<std::string> visited;
  eachDocumentText(m_workspace, [&](const DocumentText& one) {
    visited.push_back(one.name + " " + std::to_string(one.version) + " " + one.text);
  });
  EXPECT_THAT(visited, ElementsAre("west 1 one", "east 1 two", "west 2 three"));
}

TEST_F(DocumentStore, LogsTheVersionBeforeAndItsSeal) {
  append("plan", "hills", "one");
  append("plan", "hills", "two", true);
  std::vector<std::string> entries;
  planning::eachRevision(m_workspace.database(), [&](const planning::StoredRevision& entry) {
    if (entry.revision.what.starts_with("plan "))
      entries.push_back(entry.revision.what + "|" + entry.revision.before + "|" + entry.revision.after);
  });
  const std::string first = "state review, frozen 0, sha256 " + geo::store::sha256("one");
  const std::string second = "state review, frozen 1, sha256 " + geo::store::sha256("two");
  EXPECT_THAT(entries, ElementsAre("plan hills 1||" + first, "plan hills 2|" + first + "|" + second));
}

TEST_F(DocumentStore, NoticesEachVersionThatIsNotWhatWasStored) {
  append("plan", "hills", "one");
  append("plan", "hills", "two");
  append("plan", "west", "three");
  append("outline", "test", "four");
  append("outline", "test", "five");
  EXPECT_THAT(faults(), IsEmpty());
  execute("UPDATE plan_documents SET document = 'x' WHERE document = 'two'");
  execute("UPDATE plan_documents SET state = 'approved' WHERE document = 'three'");
  execute("UPDATE plan_documents SET frozen = 1 WHERE document = 'four'");
  execute("DELETE FROM plan_documents WHERE document = 'five'");
  EXPECT_THAT(faults(), ElementsAre("plan.tampered outline test 1", "plan.tampered plan hills 2",
                                    "plan.tampered plan west 1", "plan.version_gone outline test 2"));
}

TEST_F(DocumentStore, NoticesAVersionThatTheLogDoesNotKnow) {
  append("plan", "hills", "one");
  execute(
      "INSERT INTO plan_documents (kind, name, version, state, frozen, made_at, made_by, why, revision, "
      "sha256, "
      "document) SELECT kind, name, 2, state, frozen, made_at, made_by, why, revision, sha256, document FROM "
      "plan_documents");
  const geo::Issues issues = verifyDocuments(m_workspace);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].place, "plan hills 2");
  EXPECT_THAT(issues[0].text, HasSubstr("Version 2 of the plan hills does not agree with the log"));
}

TEST_F(DocumentStore, IsNotWrittenWhereTheWorkspaceIsOpenForReading) {
  const test::PlanWorkspace other;
  planning::Workspace reading = planning::Workspace::open(other.path(), true);
  StoredDocument one;
  one.kind = "plan";
  one.name = "hills";
  try {
    appendDocument(reading, one);
    ADD_FAILURE() << "written";
  } catch (const geo::IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("open for reading only"));
  }
}

TEST_F(DocumentStore, TellsTheCatalogueThatItsTableChanged) {
  append("plan", "hills", "one");
  execute("UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'");
  append("plan", "hills", "two");
  const auto row = m_workspace.database().prepare(
      "SELECT last_change LIKE '2000-%' FROM gpkg_contents WHERE table_name = 'plan_documents'");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 0);
}

TEST_F(DocumentStore, NamesEachDocumentThatCannotBeRead) {
  putPlan(m_workspace, m_small.draft(), {});
  putOutline(m_workspace, test::smallOutline(), {});
  EXPECT_THAT(unreadableDocuments(m_workspace), IsEmpty());
  append("plan", "west", "no JSON");
  append("outline", "other", "{}");
  execute("UPDATE plan_documents SET document = document || ' ' WHERE name = 'hills'");
  std::vector<std::string> places;
  const geo::Issues issues = unreadableDocuments(m_workspace);
  for (const geo::Issue& issue : issues) {
    places.push_back(issue.place);
    EXPECT_EQ(issue.kind, "plan.unreadable");
    EXPECT_EQ(issue.severity, geo::Issue::Severity::error);
  }
  ASSERT_THAT(places, ElementsAre("plan hills", "plan west", "outline other"));
  EXPECT_THAT(issues[0].text, HasSubstr("its text was changed outside the program"));
  EXPECT_THAT(issues[1].text, HasSubstr("Version 1 of the plan west cannot be read"));
}
