#include "app/gui/survey/rounds/round_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"
#include "planning/survey/iso_date.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

namespace app::gui {
namespace {

namespace survey = planning::survey;

constexpr std::array kFields = {"id", "name_zh", "name_en", "period", "previous", "deadline"};

bool isYear(const std::string& text) {
  constexpr std::size_t kDigits = 4;
  return text.size() == kDigits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

QListView* listOf(QAbstractItemModel* model) {
  auto* const view = new QListView;
  view->setModel(model);
  view->setUniformItemSizes(true);
  return view;
}

}  // namespace

RoundPanel::RoundPanel(SurveyDesk& desk, const UnitSelection& selection, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_selection(selection),
      m_indicators(new CheckList(this)),
      m_provinces(new CheckList(this)),
      m_indicatorView(listOf(m_indicators)),
      m_provinceView(listOf(m_provinces)),
      m_indicatorTitle(new QLabel),
      m_provinceTitle(new QLabel),
      m_onlySelected(new QCheckBox),
      m_text(new QLabel),
      m_new(new QPushButton),
      m_store(new QPushButton),
      m_whomTitle(new QLabel),
      m_whom(new QComboBox),
      m_what(new QLineEdit),
      m_sent(new QPushButton),
      m_answered(new QPushButton),
      m_tables(new QPushButton) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(8, 8, 8, 8);
  row->setSpacing(14);
  row->addWidget(buildFields(), 3);
  row->addWidget(buildLists(), 4);
  row->addWidget(buildDeeds(), 2);
  connectParts();
}

QWidget* RoundPanel::buildFields() {
  auto* const side = new QWidget;
  auto* const grid = new QGridLayout(side);
  grid->setContentsMargins(0, 0, 0, 0);
  for (const char* const field : kFields) {
    QLabel* const title = m_titles[field] = new QLabel;
    QLineEdit* const line = m_fields[field] = new QLineEdit;
    title->setBuddy(line);
    const int at = grid->rowCount();
    grid->addWidget(title, at, 0);
    grid->addWidget(line, at, 1);
  }
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  grid->addWidget(m_text, grid->rowCount(), 0, 1, 2);
  grid->setRowStretch(grid->rowCount(), 1);
  auto* const buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_new);
  buttons->addWidget(m_store);
  grid->addLayout(buttons, grid->rowCount(), 0, 1, 2);
  return side;
}

QWidget* RoundPanel::buildLists() {
  auto* const middle = new QWidget;
  auto* const grid = new QGridLayout(middle);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->addWidget(m_indicatorTitle, 0, 0);
  grid->addWidget(m_provinceTitle, 0, 1);
  grid->addWidget(m_indicatorView, 1, 0, 2, 1);
  grid->addWidget(m_provinceView, 1, 1);
  grid->addWidget(m_onlySelected, 2, 1);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  m_indicatorTitle->setBuddy(m_indicatorView);
  m_provinceTitle->setBuddy(m_provinceView);
  return middle;
}

QWidget* RoundPanel::buildDeeds() {
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  m_whomTitle->setBuddy(m_whom);
  m_whom->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (QWidget* const one : std::initializer_list<QWidget*>{m_whomTitle, m_whom, m_what, m_sent, m_answered})
    column->addWidget(one);
  column->addSpacing(12);
  column->addWidget(m_tables);
  column->addStretch(1);
  return side;
}

void RoundPanel::connectParts() {
  for (auto& [name, line] : m_fields) connect(line, &QLineEdit::textChanged, this, &RoundPanel::tell);
  connect(m_indicators, &CheckList::choiceChanged, this, &RoundPanel::tell);
  connect(m_provinces, &CheckList::choiceChanged, this, &RoundPanel::tell);
  connect(m_onlySelected, &QCheckBox::toggled, this, &RoundPanel::tell);
  connect(m_whom, &QComboBox::currentIndexChanged, this, &RoundPanel::tell);
  connect(m_what, &QLineEdit::textChanged, this, &RoundPanel::tell);
  connect(&m_selection, &UnitSelection::changed, this, [this] {
    fillWhom();
    tell();
  });
  connect(m_new, &QPushButton::clicked, this, &RoundPanel::startNew);
  connect(m_store, &QPushButton::clicked, this, &RoundPanel::store);
  connect(m_sent, &QPushButton::clicked, this,
          [this] { m_desk.markSent(countiesChosen(), m_what->text().trimmed().toStdString()); });
  connect(m_answered, &QPushButton::clicked, this,
          [this] { m_desk.decide(SurveyDesk::Step::submit, survey::Role::county, countiesChosen(), {}); });
  connect(m_tables, &QPushButton::clicked, this, &RoundPanel::writeTables);
}

void RoundPanel::setSnapshot(const SnapshotPointer& snapshot) {
  const bool isOther = m_snapshot == nullptr || m_snapshot->document != snapshot->document;
  m_snapshot = snapshot;
  const std::string id = snapshot->round ? snapshot->round->id : std::string();
  if (isOther || id != m_shown || !m_isNew) {
    m_isNew = false;
    showRound();
  }
  fillWhom();
  tell();
}

void RoundPanel::setLanguage(const std::string& language) {
  m_language = language;
  retranslate();
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    const std::vector<std::string> indicators = m_indicators->chosen(), provinces = m_provinces->chosen();
    fillLists();
    m_indicators->choose(indicators);
    m_provinces->choose(provinces);
  }
  fillWhom();
  tell();
}

