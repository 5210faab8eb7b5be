#include "app/gui/map/frame_renderer.h"

#include "app/text/error_sentence.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace app::gui {
namespace {

using render::frame::FramePicture;

double metresPerPixel(const MapCamera& camera, const geo::Crs& crs) {
  return camera.unitsPerPixel * std::max(crs.metresPerUnit(), 1e-9);
}

QSize devicePixels(const FrameRequest& request) {
  return (request.camera.size * request.devicePixelRatio).toSize().expandedTo({1, 1});
}

render::MapView deviceView(const FrameRequest& request) {
  return {request.camera.view().extent, QRectF(QPointF(), QSizeF(devicePixels(request)))};
}

render::MapStyle deviceStyle(const FrameRequest& request) {
  render::MapStyle style =
      screenStyle(request.theme.get(), metresPerPixel(request.camera, request.document->projection.crs));
  if (request.theme == nullptr) style.offScale = QColor("#e4e1da");
  style.focusArea = request.focusArea;
  for (double* length : {&style.countyWidth, &style.provinceWidth, &style.outerWidth, &style.areaWidth,
                         &style.casingWidth, &style.selectionWidth, &style.hatchSpacing, &style.hatchWidth})
    *length *= request.devicePixelRatio;
  return style;
}

template <class T>
bool sameValue(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

/// Of equal size and scale, with the same lines.
bool hasSameLines(const FrameRequest& a, const FrameRequest& b) {
  return a.document == b.document && a.devicePixelRatio == b.devicePixelRatio && a.focusArea == b.focusArea &&
         a.camera.unitsPerPixel == b.camera.unitsPerPixel && a.camera.size == b.camera.size &&
         sameValue(a.areaLooks, b.areaLooks);
}

bool looksAlike(const FrameRequest& a, const FrameRequest& b) {
  return hasSameLines(a, b) && a.theme == b.theme && sameValue(a.selected, b.selected);
}

/// Copies the pixels that stay in view: pixel (x, y) of `to` is (x - by.x, y - by.y) of `from`.
void copyMoved(const FramePicture& from, QPoint by, FramePicture& to) {
  const QRect all({0, 0}, from.image.size()), kept = all & all.translated(by);
  const auto width = static_cast<std::size_t>(from.image.width()),
             count = static_cast<std::size_t>(kept.width());
  for (int y = kept.top(); y <= kept.bottom(); ++y) {
    const auto* const source = reinterpret_cast<const QRgb*>(from.image.constScanLine(y - by.y()));
    std::memcpy(reinterpret_cast<QRgb*>(to.image.scanLine(y)) + kept.left(), source + kept.left() - by.x(),
                count * sizeof(QRgb));
    const auto at = static_cast<std::size_t>(y) * width + static_cast<std::size_t>(kept.left());
    const auto fromAt =
        static_cast<std::size_t>(y - by.y()) * width + static_cast<std::size_t>(kept.left() - by.x());
    std::memcpy(to.units->data() + at, from.units->data() + fromAt, count * sizeof(std::int32_t));
  }
}

}  // namespace

render::MapStyle screenStyle(const MapTheme* theme, double unitsPerPixel) {
  constexpr double kCountry = 3000, kCounty = 300;  // metres a pixel
  const double closeness =
      std::clamp(std::log(kCountry / std::max(unitsPerPixel, 1.0)) / std::log(kCountry / kCounty), 0.0, 1.0);
  render::MapStyle style;
  if (theme != nullptr) style.classColours = theme->colours;
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
    : QObject(parent),
      m_pool(static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U))),
      m_painter(m_pool),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

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

void FrameRenderer::namesFound() {
  {
    const std::scoped_lock lock(m_mutex);
    m_hasNewNames = true;
  }
  m_wake.notify_one();
}

void FrameRenderer::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    std::optional<FrameRequest> next;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value() || m_hasNewNames; })) break;
      next = std::exchange(m_waiting, std::nullopt);
      m_hasNewNames = false;
    }
    if (!next && m_last) next = m_last->request;
    if (!next) continue;
    try {
      emit drawn(draw(*next));
      if (const std::exception_ptr error = m_scene->takeError()) std::rethrow_exception(error);
    } catch (const std::exception& error) {
      emit failed(QString::fromStdString(errorSentence(error)));
    }
  }
  m_scene.reset();  // its thread calls back
}

