#include "app/gui/liaison/desk/liaison_desk.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/room/stored_step.h"
#include "app/render/document/document_pages.h"
#include "app/render/page/both_languages.h"
#include "app/render/page/indicator_looks.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "geo/table/workbook_writer.h"
#include "planning/assessment/assess.h"
#include "planning/assessment/assessment_paper.h"
#include "planning/assessment/commendation.h"
#include "planning/assessment/given_grades.h"
#include "planning/assessment/take_step.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/inspections.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/register_rules.h"
#include "planning/liaison/register_store.h"
#include "planning/liaison/year_cycle.h"
#include "planning/liaison/yearly_form.h"
#include "planning/seal/key_file.h"
#include "planning/share/package_page.h"
#include "planning/share/share_order.h"
#include "planning/workspace/output_apart.h"

#include <optional>
#include <utility>

namespace app::gui {
namespace {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;
namespace share = planning::share;

LiaisonPointer readSnapshot(planning::Workspace& workspace, const DocumentPointer& document,
                            const LiaisonTopic& topic, const WorkspaceWorker& worker) {
  auto snapshot = std::make_shared<LiaisonSnapshot>(workspace, document, topic, geo::store::utcToday());
  snapshot->isReadOnly = worker.isReadOnly();  // a connection that only reads is for reading
  return snapshot;
}

/// As where a table is taken in by the verb.
liaison::TakenFile takenFrom(const liaison::Register& before, const liaison::RegisterFile& file,
                             const liaison::KnownPlaces& known, bool replaces, const std::string& person) {
  liaison::TakenFile taken =
      liaison::takeFile(before, file, known, replaces, {geo::store::utcToday(), person});
  if (taken.mistakes.empty()) taken.mistakes = assessment::unheldCommendations(before, taken.after);
  return taken;
}

void requireNoMistakes(const std::vector<std::string>& mistakes, const std::string& file) {
  if (mistakes.empty()) return;
  if (mistakes.size() == 1) throw geo::DataError(mistakes.front());
  throw geo::DataError(geo::message("{}: {} mistakes, the first: {} Nothing was stored.", file,
                                    mistakes.size(), mistakes.front()));
}

std::vector<std::string> sharePackage(planning::Workspace& workspace, const ShareWish& wish) {
  std::vector<planning::seal::KeyCard> recipients;
  for (const std::filesystem::path& file : wish.recipients)
    recipients.push_back(planning::seal::readCard(file));
  std::optional<planning::seal::OwnKeys> own;
  if (!wish.key.empty()) own = planning::seal::openKeyFile(wish.key, *wish.phrase);
  const share::ShareOrder order{
      {wish.unit, wish.round, wish.withDirect, geo::store::utcNow(), wish.language, render::indicatorLooks},
      wish.folder / (wish.unit + ".gpkg"),
      wish.withPage ? wish.folder / (wish.unit + ".html") : std::filesystem::path(),
      own ? &*own : nullptr,
      recipients,
      wish.isSealed,
      wish.replace,
      wish.withTotals,
      render::dataTextIn};
  const share::ShareReport made = share::share(workspace, order);
  std::vector<std::string> lines = share::linesOf(made, order);
  for (const geo::Issue& one : made.package.issues) lines.push_back(one.text);
  return lines;
}

}  // namespace

/// What came of an edit.
struct LiaisonDesk::Written {
  LiaisonPointer snapshot;
  liaison::RegisterEdit edit;
  bool goesBack = false;
};

LiaisonDesk::LiaisonDesk(WorkspaceWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

/// The way back says that it is empty when it goes, to a window that goes too.
LiaisonDesk::~LiaisonDesk() { m_undo.blockSignals(true); }

void LiaisonDesk::start(const DocumentPointer& document) {
  m_document = document;
  m_topic = {};
  m_snapshot = nullptr;
  m_undo.clear();
  dropProposal();
  reload();
}

void LiaisonDesk::choose(const LiaisonTopic& topic) {
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [document = m_document, topic, &worker = m_worker](planning::Workspace& workspace, geo::Progress&) {
        return readSnapshot(workspace, document, topic, worker);
      },
      this,
      [this](Result<LiaisonPointer> snapshot) {
        if (!snapshot) return emit failed(snapshot.problem);
        takeSnapshot(*snapshot);
      });
}

void LiaisonDesk::takeSnapshot(const LiaisonPointer& snapshot) {
  if (snapshot->document != m_document) return;  // of a workspace left since
  m_snapshot = snapshot;
  m_topic = snapshot->topic;
  emit snapshotLoaded();
}

void LiaisonDesk::edit(const QString& text, const Change& change, const LiaisonTopic& topic) {
  store(text, change, topic, true);
}

void LiaisonDesk::send(const liaison::RegisterEdit& step, const QString& text) {
  store(
      text, [step](liaison::Register& all, const liaison::KnownPlaces&) { liaison::applyEdit(all, step); },
      m_topic, false);
}

void LiaisonDesk::store(const QString& text, const Change& change, const LiaisonTopic& topic,
                        bool isNewStep) {
  if (m_document == nullptr) return;
  if (m_worker.isOpening()) {
    if (!isNewStep)  // the stack has gone a step that the file does not go
      clearSoon(m_undo, this, [this, document = m_document] { return document == m_document; });
    return emit failed(WorkspaceWorker::openingSentence());
  }
  m_worker.ask(
      m_document,
      [document = m_document, topic, change, authorship = liaison::Authorship{text.toStdString(), m_person},
       &worker = m_worker](planning::Workspace& workspace, geo::Progress&) {
        const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
        liaison::Register before, after;
        liaison::editRegister(workspace, authorship, [&](liaison::Register& all) {
          before = all;
          change(all, known);
          after = all;
          const auto unheld = assessment::unheldCommendations(before, after);
          if (!unheld.empty()) throw geo::DataError(unheld.front());
        });
        return Written{readSnapshot(workspace, document, topic, worker), liaison::editBetween(before, after),
                       liaison::newMistakes(after, before, known).empty()};
      },
      this,
      [this, document = m_document, text, isNewStep](Result<Written> written) {
        if (!written) {
          if (!isNewStep && document == m_document) m_undo.clear();  // the way back does not fit any more
          return emit failed(written.problem);
        }
        if (document == m_document) takeWritten(*written, text, isNewStep);
      },
      AtClosing::finish);
}

void LiaisonDesk::takeWritten(const Written& written, const QString& text, bool isNewStep) {
  takeSnapshot(written.snapshot);
  emit stored();
  if (written.edit.isEmpty()) return emit done(tr("Nothing changed."));
  if (isNewStep && written.goesBack) pushStep(written.edit, text);
  emit done(isNewStep && !written.goesBack
                ? tr("%1. By the register's rules it stays so and cannot be undone.").arg(text)
                : text);
}

void LiaisonDesk::pushStep(const liaison::RegisterEdit& edit, const QString& text) {
  m_undo.push(new StoredStep(
      text, [this, edit](const QString& told) { send(edit.reversed(), told); },
      [this, edit](const QString& told) { send(edit, told); }));
}

void LiaisonDesk::carryOut(const QString& text, const Deed& deed, QObject* receiver,
                           const std::function<void(const QStringList& lines)>& told) {
  if (m_document == nullptr) return;
  if (m_worker.isOpening()) return emit failed(WorkspaceWorker::openingSentence());
  struct CarriedOut {
    std::vector<std::string> lines;
    Written written;  // without a snapshot: nothing was stored
  };
  m_worker.ask(
      m_document,
      [document = m_document, topic = m_topic, deed,
       authorship = liaison::Authorship{text.toStdString(), m_person},
       &worker = m_worker](planning::Workspace& workspace, geo::Progress&) {
        const liaison::Register before = liaison::readRegister(workspace);
        CarriedOut made{deed(workspace, authorship), {}};
        const liaison::Register after = liaison::readRegister(workspace);
        if (after != before)
          made.written = {readSnapshot(workspace, document, topic, worker),
                          liaison::editBetween(before, after),
                          liaison::newMistakes(after, before, liaison::knownPlaces(workspace)).empty()};
        return made;
      },
      this,
      [this, document = m_document, text, asker = QPointer<QObject>(receiver),
       told](Result<CarriedOut> made) {
        if (!made) return emit failed(made.problem);
        if (document != m_document) return;
        QStringList lines;
        for (const std::string& line : made->lines) lines << QString::fromStdString(line);
        if (made->written.snapshot != nullptr)
          takeWritten(made->written, text, true);
        else
          emit done(lines.isEmpty() ? tr("Nothing changed.") : lines.front());
        if (asker != nullptr) told(lines);
      },
      AtClosing::finish);
}

void LiaisonDesk::closePromise(const std::string& id, const liaison::PromiseEnd& end) {
  edit((end.isWithdrawn ? tr("Promise %1 withdrawn") : tr("Promise %1 closed"))
           .arg(QString::fromStdString(id)),
       [id, end](liaison::Register& all, const liaison::KnownPlaces&) {
         liaison::closePromise(all, id, end);
       });
}

void LiaisonDesk::handOver(const liaison::HandOver& change) {
  edit(tr("%1 handed over from %2 to %3")
           .arg(QString::fromStdString(change.place), QString::fromStdString(change.organisation),
                QString::fromStdString(change.successor)),
       [change](liaison::Register& all, const liaison::KnownPlaces& known) {
         liaison::handOver(all, known, change);
       });
}

void LiaisonDesk::move(const liaison::StateChange& change) {
  edit(tr("%1 of %2 moved to its next state")
           .arg(QString::fromStdString(change.place), QString::fromStdString(change.organisation)),
       [change](liaison::Register& all, const liaison::KnownPlaces&) {
         liaison::moveAssignment(all, change);
       });
}

void LiaisonDesk::addRound(const liaison::Round& round, const std::string& from) {
  edit(tr("Round %1 made").arg(QString::fromStdString(round.id)),
       [round, from](liaison::Register& all, const liaison::KnownPlaces&) {
         const liaison::Round& before = liaison::roundOrLast(all, from);
         liaison::Round next = round;
         next.programme = before.programme;
         next.mostLeads = before.mostLeads;
         const std::string old = before.id;  // adding may move the rounds
         liaison::addNextRound(all, next, old);
       },
       {round.id, {}});
}

void LiaisonDesk::putEntry(const std::string& list,
                           const std::vector<std::pair<std::string, std::string>>& fields, bool isNew) {
  QStringList key;
  for (const std::string& field : liaison::keyFields(list))
    for (const auto& [name, text] : fields)
      if (name == field && !text.empty()) key << QString::fromStdString(text);
  edit(tr("%1 stored: %2").arg(registerListTitle(list), key.join(' ')),
       [list, fields, isNew, name = key.join(' ').toStdString(), person = m_person](
           liaison::Register& all, const liaison::KnownPlaces& known) {
         liaison::TakenList taken = liaison::takeEntry(all, list, fields, known);
         if (isNew && taken.change.changed + taken.change.unchanged > 0)
           throw geo::DataError(geo::message(
               "The list {} has an entry '{}' already; choose that one to change it.", list, name));
         requireNoMistakes(taken.mistakes, list);
         if (list == "yearly")  // as when figures come in by a file
           liaison::noteFilled(taken.after, taken.rows, geo::store::utcToday(), person);
         all = std::move(taken.after);
       });
}

void LiaisonDesk::dropEntry(const std::string& list, const std::vector<std::string>& key) {
  QStringList texts;
  for (const std::string& one : key) texts << QString::fromStdString(one);
  edit(tr("%1 taken out: %2").arg(registerListTitle(list), texts.join(' ')),
       [list, key](liaison::Register& all, const liaison::KnownPlaces&) {
         liaison::dropEntry(all, list, key);
       });
}

QString LiaisonDesk::wordOf(const char* list, const char* field, std::size_t word) const {
  return wordText(m_language, list, field, liaison::fieldWords(list, field, false).at(word));
}

void LiaisonDesk::takeStep(liaison::YearStep step) {
  const bool isTaken = !step.date.empty();
  if (isTaken) step.doneBy = m_person;
  const QString whose =
      step.organisation.empty() ? tr("all units") : QString::fromStdString(step.organisation);
  edit((isTaken ? tr("%1 of %2 for %3: taken on %4") : tr("%1 of %2 for %3: due on %4"))
           .arg(wordOf("year_steps", "step", static_cast<std::size_t>(step.step)), whose,
                QString::fromStdString(step.year), QString::fromStdString(isTaken ? step.date : step.due)),
       [step](liaison::Register& all, const liaison::KnownPlaces&) { liaison::takeStep(all, step); });
}

void LiaisonDesk::addInspection(liaison::Inspection inspection) {
  inspection.inspectedBy = m_person;
  edit(tr("Inspection %1 noted").arg(QString::fromStdString(inspection.id)),
       [inspection](liaison::Register& all, const liaison::KnownPlaces&) {
         liaison::addInspection(all, inspection);
       });
}

void LiaisonDesk::closeInspection(const std::string& id, const std::string& day,
                                  const std::string& evidence) {
  edit(tr("Inspection %1 closed").arg(QString::fromStdString(id)),
       [id, day, evidence](liaison::Register& all, const liaison::KnownPlaces&) {
         liaison::closeInspection(all, id, day, evidence);
       });
}

void LiaisonDesk::answerFindings(liaison::FindingsToAnswer answered) {
  answered.words.answeredBy = m_person;
  answered.words.answeredOn = geo::store::utcToday();
  edit(tr("Findings of the yearly form of %1 for %2 answered: %3")
           .arg(QString::fromStdString(answered.unit), QString::fromStdString(answered.year),
                QString::fromStdString(answered.words.reason)),
       [answered](liaison::Register& all, const liaison::KnownPlaces&) {
         liaison::answerFindings(all, answered);
       });
}

void LiaisonDesk::decideForm(FormDeed deed, liaison::FormDecision decision, double threshold) {
  if (decision.day.empty()) decision.day = geo::store::utcToday();
  decision.by = m_person;
  QStringList units;
  for (const std::string& unit : decision.units) units << QString::fromStdString(unit);
  const auto doneTo = [&](const QString& text) {
    const QString done = text.arg(units.join(QStringLiteral(", ")), QString::fromStdString(decision.year));
    return decision.reason.empty() ? done : tr("%1: %2").arg(done, QString::fromStdString(decision.reason));
  };
  switch (deed) {
    case FormDeed::send:
      return edit(doneTo(tr("Yearly form of %1 for %2 noted as sent")),
                  [decision](liaison::Register& all, const liaison::KnownPlaces&) {
                    liaison::sendForms(all, decision);
                  });
    case FormDeed::approve:
      return edit(doneTo(tr("Yearly form of %1 for %2 approved")),
                  [decision, threshold](liaison::Register& all, const liaison::KnownPlaces&) {
                    liaison::approveForms(all, decision, threshold);
                  });
    case FormDeed::giveBack:
      return edit(doneTo(tr("Yearly form of %1 for %2 returned")),
                  [decision](liaison::Register& all, const liaison::KnownPlaces&) {
                    liaison::returnForms(all, decision);
                  });
    case FormDeed::reopen:
      return edit(doneTo(tr("Yearly form of %1 for %2 opened again")),
                  [decision](liaison::Register& all, const liaison::KnownPlaces&) {
                    liaison::reopenForms(all, decision);
                  });
  }
}

void LiaisonDesk::takeAssessmentStep(liaison::AssessmentStep step) {
  if (step.doneBy.empty()) step.doneBy = m_person;
  edit(tr("Step %1 of %2 for %3")
           .arg(wordOf("assessment_steps", "step", static_cast<std::size_t>(step.step)),
                QString::fromStdString(step.organisation), QString::fromStdString(step.year)),
       [step](liaison::Register& all, const liaison::KnownPlaces&) { assessment::takeStep(all, step); });
}

void LiaisonDesk::decideNomination(const liaison::Commendation& decision) {
  edit(
      tr("Nomination %1: %2")
          .arg(QString::fromStdString(decision.nomination),
               wordOf("commendations", "state", static_cast<std::size_t>(decision.state))),
      [decision](liaison::Register& all, const liaison::KnownPlaces&) { assessment::decide(all, decision); });
}

void LiaisonDesk::propose(const std::filesystem::path& file, const std::string& list, bool replaces) {
  dropProposal();
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [file, list, replaces, person = m_person](planning::Workspace& workspace,
                                                geo::Progress&) -> ListProposalPointer {
        auto read = liaison::readRegisterFile(file, {});
        if (!read && !list.empty()) read = liaison::readRegisterFile(file, list);
        if (!read)
          throw geo::DataError(geo::message("{} does not say which list it holds; choose the list.",
                                            file.filename().string()));
        liaison::TakenFile taken = takenFrom(liaison::readRegister(workspace), *read,
                                             liaison::knownPlaces(workspace), replaces, person);
        return std::make_shared<const ListProposal>(
            ListProposal{*std::move(read), replaces, std::move(taken)});
      },
      this,
      [this, document = m_document](Result<ListProposalPointer> proposal) {
        if (document != m_document) return;
        if (!proposal) return emit failed(proposal.problem);
        m_proposal = *proposal;
        emit proposalChanged();
      });
}

