#pragma once

#include <QWidget>

#include "app/gui/model/area_list.h"
#include "app/gui/model/indicator_tree.h"
#include "app/gui/panel/class_bar.h"
#include "app/gui/panel/unit_card.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QTreeView;

namespace app::gui {

/// Left of the map: indicators with search and year, areas, the unit under the pointer.
class SidePanel : public QWidget {
  Q_OBJECT
 public:
  explicit SidePanel(QWidget* parent = nullptr);

  void setDocument(const DocumentPointer& document);
  void setTheme(const ThemePointer& theme);  ///< null: none could be loaded
  void setLanguage(const std::string& language);
  UnitCard& unitCard() { return *m_card; }
  ClassBar& classBar() { return *m_classes; }

 signals:
  void indicatorChosen(const planning::Indicator& indicator, const std::string& period);
  void areaChosen(int area);

 private:
  void build();
  void chooseIndicator(const QModelIndex& index);
  void choosePeriod(int row);
  void select(const std::string& indicator);

  DocumentPointer m_document;
  ThemePointer m_theme;
  IndicatorTree* m_indicators;
  QSortFilterProxyModel* m_found;
  AreaList* m_areas;
  QLabel* m_indicatorTitle;
  QLabel* m_areaTitle;
  QLineEdit* m_search;
  QComboBox* m_period;
  QTreeView* m_indicatorView;
  ClassBar* m_classes;
  QListView* m_areaView;
  UnitCard* m_card;
};

}  // namespace app::gui