Frame FrameRenderer::draw(FrameRequest& request) {
  useScene(request);
  m_areaColours = m_scene->areaColours(request.areaLooks.get());
  const render::MapStyle style = deviceStyle(request);
  const bool isSame =
      m_last && looksAlike(m_last->request, request) && m_last->request.camera == request.camera;
  Picture picture = isSame ? m_last->picture : m_stock.picture(devicePixels(request));
  if (!isSame && !drawRecoloured(request, style, *picture)) {
    picture->units = m_stock.units(static_cast<std::size_t>(picture->image.width()) *
                                   static_cast<std::size_t>(picture->image.height()));
    if (!drawMoved(request, style, picture))
      m_painter.redraw(scene(request), style, deviceView(request), QRect({0, 0}, picture->image.size()),
                       *picture);
  }
  // Before the labels are made: names that arrive in between make another frame.
  const bool isComplete = m_scene->hasAreaNames() &&
                          (m_scene->hasUnitNames() || !m_scene->wantsUnitNames(request.camera.view().extent));
  Frame frame{request.number, picture, labels(request), request.camera, request.devicePixelRatio};
  frame.isComplete = isComplete;
  m_last = Last{request, std::move(picture)};
  return frame;
}

bool FrameRenderer::drawRecoloured(const FrameRequest& request, const render::MapStyle& style,
                                   FramePicture& picture) {
  return m_last && hasSameLines(m_last->request, request) && m_last->request.camera == request.camera &&
         m_painter.recolour(scene(request), style, deviceView(request), *m_last->picture, picture);
}

bool FrameRenderer::drawMoved(FrameRequest& request, const render::MapStyle& style, const Picture& picture) {
  constexpr double kWhole = 0.01;  // of a pixel
  if (!m_last || !looksAlike(m_last->request, request)) return false;
  const MapCamera& before = m_last->request.camera;
  const double perPixel = request.camera.unitsPerPixel / request.devicePixelRatio;
  const double x = (before.centre.x - request.camera.centre.x) / perPixel,
               y = (request.camera.centre.y - before.centre.y) / perPixel;
  const QSize size = picture->image.size();
  if (std::abs(x) >= size.width() || std::abs(y) >= size.height()) return false;
  const QPoint by(static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y)));
  if (std::abs(x - by.x()) > kWhole || std::abs(y - by.y()) > kWhole) return false;
  request.camera.centre = {before.centre.x - by.x() * perPixel, before.centre.y + by.y() * perPixel};
  copyMoved(*m_last->picture, by, *picture);
  const QRect all({0, 0}, size), kept = all & all.translated(by);
  const QRect strips[] = {
      QRect(0, 0, size.width(), kept.top()),
      QRect(0, kept.bottom() + 1, size.width(), size.height() - kept.bottom() - 1),
      QRect(0, kept.top(), kept.left(), kept.height()),
      QRect(kept.right() + 1, kept.top(), size.width() - kept.right() - 1, kept.height())};
  for (const QRect& strip : strips)
    m_painter.redraw(scene(request), style, deviceView(request), strip, *picture);
  return true;
}

void FrameRenderer::useScene(const FrameRequest& request) {
  if (m_scene && m_scene->document() == request.document && m_scene->language() == request.language) return;
  m_scene = nullptr;
  m_last.reset();
  m_labelImages.clear();
  m_scene = std::make_unique<MapScene>(request.document, request.language, [this] { namesFound(); });
  m_noClasses.assign(m_scene->unitCount(), render::kOffScale);
}

render::frame::FrameScene FrameRenderer::scene(const FrameRequest& request) const {
  render::frame::FrameScene scene =
      m_scene->frame(request.theme == nullptr ? m_noClasses : request.theme->classOf);
  scene.areaColours = m_areaColours;
  const bool hasSelection = request.selected != nullptr && request.selected->size() == m_scene->unitCount() &&
                            std::ranges::find(*request.selected, 1) != request.selected->end();
  if (hasSelection) scene.selected = *request.selected;
  return scene;
}

std::vector<FrameLabel> FrameRenderer::labels(const FrameRequest& request) {
  const render::MapView view = request.camera.view();
  const bool withUnits = m_scene->wantsUnitNames(view.extent);
  if (withUnits) m_scene->findUnitNames();
  const auto units = withUnits ? m_scene->unitNames() : std::span<const render::frame::AnchoredName>();
  std::vector<FrameLabel> result;
  const auto areas = m_scene->areaNames(m_areaColours);
  for (const render::MapLabel& label : render::frame::placeNames(areas, units, view, 1))
    result.push_back({labelImage(label, request.devicePixelRatio), label.label.box.center()});
  return result;
}

const QImage& FrameRenderer::labelImage(const render::MapLabel& label, double devicePixelRatio) {
  constexpr std::size_t kMost = 4000;
  if (m_labelImages.size() > kMost) m_labelImages.clear();
  QImage& image =
      m_labelImages[{label.label.text, label.look.size, label.look.colour.rgb(), devicePixelRatio}];
  if (!image.isNull()) return image;
  const double rim = label.look.halo + 1;
  const QSizeF size = label.label.box.size() + QSizeF(2 * rim, 2 * rim);
  image = QImage((size * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(devicePixelRatio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.translate(QPointF(rim, rim) - label.label.box.topLeft());
  render::paintLabel(painter, label);
  return image;
}

}  // namespace app::gui
