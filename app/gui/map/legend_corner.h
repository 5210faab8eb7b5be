#pragma once

#include <QObject>

class QWidget;

namespace app::gui {

class MapWidget;

/// Where a legend lies on its map: bottom left, or in the corner where it hides much less of the whole layer.
/// While the map is moved it stays there.
class LegendCorner : public QObject {
  Q_OBJECT
 public:
  /// The map outlives the legend, which lies on it and owns this.
  LegendCorner(QWidget& legend, MapWidget& map);

  /// After something has changed that its size follows.
  void place();
  Qt::Corner corner() const { return m_corner; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QRect rectIn(Qt::Corner corner) const;
  /// Of points close together in the rectangle, how many lie on a unit.
  int hidden(const QRect& rect) const;
  void choose();

  QWidget& m_legend;
  MapWidget& m_map;
  Qt::Corner m_corner = Qt::BottomLeftCorner;
};

}  // namespace app::gui
