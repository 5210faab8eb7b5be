#include "app/gui/table/unit_table.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

void keepBoth(std::vector<std::uint8_t>& shown, const std::vector<std::uint8_t>& other) {
  std::ranges::transform(shown, other, shown.begin(),
                         [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(a & b); });
}

}  // namespace

UnitTable::UnitTable(QWidget* parent)
    : QWidget(parent),
      m_model(new UnitTableModel(this)),
      m_filter(new QLineEdit),
      m_onlySelected(new QCheckBox),
      m_columnsButton(new QToolButton),
      m_columnsMenu(new QMenu(this)),
      m_count(new QLabel),
      m_problem(new QLabel),
      m_grid(new UnitGrid(*m_model)) {
  build();
  connect(m_filter, &QLineEdit::textChanged, this, &UnitTable::takeFilter);
  connect(m_onlySelected, &QCheckBox::toggled, this, [this](bool only) {
    m_grid->setPicksRows(!only);
    showRows();
  });
  retranslate();
}

void UnitTable::build() {
  auto* const row = new QHBoxLayout;
  row->setSpacing(8);
  m_filter->setClearButtonEnabled(true);
  row->addWidget(m_filter, 1);
  row->addWidget(m_onlySelected);
  m_columnsButton->setMenu(m_columnsMenu);
  m_columnsButton->setPopupMode(QToolButton::InstantPopup);
  m_columnsButton->setFocusPolicy(Qt::StrongFocus);
  row->addWidget(m_columnsButton);
  row->addWidget(m_count);
  m_problem->setWordWrap(true);
  m_problem->setTextFormat(Qt::PlainText);
  m_problem->hide();
  auto* const all = new QVBoxLayout(this);
  all->setContentsMargins(6, 6, 6, 6);
  all->setSpacing(4);
  all->addLayout(row);
  all->addWidget(m_problem);
  all->addWidget(m_grid, 1);
}

void UnitTable::setDocument(const DocumentPointer& document) {
  m_named.reset();
  m_satisfied.reset();
  m_model->setDocument(document);
  showColumns();
  fillMenu();
  takeFilter(m_filter->text());
}

void UnitTable::setColumns(const ColumnsPointer& columns) {
  if (columns != nullptr && columns->document != m_model->document()) return;  // of a workspace left since
  m_model->setColumns(columns);
  showColumns();
  fillMenu();
}

void UnitTable::setTheme(const ThemePointer& theme) {
  m_model->setShownIndicator(theme == nullptr ? std::string() : theme->indicator.id);
  if (theme != nullptr) m_hidden.erase(theme->indicator.id);
  showColumns();
  fillMenu();
}

void UnitTable::setSelection(UnitSelection* selection) {
  if (m_selection != nullptr) m_selection->disconnect(this);
  m_selection = selection;
  m_grid->showSelection(selection);
  if (selection != nullptr) connect(selection, &UnitSelection::changed, this, &UnitTable::takeSelection);
  takeSelection();
}

void UnitTable::setLanguage(const std::string& language) {
  m_language = language;
  m_model->setLanguage(language);
  retranslate();
  showColumns();  // titles of other lengths
  fillMenu();
}

void UnitTable::retranslate() {
  m_grid->setAccessibleName(tr("Table of units"));
  m_filter->setPlaceholderText(tr("Name or code, or a condition such as illiteracy15_pct > 10"));
  m_filter->setAccessibleName(tr("Filter of the table"));
  m_onlySelected->setText(tr("&Only selected"));
  m_columnsButton->setText(tr("&Columns"));
  m_columnsButton->setAccessibleName(tr("Choose columns"));
  m_problem->setAccessibleName(tr("What is wrong with the filter"));
  updateCount();
}

bool UnitTable::isExpression(const QString& filter) {
  return std::ranges::any_of(filter, [](QChar c) { return QStringLiteral("<>=!()'\"").contains(c); });
}

void UnitTable::takeFilter(const QString& text) {
  const QString trimmed = text.trimmed();
  const bool names = !trimmed.isEmpty() && !isExpression(trimmed);
  m_named.reset();
  if (names && m_model->document() != nullptr) m_named = m_model->unitsNamed(trimmed);
  if (names || trimmed.isEmpty()) {
    m_satisfied.reset();
    setFilterProblem({});
  }
  showRows();
  emit filterEdited(trimmed);
}

void UnitTable::setShownUnits(std::optional<std::vector<std::uint8_t>> shown) {
  m_satisfied = std::move(shown);
  setFilterProblem({});
  showRows();
}