void RoundPanel::retranslate() {
  const std::map<std::string, QString> titles = {
      {"id", tr("Id of the round")},   {"name_zh", tr("Chinese name")},
      {"name_en", tr("English name")}, {"period", tr("Year that it asks")},
      {"previous", tr("Year before")}, {"deadline", tr("Last day in time")}};
  for (const auto& [name, title] : titles) {
    m_titles.at(name)->setText(title);
    m_fields.at(name)->setAccessibleName(title);
  }
  m_fields.at("deadline")->setPlaceholderText(tr("as 2011-12-31"));
  m_fields.at("previous")->setPlaceholderText(tr("to compare with; may be empty"));
  m_indicatorTitle->setText(tr("&Indicators asked; none chosen: all"));
  m_indicatorView->setAccessibleName(tr("Indicators that the round asks"));
  m_provinceTitle->setText(tr("Of the &counties of"));
  m_provinceView->setAccessibleName(tr("Provinces whose counties the round asks"));
  m_text->setAccessibleName(tr("What the round asks"));
  m_new->setText(tr("&New round"));
  m_whomTitle->setText(tr("Sent and answered"));
  m_whom->setAccessibleName(tr("Counties that were sent something or have answered"));
  m_what->setAccessibleName(tr("What was sent"));
  m_what->setPlaceholderText(tr("What was sent: a table, a letter"));
  m_sent->setText(tr("Note as &sent"));
  m_answered->setText(tr("Note as &answered"));
  m_answered->setToolTip(tr("Submits what they have reported"));
  m_tables->setText(tr("&Write the data tables…"));
  m_tables->setToolTip(tr("One workbook a province, to be filled in; notes them as sent"));
}

void RoundPanel::fillLists() {
  if (m_snapshot == nullptr) return;
  std::vector<CheckList::Row> indicators, provinces;
  for (const planning::Indicator& one : m_snapshot->codebook)
    if (one.formula.empty()) indicators.push_back({one.id, indicatorName(m_language, one), false});
  for (const planning::Unit& unit : m_snapshot->document->content.provinces)
    provinces.push_back({unit.code, unitName(m_language, unit), false});
  m_indicators->setRows(std::move(indicators));
  m_provinces->setRows(std::move(provinces));
}

