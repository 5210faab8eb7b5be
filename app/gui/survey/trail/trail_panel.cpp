#include "app/gui/survey/trail/trail_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::gui {

TrailPanel::TrailPanel(SurveyDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_list(new TrailList(this)),
      m_view(new QTableView),
      m_title(new QLabel),
      m_onlyFigure(new QCheckBox),
      m_verify(new QPushButton),
      m_verifyHeads(new QPushButton),
      m_export(new QPushButton),
      m_verdict(new QLabel) {
  build();
  connect(&m_desk, &SurveyDesk::trailLoaded, this, [this] { m_list->setTrail(m_desk.trail(), m_snapshot); });
  connect(&m_desk, &SurveyDesk::trailVerified, this,
          [this](const QString& sentence, const QStringList& faults) {
            m_verdict->setText((QStringList{sentence} + faults).join('\n'));
          });
  connect(m_onlyFigure, &QCheckBox::toggled, this, &TrailPanel::tell);
  connect(m_verify, &QPushButton::clicked, this, [this] { m_desk.verifyTrail({}); });
  connect(m_verifyHeads, &QPushButton::clicked, this, &TrailPanel::chooseHeads);
  connect(m_export, &QPushButton::clicked, this, &TrailPanel::exportHeads);
}

void TrailPanel::build() {
  constexpr int kTimeWidth = 160, kWhyWidth = 190, kFigureWidth = 190;
  auto* const row = new QHBoxLayout;
  row->addWidget(m_title, 1);
  row->addWidget(m_onlyFigure);
  m_onlyFigure->setChecked(true);
  m_view->setModel(m_list);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setWordWrap(false);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
  QHeaderView& head = *m_view->horizontalHeader();
  head.resizeSection(TrailList::at, kTimeWidth);
  head.resizeSection(TrailList::why, kWhyWidth);
  head.resizeSection(TrailList::indicator, kFigureWidth);
  head.setStretchLastSection(true);
  m_verdict->setWordWrap(true);
  m_verdict->setTextFormat(Qt::PlainText);
  m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* const checking = new QHBoxLayout;
  checking->addWidget(m_verdict, 1);
  for (QPushButton* const button : {m_verify, m_verifyHeads, m_export}) checking->addWidget(button);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(m_view, 1);
  column->addLayout(checking);
}

void TrailPanel::setSnapshot(const SnapshotPointer& snapshot) {
  if (m_snapshot != nullptr && m_snapshot->document != snapshot->document) m_unit = geo::kOutside;
  m_snapshot = snapshot;
  m_list->setTrail(m_unit == geo::kOutside ? nullptr : m_desk.trail(), snapshot);
  tell();
}

void TrailPanel::setLanguage(const std::string& language) {
  m_language = language;
  m_list->setLanguage(language);
  retranslate();
  tell();
}

void TrailPanel::setCell(geo::UnitIndex unit, const std::string& indicator) {
  m_unit = unit;
  m_indicator = indicator;
  tell();
  if (isVisible()) load();
}

void TrailPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  load();
}

void TrailPanel::load() {
  if (m_snapshot == nullptr || m_unit == geo::kOutside) return;
  const std::string& code = m_snapshot->unit(m_unit).code;
  if (m_desk.trail() == nullptr || m_desk.trail()->unit != code) m_desk.loadTrail(code);
}

void TrailPanel::retranslate() {
  m_view->setAccessibleName(tr("Trail of the county"));
  m_title->setAccessibleName(tr("What the trail is of"));
  m_onlyFigure->setText(tr("Only this &indicator"));
  m_verify->setText(tr("&Verify the trail"));
  m_verifyHeads->setText(tr("Verify against &kept heads…"));
  m_export->setText(tr("E&xport the heads…"));
  m_verdict->setAccessibleName(tr("Whether the trail is whole"));
}

void TrailPanel::tell() {
  const bool isAny = m_snapshot != nullptr && m_unit != geo::kOutside;
  const int column = isAny ? m_snapshot->columnOf(m_indicator) : -1;
  m_onlyFigure->setEnabled(column >= 0);
  m_list->setIndicator(column >= 0 && m_onlyFigure->isChecked() ? m_indicator : std::string());
  if (!isAny) return m_title->setText(tr("Choose a county, or a figure in the sheet."));
  QString title = unitName(m_language, m_snapshot->unit(m_unit));
  if (column >= 0 && m_onlyFigure->isChecked())
    title += QStringLiteral(" · ") +
             indicatorName(m_language, m_snapshot->columns[static_cast<std::size_t>(column)]);
  m_title->setText(title);
}

void TrailPanel::chooseHeads() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Heads kept elsewhere"), {}, tr("Heads (*.json);;All files (*)"));
  if (!file.isEmpty()) m_desk.verifyTrail(file.toStdString());
}

void TrailPanel::exportHeads() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Export the heads"), {}, tr("Heads (*.json)"));
  if (!file.isEmpty()) m_desk.exportHeads(file.toStdString());
}

}  // namespace app::gui
