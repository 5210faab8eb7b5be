#include "app/gui/liaison/office/register_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/render/page/page_notes.h"
#include "planning/liaison/register_lists.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <variant>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

/// As a table has it: numbers with all their digits.
QString storedText(const geo::Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell)) return QString::fromStdString(*text);
  if (const auto* const whole = std::get_if<std::int64_t>(&cell)) return QString::number(*whole);
  if (const auto* const real = std::get_if<double>(&cell))
    return QString::number(*real, 'f', QLocale::FloatingPointShortest);
  return {};
}

QScrollArea* scrolled(QWidget* inside) {
  auto* const area = new QScrollArea;
  area->setWidget(inside);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  return area;
}

}  // namespace

RegisterPanel::RegisterPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_pages(new QStackedWidget),
      m_lists(new QComboBox),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_form(new EntryForm),
      m_new(new QPushButton),
      m_store(new QPushButton),
      m_takeOut(new QPushButton),
      m_replaces(new QCheckBox),
      m_read(new QPushButton),
      m_write(new QPushButton),
      m_changes(new CellTable(this)),
      m_changeTable(new FilteredTable(*m_changes)),
      m_proposal(textLabel()),
      m_storeAll(new QPushButton),
      m_drop(new QPushButton) {
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(m_pages);
  buildLists();
  buildProposal();
  connect(m_lists, &QComboBox::currentIndexChanged, this, &RegisterPanel::fillTable);
  connect(m_table, &FilteredTable::chosen, this, &RegisterPanel::takeRow);
  connect(m_new, &QPushButton::clicked, this, [this] {
    m_table->choose(-1);
    m_form->startNew();
    follow();
  });
  connect(m_store, &QPushButton::clicked, this, &RegisterPanel::storeEntry);
  connect(m_takeOut, &QPushButton::clicked, this, &RegisterPanel::takeOut);
  connect(m_read, &QPushButton::clicked, this, &RegisterPanel::chooseFile);
  connect(m_write, &QPushButton::clicked, this, &RegisterPanel::writeFile);
  connect(m_storeAll, &QPushButton::clicked, &desk, &LiaisonDesk::storeProposal);
  connect(m_drop, &QPushButton::clicked, &desk, &LiaisonDesk::dropProposal);
  connect(&desk, &LiaisonDesk::proposalChanged, this, &RegisterPanel::takeProposal);
  connect(m_form, &EntryForm::wordChosen, this, &RegisterPanel::follow);
  connect(&desk, &LiaisonDesk::failed, this, [this] { m_isStoring = false; });
  connect(&desk, &LiaisonDesk::stored, this, [this] {
    if (!std::exchange(m_isStoring, false)) return;
    m_isStored = true;
    if (isVisible()) fillTable();
  });
}

void RegisterPanel::buildLists() {
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(scrolled(m_form), 1);
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  for (QPushButton* const deed : {m_new, m_store, m_takeOut}) deeds->addWidget(deed);
  column->addLayout(deeds);
  auto* const files = new QHBoxLayout;
  files->addWidget(m_read);
  files->addWidget(m_replaces);
  files->addStretch(1);
  files->addWidget(m_write);
  auto* const left = new QWidget;
  auto* const rows = new QVBoxLayout(left);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  m_table->addControl(m_lists);
  rows->addWidget(m_table, 1);
  rows->addLayout(files);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(left);
  across->addWidget(side);
  across->setSizes({820, 440});
  m_pages->addWidget(across);
}

void RegisterPanel::buildProposal() {
  m_changes->setRows(QStringList(5, QString()), {});
  m_changeTable->setWidths({220, 100, 100, 100});
  m_proposal->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* const page = new QWidget;
  auto* const column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(scrolled(m_proposal), 1);
  column->addWidget(m_changeTable, 2);
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  deeds->addWidget(m_drop);
  deeds->addWidget(m_storeAll);
  column->addLayout(deeds);
  m_pages->addWidget(page);
}

std::string RegisterPanel::list() const { return m_lists->currentData().toString().toStdString(); }

void RegisterPanel::fill() {
  fillTable();
  takeProposal();
}

