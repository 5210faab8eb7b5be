#pragma once

#include <QFrame>

#include "app/gui/survey/desk/progress_look.h"

namespace app::gui {

/// The classes of the progress map in words, with counts. Lies on the map.
class WordLegend : public QFrame {
  Q_OBJECT
 public:
  explicit WordLegend(QWidget* parent = nullptr);

  void setLook(const QString& title, const ProgressLook& look);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_title;
  std::vector<ProgressLook::Class> m_rows;
};

}  // namespace app::gui
