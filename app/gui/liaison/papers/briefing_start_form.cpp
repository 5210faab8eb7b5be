#include "app/gui/liaison/papers/briefing_start_form.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/papers/tick_list.h"
#include "app/gui/model/names.h"
#include "app/gui/room/language_box.h"
#include "planning/liaison/time_span.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <utility>

namespace app::gui {

namespace liaison = planning::liaison;

BriefingStartForm::BriefingStartForm(QWidget* parent)
    : QWidget(parent),
      m_unitTitle(new QLabel),
      m_unit(new QComboBox),
      m_yearTitle(new QLabel),
      m_year(new QLineEdit),
      m_titleTitle(new QLabel),
      m_title(new QLineEdit),
      m_languageTitle(new QLabel),
      m_language(new LanguageBox),
      m_indicatorsTitle(new QLabel),
      m_indicators(new TickList(4)),
      m_mapTitle(new QLabel),
      m_map(new QComboBox),
      m_replacesTitle(new QLabel),
      m_replaces(new QComboBox),
      m_start(new QPushButton) {
  build();
  connect(m_unit, &QComboBox::currentIndexChanged, this, &BriefingStartForm::fillReplaced);
  connect(m_year, &QLineEdit::textChanged, this, &BriefingStartForm::fillReplaced);
  connect(m_start, &QPushButton::clicked, this, &BriefingStartForm::wanted);
}

void BriefingStartForm::build() {
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(8, 0, 0, 0);
  grid->setVerticalSpacing(4);
  const std::array<std::pair<QLabel*, QWidget*>, 7> rows = {{{m_unitTitle, m_unit},
                                                             {m_yearTitle, m_year},
                                                             {m_titleTitle, m_title},
                                                             {m_languageTitle, m_language},
                                                             {m_indicatorsTitle, m_indicators},
                                                             {m_mapTitle, m_map},
                                                             {m_replacesTitle, m_replaces}}};
  for (const auto& [title, field] : rows) {
    title->setBuddy(field);
    const int at = grid->rowCount();
    grid->addWidget(title, at, 0, Qt::AlignTop);
    grid->addWidget(field, at, 1);
  }
  for (QComboBox* const box : {m_unit, m_map, m_replaces}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }
  grid->addWidget(m_start, grid->rowCount(), 1);
  grid->setColumnStretch(1, 1);
}

std::string BriefingStartForm::unit() const { return m_unit->currentData().toString().toStdString(); }
std::string BriefingStartForm::year() const { return m_year->text().trimmed().toStdString(); }

void BriefingStartForm::setView(const LiaisonView& view, bool mayWrite) {
  m_view = view;
  m_mayWrite = mayWrite;
  if (view.snapshot == nullptr) {  // another workspace comes
    const QSignalBlocker blocker(m_year);
    for (QLineEdit* const line : {m_year, m_title}) line->clear();
    m_wished.clear();
  } else if (m_year->text().isEmpty()) {
    const QSignalBlocker blocker(m_year);
    m_year->setText(QString::fromStdString(view.snapshot->roundYear()));
  }
  fillUnits();
  fillIndicators();
  fillReplaced();
}

void BriefingStartForm::fillUnits() {
  const QSignalBlocker blocker(m_unit);
  const QVariant kept = m_unit->currentData();
  m_unit->clear();
  if (m_view.snapshot == nullptr) return;
  for (const liaison::Organisation& one : m_view.snapshot->entries.organisations)
    m_unit->addItem(organisationName(m_view.language, *m_view.snapshot, one.id),
                    QString::fromStdString(one.id));
  m_unit->setCurrentIndex(kept.isValid() ? m_unit->findData(kept) : -1);
  setUnit(m_wished);
}

void BriefingStartForm::fillIndicators() {
  const QVariant kept = m_map->currentData();
  m_map->clear();
  m_map->addItem(tr("the first with figures of counties"), QString());
  std::vector<TickList::Choice> choices;
  if (m_view.snapshot != nullptr)
    for (const planning::Indicator& one : m_view.snapshot->document->indicators) {
      const QString name = indicatorName(m_view.language, one);
      choices.push_back({one.id, name});
      m_map->addItem(name, QString::fromStdString(one.id));
    }
  m_indicators->setChoices(choices);
  m_map->setCurrentIndex(std::max(0, m_map->findData(kept)));
}

/// What was issued of the unit and year, and what is not: none is chosen for the user.
void BriefingStartForm::fillReplaced() {
  const QVariant kept = m_replaces->currentData();
  m_replaces->clear();
  m_replaces->addItem(tr("none"), QString());
  if (m_view.snapshot != nullptr)
    for (const liaison::Briefing& one : m_view.snapshot->entries.briefings)
      if (one.state == liaison::BriefingState::issued && one.organisation == unit() && one.year == year())
        m_replaces->addItem(
            tr("%1 of %2").arg(QString::fromStdString(one.id), QString::fromStdString(one.issuedOn)),
            QString::fromStdString(one.id));
  m_replaces->setCurrentIndex(std::max(0, m_replaces->findData(kept)));
  follow();
}

void BriefingStartForm::follow() {
  m_start->setEnabled(m_mayWrite && !unit().empty() && liaison::isYear(year()));
}

void BriefingStartForm::setUnit(const std::string& id) {
  if (id.empty()) return;
  const int at = m_unit->findData(QString::fromStdString(id));
  m_wished = at < 0 ? id : std::string();
  if (at >= 0) m_unit->setCurrentIndex(at);
}

planning::papers::BriefingStart BriefingStartForm::start(const std::string& round) const {
  return {unit(),
          round,
          year(),
          m_language->language(),
          m_title->text().trimmed().toStdString(),
          m_indicators->chosen(),
          m_map->currentData().toString().toStdString(),
          m_replaces->currentData().toString().toStdString()};
}

void BriefingStartForm::retranslate(const std::string& language) {
  m_language->setWindowLanguage(language);
  m_unitTitle->setText(tr("&Unit"));
  m_unit->setAccessibleName(tr("Unit that the new briefing is about"));
  m_unit->setPlaceholderText(tr("Choose a unit"));
  m_yearTitle->setText(tr("&Year"));
  m_year->setAccessibleName(tr("Year of the new briefing"));
  m_year->setToolTip(tr("Of the money; figures are the newest up to it"));
  m_titleTitle->setText(tr("&Title"));
  m_title->setAccessibleName(tr("Title of the new briefing"));
  m_title->setPlaceholderText(tr("empty: made of unit and year"));
  m_languageTitle->setText(tr("&Language"));
  m_language->setAccessibleName(tr("Language of the new briefing"));
  m_indicatorsTitle->setText(tr("Indi&cators"));
  m_indicators->setAccessibleName(tr("Indicators of the new briefing"));
  m_indicators->setToolTip(
      tr("None chosen: targets of the area's plan, then others with a direction; 8 at most"));
  m_mapTitle->setText(tr("&Map"));
  m_map->setAccessibleName(tr("Indicator of its map"));
  m_replacesTitle->setText(tr("Co&rrects"));
  m_replaces->setAccessibleName(tr("Issued briefing that it corrects"));
  m_start->setText(tr("Make a &draft"));
  m_start->setToolTip(tr("With a text made of the figures, to be edited"));
}

}  // namespace app::gui
