#pragma once

#include "app/gui/map/legend_corner.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/plan/desk/plan_panel.h"
#include "app/gui/plan/projects/money_panel.h"
#include "app/gui/plan/projects/project_look.h"
#include "app/gui/room/word_legend.h"

class QComboBox;
class QPushButton;

namespace app::gui {

/// Tasks and projects with their money, and a map of them. A county chosen on the map shows its tasks only.
class ProjectPanel : public PlanPanel {
  Q_OBJECT
 public:
  enum Column {
    id,
    title,
    chapter,
    county,
    quantity,
    quantityUnit,
    responsible,
    begins,
    ends,
    total,
    found,
    columns
  };

  /// Both outlive this.
  ProjectPanel(PlanSession& session, UnitSelection& selection, QWidget* parent = nullptr);

  CellTable& projects() { return *m_projects; }
  QTableView& table() { return *m_view; }
  MoneyPanel& money() { return *m_money; }
  MapWidget& map() { return *m_map; }
  /// Not seen, or the map shows what it was given.
  bool isFinal() const { return !isVisible() || m_map->isFinal(); }
  /// After the session of the window started with it.
  void setDocument(const DocumentPointer& document);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildMap();
  void fillTable();
  void fillMap();
  void takeSelection();
  void choose();
  CellTable::Row rowOf(std::size_t at) const;
  void editCell(int row, int column, const QString& text);
  void editField(planning::plan::Project& one, int column, const QString& text);
  void addProject();
  void removeProject();
  std::optional<std::size_t> chosen() const;
  void hovered(int unit, QPointF pixel);

  UnitSelection& m_selection;
  DocumentPointer m_document;
  CellTable* m_projects;
  QTableView* m_view;
  QPushButton* m_add;
  QPushButton* m_remove;
  QPushButton* m_all;  ///< ends the filter
  MoneyPanel* m_money;
  QComboBox* m_subject;
  MapWidget* m_map;
  WordLegend* m_legend;
  LegendCorner* m_corner;
  std::string m_county;             ///< whose tasks are shown; empty: all
  std::vector<std::size_t> m_rows;  ///< project by row
  std::string m_area;               ///< that the map was moved to
  bool m_isFocusing = false;
};

}  // namespace app::gui
