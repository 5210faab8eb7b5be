#pragma once

#include <QFrame>

#include "app/gui/model/map_document.h"

class QLabel;

namespace app::gui {

/// What is known of the unit under the pointer.
class UnitCard : public QFrame {
  Q_OBJECT
 public:
  explicit UnitCard(QWidget* parent = nullptr);

  void setSubject(const DocumentPointer& document, const ThemePointer& theme);
  void setLanguage(const std::string& language);
  void showUnit(geo::UnitIndex unit);  ///< kOutside: a hint
  void setSelectedCount(int count);    ///< shown instead of the hint; 0: none are

  /// Name and value in two lines, for a tooltip; empty outside.
  QString brief() const;

 private:
  void rebuild();
  QString place() const;
  QString value() const;
  QString remark() const;  ///< flag, note, why there is no value

  DocumentPointer m_document;
  ThemePointer m_theme;
  std::string m_language = "zh";
  geo::UnitIndex m_unit = geo::kOutside;
  int m_selected = 0;
  QLabel* m_name;
  QLabel* m_place;
  QLabel* m_value;
  QLabel* m_remark;
};

}  // namespace app::gui
