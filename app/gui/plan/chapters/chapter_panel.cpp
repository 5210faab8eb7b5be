#include "app/gui/plan/chapters/chapter_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "planning/plan/plan_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;

/// In the order of the text, each once.
void addLinks(const std::string& markup, std::vector<plan::FigureLink>& links) {
  for (const plan::Block& block : plan::parseText(markup).blocks)
    for (const plan::Span& span : block.spans)
      if (span.figure && std::ranges::find(links, *span.figure) == links.end()) links.push_back(*span.figure);
}

plan::Chapter& chapterIn(plan::Plan& after, int number) {
  return *std::ranges::find(after.chapters, number, &plan::Chapter::number);
}

}  // namespace

ChapterPanel::ChapterPanel(PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_title(new QLabel),
      m_parts(new QListWidget),
      m_pages(new QStackedWidget),
      m_text(new TextEditor),
      m_grid(new CellTable(this)),
      m_gridView(new QTableView),
      m_gridNote(textLabel()),
      m_addRow(new QPushButton),
      m_removeRow(new QPushButton),
      m_mapNote(textLabel()),
      m_mapIndicator(new QComboBox),
      m_mapYear(new QComboBox),
      m_figures(new FigurePanel) {
  build();
  connect(m_parts, &QListWidget::currentRowChanged, this, [this] {
    if (m_isFilling) return;
    this->session().endGesture();
    fillPart();
  });
  connect(m_text, &TextEditor::edited, this, &ChapterPanel::editText);
  connect(m_text, &TextEditor::left, this, [this] { this->session().endGesture(); });
  connect(m_grid, &CellTable::edited, this, &ChapterPanel::editCell);
  connect(m_addRow, &QPushButton::clicked, this, &ChapterPanel::addRow);
  connect(m_removeRow, &QPushButton::clicked, this, &ChapterPanel::removeRow);
  for (QComboBox* const box : {m_mapIndicator, m_mapYear})
    connect(box, &QComboBox::activated, this, &ChapterPanel::editMap);
  connect(m_figures, &FigurePanel::renewed, this, &ChapterPanel::renew);
  connect(m_figures, &FigurePanel::inserted, this, &ChapterPanel::insert);
}

QWidget* ChapterPanel::buildGrid() {
  setUpCellView(*m_gridView, *m_grid);
  m_gridView->setSelectionBehavior(QAbstractItemView::SelectItems);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_gridNote, 1);
  row->addWidget(m_addRow);
  row->addWidget(m_removeRow);
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_gridView, 1);
  column->addLayout(row);
  return box;
}

void ChapterPanel::build() {
  auto* const map = new QWidget;
  auto* const mapColumn = new QVBoxLayout(map);
  mapColumn->setContentsMargins(0, 0, 0, 0);
  auto* const mapRow = new QHBoxLayout;
  mapRow->addWidget(m_mapIndicator);
  mapRow->addWidget(m_mapYear);
  mapRow->addStretch(1);
  mapColumn->addWidget(m_mapNote);
  mapColumn->addLayout(mapRow);
  mapColumn->addStretch(1);
  m_pages->addWidget(m_text);
  m_pages->addWidget(buildGrid());
  m_pages->addWidget(map);
  auto* const right = new QSplitter(Qt::Vertical);
  right->setChildrenCollapsible(false);
  right->addWidget(m_pages);
  right->addWidget(m_figures);
  right->setSizes({460, 300});
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  m_parts->setMinimumWidth(150);
  m_parts->setWordWrap(true);
  m_parts->setSpacing(2);
  across->addWidget(m_parts);
  across->addWidget(right);
  across->setSizes({210, 900});
  across->setStretchFactor(1, 1);
  m_title->setObjectName("heading");
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  column->addWidget(m_title);
  column->addWidget(across, 1);
}

void ChapterPanel::setChapter(int number) {
  if (number == m_number) return;
  session().endGesture();
  m_number = number;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_parts->setCurrentRow(0);
  setView(view());
}

const plan::Chapter* ChapterPanel::chosenChapter() const {
  return hasPlan() ? plan::findChapter(plan(), m_number) : nullptr;
}

const plan::Section* ChapterPanel::chosenSection() const {
  const plan::Chapter* const chapter = chosenChapter();
  const int row = m_parts->currentRow();
  const bool isSection =
      chapter != nullptr && row >= 0 && static_cast<std::size_t>(row) < chapter->sections.size();
  return isSection ? &chapter->sections[static_cast<std::size_t>(row)] : nullptr;
}

const plan::Item* ChapterPanel::chosenItem() const {
  const plan::Chapter* const chapter = chosenChapter();
  if (chapter == nullptr || m_parts->currentRow() < 0) return nullptr;
  const auto row = static_cast<std::size_t>(m_parts->currentRow());
  const std::size_t first = chapter->sections.size();
  return row >= first && row - first < chapter->items.size() ? &chapter->items[row - first] : nullptr;
}

