#include "app/gui/survey/survey_room.h"

#include "app/gui/look/icons.h"
#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {

SurveyRoom::SurveyRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent)
    : DeskRoom(messages, parent),
      m_session(session),
      m_desk(new SurveyDesk(worker, this)),
      m_codebookDesk(new CodebookDesk(worker, this)),
      m_rounds(new RoundList(this)),
      m_roundView(new QTableView),
      m_subject(new QComboBox),
      m_person(new QLineEdit),
      m_personLabel(new QLabel),
      m_map(new MapWidget),
      m_legend(new WordLegend(m_map)),
      m_corner(new LegendCorner(*m_legend, *m_map)),
      m_sheet(new SheetPanel),
      m_tabs(new QTabWidget),
      m_findings(new FindingPanel(*m_desk)),
      m_approval(new ApprovalPanel(*m_desk)),
      m_imports(new ImportPanel(*m_desk)),
      m_trail(new TrailPanel(*m_desk)),
      m_round(new RoundPanel(*m_desk, session.selection())),
      m_codebook(new CodebookPanel(*m_codebookDesk)) {
  build();
  connectParts();
}

QIcon SurveyRoom::icon() const { return lineIcon("survey-room"); }

void SurveyRoom::build() {
  auto* const work = new QSplitter(Qt::Vertical);
  work->setChildrenCollapsible(false);
  work->addWidget(m_sheet);
  for (QWidget* const tab :
       std::initializer_list<QWidget*>{m_findings, m_approval, m_imports, m_trail, m_round, m_codebook})
    m_tabs->addTab(tab, QString());
  m_tabs->setDocumentMode(true);
  work->addWidget(m_tabs);
  work->setSizes({430, 470});
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(buildProgress());
  across->addWidget(work);
  across->setSizes({640, 960});
  across->setStretchFactor(1, 1);
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  buildRounds();
  whole->addWidget(m_roundView);
  whole->addWidget(across, 1);
}

void SurveyRoom::buildRounds() {
  constexpr int kNameWidth = 220, kCountWidth = 104, kHeaderLines = 2, kRows = 4;
  const int line = fontMetrics().lineSpacing() + 8;
  const int header = kHeaderLines * fontMetrics().lineSpacing() + 8;
  m_roundView->setModel(m_rounds);
  m_roundView->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_roundView->setSelectionMode(QAbstractItemView::SingleSelection);
  m_roundView->verticalHeader()->hide();
  m_roundView->verticalHeader()->setDefaultSectionSize(line);
  m_roundView->setFixedHeight(header + kRows * line + 2);
  m_roundView->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  QHeaderView& head = *m_roundView->horizontalHeader();
  head.setFixedHeight(header);
  head.setDefaultAlignment(Qt::AlignCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap));
  head.setDefaultSectionSize(kCountWidth);
  head.resizeSection(RoundList::name, kNameWidth);
}

QWidget* SurveyRoom::buildProgress() {
  constexpr int kPersonWidth = 160;
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(6, 6, 6, 4);
  m_personLabel->setBuddy(m_person);
  m_person->setMaximumWidth(kPersonWidth);
  row->addWidget(m_subject);
  row->addStretch(1);
  row->addWidget(m_personLabel);
  row->addWidget(m_person);
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(m_map, 1);
  m_map->setSelection(&m_session.selection());
  return side;
}

void SurveyRoom::connectParts() {
  connect(m_roundView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            if (!m_isFilling && at.isValid()) m_desk->choose(m_rounds->tally(at.row()).topic);
          });
  connect(m_subject, &QComboBox::currentIndexChanged, this, &SurveyRoom::showProgress);
  connect(m_person, &QLineEdit::textChanged, m_desk, &SurveyDesk::setPerson);
  connect(m_person, &QLineEdit::textChanged, m_codebookDesk, &CodebookDesk::setPerson);
  connect(m_map, &MapWidget::hovered, this, &SurveyRoom::hovered);
  connect(m_map, &MapWidget::frameShown, this, &SurveyRoom::settled);
  connect(m_map, &MapWidget::cameraChanged, this, &SurveyRoom::cameraChanged);
  connect(m_map, &MapWidget::historyChanged, this, &SurveyRoom::changed);
  connect(&undoStack(), &QUndoStack::indexChanged, this, &SurveyRoom::changed);
  connect(m_map, &MapWidget::failed, &messages(), &MessageBar::show);
  connect(&m_session.selection(), &UnitSelection::changed, this, &SurveyRoom::takeSelection);
  connect(m_desk, &SurveyDesk::snapshotLoaded, this, &SurveyRoom::takeSnapshot);
  connect(m_desk, &SurveyDesk::figuresChanged, this, &SurveyRoom::figuresChanged);
  connect(m_desk, &SurveyDesk::done, this, &SurveyRoom::tellDone);
  connect(m_codebookDesk, &CodebookDesk::done, this, &SurveyRoom::tellDone);
  const auto fail = [this](const QString& sentence) {
    tellFailed(sentence);
    if (m_desk->snapshot() == nullptr) m_map->setTheme(nullptr);  // outlines, at least
  };
  connect(m_desk, &SurveyDesk::failed, this, fail);
  connect(m_codebookDesk, &CodebookDesk::failed, this, fail);
  connect(m_codebookDesk, &CodebookDesk::applied, m_desk, &SurveyDesk::reload);
  connect(m_findings, &FindingPanel::findingChosen, this, &SurveyRoom::chooseFigure);
  connect(m_imports, &ImportPanel::changeChosen, this, &SurveyRoom::chooseFigure);
  connect(m_sheet, &SheetPanel::cellChosen, this, [this](int unit, const std::string& indicator) {
    focus(unit, indicator);
    m_findings->setUnit(m_desk->snapshot()->unit(unit).code);
  });
}

