#include "app/gui/map/map_scene.h"

#include "geo/coverage/simplify.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace app::gui {
namespace {

render::MapSubject wholeSubject(const MapDocument& document, const std::string& language) {
  render::SubjectOptions options;
  options.language = language;
  return render::makeSubject(document.content, document.projection, options);
}

}  // namespace

MapScene::MapScene(DocumentPointer document, std::string language, std::function<void()> named)
    : m_document(std::move(document)),
      m_language(std::move(language)),
      m_named(std::move(named)),
      m_subject(wholeSubject(*m_document, m_language)),
      m_levels(std::move(m_subject), m_document->content.coverage.significance, m_document->levels) {
  for (const auto& area : m_subject.areas) m_areaColours.push_back(area.colour);
  m_areaNamer = naming(&MapScene::nameAreas, m_hasAreaNames);
}

MapScene::~MapScene() = default;

render::frame::FrameScene MapScene::frame(std::span<const int> classOf) {
  return {&m_levels, classOf, m_subject.provinceOf, m_subject.areaOf, m_areaColours, {}};
}

bool MapScene::wantsUnitNames(const geo::Box& view) const {
  constexpr std::ptrdiff_t kMostUnits = 800;
  return std::ranges::count_if(m_subject.unitBoxes, [&](const geo::Box& box) {
           return !box.isEmpty() && box.intersects(view);
         }) <= kMostUnits;
}

std::vector<QColor> MapScene::areaColours(const std::vector<planning::AreaLook>* looks) const {
  std::vector<QColor> colours = m_areaColours;
  for (std::size_t i = 0; looks != nullptr && i < colours.size(); ++i) {
    const auto look = std::ranges::find(*looks, m_subject.areas[i].id, &planning::AreaLook::area);
    if (look == looks->end()) continue;
    if (const QColor colour(QString::fromStdString(look->colour)); colour.isValid()) colours[i] = colour;
    if (!look->outlined) colours[i] = QColor();
  }
  return colours;
}

std::vector<render::frame::AnchoredName> MapScene::areaNames(std::span<const QColor> areaColours) const {
  std::vector<render::frame::AnchoredName> names;
  if (!m_hasAreaNames) return names;
  for (std::size_t i = 0; i < m_areas.size(); ++i) {
    if (!areaColours[i].isValid()) continue;
    names.push_back(m_areas[i]);
    names.back().colour = areaColours[i];
  }
  return names;
}

std::span<const render::frame::AnchoredName> MapScene::unitNames() const {
  return m_hasUnitNames ? std::span(m_units) : std::span<const render::frame::AnchoredName>();
}

/// Names of areas want no more detail than this, and come soon after the first frame.
geo::Coverage MapScene::coarseCoverage() const {
  constexpr double kSteps = 1000;
  const geo::Coverage& whole = m_document->content.coverage;
  const geo::Box& extent = m_document->extent;
  if (whole.significance.empty() || extent.isEmpty()) return whole;
  const double metres = std::max(extent.width(), extent.height()) * m_subject.crs.metresPerUnit() / kSteps;
  return geo::simplify(whole, {metres, std::nullopt});
}

std::jthread MapScene::naming(void (MapScene::*name)(), std::atomic<bool>& isDone) {
  return std::jthread([this, name, &isDone] {
    try {
      (this->*name)();
    } catch (...) {  // for the thread that draws: here it would end the program
      const std::scoped_lock lock(m_mutex);
      m_error = std::current_exception();
    }
    isDone = true;
    m_named();
  });
}

std::exception_ptr MapScene::takeError() {
  const std::scoped_lock lock(m_mutex);
  return std::exchange(m_error, nullptr);
}

void MapScene::nameAreas() {
  const auto anchors =
      render::frame::labelAnchors(coarseCoverage(), m_subject.areaOf,
                                  static_cast<int>(m_subject.areas.size()), m_levels.finest(), m_subject.crs);
  for (std::size_t i = 0; i < anchors.size(); ++i)
    m_areas.push_back({m_subject.areas[i].name, anchors[i], m_subject.areas[i].colour});
}

void MapScene::findUnitNames() {
  if (!m_unitNamer.joinable()) m_unitNamer = naming(&MapScene::nameUnits, m_hasUnitNames);
}

void MapScene::nameUnits() {
  std::vector<geo::UnitIndex> each(m_subject.unitCount());
  std::iota(each.begin(), each.end(), 0);
  const auto anchors = render::frame::labelAnchors(
      m_document->content.coverage, each, static_cast<int>(each.size()), m_levels.finest(), m_subject.crs);
  for (std::size_t i = 0; i < anchors.size(); ++i)
    m_units.push_back({m_subject.unitNames[i], anchors[i], {}});
}

}  // namespace app::gui