void LiaisonDesk::dropProposal() {
  if (std::exchange(m_proposal, nullptr) != nullptr) emit proposalChanged();
}

void LiaisonDesk::storeProposal() {
  if (m_proposal == nullptr || !m_proposal->taken.mistakes.empty()) return;
  const std::string name = m_proposal->file.file.filename().string();
  edit(tr("Taken in from %1").arg(QString::fromStdString(name)),
       [proposal = m_proposal, name, person = m_person](liaison::Register& all,
                                                        const liaison::KnownPlaces& known) {
         liaison::TakenFile taken = takenFrom(all, proposal->file, known, proposal->replaces, person);
         requireNoMistakes(taken.mistakes, name);
         if (taken.changes != proposal->taken.changes)
           throw geo::DataError(geo::message(
               "The register has changed since {} was compared with it; take the file in again.", name));
         all = std::move(taken.after);
       });
  dropProposal();
}

void LiaisonDesk::writeLists(const std::filesystem::path& file, const std::string& list) {
  if (m_document == nullptr) return;
  m_worker.ask(
      m_document,
      [file, list](planning::Workspace& workspace, geo::Progress&) {
        planning::requireOutputApart(workspace, file);
        return liaison::writeRegisterFile(file, liaison::readRegister(workspace), list).size();
      },
      this,
      [this, file](const Result<std::size_t>& written) {
        if (!written) return emit failed(written.problem);
        emit done(tr("The register is in %1.").arg(QString::fromStdString(file.filename().string())));
      });
}

