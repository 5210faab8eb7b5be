#pragma once

#include <QPainterPath>
#include <QTimer>
#include <QWidget>

#include <optional>

#include "app/gui/map/frame_renderer.h"
#include "app/gui/map/view_history.h"
#include "app/gui/model/unit_selection.h"
#include "geo/plane/transform.h"
#include "planning/map/map_settings.h"

class QNativeGestureEvent;
class QPinchGesture;

namespace app::gui {

/// What the left button does on the map.
enum class MapTool { pan, select, zoomBox };

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
  /// Shown on the map and changed by clicks and the select tool; null: none. Outlives the widget.
  void setSelection(UnitSelection* selection);
  void setAreaLooks(std::vector<planning::AreaLook> looks);
  void setTool(MapTool tool);
  MapTool tool() const { return m_tool; }

  const MapCamera& camera() const { return m_camera; }
  /// The last frame is that of the present state, names and all.
  bool isFinal() const { return m_frame.number == m_requests && m_requests > 0 && m_frame.isComplete; }
  /// The whole layer is in view, and stays so while the widget is resized.
  bool showsWhole() const { return m_wholeShown; }
  /// The unit at a pixel, kOutside: none.
  geo::UnitIndex unitAt(QPointF pixel) const;
  /// Degrees on WGS 84.
  std::optional<geo::Point> degreesAt(QPointF pixel) const;
  /// 1 : this, at the centre, on a screen of the widget's logical resolution.
  double scaleDenominator() const;
  /// The view as it can be kept under `name`.
  std::optional<planning::Bookmark> bookmark(const std::string& name) const;
  const ViewHistory& history() const { return m_history; }

  /// Same scale and centre as another map; not emitted again.
  void follow(const MapCamera& camera);

 public slots:
  void showWhole();
  void showArea(int area);                                   ///< index into the content's areas
  void showUnits(const std::vector<geo::UnitIndex>& units);  ///< nothing where they have no outline
  void showBookmark(const planning::Bookmark& bookmark);
  void goBack();
  void goForward();
  void zoomIn();
  void zoomOut();

 signals:
  void hovered(int unit, QPointF pixel);  ///< kOutside: none
  void cameraChanged();
  void historyChanged();
  void activated();  ///< a button went down on it
  void frameShown();
  void failed(const QString& sentence);

 protected:
  bool event(QEvent* event) override;
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
  void paintOutline(QPainter& painter) const;
  void hover(QPointF pixel);
  void outline(geo::UnitIndex unit);
  void zoomBy(double factor, QPointF fixed);
  bool pinched(const QPinchGesture& pinch);
  bool nativeGesture(const QNativeGestureEvent& event);
  void fitBox(const geo::Box& box);
  void dragBox(QPointF to);
  void endBox();
  /// Units with a pixel in `box`, as they are drawn.
  std::vector<geo::UnitIndex> unitsIn(const QRectF& box) const;
  void brush(const QRectF& box);
  void click(QPointF pixel, Qt::KeyboardModifiers modifiers);
  void setToolCursor();

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
  MapTool m_tool = MapTool::pan;
  UnitSelection* m_selection = nullptr;
  std::vector<std::uint8_t> m_selectedBefore;  ///< when the brush went down
  Qt::KeyboardModifiers m_brushModifiers;
  std::shared_ptr<const std::vector<std::uint8_t>> m_mask;
  std::shared_ptr<const std::vector<planning::AreaLook>> m_areaLooks;
  std::optional<QPointF> m_dragFrom;
  QPointF m_pressedAt;
  bool m_hasDragged = false;
  QRectF m_box;  ///< of the select and zoom tools; empty: none
  ViewHistory m_history;
  QTimer m_rest;                              ///< fires when the camera has come to rest
  std::optional<geo::Transform> m_toPlane;    ///< layer to plane
  std::optional<geo::Transform> m_toDegrees;  ///< plane to WGS 84
  FrameRenderer m_renderer;
};

}  // namespace app::gui
