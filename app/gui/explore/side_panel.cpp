#include "app/gui/explore/side_panel.h"

#include "app/gui/explore/area_delegate.h"

#include <QColorDialog>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

QLabel* heading() {
  auto* const label = new QLabel;
  label->setObjectName("heading");
  return label;
}

}  // namespace

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent),
      m_indicators(new IndicatorTree(this)),
      m_found(new QSortFilterProxyModel(this)),
      m_areas(new AreaList(this)),
      m_provinces(new ProvinceList(this)),
      m_indicatorTitle(heading()),
      m_search(new QLineEdit),
      m_period(new QComboBox),
      m_indicatorView(new QTreeView),
      m_classes(new ClassBar),
      m_lists(new QTabWidget),
      m_areaView(new QListView),
      m_provinceView(new QListView) {
  setObjectName("sidePanel");
  setMinimumWidth(260);
  setMaximumWidth(420);
  build();
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_found->setFilterFixedString(text);
    m_indicatorView->expandAll();
  });
  connect(m_indicatorView->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &SidePanel::chooseIndicator);
  connect(m_period, &QComboBox::activated, this, &SidePanel::choosePeriod);
  connect(m_classes, &ClassBar::chosen, this, &SidePanel::styleChosen);
  connect(m_areas, &AreaList::lookEdited, this, &SidePanel::areaLookEdited);
  for (const auto signal : {&QListView::clicked, &QListView::activated}) {
    connect(m_areaView, signal, this, [this](const QModelIndex& index) { emit areaChosen(index.row()); });
    connect(m_provinceView, signal, this,
            [this](const QModelIndex& index) { emit unitsChosen(m_provinces->counties(index.row())); });
  }
}

void SidePanel::build() {
  m_found->setSourceModel(m_indicators);
  m_found->setRecursiveFilteringEnabled(true);
  m_found->setAutoAcceptChildRows(true);
  m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_indicatorView->setModel(m_found);
  m_indicatorView->setHeaderHidden(true);
  m_indicatorView->setIndentation(14);
  m_indicatorView->setUniformRowHeights(true);
  m_indicatorView->setTextElideMode(Qt::ElideRight);
  buildLists();
  m_search->setClearButtonEnabled(true);
  m_indicatorView->setFrameShape(QFrame::NoFrame);
  auto* const layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 10, 10, 10);
  layout->setSpacing(6);
  auto* const title = new QHBoxLayout;
  title->addWidget(m_indicatorTitle, 1);
  title->addWidget(m_period);
  layout->addLayout(title);
  layout->addWidget(m_search);
  layout->addWidget(m_indicatorView, 4);
  layout->addWidget(m_classes);
  layout->addWidget(m_lists, 6);
  setTabOrder(m_period, m_search);
  setTabOrder(m_search, m_indicatorView);
  setTabOrder(m_indicatorView, m_classes);
  setTabOrder(m_classes, m_lists);
}

void SidePanel::buildLists() {
  auto* const delegate = new AreaDelegate(this);
  connect(delegate, &AreaDelegate::colourWanted, this, &SidePanel::chooseColour);
  m_areaView->setObjectName("areas");
  m_provinceView->setObjectName("provinces");
  m_areaView->setModel(m_areas);
  m_areaView->setItemDelegate(delegate);
  m_provinceView->setModel(m_provinces);
  for (QListView* const view : {m_areaView, m_provinceView}) {
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    m_lists->addTab(view, QString());
  }
  m_lists->setDocumentMode(true);
}

void SidePanel::chooseColour(const QModelIndex& area) {
  const QColor chosen = QColorDialog::getColor(area.data(Qt::DecorationRole).value<QColor>(), this,
                                               tr("Colour of %1").arg(area.data().toString()));
  if (chosen.isValid()) m_areas->setData(area, chosen, Qt::DecorationRole);
}

void SidePanel::setDocument(const DocumentPointer& document) {
  m_document = document;
  m_theme = nullptr;
  m_search->clear();
  {
    const QSignalBlocker quiet(m_indicatorView->selectionModel());
    m_indicators->setDocument(document);
  }
  m_indicatorView->expandAll();
  m_areas->setDocument(document);
  m_provinces->setDocument(document);
  m_lists->setTabVisible(0, m_areas->rowCount() > 0);
  m_lists->setTabVisible(1, m_provinces->rowCount() > 0);
  m_lists->setVisible(m_areas->rowCount() + m_provinces->rowCount() > 0);
  m_period->clear();
}

void SidePanel::setTheme(const ThemePointer& theme) {
  m_theme = theme;
  m_period->clear();
  if (theme == nullptr) return;
  for (const std::string& period : theme->periods) m_period->addItem(QString::fromStdString(period));
  m_period->setCurrentText(QString::fromStdString(theme->period));
  m_period->setEnabled(theme->periods.size() > 1);
  m_classes->setLimits(theme->classes.upper);
  select(theme->indicator.id);
}

void SidePanel::select(const std::string& indicator) {
  const QModelIndex index = m_found->mapFromSource(m_indicators->find(indicator));
  if (!index.isValid() || m_indicatorView->currentIndex() == index) return;
  const QSignalBlocker quiet(m_indicatorView->selectionModel());
  m_indicatorView->setCurrentIndex(index);
  m_indicatorView->scrollTo(index, QAbstractItemView::PositionAtCenter);
  m_indicatorView->viewport()->update();
}

void SidePanel::chooseIndicator(const QModelIndex& index) {
  const planning::Indicator* chosen = m_indicators->indicator(m_found->mapToSource(index));
  if (chosen != nullptr) emit indicatorChosen(*chosen, m_theme == nullptr ? std::string() : m_theme->period);
}

void SidePanel::choosePeriod(int row) {
  if (m_theme != nullptr && row >= 0)
    emit indicatorChosen(m_theme->indicator, m_period->itemText(row).toStdString());
}

void SidePanel::setLanguage(const std::string& language) {
  m_indicators->setLanguage(language);
  m_areas->setLanguage(language);
  m_provinces->setLanguage(language);
  m_classes->retranslate();
  m_indicatorTitle->setText(tr("Indicators"));
  m_lists->setTabText(0, tr("Areas"));
  m_lists->setTabText(1, tr("Provinces"));
  m_provinceView->setAccessibleName(tr("Provinces"));
  m_search->setPlaceholderText(tr("Search indicators"));
  m_search->setAccessibleName(tr("Search indicators"));
  m_period->setAccessibleName(tr("Year"));
  m_period->setToolTip(tr("Year"));
  m_indicatorView->setAccessibleName(tr("Indicators"));
  m_areaView->setAccessibleName(tr("Areas"));
}

}  // namespace app::gui
