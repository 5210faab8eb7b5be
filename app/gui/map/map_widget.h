#pragma once

#include <QPainterPath>
#include <QWidget>

#include <optional>

#include "app/gui/map/frame_renderer.h"
#include "geo/transform.h"

namespace app::gui {

/// The map: shows the last frame at once wherever the camera is, while the next one is drawn elsewhere.
class MapWidget : public QWidget {
  Q_OBJECT
 public:
  explicit MapWidget(QWidget* parent = nullptr);
  ~MapWidget() override;

  /// Goes to the whole layer. With `themeFollows` the first frame waits for setTheme().
  void setDocument(const DocumentPointer& document, bool themeFollows);
  void setTheme(const ThemePointer& theme);  ///< null: outlines only
  void setLanguage(const std::string& language);

  const MapCamera& camera() const { return m_camera; }
  /// The last frame is that of the present state, names and all.
  bool isFinal() const { return m_frame.number == m_requests && m_requests > 0 && m_frame.isComplete; }
  double frameMilliseconds() const { return m_frame.milliseconds; }
  /// The unit at a pixel, kOutside: none.
  geo::UnitIndex unitAt(QPointF pixel) const;
  /// Degrees on WGS 84.
  std::optional<geo::Point> degreesAt(QPointF pixel) const;
  /// 1 : this, at the centre, on a screen of the widget's logical resolution.
  double scaleDenominator() const;

 public slots:
  void showWhole();
  void showArea(int area);  ///< index into the content's areas
  void zoomIn();
  void zoomOut();

 signals:
  void hovered(int unit, QPointF pixel);  ///< kOutside: none
  void cameraChanged();
  void frameShown();
  void failed(const QString& sentence);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void moveTo(const MapCamera& camera);
  void requestFrame();
  void takeFrame(const Frame& frame);
  void paintFrame(QPainter& painter, const Frame& frame) const;
  void paintNames(QPainter& painter) const;
  void hover(QPointF pixel);
  void outline(geo::UnitIndex unit);
  void zoomBy(double factor, QPointF fixed);

  DocumentPointer m_document;
  ThemePointer m_theme;
  std::string m_language = "zh";
  MapCamera m_camera;
  bool m_wholeShown = true;  ///< keep the whole layer in view while the widget is resized
  bool m_awaitsTheme = false;
  int m_focusArea = -1;
  int m_requests = 0;
  Frame m_frame;
  Frame m_overview;  ///< below the frame, so that nothing is blank while a new one is drawn
  geo::UnitIndex m_hovered = geo::kOutside;
  QPainterPath m_outline;  ///< of the hovered unit, in the plane
  std::optional<QPointF> m_dragFrom;
  std::optional<geo::Transform> m_toPlane;    ///< layer to plane
  std::optional<geo::Transform> m_toDegrees;  ///< plane to WGS 84
  FrameRenderer m_renderer;
};

}  // namespace app::gui
