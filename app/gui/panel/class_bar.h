#pragma once

#include <QWidget>

#include "app/gui/model/map_document.h"

class QComboBox;
class QSpinBox;

namespace app::gui {

/// How figures become classes and colours: method, number, palette.
class ClassBar : public QWidget {
  Q_OBJECT
 public:
  explicit ClassBar(QWidget* parent = nullptr);

  const planning::IndicatorStyle& choice() const { return m_choice; }
  void setChoice(const planning::IndicatorStyle& choice);  ///< does not emit
  void retranslate();

 signals:
  void chosen(const planning::IndicatorStyle& choice);

 private:
  void choose();

  planning::IndicatorStyle m_choice;
  QComboBox* m_method;
  QSpinBox* m_number;
  QComboBox* m_palette;
};

}  // namespace app::gui
