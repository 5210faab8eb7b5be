#pragma once

#include <QTableView>

#include "app/gui/survey/trail/trail_list.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace app::gui {

/// Who changed what of the chosen county, when and why; whether the trail is whole.
class TrailPanel : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit TrailPanel(SurveyDesk& desk, QWidget* parent = nullptr);

  TrailList& list() { return *m_list; }
  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// kOutside: no county. The trail is read once the panel is seen.
  void setCell(geo::UnitIndex unit, const std::string& indicator);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  void retranslate();
  void load();
  void tell();
  void chooseHeads();
  void exportHeads();

  SurveyDesk& m_desk;
  SnapshotPointer m_snapshot;
  geo::UnitIndex m_unit = geo::kOutside;
  std::string m_indicator;
  TrailList* m_list;
  QTableView* m_view;
  QLabel* m_title;
  QCheckBox* m_onlyFigure;
  QPushButton* m_verify;
  QPushButton* m_verifyHeads;
  QPushButton* m_export;
  QLabel* m_verdict;
  std::string m_language = "zh";
};

}  // namespace app::gui
