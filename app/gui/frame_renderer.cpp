#include "app/gui/frame_renderer.h"

#include "app/render/map_content.h"
#include "app/render/page_labels.h"
#include "app/render/palette.h"
#include "app/text/error_sentence.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr double kTextScale = 1.4;  // page points to pixels
constexpr double kCountyTextScale = 1.6;

double metresPerPixel(const MapCamera& camera, const geo::Crs& crs) {
  return camera.unitsPerPixel * std::max(crs.metresPerUnit(), 1e-9);
}

/// County names are for views of few counties.
std::vector<render::MapLabel> countyLabels(const render::MapSubject& subject, const render::MapView& view,
                                           render::LabelPlacer& placer) {
  constexpr int kMostCounties = 220;
  render::MapSubject named;
  named.crs = subject.crs;
  named.classOf = subject.classOf;
  int inView = 0;
  for (std::size_t i = 0; i < subject.unitCount(); ++i) {
    if (!subject.unitBoxes[i].isEmpty() && subject.unitBoxes[i].intersects(view.extent))
      ++inView;
    else
      named.classOf[i] = render::kContext;
  }
  if (inView > kMostCounties) return {};
  named.vertices = subject.vertices;
  named.arcs = subject.arcs;
  named.nodeCount = subject.nodeCount;
  named.unitNames = subject.unitNames;
  named.unitBoxes = subject.unitBoxes;
  int left = 0;
  return render::unitLabels(named, view, kCountyTextScale, placer, left);
}

void paintLabels(QPainter& painter, const render::MapSubject& subject, const render::MapView& view) {
  render::LabelPlacer placer(view.target);
  std::vector<render::MapLabel> labels = render::areaLabels(subject, view, kTextScale, -1, placer);
  const auto counties = countyLabels(subject, view, placer);
  labels.insert(labels.begin(), counties.begin(), counties.end());
  for (const render::MapLabel& label : labels) render::paintLabel(painter, label);
}

}  // namespace

render::MapStyle screenStyle(const MapTheme* theme, double unitsPerPixel) {
  constexpr double kCountry = 3000, kCounty = 300;  // metres a pixel
  const double closeness =
      std::clamp(std::log(kCountry / std::max(unitsPerPixel, 1.0)) / std::log(kCountry / kCounty), 0.0, 1.0);
  render::MapStyle style;
  if (theme != nullptr)
    style.classColours = render::paletteColours("YlOrRd", static_cast<int>(theme->classes.upper.size()));
  style.countyWidth = 0.35 + 0.65 * closeness;
  style.provinceWidth = 0.9 + 0.6 * closeness;
  style.outerWidth = 1.1;
  style.areaWidth = 1.8 + 1.0 * closeness;
  style.casingWidth = 3.4 + 1.4 * closeness;
  style.hatchSpacing = 5;
  style.hatchWidth = 0.6;
  return style;
}

FrameRenderer::FrameRenderer(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

FrameRenderer::~FrameRenderer() {
  m_thread.request_stop();
  m_thread.join();
}

void FrameRenderer::request(FrameRequest request) {
  {
    const std::scoped_lock lock(m_mutex);
    m_waiting = std::move(request);
  }
  m_wake.notify_one();
}

void FrameRenderer::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    FrameRequest next;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); })) return;
      next = *std::exchange(m_waiting, std::nullopt);
    }
    try {
      emit drawn(draw(next));
    } catch (const std::exception& error) {
      emit failed(QString::fromStdString(errorSentence(error)));
    }
  }
}

Frame FrameRenderer::draw(const FrameRequest& request) {
  QElapsedTimer timer;
  timer.start();
  render::MapSubject& subject = subjectFor(request);
  if (request.theme != nullptr)
    subject.classOf = request.theme->classOf;
  else
    std::ranges::fill(subject.classOf, render::kOffScale);
  render::MapStyle style =
      screenStyle(request.theme.get(), metresPerPixel(request.camera, request.document->projection.crs));
  if (request.theme == nullptr) style.offScale = QColor("#e4e1da");
  style.focusArea = request.focusArea;
  const QSizeF pixels = request.camera.size * request.devicePixelRatio;
  Frame frame{request.number, QImage(pixels.toSize(), QImage::Format_RGB32), request.camera, 0};
  frame.image.setDevicePixelRatio(request.devicePixelRatio);
  frame.image.fill(style.paper);
  QPainter painter(&frame.image);
  painter.setRenderHint(QPainter::Antialiasing);
  const render::MapView view = request.camera.view();
  render::paintMap(painter, subject, style, view);
  paintLabels(painter, subject, view);
  frame.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  return frame;
}

render::MapSubject& FrameRenderer::subjectFor(const FrameRequest& request) {
  constexpr double kPixels = 0.5;
  constexpr int kMostLevels = 6, kFinest = 3;
  if (m_document != request.document || m_language != request.language) m_subjects.clear();
  m_document = request.document;
  m_language = request.language;
  const double tolerance = kPixels * metresPerPixel(request.camera, m_document->projection.crs);
  const int level = std::max(kFinest, static_cast<int>(std::floor(std::log2(std::max(tolerance, 1.0)))));
  const auto found = m_subjects.find(level);
  if (found != m_subjects.end()) return found->second;
  if (m_subjects.size() >= kMostLevels) m_subjects.erase(m_subjects.begin());
  render::SubjectOptions options;
  options.language = m_language;
  options.toleranceMetres = level == kFinest ? 0 : std::exp2(level);
  return m_subjects.emplace(level, render::makeSubject(m_document->content, m_document->projection, options))
      .first->second;
}

}  // namespace app::gui
