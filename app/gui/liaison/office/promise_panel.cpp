#include "app/gui/liaison/office/promise_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/promise_cells.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {

namespace liaison = planning::liaison;
using liaison::PromiseState;

PromisePanel::PromisePanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_onlyOpen(new QCheckBox),
      m_what(textLabel()),
      m_day(new QLineEdit),
      m_isWithdrawn(new QCheckBox),
      m_evidence(new QLineEdit),
      m_reason(new QLineEdit),
      m_close(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, [this] {
    showChosen();
    if (const liaison::Promise* const one = chosen()) emit placeChosen(one->place);
  });
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showChosen();
  });
  connect(m_table, &FilteredTable::activated, this, [this] {
    if (const liaison::Promise* const one = chosen()) emit placeWanted(one->place);
  });
  connect(m_onlyOpen, &QCheckBox::toggled, this, [this] { setUnit(m_unit); });
  connect(m_isWithdrawn, &QCheckBox::toggled, this, &PromisePanel::showChosen);
  connect(m_close, &QPushButton::clicked, this, &PromisePanel::closeChosen);
}

void PromisePanel::build() {
  constexpr int kDayWidth = 120;
  m_cells->setRows(promiseHeads(), {});
  m_table->setWidths({96, 66, 180, 120, 240, 84, 90, 150, 84, 84});
  m_table->addControl(m_onlyOpen);
  m_onlyOpen->setChecked(true);
  m_day->setFixedWidth(kDayWidth);
  m_what->setWordWrap(false);
  m_what->setMinimumWidth(1);  // the rest of the row is needed
  auto* const row = new QHBoxLayout;
  row->addWidget(m_what, 1);
  row->addWidget(m_day);
  row->addWidget(m_isWithdrawn);
  row->addWidget(m_evidence, 1);
  row->addWidget(m_reason, 1);
  row->addWidget(m_close);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(4);
  column->addWidget(m_table, 1);
  column->addLayout(row);
}

const liaison::Promise* PromisePanel::chosen() const {
  const int row = m_table->current();
  if (!hasSnapshot() || row < 0 || static_cast<std::size_t>(row) >= snapshot().promises.size())
    return nullptr;
  return &snapshot().promise(snapshot().promises[static_cast<std::size_t>(row)]);
}

void PromisePanel::fill() {
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const PromiseRow& one : snapshot().promises)
      rows.push_back(promiseCells(snapshot(), view().language, one));
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(promiseHeads(), std::move(rows));
    setUnit(m_unit);
    m_table->choose(rowOf(m_chosen));
  }
  showChosen();
}

int PromisePanel::rowOf(const std::string& id) const {
  if (!hasSnapshot()) return -1;
  const auto& rows = snapshot().promises;
  const auto found =
      std::ranges::find_if(rows, [&](const PromiseRow& row) { return snapshot().promise(row).id == id; });
  return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

void PromisePanel::setUnit(const std::string& id) {
  m_unit = id;
  m_table->setAccepts([this](int row) {
    const auto at = static_cast<std::size_t>(row);
    if (!hasSnapshot() || at >= snapshot().promises.size()) return false;
    const liaison::Promise& one = snapshot().promise(snapshot().promises[at]);
    return (m_unit.empty() || one.organisation == m_unit) &&
           (!m_onlyOpen->isChecked() || one.state == PromiseState::open);
  });
}

/// What is typed goes with the promise that it was typed for.
void PromisePanel::showChosen() {
  const liaison::Promise* const one = chosen();
  const bool isOpen = one != nullptr && one->state == PromiseState::open;
  const std::string wanted = isOpen ? one->id : std::string();
  m_chosen = one == nullptr ? std::string() : one->id;
  if (std::exchange(m_for, wanted) != wanted) {
    for (QLineEdit* const line : {m_day, m_evidence, m_reason}) line->clear();
    m_isWithdrawn->setChecked(false);
  }
  const bool mayClose = mayWrite() && isOpen;
  for (QWidget* const part : std::initializer_list<QWidget*>{m_day, m_isWithdrawn, m_reason, m_close})
    part->setEnabled(mayClose);
  m_evidence->setEnabled(mayClose && !m_isWithdrawn->isChecked());
  m_what->setText(one == nullptr ? tr("Choose an open promise to close it.")
                                 : QStringLiteral("%1: %2").arg(QString::fromStdString(one->id),
                                                                QString::fromStdString(one->item)));
  m_what->setToolTip(m_what->text());
}

void PromisePanel::closeChosen() {
  const liaison::Promise* const one = chosen();
  if (one == nullptr) return;
  const bool isWithdrawn = m_isWithdrawn->isChecked();
  desk().closePromise(
      one->id, {m_day->text().trimmed().toStdString(), isWithdrawn, m_reason->text().trimmed().toStdString(),
                isWithdrawn ? std::string() : m_evidence->text().trimmed().toStdString()});
}

void PromisePanel::retranslate() {
  m_table->setTexts(tr("Promises"), tr("No promises are registered. Take the list promises in, or store an "
                                       "entry of it (tab The register)."));
  m_onlyOpen->setText(tr("Only o&pen ones"));
  m_what->setAccessibleName(tr("Chosen promise"));
  m_day->setAccessibleName(tr("Day that the promise was closed"));
  m_day->setPlaceholderText(tr("Day, 2012-05-31"));
  m_isWithdrawn->setText(tr("&Withdrawn"));
  m_isWithdrawn->setToolTip(tr("It will not be done"));
  m_evidence->setAccessibleName(tr("Evidence"));
  m_evidence->setPlaceholderText(tr("What shows that it was kept"));
  m_reason->setAccessibleName(tr("Reason of the closing"));
  m_reason->setPlaceholderText(tr("Why it is late or withdrawn"));
  m_close->setText(tr("&Close the promise"));
}

}  // namespace app::gui
