#pragma once

#include <QImage>
#include <QObject>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "app/gui/map_camera.h"
#include "app/gui/map_document.h"

namespace app::gui {

struct FrameRequest {
  int number = 0;
  DocumentPointer document;
  ThemePointer theme;  ///< null: outlines only
  std::string language = "zh";
  MapCamera camera;
  double devicePixelRatio = 1;
  int focusArea = -1;
};

struct Frame {
  int number = 0;
  QImage image;
  MapCamera camera;
  double milliseconds = 0;
};

render::MapStyle screenStyle(const MapTheme* theme, double unitsPerPixel);

/// Draws frames on one thread. Of requests that wait only the last is drawn. Levels of detail are kept.
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
  void run(const std::stop_token& stop);
  Frame draw(const FrameRequest& request);
  /// The layer at the level of detail of a scale, in powers of two.
  render::MapSubject& subjectFor(const FrameRequest& request);

  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::optional<FrameRequest> m_waiting;

  // Only of the thread:
  DocumentPointer m_document;
  std::string m_language;
  std::map<int, render::MapSubject> m_subjects;  ///< by exponent of the tolerance in metres

  std::jthread m_thread;
};

}  // namespace app::gui
