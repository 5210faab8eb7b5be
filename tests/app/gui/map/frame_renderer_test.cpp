#include "app/gui/map/frame_renderer.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdlib>

#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

using render::frame::FramePicture;

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
    EXPECT_EQ(*moved.picture->units, *drawn.picture->units) << by.x() << ' ' << by.y();
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

std::shared_ptr<const std::vector<std::uint8_t>> maskOf(std::size_t units,
                                                        std::initializer_list<std::size_t> chosen) {
  auto mask = std::make_shared<std::vector<std::uint8_t>>(units);
  for (const std::size_t unit : chosen) (*mask)[unit] = 1;
  return mask;
}

TEST_F(FrameRendererTest, ARecolouredFrameIsTheFrameThatIsDrawnFresh) {
  FrameRenderer brushing;
  FrameRequest asked = request(1, m_camera);
  const Frame plain = frameOf(brushing, asked);
  const std::size_t units = m_document->content.coverage.unitCount();
  for (const auto& mask : {maskOf(units, {0, 1, 5}), maskOf(units, {2}), maskOf(units, {})}) {
    ++asked.number;
    asked.selected = mask;
    const Frame brushed = frameOf(brushing, asked);
    EXPECT_EQ(brushed.picture->units, plain.picture->units);  // shared: nothing was walked
    FrameRenderer fresh;
    EXPECT_EQ(brushed.picture->image, frameOf(fresh, asked).picture->image) << asked.number;
    EXPECT_EQ(brushed.picture->image == plain.picture->image, *mask == *maskOf(units, {}));
  }
  ++asked.number;
  asked.theme = nullptr;
  const Frame bare = frameOf(brushing, asked);
  FrameRenderer fresh;
  EXPECT_EQ(bare.picture->image, frameOf(fresh, asked).picture->image);
}

TEST_F(FrameRendererTest, AMoveAfterABrushLeavesTheFramesShownBeforeAlone) {
  FrameRenderer renderer;
  FrameRequest asked = request(1, m_camera.zoomed(2, {200, 150}));
  const Frame first = frameOf(renderer, asked);
  const FramePicture::Units units = *first.picture->units;
  ++asked.number;
  asked.selected = maskOf(m_document->content.coverage.unitCount(), {3});
  frameOf(renderer, asked);
  ++asked.number;
  asked.camera = asked.camera.panned({0, 0}, {50, 20});
  const Frame moved = frameOf(renderer, asked);
  EXPECT_EQ(*first.picture->units, units);
  FrameRenderer fresh;
  const Frame drawn = frameOf(fresh, asked);
  EXPECT_LE(largestDifference(moved.picture->image, drawn.picture->image), 2);
  EXPECT_EQ(*moved.picture->units, *drawn.picture->units);
}

TEST_F(FrameRendererTest, AnAreaThatIsSwitchedOffHasNeitherOutlineNorName) {
  FrameRenderer renderer;
  FrameRequest asked = request(1, m_camera);
  const Frame both = frameOf(renderer, asked);
  asked.areaLooks = std::make_shared<std::vector<planning::AreaLook>>(
      std::vector<planning::AreaLook>{{"west", false, ""}, {"nowhere", false, ""}});
  ++asked.number;
  const Frame one = frameOf(renderer, asked);
  EXPECT_NE(one.picture->image, both.picture->image);
  EXPECT_EQ(one.labels.size() + 1, both.labels.size());
}

TEST_F(FrameRendererTest, AnAreaTakesTheColourOfItsLook) {
  const auto count = [](const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y) == colour;
    return found;
  };
  FrameRenderer renderer;
  FrameRequest asked = request(1, m_camera);
  EXPECT_EQ(count(frameOf(renderer, asked).picture->image, QColor("#00ff00")), 0);
  asked.areaLooks = std::make_shared<std::vector<planning::AreaLook>>(
      std::vector<planning::AreaLook>{{"west", true, "#00ff00"}});
  ++asked.number;
  EXPECT_GT(count(frameOf(renderer, asked).picture->image, QColor("#00ff00")), 20);
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