void RegisterPanel::fillLists() {
  const QSignalBlocker blocker(m_lists);
  const QVariant kept = m_lists->currentData();
  m_lists->clear();
  for (const std::string& one : liaison::listNames())
    m_lists->addItem(registerListTitle(one), QString::fromStdString(one));
  m_lists->setCurrentIndex(std::max(0, m_lists->findData(kept)));
}

void RegisterPanel::fillTable() {
  m_shown = hasSnapshot() ? liaison::listTable(snapshot().entries, list()) : liaison::listTable({}, list());
  QStringList heads;
  std::vector<std::string> fields;
  std::vector<std::uint8_t> hasWords;
  for (const geo::Column& column : m_shown.columns) {
    heads << registerFieldTitle(list(), column.name);
    fields.push_back(column.name);
    hasWords.push_back(static_cast<std::uint8_t>(!liaison::fieldWords(list(), column.name, false).empty()));
  }
  std::vector<CellTable::Row> rows;
  for (const std::vector<geo::Cell>& cells : m_shown.rows) {
    CellTable::Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const QString text = storedText(cells[i]);
      row.push_back(
          {hasWords[i] != 0 ? wordText(view().language, list(), fields[i], text.toStdString()) : text, text});
      row.back().isNumber = m_shown.columns[i].type != geo::ColumnType::text;
    }
  }
  m_cells->setRows(heads, std::move(rows));
  if (const std::string shown = list() + ' ' + view().language; std::exchange(m_formList, shown) != shown) {
    m_form->setList(list(), fields, view().language);
    orderTabs(fields);
  }
  placeForm();
}

/// What is typed stays while the lists are read again; an entry that was just stored is shown as it is
/// stored.
void RegisterPanel::placeForm() {
  if (!hasSnapshot()) m_form->startNew();
  const bool isStored = std::exchange(m_isStored, false);
  const int same = m_form->isNew() && !isStored ? -1 : rowOfForm();
  m_table->choose(same);
  if (same >= 0 && isStored)
    m_form->show(entryAt(same));
  else if (same >= 0)
    m_form->refresh(entryAt(same));
  else if (!m_form->isNew())
    m_form->startNew();
  follow();
}

/// Editors are made late and would be the last of the window.
void RegisterPanel::orderTabs(const std::vector<std::string>& fields) {
  QWidget* last = m_write;
  for (const std::string& field : fields) {
    QWidget* const next = m_form->editor(field);
    setTabOrder(last, next);
    last = next;
  }
  for (QWidget* const next : std::initializer_list<QWidget*>{m_new, m_store, m_takeOut}) {
    setTabOrder(last, next);
    last = next;
  }
}

int RegisterPanel::rowOfForm() const {
  const std::vector<std::string> keys = liaison::keyFields(list());
  const auto keyOf = [&keys](EntryForm::Fields fields) {
    std::erase_if(fields,
                  [&keys](const auto& one) { return std::ranges::find(keys, one.first) == keys.end(); });
    return fields;
  };
  const EntryForm::Fields wanted = keyOf(m_form->fields());
  for (std::size_t row = 0; row < m_shown.rows.size(); ++row)
    if (keyOf(entryAt(static_cast<int>(row))) == wanted) return static_cast<int>(row);
  return -1;
}

EntryForm::Fields RegisterPanel::entryAt(int row) const {
  EntryForm::Fields entry;
  const std::vector<geo::Cell>& cells = m_shown.rows[static_cast<std::size_t>(row)];
  for (std::size_t i = 0; i < cells.size(); ++i)
    entry.emplace_back(m_shown.columns[i].name, storedText(cells[i]).toStdString());
  return entry;
}

void RegisterPanel::takeRow(int row) {
  if (row < 0)
    m_form->startNew();
  else if (!m_form->isNew() && row == rowOfForm())
    m_form->refresh(entryAt(row));
  else
    m_form->show(entryAt(row));
  follow();
}

void RegisterPanel::follow() {
  m_form->setEditable(mayWrite());
  for (QWidget* const one : std::initializer_list<QWidget*>{m_new, m_read, m_replaces})
    one->setEnabled(mayWrite());
  m_store->setEnabled(mayWrite() && m_form->isComplete());
  m_takeOut->setEnabled(mayWrite() && !m_form->isNew());
  m_write->setEnabled(hasSnapshot());
}

