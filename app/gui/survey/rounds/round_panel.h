#pragma once

#include <QWidget>

#include <map>
#include <string>
#include <vector>

#include "app/gui/model/unit_selection.h"
#include "app/gui/survey/desk/survey_desk.h"
#include "app/gui/survey/findings/check_list.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace app::gui {

/// Makes a round or changes it: period, deadline, indicators and counties asked; writes its data tables;
/// notes who was sent something and who has answered.
class RoundPanel : public QWidget {
  Q_OBJECT
 public:
  /// Both outlive this.
  RoundPanel(SurveyDesk& desk, const UnitSelection& selection, QWidget* parent = nullptr);

  CheckList& indicators() { return *m_indicators; }
  CheckList& provinces() { return *m_provinces; }
  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);

 private:
  enum class Whom { everybody, notSent, notAnswered, selected };

  QWidget* buildFields();
  QWidget* buildLists();
  QWidget* buildDeeds();
  void connectParts();
  void retranslate();
  void fillLists();
  void fillWhom();
  /// The round that is chosen, or a new one.
  void showRound();
  void startNew();
  void tell();
  void store();
  void writeTables();
  planning::survey::Round round() const;
  std::vector<std::string> countiesAsked() const;
  std::vector<std::string> selectedCounties() const;
  std::vector<std::string> countiesFor(Whom whom) const;
  std::vector<std::string> countiesChosen() const;

  SurveyDesk& m_desk;
  const UnitSelection& m_selection;
  SnapshotPointer m_snapshot;
  CheckList* m_indicators;
  CheckList* m_provinces;
  std::map<std::string, QLineEdit*> m_fields;
  std::map<std::string, QLabel*> m_titles;
  QListView* m_indicatorView;
  QListView* m_provinceView;
  QLabel* m_indicatorTitle;
  QLabel* m_provinceTitle;
  QCheckBox* m_onlySelected;
  QLabel* m_text;
  QPushButton* m_new;
  QPushButton* m_store;
  QLabel* m_whomTitle;
  QComboBox* m_whom;
  QLineEdit* m_what;
  QPushButton* m_sent;
  QPushButton* m_answered;
  QPushButton* m_tables;
  std::string m_language = "zh";
  std::string m_shown;  ///< id of the round in the fields
  bool m_isNew = false;
  bool m_isFilling = false;
};

}  // namespace app::gui
