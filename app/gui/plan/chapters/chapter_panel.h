#pragma once

#include "app/gui/plan/chapters/figure_panel.h"
#include "app/gui/plan/chapters/text_editor.h"
#include "app/gui/plan/desk/plan_panel.h"

class QComboBox;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace planning {
class Workspace;
}

namespace app::gui {

/// A chapter: its sections as text and as they will be read, its tables as grids, its maps, and the figures
/// that they speak of.
class ChapterPanel : public PlanPanel {
  Q_OBJECT
 public:
  /// The session outlives this.
  explicit ChapterPanel(PlanSession& session, QWidget* parent = nullptr);

  void setChapter(int number);
  int chapter() const { return m_number; }
  QListWidget& parts() { return *m_parts; }
  TextEditor& text() { return *m_text; }
  CellTable& grid() { return *m_grid; }
  FigurePanel& figures() { return *m_figures; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  enum Page { textPage, gridPage, mapPage };

  void build();
  QWidget* buildGrid();
  void fillParts();
  void fillPart();
  void fillGrid(const planning::plan::Item& item);
  void fillMap(const planning::plan::Item& item);
  /// What the chosen part is; null: something else.
  const planning::plan::Chapter* chosenChapter() const;
  const planning::plan::Section* chosenSection() const;
  const planning::plan::Item* chosenItem() const;
  /// Of the copy that is being edited.
  planning::plan::Section& section(planning::plan::Plan& after) const;
  planning::plan::Item& item(planning::plan::Plan& after) const;

  void editText(const QString& markup);
  void editCell(int row, int column, const QString& text);
  void editMap();
  void addRow();
  void removeRow();
  void renew(const std::vector<planning::plan::LinkedFigure>& figures);
  void insert(const planning::plan::FigureLink& link);

  int m_number = 1;
  QLabel* m_title;
  QListWidget* m_parts;
  QStackedWidget* m_pages;
  TextEditor* m_text;
  CellTable* m_grid;
  QTableView* m_gridView;
  QLabel* m_gridNote;
  QPushButton* m_addRow;
  QPushButton* m_removeRow;
  QLabel* m_mapNote;
  QComboBox* m_mapIndicator;
  QComboBox* m_mapYear;
  FigurePanel* m_figures;
  bool m_isFilling = false;
};

}  // namespace app::gui
