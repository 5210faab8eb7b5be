#pragma once

#include <QWidget>

#include "app/gui/explore/area_list.h"
#include "app/gui/explore/class_bar.h"
#include "app/gui/explore/indicator_tree.h"
#include "app/gui/explore/province_list.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QTabWidget;
class QTreeView;

namespace app::gui {

/// Left of the map: indicators with search and year, areas, provinces.
class SidePanel : public QWidget {
  Q_OBJECT
 public:
  explicit SidePanel(QWidget* parent = nullptr);

  void setDocument(const DocumentPointer& document);
  void setTheme(const ThemePointer& theme);  ///< null: none could be loaded
  void setLanguage(const std::string& language);
  void setAreaLooks(const std::vector<planning::AreaLook>& looks) { m_areas->setLooks(looks); }
  ClassBar& classBar() { return *m_classes; }

 signals:
  void indicatorChosen(const planning::Indicator& indicator, const std::string& period);
  void styleChosen(const planning::IndicatorStyle& style);
  void areaChosen(int area);
  void unitsChosen(const std::vector<geo::UnitIndex>& units);
  void areaLookEdited(const planning::AreaLook& look);

 private:
  void build();
  void buildLists();
  void chooseColour(const QModelIndex& area);
  void chooseIndicator(const QModelIndex& index);
  void choosePeriod(int row);
  void select(const std::string& indicator);

  DocumentPointer m_document;
  ThemePointer m_theme;
  IndicatorTree* m_indicators;
  QSortFilterProxyModel* m_found;
  AreaList* m_areas;
  ProvinceList* m_provinces;
  QLabel* m_indicatorTitle;
  QLineEdit* m_search;
  QComboBox* m_period;
  QTreeView* m_indicatorView;
  ClassBar* m_classes;
  QTabWidget* m_lists;
  QListView* m_areaView;
  QListView* m_provinceView;
};

}  // namespace app::gui
