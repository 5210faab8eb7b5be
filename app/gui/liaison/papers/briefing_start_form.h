#pragma once

#include <QWidget>

#include <string>

#include "app/gui/liaison/desk/liaison_panel.h"
#include "planning/papers/briefing_order.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

class TickList;
class LanguageBox;

/// What a new briefing begins with: whose and of which year, its indicators, its map, what it corrects.
class BriefingStartForm : public QWidget {
  Q_OBJECT
 public:
  explicit BriefingStartForm(QWidget* parent = nullptr);

  /// What is chosen stays, but not in another workspace.
  void setView(const LiaisonView& view, bool mayWrite);
  void retranslate(const std::string& language);
  /// Empty: as before.
  void setUnit(const std::string& id);
  planning::papers::BriefingStart start(const std::string& round) const;

 signals:
  void wanted();  ///< a draft as in start()

 private:
  void build();
  void fillUnits();
  void fillIndicators();
  void fillReplaced();
  void follow();
  std::string unit() const;
  std::string year() const;

  LiaisonView m_view;
  bool m_mayWrite = false;
  std::string m_wished;  ///< id of the unit that was asked for before it was there
  QLabel* m_unitTitle;
  QComboBox* m_unit;
  QLabel* m_yearTitle;
  QLineEdit* m_year;
  QLabel* m_titleTitle;
  QLineEdit* m_title;
  QLabel* m_languageTitle;
  LanguageBox* m_language;
  QLabel* m_indicatorsTitle;
  TickList* m_indicators;
  QLabel* m_mapTitle;
  QComboBox* m_map;
  QLabel* m_replacesTitle;
  QComboBox* m_replaces;
  QPushButton* m_start;
};

}  // namespace app::gui
