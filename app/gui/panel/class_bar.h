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

  const ClassChoice& choice() const { return m_choice; }
  void retranslate();

 signals:
  void chosen(const app::gui::ClassChoice& choice);

 private:
  void choose();

  ClassChoice m_choice;
  QComboBox* m_method;
  QSpinBox* m_number;
  QComboBox* m_palette;
};

}  // namespace app::gui