void RegisterPanel::storeEntry() {
  m_isStoring = true;
  desk().putEntry(list(), m_form->fields(), m_form->isNew());
}

void RegisterPanel::takeOut() {
  const std::vector<std::string> keys = liaison::keyFields(list());
  std::vector<std::string> key;
  for (const std::string& field : keys)
    for (const auto& [name, text] : m_form->fields())
      if (name == field) key.push_back(text);
  desk().dropEntry(list(), key);
}

void RegisterPanel::showList(const std::string& list) {
  m_lists->setCurrentIndex(std::max(0, m_lists->findData(QString::fromStdString(list))));
}

void RegisterPanel::chooseFile() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Lists of the register"), {}, tr("Tables (*.xlsx *.csv)"));
  if (!file.isEmpty()) showFile(file);
}

void RegisterPanel::showFile(const QString& file) {
  desk().propose(file.toStdString(), list(), m_replaces->isChecked());
}

void RegisterPanel::writeFile() {
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Lists of the register"), QStringLiteral("register.xlsx"),
                                   tr("All lists (*.xlsx);;The list shown (*.csv)"));
  if (file.isEmpty()) return;
  const bool isWhole = file.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
  desk().writeLists(file.toStdString(), isWhole ? std::string() : list());
}

void RegisterPanel::takeProposal() {
  const ListProposalPointer& proposal = desk().proposal();
  const QStringList heads = {tr("List"), tr("Added"), tr("Changed"), tr("As stored"), tr("Taken out")};
  m_pages->setCurrentIndex(proposal == nullptr ? 0 : 1);
  if (proposal == nullptr) return m_changes->setRows(heads, {});
  const liaison::TakenFile& taken = proposal->taken;
  std::vector<CellTable::Row> rows;
  for (const auto& [name, change] : taken.changes) {
    CellTable::Row& row = rows.emplace_back();
    row.push_back({registerListTitle(name), QString::fromStdString(name)});
    for (const std::size_t count : {change.added, change.changed, change.unchanged, change.removed})
      row.push_back({render::number(static_cast<double>(count), 0), {}, {}, true});
  }
  m_changes->setRows(heads, std::move(rows));
  QStringList lines = {tr("%1: nothing is stored before you agree.")
                           .arg(QString::fromStdString(proposal->file.file.filename().string()))};
  for (const geo::Issue& issue : proposal->file.issues)
    if (issue.severity != geo::Issue::Severity::note) lines << QString::fromStdString(issue.text);
  for (const geo::Issue& issue : taken.issues) lines << QString::fromStdString(issue.text);
  if (!taken.mistakes.empty())
    lines << tr("%n mistakes; while there is one, nothing can be stored:", nullptr,
                static_cast<int>(taken.mistakes.size()));
  for (const std::string& mistake : taken.mistakes) lines << QString::fromStdString(mistake);
  m_proposal->setText(lines.join('\n'));
  m_storeAll->setEnabled(mayWrite() && taken.mistakes.empty());
}

QString RegisterPanel::proposalText() const { return m_proposal->text(); }

void RegisterPanel::retranslate() {
  fillLists();
  m_lists->setAccessibleName(tr("List that is shown"));
  m_table->setTexts(tr("Entries of the list"),
                    tr("This list is empty. Take it in from a table, or write an entry at the right."));
  m_form->setAccessibleName(tr("Fields of the entry"));
  m_new->setText(tr("New entr&y"));
  m_store->setText(tr("&Store the entry"));
  m_store->setToolTip(tr("Once every field of words has one"));
  m_takeOut->setText(tr("Ta&ke the entry out"));
  m_read->setText(tr("Take &lists in…"));
  m_read->setToolTip(tr("An .xlsx with a sheet a list, a yearly form, or a .csv of the list that is shown"));
  m_replaces->setText(tr("entries that the table does not have go"));
  m_write->setText(tr("&Write lists…"));
  m_proposal->setAccessibleName(tr("What the file would change"));
  m_changeTable->setTexts(tr("Changes by list"), tr("The file changes nothing."));
  m_storeAll->setText(tr("Store these en&tries"));
  m_drop->setText(tr("Leave &everything as it is"));
}

}  // namespace app::gui
