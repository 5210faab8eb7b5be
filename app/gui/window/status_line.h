#pragma once

#include <QLabel>
#include <QStatusBar>

#include "app/gui/map/map_widget.h"

namespace app::gui {

/// Coordinates, how much is selected, approval, scale.
class StatusLine : public QObject {
  Q_OBJECT
 public:
  explicit StatusLine(QStatusBar& bar);

  void showPlace(std::optional<geo::Point> degrees);
  void showScale(double denominator);  ///< 0: none
  void showSelected(int units);
  void showApproval(const DocumentPointer& document);
  void retranslate();

 private:
  QLabel* m_place;
  QLabel* m_selected;
  QLabel* m_approval;
  QLabel* m_scale;
};

}  // namespace app::gui