plan::Section& ChapterPanel::section(plan::Plan& after) const {
  return chapterIn(after, m_number).sections.at(static_cast<std::size_t>(m_parts->currentRow()));
}

plan::Item& ChapterPanel::item(plan::Plan& after) const {
  plan::Chapter& chapter = chapterIn(after, m_number);
  return chapter.items.at(static_cast<std::size_t>(m_parts->currentRow()) - chapter.sections.size());
}

void ChapterPanel::fill() {
  fillParts();
  fillPart();
}

void ChapterPanel::fillParts() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const plan::Chapter* const chapter = chosenChapter();
  QStringList names;
  std::vector<bool> isThere;
  if (chapter != nullptr) {
    for (const plan::Section& one : chapter->sections) {
      names << nameIn(view().language, one.titleZh, one.titleEn);
      isThere.push_back(!one.text.empty());
    }
    for (const plan::Item& one : chapter->items) {
      names << itemName(view().language, one);
      isThere.push_back(plan::isSupplied(plan(), *chapter, one));
    }
    QString title = QStringLiteral("%1 %2").arg(m_number).arg(
        nameIn(view().language, chapter->titleZh, chapter->titleEn));
    if (!chapter->responsible.empty())
      title += QStringLiteral(" · ") + QString::fromStdString(chapter->responsible);
    m_title->setText(title);
  } else {
    m_title->clear();
  }
  const int current = std::max(0, m_parts->currentRow());
  while (m_parts->count() > names.size()) delete m_parts->takeItem(m_parts->count() - 1);
  while (m_parts->count() < names.size()) m_parts->addItem(QString());
  for (int i = 0; i < names.size(); ++i) {
    const bool isSupplied = isThere[static_cast<std::size_t>(i)];
    QListWidgetItem& entry = *m_parts->item(i);
    entry.setText(isSupplied ? names[i] : tr("%1 (to be supplied)").arg(names[i]));
    entry.setForeground(isSupplied ? palette().color(QPalette::Text) : missingColour());
  }
  m_parts->setCurrentRow(std::min(current, static_cast<int>(names.size()) - 1));
}

void ChapterPanel::fillPart() {
  const plan::Section* const section = chosenSection();
  const plan::Item* const item = chosenItem();
  m_pages->setVisible(section != nullptr || item != nullptr);
  m_figures->setVisible(section != nullptr || item != nullptr);
  if (!hasPlan()) return;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const PageFigures figures{&plan(), view().findings.get()};
  std::vector<plan::FigureLink> links;
  if (section != nullptr) {
    m_pages->setCurrentIndex(textPage);
    m_text->setEditable(session().mayEdit());
    m_text->setText(section->text, figures, view().language);
    addLinks(section->text, links);
  } else if (item != nullptr && item->kind == plan::ItemKind::map) {
    m_pages->setCurrentIndex(mapPage);
    fillMap(*item);
  } else if (item != nullptr) {
    m_pages->setCurrentIndex(gridPage);
    fillGrid(*item);
    for (const auto& row : item->rows)
      for (const std::string& cell : row) addLinks(cell, links);
  }
  m_figures->setFigures(links, figures, view(), session().mayEdit());
}

void ChapterPanel::fillGrid(const plan::Item& item) {
  const PageFigures figures{&plan(), view().findings.get()};
  std::vector<CellTable::Row> rows;
  QStringList headers;
  for (const std::string& column : item.columns) headers << QString::fromStdString(column);
  for (const auto& row : item.rows) {
    CellTable::Row& shown = rows.emplace_back();
    for (const std::string& markup : row) {
      TableCell cell{cellText(markup, figures, view().language)};
      cell.isEditable = session().mayEdit();
      if (const QString whole = QString::fromStdString(markup); whole != cell.text) {
        cell.toEdit = whole;
        cell.isNumber = true;
        std::vector<plan::FigureLink> links;
        addLinks(markup, links);
        for (const plan::FigureLink& link : links)
          if (const FigureNow figure = figures.figure(link); figure.state != plan::FigureState::same) {
            cell.back = issueColour(geo::Issue::Severity::warning);
            cell.tip = figureStateName(figure.state);
          }
      }
      shown.push_back(std::move(cell));
    }
  }
  const bool isNew = headers.size() != m_grid->columnCount();
  m_grid->setRows(headers, std::move(rows));
  if (isNew) m_gridView->resizeColumnsToContents();
  const bool isOwn = item.content.empty() || !item.columns.empty();
  m_gridNote->setText(
      isOwn ? item.rows.empty() ? tr("The table is to be supplied.") : QString()
            : tr("This table is made of the plan itself: of its targets, tasks, zones, towns or "
                 "schedule."));
  m_addRow->setEnabled(session().mayEdit() && isOwn);
  m_removeRow->setEnabled(session().mayEdit() && !item.rows.empty());
}

