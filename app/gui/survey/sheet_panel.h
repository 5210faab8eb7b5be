#pragma once

#include <QLabel>
#include <QTableView>

#include "app/gui/survey/desk/survey_sheet.h"

class QComboBox;

namespace app::gui {

/// The sheet with the choice of its province or prefecture.
class SheetPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SheetPanel(QWidget* parent = nullptr);

  SurveySheet& sheet() { return *m_sheet; }
  QTableView& view() { return *m_view; }
  QComboBox& provinces() { return *m_provinces; }
  QComboBox& prefectures() { return *m_prefectures; }

  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// Goes to the county, and its figure where the sheet has the indicator; emits nothing.
  void showCell(geo::UnitIndex unit, const std::string& indicator);
  /// Code of a province or prefecture.
  void showPlace(const std::string& code);

 signals:
  /// By the user.
  void cellChosen(int unit, const std::string& indicator);

 private:
  void build();
  void fillProvinces();
  void fillPrefectures();
  void takePlace();
  void chooseCell(const QModelIndex& at);

  SurveySheet* m_sheet;
  QTableView* m_view;
  QComboBox* m_provinces;
  QComboBox* m_prefectures;
  QLabel* m_key;
  std::string m_language = "zh";
  bool m_isShowing = false;  ///< what changes now is not by the user
};

}  // namespace app::gui
