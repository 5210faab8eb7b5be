#pragma once

#include <QImage>
#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>
#include <vector>

#include "app/gui/map/frame_stock.h"
#include "app/gui/map/map_camera.h"
#include "app/gui/map/map_scene.h"
#include "app/gui/model/map_document.h"
#include "planning/map/map_settings.h"

namespace app::gui {

struct FrameRequest {
  int number = 0;
  DocumentPointer document;
  ThemePointer theme;  ///< null: outlines only
  std::string language = "zh";
  MapCamera camera;
  double devicePixelRatio = 1;
  int focusArea = -1;
  /// By unit, 1: selected; null or all 0: nothing is. While something is, the rest is pale.
  std::shared_ptr<const std::vector<std::uint8_t>> selected = nullptr;
  /// How areas are shown where that is not as the document says; null: all as it says.
  std::shared_ptr<const std::vector<planning::AreaLook>> areaLooks = nullptr;
};

/// A name as a picture of its own, so that it stays sharp and in place while the map below moves.
struct FrameLabel {
  QImage image;
  QPointF centre;  ///< device-independent pixels of the frame
};

struct Frame {
  int number = 0;
  std::shared_ptr<const render::frame::FramePicture> picture;
  std::vector<FrameLabel> labels;
  MapCamera camera;
  double devicePixelRatio = 1;
  bool isComplete = false;  ///< false: names are still to come, in another frame of this number
};

/// Widths in device-independent pixels.
render::MapStyle screenStyle(const MapTheme* theme, double unitsPerPixel);

/// Draws frames on threads of its own. Of requests that wait only the last is drawn. A map that was only
/// moved by whole pixels keeps what is still in view; one whose theme or selection alone changed is coloured
/// again without walking its borders.
class FrameRenderer : public QObject {
  Q_OBJECT
 public:
  explicit FrameRenderer(QObject* parent = nullptr);
  ~FrameRenderer() override;

  void request(FrameRequest request);

 signals:
  void drawn(const app::gui::Frame& frame);
  void failed(const QString& sentence);

 private:
  using Picture = std::shared_ptr<render::frame::FramePicture>;
  struct Last {
    FrameRequest request;
    Picture picture;
  };

  void run(const std::stop_token& stop);
  Frame draw(FrameRequest& request);
  bool drawRecoloured(const FrameRequest& request, const render::MapStyle& style,
                      render::frame::FramePicture& picture);
  /// Moves the request's camera by the part of a pixel that makes the last frame fit, and redraws the rest.
  bool drawMoved(FrameRequest& request, const render::MapStyle& style, const Picture& picture);
  void useScene(const FrameRequest& request);
  render::frame::FrameScene scene(const FrameRequest& request) const;
  std::vector<FrameLabel> labels(const FrameRequest& request);
  const QImage& labelImage(const render::MapLabel& label, double devicePixelRatio);
  void namesFound();

  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::optional<FrameRequest> m_waiting;
  bool m_hasNewNames = false;

  // Only of the thread:
  render::frame::WorkerPool m_pool;
  render::frame::FramePainter m_painter;
  std::unique_ptr<MapScene> m_scene;
  FrameStock m_stock;
  std::optional<Last> m_last;
  std::vector<int> m_noClasses;       ///< of units while there is no theme
  std::vector<QColor> m_areaColours;  ///< of the request at hand; invalid: without outline and name
  std::map<std::tuple<QString, double, QRgb, double>, QImage> m_labelImages;

  std::jthread m_thread;
};

}  // namespace app::gui
