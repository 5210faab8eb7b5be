#include "app/gui/survey/codebook/codebook_panel.h"

#include "app/gui/model/names.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

namespace forms = planning::forms;

enum Page { formPage, filePage };

bool isRefused(const std::vector<forms::FieldRemark>& remarks) {
  return !std::ranges::all_of(remarks, &forms::FieldRemark::isQuestion);
}

QTableView* rowsView(QAbstractItemModel* model, int line) {
  auto* const view = new QTableView;
  view->setModel(model);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->setWordWrap(false);
  view->verticalHeader()->hide();
  view->verticalHeader()->setDefaultSectionSize(line);
  view->horizontalHeader()->setStretchLastSection(true);
  return view;
}

}  // namespace

CodebookPanel::CodebookPanel(CodebookDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_list(new CodebookList(this)),
      m_view(rowsView(m_list, fontMetrics().lineSpacing() + 6)),
      m_form(new CodebookForm),
      m_pages(new QStackedWidget),
      m_find(new QLineEdit),
      m_new(new QPushButton),
      m_copy(new QPushButton),
      m_takeOut(new QPushButton),
      m_text(new QLabel),
      m_agree(new QCheckBox),
      m_back(new QPushButton),
      m_store(new QPushButton),
      m_undo(new QPushButton),
      m_redo(new QPushButton),
      m_export(new QPushButton),
      m_file(new QPushButton),
      m_filePage(new CodebookFilePage(desk)) {
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(buildList());
  m_pages->addWidget(buildForm());
  m_pages->addWidget(m_filePage);
  across->addWidget(m_pages);
  across->setSizes({360, 600});
  across->setStretchFactor(1, 1);
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(6, 6, 6, 6);
  whole->addWidget(across);
  connectParts();
}

QWidget* CodebookPanel::buildList() {
  constexpr int kNameWidth = 150, kIdWidth = 120, kUnitWidth = 60;
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  m_find->setClearButtonEnabled(true);
  column->addWidget(m_find);
  QHeaderView& head = *m_view->horizontalHeader();
  head.resizeSection(CodebookList::name, kNameWidth);
  head.resizeSection(CodebookList::id, kIdWidth);
  for (const int section : {CodebookList::figures, CodebookList::kind, CodebookList::unit})
    head.resizeSection(section, kUnitWidth);
  column->addWidget(m_view, 1);
  auto* const row = new QHBoxLayout;
  for (QPushButton* const button : {m_new, m_copy, m_takeOut}) row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  return side;
}

QWidget* CodebookPanel::buildForm() {
  auto* const page = new QWidget;
  auto* const column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* const area = new QScrollArea;
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(m_form);
  column->addWidget(area, 1);
  m_agree->setObjectName("agree");
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  auto* const deciding = new QHBoxLayout;
  deciding->addWidget(m_text, 1);
  deciding->addWidget(m_agree);
  deciding->addWidget(m_back);
  deciding->addWidget(m_store);
  column->addLayout(deciding);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_undo);
  row->addWidget(m_redo);
  row->addStretch(1);
  row->addWidget(m_export);
  row->addWidget(m_file);
  column->addLayout(row);
  return page;
}

void CodebookPanel::connectParts() {
  connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_list->setWanted(text.trimmed());
    takeView();
  });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &CodebookPanel::takeChoice);
  connect(m_form, &CodebookForm::edited, this, &CodebookPanel::check);
  connect(m_agree, &QCheckBox::toggled, this, &CodebookPanel::tell);
  connect(m_new, &QPushButton::clicked, this, [this] { startNew({}); });
  connect(m_copy, &QPushButton::clicked, this, &CodebookPanel::startCopy);
  connect(m_takeOut, &QPushButton::clicked, this, &CodebookPanel::takeOut);
  connect(m_store, &QPushButton::clicked, this, &CodebookPanel::store);
  connect(m_back, &QPushButton::clicked, this, &CodebookPanel::showEntry);
  connect(m_undo, &QPushButton::clicked, &m_desk.undoStack(), &QUndoStack::undo);
  connect(m_redo, &QPushButton::clicked, &m_desk.undoStack(), &QUndoStack::redo);
  connect(m_export, &QPushButton::clicked, this, &CodebookPanel::exportFile);
  connect(m_file, &QPushButton::clicked, this, &CodebookPanel::chooseFile);
  connect(&m_desk, &CodebookDesk::viewLoaded, this, &CodebookPanel::takeView);
  connect(&m_desk, &CodebookDesk::proposalChanged, this, &CodebookPanel::takeProposal);
  connect(&m_desk, &CodebookDesk::applied, this, &CodebookPanel::takeStored);
  connect(&m_desk, &CodebookDesk::failed, this, [this] {
    m_pending.clear();
    tell();
  });
  connect(&m_desk.undoStack(), &QUndoStack::indexChanged, this, &CodebookPanel::tell);
}

void CodebookPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_desk.view() == nullptr) m_desk.load();
}

void CodebookPanel::setLanguage(const std::string& language) {
  m_language = language;
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_form->setLanguage(language);
    m_list->setLanguage(language);
    m_filePage->retranslate();
    retranslate();
  }
  takeView();
  takeProposal();
}

void CodebookPanel::retranslate() {
  m_find->setPlaceholderText(tr("Find a name or an id"));
  m_find->setAccessibleName(tr("Find in the codebook"));
  m_view->setAccessibleName(tr("Codebook"));
  m_new->setText(tr("&New"));
  m_new->setToolTip(tr("A new indicator"));
  m_copy->setText(tr("&Copy"));
  m_copy->setToolTip(tr("A new indicator like this one"));
  m_takeOut->setText(tr("Take &out"));
  m_text->setAccessibleName(tr("What stands against the change"));
  m_agree->setText(tr("Change it &all the same"));
  m_back->setText(tr("As it &was"));
  m_store->setText(tr("&Store the entry"));
  m_undo->setText(tr("&Undo"));
  m_redo->setText(tr("&Redo"));
  m_export->setText(tr("&Write the codebook…"));
  m_file->setText(tr("Take over a &file…"));
}

const planning::Indicator* CodebookPanel::stored() const {
  return m_desk.view() == nullptr || m_id.empty() ? nullptr : m_desk.view()->find(m_id);
}

void CodebookPanel::takeView() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const CodebookPointer& view = m_desk.view();
  m_list->setView(view);
  m_view->clearSpans();
  for (int row = 0; row < m_list->rowCount(); ++row)
    if (m_list->indicator(row) == nullptr) m_view->setSpan(row, 0, 1, CodebookList::columns);
  if (view == nullptr) {
    m_isOpen = m_isDirty = false;
    m_id.clear();
  } else {
    m_form->setChoices(*view);
    if (!m_id.empty() && stored() == nullptr) m_isOpen = m_isDirty = false;
  }
  m_view->setCurrentIndex(m_list->index(m_list->rowOf(m_id), 0));
  if (m_isDirty)
    check();
  else if (!isNew())
    showEntry();
  tell();
}

void CodebookPanel::choose(const std::string& indicator) {
  const QModelIndex at = m_list->index(m_list->rowOf(indicator), 0);
  m_view->setCurrentIndex(at);
  m_view->scrollTo(at, QAbstractItemView::PositionAtCenter);
}

/// What was typed is not lost by a click.
void CodebookPanel::takeChoice() {
  const planning::Indicator* const chosen = m_list->indicator(m_view->currentIndex().row());
  if (m_isFilling || chosen == nullptr || (chosen->id == m_id && m_isOpen)) return;
  if (m_isDirty) {
    emit m_desk.failed(tr("Store the entry that you changed, or put it back as it was, before another one."));
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_view->setCurrentIndex(m_list->index(m_list->rowOf(m_id), 0));
    return;
  }
  m_id = chosen->id;
  m_isOpen = true;
  showEntry();
}

void CodebookPanel::showEntry() {
  const planning::Indicator* const one = stored();
  m_isOpen = one != nullptr;
  m_isDirty = false;
  m_remarks.clear();
  m_form->setEntry(
      one == nullptr ? forms::CodebookEntry{} : forms::CodebookEntry{*one, m_desk.view()->group(one->group)},
      false);
  tell();
}

void CodebookPanel::startNew(const forms::CodebookEntry& entry) {
  m_id.clear();
  m_isOpen = true;
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_view->setCurrentIndex({});
  }
  m_form->setEntry(entry, true);
  m_form->editor("id").setFocus();
  check();
}

void CodebookPanel::startCopy() {
  const planning::Indicator* const like = stored();
  if (like == nullptr) return;
  forms::CodebookEntry entry{*like, m_desk.view()->group(like->group)};
  entry.indicator.id.clear();
  startNew(entry);
}

