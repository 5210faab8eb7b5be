#include "app/render/palette.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

#include "geo/error.h"
#include "geo/message.h"

namespace app::render {
namespace {

constexpr int kFewest = 3;
constexpr int kMost = 9;

struct Sequential {
  std::string_view name;
  std::array<std::string_view, 7> classes;  ///< hex triplets for 3..9 classes
};

// Colours from www.ColorBrewer.org by Cynthia A. Brewer, Geography, Pennsylvania State University.
constexpr std::array<Sequential, 6> kSequential = {{
    {"YlOrRd",
     {"ffeda0feb24cf03b20", "ffffb2fecc5cfd8d3ce31a1c", "ffffb2fecc5cfd8d3cf03b20bd0026",
      "ffffb2fed976feb24cfd8d3cf03b20bd0026", "ffffb2fed976feb24cfd8d3cfc4e2ae31a1cb10026",
      "ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cb10026",
      "ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026"}},
    {"OrRd",
     {"fee8c8fdbb84e34a33", "fef0d9fdcc8afc8d59d7301f", "fef0d9fdcc8afc8d59e34a33b30000",
      "fef0d9fdd49efdbb84fc8d59e34a33b30000", "fef0d9fdd49efdbb84fc8d59ef6548d7301f990000",
      "fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301f990000",
      "fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301fb300007f0000"}},
    {"YlGnBu",
     {"edf8b17fcdbb2c7fb8", "ffffcca1dab441b6c4225ea8", "ffffcca1dab441b6c42c7fb8253494",
      "ffffccc7e9b47fcdbb41b6c42c7fb8253494", "ffffccc7e9b47fcdbb41b6c41d91c0225ea80c2c84",
      "ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea80c2c84",
      "ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58"}},
    {"Blues",
     {"deebf79ecae13182bd", "eff3ffbdd7e76baed62171b5", "eff3ffbdd7e76baed63182bd08519c",
      "eff3ffc6dbef9ecae16baed63182bd08519c", "eff3ffc6dbef9ecae16baed64292c62171b5084594",
      "f7fbffdeebf7c6dbef9ecae16baed64292c62171b5084594",
      "f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b"}},
    {"Purples",
     {"efedf5bcbddc756bb1", "f2f0f7cbc9e29e9ac86a51a3", "f2f0f7cbc9e29e9ac8756bb154278f",
      "f2f0f7dadaebbcbddc9e9ac8756bb154278f", "f2f0f7dadaebbcbddc9e9ac8807dba6a51a34a1486",
      "fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a34a1486",
      "fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d"}},
    {"Greens",
     {"e5f5e0a1d99b31a354", "edf8e9bae4b374c476238b45", "edf8e9bae4b374c47631a354006d2c",
      "edf8e9c7e9c0a1d99b74c47631a354006d2c", "edf8e9c7e9c0a1d99b74c47641ab5d238b45005a32",
      "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45005a32",
      "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b"}},
}};

// Nine equally spaced colours of viridis, from its bright end to its dark end.
constexpr std::array<std::string_view, 9> kViridis = {"fde725", "addc30", "5ec962", "28ae80", "21918c",
                                                      "2c728e", "3b528b", "472d7b", "440154"};

QColor colourAt(std::string_view hex, int index) {
  const auto part = hex.substr(static_cast<std::size_t>(index) * 6, 6);
  return QColor(QString("#") + QString::fromLatin1(part.data(), static_cast<qsizetype>(part.size())));
}

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

std::vector<QColor> viridis(int classes) {
  std::vector<QColor> colours;
  for (int i = 0; i < classes; ++i) {
    const double position = 8.0 * i / (classes - 1);
    const int below = std::min(7, static_cast<int>(position));
    colours.push_back(mixed(colourAt(kViridis[static_cast<std::size_t>(below)], 0),
                            colourAt(kViridis[static_cast<std::size_t>(below) + 1], 0), position - below));
  }
  return colours;
}

}  // namespace

std::vector<std::string> paletteNames() {
  std::vector<std::string> names;
  for (const Sequential& palette : kSequential) names.emplace_back(palette.name);
  names.emplace_back("viridis");
  return names;
}

std::vector<QColor> paletteColours(const std::string& name, int classes) {
  if (classes < 1 || classes > kMost) {
    throw geo::DataError(
        geo::message("A palette has 1 to 9 classes, not {}; choose another number of classes.", classes));
  }
  std::vector<QColor> colours;
  if (name == "viridis") {
    colours = viridis(std::max(classes, kFewest));
  } else {
    const auto found = std::find_if(kSequential.begin(), kSequential.end(),
                                    [&](const Sequential& p) { return p.name == name; });
    if (found == kSequential.end()) {
      throw geo::DataError(
          geo::message("There is no palette '{}'; choose one of {}.", name, fmt::join(paletteNames(), ", ")));
    }
    const int listed = std::max(classes, kFewest);
    for (int i = 0; i < listed; ++i) {
      colours.push_back(colourAt(found->classes[static_cast<std::size_t>(listed - kFewest)], i));
    }
  }
  // Fewer classes than the tables have: the darkest ones.
  return {colours.end() - classes, colours.end()};
}

}  // namespace app::render