void LiaisonDesk::writeForm(const std::filesystem::path& file, const std::string& year, bool inChinese) {
  if (m_document == nullptr) return;
  m_worker.ask(
      m_document,
      [file, year, inChinese, round = m_topic.round](planning::Workspace& workspace, geo::Progress&) {
        planning::requireOutputApart(workspace, file);
        const liaison::Register all = liaison::readRegister(workspace);
        geo::writeFormWorkbook(
            file, liaison::yearlyForm(all, liaison::roundOrLast(all, round).id, year, inChinese));
      },
      this,
      [this, file](const Result<std::monostate>& written) {
        if (!written) return emit failed(written.problem);
        emit done(tr("The yearly form is in %1.").arg(QString::fromStdString(file.filename().string())));
      });
}

void LiaisonDesk::writeAssessment(const std::filesystem::path& file, const AssessmentWish& wish) {
  if (m_document == nullptr) return;
  if (file.extension() != ".docx" && file.extension() != ".pdf")
    return emit failed(tr("%1: a paper is written as .docx or .pdf; choose one of these endings.")
                           .arg(QString::fromStdString(file.filename().string())));
  m_worker.ask(
      m_document,
      [file, wish](planning::Workspace& workspace, geo::Progress&) {
        planning::requireOutputApart(workspace, file);
        const liaison::Register all = liaison::readRegister(workspace);
        const auto units = assessment::assess(all, wish.year, wish.unit);
        render::writePaper(file,
                           assessment::assessmentPaper(all, units,
                                                       {wish.year, geo::store::utcToday(), wish.inChinese,
                                                        wish.isRanking, !wish.unit.empty()}));
      },
      this,
      [this, file](const Result<std::monostate>& written) {
        if (!written) return emit failed(written.problem);
        emit done(tr("The assessment is in %1.").arg(QString::fromStdString(file.filename().string())));
      });
}

