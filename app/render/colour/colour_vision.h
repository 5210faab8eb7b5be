#pragma once

#include <QColor>

#include <array>

namespace app::render {

/// How a reader sees colours. The three without one kind of cones: long, middle, short waves.
enum class Vision { normal, protanopia, deuteranopia, tritanopia, greyscale };

inline constexpr std::array kVisions{Vision::normal, Vision::protanopia, Vision::deuteranopia,
                                     Vision::tritanopia, Vision::greyscale};

/// The colour that looks to everyone as `colour` does to that reader: Machado, Oliveira & Fernandes 2009 (A
/// physiologically-based model for simulation of color vision deficiency), severity 1, in linear RGB. Grey
/// has the colour's luminance.
QColor simulate(const QColor& colour, Vision vision);

}  // namespace app::render