void RoundPanel::fillWhom() {
  if (m_snapshot == nullptr) return;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const int before = std::max(0, m_whom->currentIndex());
  m_whom->clear();
  const std::array texts = {tr("All that the round asks: %1"), tr("Those that were sent nothing: %1"),
                            tr("Those that have not answered: %1"), tr("Those chosen on the map: %1")};
  for (std::size_t i = 0; i < texts.size(); ++i)
    m_whom->addItem(texts.at(i).arg(counted(countiesFor(static_cast<Whom>(i)).size())));
  m_whom->setCurrentIndex(before);
  m_onlySelected->setText(tr("only those chosen on the map: %1").arg(counted(selectedCounties().size())));
}

void RoundPanel::showRound() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const survey::Round round = m_snapshot->round.value_or(survey::Round());
  m_shown = round.id;
  const std::array texts = {round.id,     round.nameZh,         round.nameEn,
                            round.period, round.previousPeriod, round.deadline};
  for (std::size_t i = 0; i < kFields.size(); ++i)
    m_fields.at(kFields.at(i))->setText(QString::fromStdString(texts.at(i)));
  m_fields.at("id")->setReadOnly(!round.id.empty());
  fillLists();
  m_indicators->choose(round.indicators);
  std::set<std::string> provinces;
  for (const std::string& code : round.units)
    if (const geo::UnitIndex unit = m_snapshot->unitOf(code); unit != geo::kOutside)
      for (const planning::Unit* const above : m_snapshot->document->parents(unit))
        provinces.insert(above->code);
  m_provinces->choose({provinces.begin(), provinces.end()});
  m_onlySelected->setChecked(false);
  if (round.id.empty()) startNew();
}

/// The questions of the round that is shown, a year later.
void RoundPanel::startNew() {
  if (m_snapshot == nullptr) return;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_isNew = true;
  const std::string last = m_snapshot->topic.period;
  const std::string next = isYear(last) ? std::to_string(std::stoi(last) + 1) : std::string();
  const std::array texts = {next, std::string(), std::string(), next, last, std::string()};
  for (std::size_t i = 0; i < kFields.size(); ++i)
    m_fields.at(kFields.at(i))->setText(QString::fromStdString(texts.at(i)));
  m_fields.at("id")->setReadOnly(false);
  if (m_provinces->chosen().empty()) {
    std::vector<std::string> all;
    for (const planning::Unit& unit : m_snapshot->document->content.provinces) all.push_back(unit.code);
    m_provinces->choose(all);
  }
  m_isFilling = false;
  tell();
}

std::vector<std::string> RoundPanel::selectedCounties() const {
  std::vector<std::string> codes;
  if (m_snapshot == nullptr) return codes;
  for (const geo::UnitIndex unit : m_selection.units())
    if (static_cast<std::size_t>(unit) < m_snapshot->status.size())
      codes.push_back(m_snapshot->unit(unit).code);
  return codes;
}

/// A round that is shown keeps the counties that it asks while the choice of provinces is that of these.
std::vector<std::string> RoundPanel::countiesAsked() const {
  if (m_onlySelected->isChecked()) return selectedCounties();
  std::vector<std::string> counties;
  const std::vector<std::string> chosen = m_provinces->chosen();
  const std::set<std::string> provinces(chosen.begin(), chosen.end());
  std::set<std::string> asked;
  if (!m_isNew && m_snapshot->round)
    asked.insert(m_snapshot->round->units.begin(), m_snapshot->round->units.end());
  std::set<std::string> provincesAsked;
  const auto& units = m_snapshot->document->content.counties;
  const auto provinceOf = [&](std::size_t unit) {
    const auto above = m_snapshot->document->parents(static_cast<geo::UnitIndex>(unit));
    return above.empty() ? std::string() : above.front()->code;
  };
  for (std::size_t i = 0; i < units.size(); ++i)
    if (asked.contains(units[i].code)) provincesAsked.insert(provinceOf(i));
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string province = provinceOf(i);
    const bool isMeant =
        provincesAsked.contains(province)
            ? asked.contains(units[i].code) && (province.empty() || provinces.contains(province))
            : provinces.contains(province) && !units[i].fromTable;
    if (isMeant) counties.push_back(units[i].code);
  }
  for (const std::string& code : asked)  // counties of the round's year that the map does not have
    if (m_snapshot->unitOf(code) == geo::kOutside) counties.push_back(code);
  return counties;
}

