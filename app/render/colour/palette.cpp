#include "app/render/colour/palette.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <string_view>

#include "app/render/colour/colour_space.h"
#include "app/render/colour/palette_tables.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

constexpr int kFewest = 3;  ///< of the published tables
constexpr int kMost = 256;

std::vector<QColor> coloursOf(std::string_view hex) {
  constexpr std::size_t kDigits = 6;
  std::vector<QColor> colours;
  for (std::size_t at = 0; at < hex.size(); at += kDigits)
    colours.emplace_back(QStringLiteral("#") + QString::fromLatin1(hex.data() + at, kDigits));
  return colours;
}

std::vector<QColor> resampled(const std::vector<QColor>& colours, int classes) {
  std::vector<QColor> result;
  for (int i = 0; i < classes; ++i) {
    const double at = static_cast<double>(colours.size() - 1) * i / (classes - 1);
    const auto below = std::min(colours.size() - 2, static_cast<std::size_t>(at));
    result.push_back(mixed(colours[below], colours[below + 1], at - static_cast<double>(below)));
  }
  return result;
}

template <std::size_t Lengths>
std::vector<QColor> listed(const Listed<Lengths>& palette, int classes) {
  const auto length = static_cast<std::size_t>(classes - kFewest);
  if (length < Lengths) return coloursOf(palette.classes[length]);
  return resampled(coloursOf(palette.classes.back()), classes);
}

template <class Tables>
const auto* findIn(const Tables& tables, std::string_view name) {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [name](const auto& table) { return table.name == name; });
  return found == tables.end() ? nullptr : &*found;
}

/// At least three; absent where there is no such palette.
std::optional<std::vector<QColor>> published(std::string_view name, int classes) {
  if (const auto* sequential = findIn(kSequential, name)) return listed(*sequential, classes);
  if (const auto* sampled = findIn(kSampled, name)) return resampled(coloursOf(sampled->colours), classes);
  const auto* diverging = findIn(kDiverging, name);
  if (diverging == nullptr) return std::nullopt;
  return listed(*diverging, classes);
}

/// Of the three colours of the shortest table.
std::vector<QColor> fewer(const std::vector<QColor>& three, std::string_view name, int classes) {
  if (classes == 2 && findIn(kDiverging, name) != nullptr) return {three.front(), three.back()};
  return {three.end() - classes, three.end()};
}

template <class Tables>
void addNames(const Tables& tables, std::vector<std::string>& names) {
  for (const auto& table : tables) names.emplace_back(table.name);
}

}  // namespace

std::vector<std::string> paletteNames(PaletteKind kind) {
  std::vector<std::string> names;
  if (kind == PaletteKind::diverging) {
    addNames(kDiverging, names);
  } else {
    addNames(kSequential, names);
    addNames(kSampled, names);
  }
  return names;
}

std::vector<std::string> paletteNames() {
  std::vector<std::string> names = paletteNames(PaletteKind::sequential);
  addNames(kDiverging, names);
  return names;
}

std::vector<QColor> paletteColours(const std::string& name, int classes, PaletteOrder order) {
  if (classes < 1 || classes > kMost) {
    throw geo::DataError(
        geo::message("A palette has 1 to 256 classes, not {}; choose another number of classes.", classes));
  }
  std::optional<std::vector<QColor>> colours = published(name, std::max(classes, kFewest));
  if (!colours) {
    throw geo::DataError(
        geo::message("There is no palette '{}'; choose one of {}.", name, fmt::join(paletteNames(), ", ")));
  }
  if (classes < kFewest) *colours = fewer(*colours, name, classes);
  if (order == PaletteOrder::reversed) std::reverse(colours->begin(), colours->end());
  return *colours;
}

std::vector<QColor> paletteColoursAbout(const planning::IndicatorStyle& style, int below, int above) {
  const int side = std::max({below, above, 1});
  const std::vector<QColor> all = paletteColours(style, 2 * side);
  return {all.begin() + (side - below), all.begin() + (side + above)};
}

void requireDiverging(const std::string& name) {
  const std::vector<std::string> names = paletteNames(PaletteKind::diverging);
  if (std::ranges::find(names, name) == names.end())
    throw geo::DataError(
        geo::message("The palette {} has no middle, where nothing changes; choose one of {}.", name,
                     fmt::join(names, ", ")));
}

std::vector<QColor> paletteColours(const planning::IndicatorStyle& style, int classes) {
  return paletteColours(style.palette, classes,
                        style.reversed ? PaletteOrder::reversed : PaletteOrder::asNamed);
}

}  // namespace app::render