void SurveyRoom::takeWorkspace(const OpenedWorkspace& opened) {
  m_unit = geo::kOutside;
  m_indicator.clear();
  DeskRoom::takeWorkspace(opened);
}

void SurveyRoom::load() {
  m_findings->setUnit({});
  m_map->setDocument(m_session.document(), true);
  m_desk->start(m_session.document());
  m_codebookDesk->start(m_session.document());
  if (m_codebook->isVisible()) m_codebookDesk->load();
}

void SurveyRoom::takeSnapshot() {
  const SnapshotPointer& snapshot = m_desk->snapshot();
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_rounds->setSnapshot(snapshot);
  m_roundView->setCurrentIndex(m_rounds->index(m_rounds->rowOf(snapshot->topic), 0));
  m_sheet->setSnapshot(snapshot);
  m_findings->setSnapshot(snapshot);
  m_approval->setSnapshot(snapshot);
  m_imports->setSnapshot(snapshot);
  m_trail->setSnapshot(snapshot);
  m_round->setSnapshot(snapshot);
  showProgress();
}

void SurveyRoom::showProgress() {
  const SnapshotPointer& snapshot = m_desk->snapshot();
  if (snapshot == nullptr || snapshot->document != m_session.document() || m_subject->count() == 0) return;
  const auto subject = static_cast<ProgressSubject>(m_subject->currentIndex());
  const WordLook look = progressLook(*snapshot, subject);
  m_map->setTheme(look.theme);
  m_legend->setLook(m_subject->currentText(), look);
  m_corner->place();
}

void SurveyRoom::showProgressBy(ProgressSubject subject) {
  m_subject->setCurrentIndex(static_cast<int>(subject));
}

/// A click on the map, or a choice in another room.
void SurveyRoom::takeSelection() {
  const SnapshotPointer& snapshot = m_desk->snapshot();
  if (m_isFocusing || snapshot == nullptr || snapshot->document != m_session.document()) return;
  const std::vector<geo::UnitIndex> units = m_session.selection().units();
  if (units.size() != 1) return m_findings->setUnit({});
  m_findings->setUnit(snapshot->unit(units.front()).code);
  focus(units.front(), m_indicator);
}

void SurveyRoom::chooseFigure(const std::string& code, const std::string& indicator) {
  const SnapshotPointer& snapshot = m_desk->snapshot();
  if (const geo::UnitIndex unit = snapshot->unitOf(code); unit != geo::kOutside) {
    focus(unit, indicator);
    m_map->showUnits({unit});
    return;
  }
  m_sheet->showPlace(code);
  m_map->showUnits(snapshot->document->unitsBelow(code));
}

void SurveyRoom::focus(geo::UnitIndex unit, const std::string& indicator) {
  const QScopedValueRollback<bool> focusing(m_isFocusing, true);
  m_unit = unit;
  m_indicator = indicator;
  m_session.selection().apply(std::span(&unit, 1), UnitSelection::Mode::replace);
  m_sheet->showCell(unit, indicator);
  m_approval->setCell(unit, indicator);
  m_trail->setCell(unit, indicator);
}

void SurveyRoom::hovered(int unit, QPointF pixel) {
  const SnapshotPointer& snapshot = m_desk->snapshot();
  if (unit == geo::kOutside || snapshot == nullptr || snapshot->document != m_session.document())
    return QToolTip::hideText();
  QStringList lines = {unitName(m_language, snapshot->unit(unit))};
  if (const auto& status = snapshot->status[static_cast<std::size_t>(unit)]) {
    lines << stateName(status->state);
    if (status->isOverdue) lines << tr("overdue");
  }
  lines << tr("Open findings: %1").arg(snapshot->openFindings(unit));
  QToolTip::showText(m_map->mapToGlobal(pixel.toPoint() + QPoint(6, 2)), lines.join('\n'), m_map);
}

void SurveyRoom::setLanguage(const std::string& language) {
  m_language = language;
  m_rounds->setLanguage(language);
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    if (const SnapshotPointer& snapshot = m_desk->snapshot(); snapshot != nullptr)
      m_roundView->setCurrentIndex(m_rounds->index(m_rounds->rowOf(snapshot->topic), 0));
  }
  m_roundView->setAccessibleName(tr("Rounds"));
  const int subject = std::max(0, m_subject->currentIndex());
  {
    const QSignalBlocker blocker(m_subject);
    m_subject->clear();
    m_subject->addItems({tr("How far the counties have come"), tr("Open findings by county")});
    m_subject->setCurrentIndex(subject);
  }
  m_subject->setAccessibleName(tr("What the map shows"));
  m_personLabel->setText(tr("Your &name"));
  m_person->setAccessibleName(tr("Your name"));
  m_person->setToolTip(
      tr("Who decides and explains. A file cannot check it; the trail keeps it beside the login name."));
  m_map->setLanguage(language);
  m_map->setAccessibleName(tr("Map of the progress"));
  m_tabs->setAccessibleName(tr("What there is to do"));
  const QStringList titles = {tr("Findings"), tr("Approval"), tr("Import"),
                              tr("Trail"),    tr("Round"),    tr("Codebook")};
  for (int i = 0; i < m_tabs->count(); ++i) m_tabs->setTabText(i, titles.at(i));
  m_sheet->setLanguage(language);
  m_findings->setLanguage(language);
  m_approval->setLanguage(language);
  m_imports->setLanguage(language);
  m_trail->setLanguage(language);
  m_round->setLanguage(language);
  m_codebook->setLanguage(language);
  showProgress();
}

}  // namespace app::gui