forms::CodebookEdit CodebookPanel::edit() const {
  std::vector<forms::FieldRemark> unread;
  return forms::editOf(*m_desk.view(), m_id, m_form->entry(unread));
}

void CodebookPanel::check() {
  if (!m_isOpen || m_desk.view() == nullptr) return;
  std::vector<forms::FieldRemark> remarks;
  const forms::CodebookEntry given = m_form->entry(remarks);
  for (const forms::FieldRemark& one : forms::entryRemarks(*m_desk.view(), stored(), given))
    if (std::ranges::find(remarks, one.field, &forms::FieldRemark::field) == remarks.end())
      remarks.push_back(one);
  m_remarks = std::move(remarks);
  m_isDirty = isNew() || isRefused(m_remarks) || !edit().changes.empty();
  {
    const QSignalBlocker blocker(m_agree);
    m_agree->setChecked(false);
  }
  m_form->setRemarks(m_remarks);
  tell();
}

void CodebookPanel::store() {
  const forms::CodebookEdit change = edit();
  if (change.changes.empty() || isRefused(m_remarks)) return;
  const QString id = QString::fromStdString(change.changes.front().id());
  const bool isAdded = isNew();
  m_pending = id.toStdString();
  tell();
  m_desk.apply(change, isAdded ? tr("%1 is new in the codebook").arg(id)
                               : tr("%1 is changed in the codebook").arg(id));
}

/// What was typed stays in the form where it could not be stored.
void CodebookPanel::takeStored() {
  if (m_pending.empty()) return;
  m_id = std::exchange(m_pending, {});
  m_isDirty = false;
}

void CodebookPanel::takeOut() {
  if (stored() == nullptr) return;
  const forms::CodebookEdit change = forms::takingOut(*m_desk.view(), m_id);
  m_desk.apply(change, tr("%1 is taken out of the codebook").arg(QString::fromStdString(m_id)));
}

void CodebookPanel::tell() {
  const bool mayWrite = m_desk.view() != nullptr && !m_desk.isReadOnly();
  const planning::Indicator* const one = stored();
  const auto reason = one == nullptr ? std::nullopt : forms::reasonToKeep(*m_desk.view(), m_id);
  const bool isAsked = m_isDirty && !m_remarks.empty() && !isRefused(m_remarks);
  m_form->setReadOnly(!mayWrite || !m_isOpen);
  m_new->setEnabled(mayWrite && !m_isDirty);
  m_copy->setEnabled(mayWrite && one != nullptr && !m_isDirty);
  m_takeOut->setEnabled(mayWrite && one != nullptr && !reason && !m_isDirty);
  m_takeOut->setToolTip(reason ? QString::fromStdString(*reason)
                               : tr("Takes the indicator out of the codebook"));
  m_agree->setVisible(isAsked);
  m_back->setEnabled(m_isDirty);
  m_store->setEnabled(mayWrite && m_isDirty && m_pending.empty() && !isRefused(m_remarks) &&
                      (!isAsked || m_agree->isChecked()));
  m_undo->setEnabled(mayWrite && m_desk.undoStack().canUndo());
  m_redo->setEnabled(mayWrite && m_desk.undoStack().canRedo());
  m_undo->setToolTip(m_desk.undoStack().undoText());
  m_redo->setToolTip(m_desk.undoStack().redoText());
  m_export->setEnabled(m_desk.view() != nullptr);
  m_file->setEnabled(mayWrite);
  if (!m_isOpen) return m_text->setText(tr("Choose an indicator, or make a new one."));
  if (!m_isDirty) return m_text->setText(reason ? QString::fromStdString(*reason) : QString());
  m_text->setText(isRefused(m_remarks) ? tr("Not to be stored yet: see the fields marked red.")
                  : isAsked            ? tr("Read what is marked yellow first.")
                                       : tr("Not stored yet."));
}

void CodebookPanel::takeProposal() {
  m_pages->setCurrentIndex(m_desk.proposal() == nullptr ? formPage : filePage);
}

void CodebookPanel::chooseFile() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Codebook to take over"), {},
                                                    tr("Codebooks (*.xlsx *.csv);;All files (*)"));
  if (!file.isEmpty()) showFile(file);
}

void CodebookPanel::showFile(const QString& file) { m_desk.propose(file.toStdString()); }

void CodebookPanel::exportFile() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Write the codebook"), {},
                                                    tr("Workbook (*.xlsx);;Text table (*.csv)"));
  if (!file.isEmpty()) m_desk.write(file.toStdString());
}

}  // namespace app::gui
