#include "app/gui/liaison/desk/filtered_table.h"

#include "app/gui/room/cell_table.h"
#include "app/render/page/page_notes.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace app::gui {

void RowFilter::setAccepts(std::function<bool(int)> accepts) {
  m_accepts = std::move(accepts);
  invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  return (m_accepts == nullptr || m_accepts(row)) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

FilteredTable::FilteredTable(QAbstractItemModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new RowFilter(this)),
      m_row(new QHBoxLayout),
      m_words(new QLineEdit),
      m_count(new QLabel),
      m_pages(new QStackedWidget),
      m_view(new QTableView),
      m_nothing(textLabel()) {
  build();
  connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
    m_filter->setFilterFixedString(words.trimmed());
    refresh();
  });
  for (const QAbstractItemModel* const rows :
       std::initializer_list<const QAbstractItemModel*>{m_filter, &m_model}) {
    connect(rows, &QAbstractItemModel::rowsInserted, this, &FilteredTable::refresh);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &FilteredTable::refresh);
    connect(rows, &QAbstractItemModel::modelReset, this, &FilteredTable::refresh);
  }
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (m_isChoosing) return;
    m_isTold = true;
    emit chosen(current());
  });
  connect(m_view, &QTableView::clicked, this, [this] {
    if (!std::exchange(m_isTold, true)) emit chosen(current());
  });
  connect(m_view, &QTableView::activated, this, [this](const QModelIndex& at) {
    if (at.isValid()) emit activated(m_filter->mapToSource(at).row());
  });
}

void FilteredTable::build() {
  constexpr int kWordsWidth = 260, kMargin = 18;
  m_filter->setSourceModel(&m_model);
  m_filter->setFilterKeyColumn(-1);
  m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
  m_filter->setSortRole(CellTable::sortRole);
  // Before the view hears of it: which row comes in the place of one that goes is not the user's choice.
  connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this,
          [this](const QModelIndex&, int first, int last) {
            const int row = m_view->currentIndex().row();
            m_isLeaving = row >= first && row <= last;
            m_isChoosing = true;
          });
  setUpCellView(*m_view, *m_filter);
  connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &FilteredTable::takeRemoval);
  m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  m_view->horizontalHeader()->setSortIndicatorClearable(true);
  m_view->setSortingEnabled(true);
  m_words->setClearButtonEnabled(true);
  m_words->setMaximumWidth(kWordsWidth);
  m_nothing->setAlignment(Qt::AlignCenter);
  m_nothing->setMargin(kMargin);
  m_pages->addWidget(m_view);
  m_pages->addWidget(m_nothing);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->addWidget(m_words);
  m_row->addWidget(m_count);
  m_row->addStretch(1);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(m_row);
  column->addWidget(m_pages, 1);
}

/// The view has made a neighbour the current row: what is done next would be done to that one.
void FilteredTable::takeRemoval() {
  const bool isLeaving = std::exchange(m_isLeaving, false);
  if (isLeaving) {
    m_view->setCurrentIndex(QModelIndex());
    m_view->clearSelection();
  }
  m_isChoosing = false;
  if (isLeaving) emit left();
}

void FilteredTable::setTexts(const QString& name, const QString& nothing) {
  m_view->setAccessibleName(name);
  m_words->setAccessibleName(tr("Words to filter by: %1").arg(name));
  m_words->setPlaceholderText(tr("Filter by words"));
  m_count->setAccessibleName(tr("Rows shown: %1").arg(name));
  m_nothingText = nothing;
  refresh();
}

void FilteredTable::setWidths(std::initializer_list<int> widths) {
  int column = 0;
  for (const int width : widths) m_view->setColumnWidth(column++, width);
}

void FilteredTable::addControl(QWidget* control) { m_row->insertWidget(m_row->count() - 3, control); }

void FilteredTable::setAccepts(std::function<bool(int)> accepts) {
  m_filter->setAccepts(std::move(accepts));
  refresh();
}

void FilteredTable::refresh() {
  const int all = m_model.rowCount(), shown = m_filter->rowCount();
  m_count->setText(all == 0 ? QString()
                            : tr("%1 of %2").arg(render::number(shown, 0), render::number(all, 0)));
  m_nothing->setText(all == 0 ? m_nothingText : tr("No row fits the filter; %1 are hidden by it.").arg(all));
  m_pages->setCurrentIndex(shown == 0 ? 1 : 0);
}

int FilteredTable::current() const {
  const QModelIndex at = m_view->currentIndex();
  return at.isValid() ? m_filter->mapToSource(at).row() : -1;
}

void FilteredTable::choose(int row) {
  const QScopedValueRollback<bool> choosing(m_isChoosing, true);
  m_isTold = false;
  const QModelIndex at = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model.index(row, 0));
  m_view->setCurrentIndex(at);
  if (at.isValid())
    m_view->scrollTo(at);
  else
    m_view->clearSelection();
}

}  // namespace app::gui
