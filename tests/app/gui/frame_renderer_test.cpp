#include "app/gui/map/frame_renderer.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdlib>

#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

class FrameRendererTest : public testing::Test {
 protected:
  void SetUp() override {
    auto workspace = planning::Workspace::open(makeWorkspace(m_folder, false), true);
    m_document = std::make_shared<MapDocument>(workspace);
    m_theme = std::make_shared<MapTheme>(
        MapTheme::load(workspace, *m_document, m_document->indicators.front(), {}));
    m_camera = MapCamera::fitted(m_document->extent, {400, 300});
  }

  FrameRequest request(int number, const MapCamera& camera) const {
    FrameRequest request;
    request.number = number;
    request.document = m_document;
    request.theme = m_theme;
    request.language = "en";
    request.camera = camera;
    return request;
  }

  /// The complete frame of a request.
  static Frame frameOf(FrameRenderer& renderer, const FrameRequest& request) {
    Frame last;
    const auto connection = QObject::connect(&renderer, &FrameRenderer::drawn, &renderer,
                                             [&](const Frame& frame) { last = frame; });
    renderer.request(request);
    EXPECT_TRUE(QTest::qWaitFor([&] { return last.number == request.number && last.isComplete; }, 30000));
    QObject::disconnect(connection);
    return last;
  }

  QTemporaryDir m_folder;
  DocumentPointer m_document;
  ThemePointer m_theme;
  MapCamera m_camera;
};

int largestDifference(const QImage& a, const QImage& b) {
  int most = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      most = std::max({most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                       std::abs(qBlue(p) - qBlue(q))});
    }
  return most;
}

TEST_F(FrameRendererTest, AMovedFrameIsTheFrameThatIsDrawnThere) {
  FrameRenderer moving;
  MapCamera camera = m_camera.zoomed(2.5, {200, 150});
  frameOf(moving, request(1, camera));
  int number = 1;
  for (const QPointF by :
       {QPointF(37, 0), QPointF(-12, 25), QPointF(0, -90), QPointF(399, 5), QPointF(900, 0)}) {
    camera = camera.panned({0, 0}, by);
    ++number;
    const Frame moved = frameOf(moving, request(number, camera));
    FrameRenderer fresh;
    const Frame drawn = frameOf(fresh, request(number, camera));
    ASSERT_EQ(moved.picture->image.size(), drawn.picture->image.size());
    EXPECT_LE(largestDifference(moved.picture->image, drawn.picture->image), 2) << by.x() << ' ' << by.y();
    EXPECT_EQ(moved.picture->units, drawn.picture->units) << by.x() << ' ' << by.y();
  }
}

TEST_F(FrameRendererTest, NamesMoveWithTheMap) {
  FrameRenderer renderer;
  const Frame before = frameOf(renderer, request(1, m_camera));
  const Frame after = frameOf(renderer, request(2, m_camera.panned({0, 0}, {11, -7})));
  ASSERT_FALSE(before.labels.empty());
  ASSERT_EQ(after.labels.size(), before.labels.size());
  for (std::size_t i = 0; i < before.labels.size(); ++i) {
    EXPECT_NEAR(after.labels[i].centre.x(), before.labels[i].centre.x() + 11, 1e-6);
    EXPECT_NEAR(after.labels[i].centre.y(), before.labels[i].centre.y() - 7, 1e-6);
  }
}

TEST_F(FrameRendererTest, DrawsAtHighResolutionAndInOnePixel) {
  FrameRenderer renderer;
  FrameRequest fine = request(1, m_camera);
  fine.devicePixelRatio = 2;
  EXPECT_EQ(frameOf(renderer, fine).picture->image.size(), QSize(800, 600));
  EXPECT_EQ(frameOf(renderer, request(2, m_camera.resized({1, 1}))).picture->image.size(), QSize(1, 1));
}

}  // namespace
}  // namespace app::gui