void ChapterPanel::fillMap(const plan::Item& item) {
  m_mapIndicator->clear();
  m_mapIndicator->addItem(tr("to be supplied"), QString());
  for (const planning::Indicator& one : view().snapshot->document->indicators)
    m_mapIndicator->addItem(indicatorName(view().language, one), QString::fromStdString(one.id));
  m_mapIndicator->setCurrentIndex(
      std::max(0, m_mapIndicator->findData(QString::fromStdString(item.indicator))));
  m_mapYear->clear();
  const auto periods = view().snapshot->periods.find(item.indicator);
  if (periods != view().snapshot->periods.end())
    for (const std::string& year : periods->second) m_mapYear->addItem(QString::fromStdString(year));
  m_mapYear->setCurrentIndex(std::max(0, m_mapYear->findText(QString::fromStdString(item.year))));
  for (QComboBox* const box : {m_mapIndicator, m_mapYear}) box->setEnabled(session().mayEdit());
  m_mapNote->setText(tr("A map of this indicator, drawn where the plan is written out."));
}

void ChapterPanel::editText(const QString& markup) {
  const plan::Section* const chosen = chosenSection();
  if (chosen == nullptr) return;
  change(
      tr("Write “%1”").arg(nameIn(view().language, chosen->titleZh, chosen->titleEn)),
      [&](plan::Plan& after) { section(after).text = markup.toStdString(); },
      QStringLiteral("text %1 %2 ").arg(m_number).arg(m_parts->currentRow()));
}

void ChapterPanel::editCell(int row, int column, const QString& text) {
  change(tr("Edit a table"), [&](plan::Plan& after) {
    item(after).rows.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column)) =
        text.toStdString();
  });
}

void ChapterPanel::editMap() {
  if (m_isFilling || chosenItem() == nullptr) return;
  change(tr("Choose what a map shows"), [&](plan::Plan& after) {
    plan::Item& one = item(after);
    const std::string indicator = m_mapIndicator->currentData().toString().toStdString();
    if (indicator == one.indicator) {
      one.year = m_mapYear->currentText().toStdString();
      return;
    }
    one.indicator = indicator;
    const auto periods = view().snapshot->periods.find(indicator);
    one.year = periods == view().snapshot->periods.end() ? std::string() : periods->second.back();
  });
}

/// Of a table without columns the first row makes one, to begin with.
void ChapterPanel::addRow() {
  if (chosenItem() == nullptr) return;
  change(tr("Add a row"), [&](plan::Plan& after) {
    plan::Item& one = item(after);
    if (one.columns.empty()) one.columns = {tr("Content").toStdString(), tr("Note").toStdString()};
    const int current = m_gridView->currentIndex().row();
    const auto at = current < 0 ? one.rows.end() : one.rows.begin() + current + 1;
    one.rows.insert(at, std::vector<std::string>(one.columns.size()));
  });
}

void ChapterPanel::removeRow() {
  const int row = m_gridView->currentIndex().row();
  if (chosenItem() == nullptr || row < 0) return;
  change(tr("Remove a row"), [&](plan::Plan& after) {
    plan::Item& one = item(after);
    one.rows.erase(one.rows.begin() + row);
  });
}

void ChapterPanel::renew(const std::vector<plan::LinkedFigure>& figures) {
  change(tr("Take new values"), [&](plan::Plan& after) {
    for (const plan::LinkedFigure& taken : figures) {
      const auto place = std::ranges::lower_bound(after.figures, taken.link, {}, &plan::LinkedFigure::link);
      if (place != after.figures.end() && place->link == taken.link)
        *place = taken;
      else
        after.figures.insert(place, taken);
    }
  });
}

void ChapterPanel::insert(const plan::FigureLink& link) {
  const QString markup = QString::fromStdString(plan::markupOf(link));
  if (chosenSection() != nullptr) return m_text->insert(markup);
  const QModelIndex at = m_gridView->currentIndex();
  if (chosenItem() != nullptr && m_pages->currentIndex() == gridPage && at.isValid())
    return editCell(at.row(), at.column(), markup);
  emit failed(tr("Choose the cell that the figure is to stand in."));
}

void ChapterPanel::retranslate() {
  m_parts->setAccessibleName(tr("Sections, tables and maps of the chapter"));
  m_text->retranslate();
  m_gridView->setAccessibleName(tr("Table of the chapter"));
  m_addRow->setText(tr("Add a ro&w"));
  m_removeRow->setText(tr("Remove the row"));
  m_mapIndicator->setAccessibleName(tr("Indicator of the map"));
  m_mapYear->setAccessibleName(tr("Year of the map"));
  m_figures->retranslate();
}

}  // namespace app::gui