void LiaisonDesk::share(const ShareWish& wish) {
  if (m_document == nullptr) return;
  if (m_worker.isOpening()) return emit failed(WorkspaceWorker::openingSentence());
  struct Shared {
    std::vector<std::string> lines;
    LiaisonPointer snapshot;
  };
  m_worker.ask(
      m_document,
      [document = m_document, topic = m_topic, wish, &worker = m_worker](planning::Workspace& workspace,
                                                                         geo::Progress&) {
        std::vector<std::string> lines = sharePackage(workspace, wish);
        return Shared{std::move(lines), readSnapshot(workspace, document, topic, worker)};
      },
      this,
      [this](Result<Shared> made) {
        if (!made) return emit failed(made.problem);
        takeSnapshot(made->snapshot);
        QStringList lines;
        for (const std::string& line : made->lines) lines << QString::fromStdString(line);
        emit shared(lines);
        emit done(lines.front());
      },
      AtClosing::finish);
}

void LiaisonDesk::loadTheme(const planning::Indicator& indicator, const std::string& period,
                            const planning::IndicatorStyle& style) {
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [document = m_document, indicator, period, style](planning::Workspace& workspace,
                                                        geo::Progress&) -> ThemePointer {
        return std::make_shared<const MapTheme>(
            MapTheme::load(workspace, *document, indicator, period, style));
      },
      this,
      [this, document = m_document](Result<ThemePointer> theme) {
        if (document != m_document) return;
        if (!theme) emit failed(theme.problem);
        emit themeLoaded(theme ? *theme : nullptr);
      });
}

void LiaisonDesk::writePage(const std::filesystem::path& file) {
  if (m_document == nullptr) return;
  m_worker.ask(
      m_document,
      [file](planning::Workspace& workspace, geo::Progress&) {
        planning::requireOutputApart(workspace, file);
        geo::writeBytes(file, share::pageOf(workspace, render::dataTextIn));
      },
      this,
      [this, file](const Result<std::monostate>& written) {
        if (!written) return emit failed(written.problem);
        emit done(tr("The page is in %1.").arg(QString::fromStdString(file.filename().string())));
      });
}

}  // namespace app::gui