std::vector<std::string> RoundPanel::countiesFor(Whom whom) const {
  std::vector<std::string> counties;
  if (m_snapshot == nullptr || !m_snapshot->round) return counties;
  const std::vector<std::string> selected = selectedCounties();
  const std::set<std::string> chosen(selected.begin(), selected.end());
  for (const auto& status : m_snapshot->status) {
    if (!status) continue;
    const bool isMeant = whom == Whom::notSent       ? status->sentAt.empty()
                         : whom == Whom::notAnswered ? status->state == survey::State::draft
                         : whom == Whom::selected    ? chosen.contains(status->unit)
                                                     : true;
    if (isMeant) counties.push_back(status->unit);
  }
  return counties;
}

std::vector<std::string> RoundPanel::countiesChosen() const {
  return countiesFor(static_cast<Whom>(std::max(0, m_whom->currentIndex())));
}

survey::Round RoundPanel::round() const {
  const auto text = [this](const char* field) { return m_fields.at(field)->text().trimmed().toStdString(); };
  return {text("id"),       text("name_zh"),  text("name_en"),        text("period"),
          text("previous"), text("deadline"), m_indicators->chosen(), countiesAsked()};
}

void RoundPanel::tell() {
  if (m_isFilling || m_snapshot == nullptr) return;
  const survey::Round wished = round();
  const bool mayWrite = !m_snapshot->isReadOnly;
  QString problem;
  if (wished.id.empty())
    problem = tr("Give the round an id, such as its year.");
  else if (m_isNew && std::ranges::any_of(m_snapshot->rounds, [&](const RoundTally& one) {
             return one.topic.round == wished.id;
           }))
    problem = tr("There is a round %1 already.").arg(QString::fromStdString(wished.id));
  else if (!isYear(wished.period))
    problem = tr("The figures are of a year, such as 2011.");
  else if (!wished.previousPeriod.empty() && !isYear(wished.previousPeriod))
    problem = tr("The year before is a year, such as 2010, or empty.");
  else if (!wished.deadline.empty() && !survey::isIsoDate(wished.deadline))
    problem = tr("The last day in time is a date, such as 2011-12-31, or empty.");
  else if (wished.units.empty())
    problem = tr("The round asks no county; choose some.");
  const std::size_t indicators = wished.indicators.empty()
                                     ? static_cast<std::size_t>(m_indicators->rowCount())
                                     : wished.indicators.size();
  m_text->setText(
      problem.isEmpty()
          ? tr("Asks %1 counties for %2 indicators.").arg(counted(wished.units.size()), counted(indicators))
          : problem);
  const bool isChanged = m_isNew || m_snapshot->round != wished;
  m_store->setText(m_isNew ? tr("&Make the round") : tr("&Change the round"));
  m_store->setEnabled(mayWrite && problem.isEmpty() && isChanged);
  m_new->setEnabled(mayWrite && !m_isNew);
  for (auto& [name, line] : m_fields) line->setEnabled(mayWrite);
  const bool hasRound = mayWrite && m_snapshot->round.has_value() && !m_isNew;
  const bool isAnybody = hasRound && !countiesChosen().empty();
  for (QWidget* const one : std::initializer_list<QWidget*>{m_whom, m_what}) one->setEnabled(hasRound);
  m_sent->setEnabled(isAnybody && !m_what->text().trimmed().isEmpty());
  m_answered->setEnabled(isAnybody);
  m_tables->setEnabled(hasRound);
}

void RoundPanel::store() { m_desk.putRound(round()); }

void RoundPanel::writeTables() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the data tables"));
  if (!folder.isEmpty()) m_desk.writeTables(folder.toStdString(), m_language != "en");
}

}  // namespace app::gui