void UnitTable::setFilterProblem(const QString& sentence) {
  m_problem->setText(sentence);
  m_problem->setVisible(!sentence.isEmpty());
}

void UnitTable::takeSelection() {
  if (m_onlySelected->isChecked())
    showRows();
  else
    updateCount();
}

void UnitTable::showRows() {
  if (m_model->document() == nullptr) return;
  std::vector<std::uint8_t> shown(m_model->document()->content.counties.size(), 1);
  if (m_named) keepBoth(shown, *m_named);
  if (m_satisfied && m_satisfied->size() == shown.size()) keepBoth(shown, *m_satisfied);
  if (m_onlySelected->isChecked() && m_selection != nullptr && m_selection->unitCount() == shown.size())
    keepBoth(shown, m_selection->mask());
  const QModelIndex current = m_grid->currentIndex();
  const geo::UnitIndex unit = current.isValid() ? m_model->unitAt(current.row()) : geo::kOutside;
  m_model->setShownUnits(std::move(shown));
  if (unit != geo::kOutside && m_model->rowOf(unit) >= 0 && !m_grid->currentIndex().isValid())
    m_grid->setCurrentIndex(m_model->index(m_model->rowOf(unit), current.column()));
  updateCount();
}

bool UnitTable::hasFigures(const planning::Indicator& indicator) const {
  if (m_model->figures() == nullptr) return true;
  const FigureColumn* const column = m_model->figures()->find(indicator.id);
  return column != nullptr && column->present > 0;
}

void UnitTable::showColumns() {
  constexpr int kCode = 70, kName = 130, kPlace = 120, kNarrow = 88, kWide = 170;
  constexpr std::array kWidths = {kCode, kName, kPlace, kPlace, kPlace};
  const QFontMetrics metrics = m_grid->horizontalHeader()->fontMetrics();
  for (int column = 0; column < m_model->columnCount(); ++column) {
    const planning::Indicator* const indicator = m_model->indicatorAt(column);
    const QString title = m_model->headerData(column, Qt::Horizontal).toString();
    m_grid->setColumnWidth(
        column, indicator == nullptr ? kWidths[static_cast<std::size_t>(column)]
                                     : std::clamp(metrics.horizontalAdvance(title) / 2 + 34, kNarrow, kWide));
    if (indicator != nullptr)
      m_grid->setColumnHidden(column, m_hidden.contains(indicator->id) || !hasFigures(*indicator));
  }
}

void UnitTable::setColumnShown(const std::string& indicator, bool shown) {
  if (shown)
    m_hidden.erase(indicator);
  else
    m_hidden.insert(indicator);
  m_grid->setColumnHidden(m_model->columnOf(indicator), !shown);
}

void UnitTable::fillMenu() {
  m_columnsMenu->clear();
  if (m_model->document() == nullptr) return;
  std::vector<std::string> groups;
  for (const planning::Indicator& indicator : m_model->document()->indicators)
    if (hasFigures(indicator) && std::ranges::find(groups, indicator.group) == groups.end())
      groups.push_back(indicator.group);
  for (const std::string& group : groups) addGroup(group);
  m_columnsButton->setEnabled(!groups.empty());
}

void UnitTable::addGroup(const std::string& group) {
  QMenu* const menu = m_columnsMenu->addMenu(groupName(group));
  QList<QAction*> actions;
  for (const planning::Indicator& indicator : m_model->document()->indicators) {
    if (indicator.group != group || !hasFigures(indicator)) continue;
    QAction* const action = menu->addAction(indicatorName(m_language, indicator));
    action->setCheckable(true);
    action->setChecked(!m_hidden.contains(indicator.id));
    connect(action, &QAction::toggled, this,
            [this, id = indicator.id](bool shown) { setColumnShown(id, shown); });
    actions << action;
  }
  menu->addSeparator();
  for (const bool shown : {true, false})
    connect(menu->addAction(shown ? tr("All of them") : tr("None of them")), &QAction::triggered, this,
            [actions, shown] {
              for (QAction* const action : actions) action->setChecked(shown);
            });
}

void UnitTable::updateCount() {
  const int rows = m_model->rowCount();
  const int selected = m_selection == nullptr ? 0 : m_selection->count();
  m_count->setText(
      selected > 0
          ? tr("%1 rows, %2 units selected").arg(render::number(rows, 0), render::number(selected, 0))
          : tr("%1 rows").arg(render::number(rows, 0)));
}

}  // namespace app::gui
