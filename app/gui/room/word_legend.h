#pragma once

#include <QFrame>

#include "app/gui/room/word_look.h"

namespace app::gui {

/// The classes of the progress map in words, with counts. Lies on the map.
class WordLegend : public QFrame {
  Q_OBJECT
 public:
  explicit WordLegend(QWidget* parent = nullptr);

  void setLook(const QString& title, const WordLook& look);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_title;
  std::vector<WordLook::Class> m_rows;
};

}  // namespace app::gui
