#include "app/render/paper/two_pages.h"

#include <QPainter>

#include <algorithm>
#include <variant>

#include "app/render/document/document_pages.h"
#include "app/render/page/png_picture.h"

namespace app::render {
namespace {

constexpr double kTallestMm = 110;
constexpr double kSmallestMm = 60;
constexpr double kStepMm = 5;

geo::DocumentPicture blankPicture(double heightMm) {
  geo::DocumentPicture picture;
  picture.widthMm = kPictureWidthMm;
  picture.heightMm = heightMm;
  picture.png = pngPicture({1, 1}, 72, [](QPainter&) {}).toStdString();
  return picture;
}

/// A line more at the end of each page.
geo::Document withSpareLines(geo::Document document) {
  geo::DocumentParagraph line;
  line.runs.push_back({"-"});
  const auto second = std::ranges::find_if(document.blocks, [](const geo::DocumentBlock& block) {
    const auto* const heading = std::get_if<geo::DocumentHeading>(&block);
    return heading != nullptr && heading->startsPage;
  });
  document.blocks.insert(second, geo::DocumentBlock(line));
  document.blocks.emplace_back(line);
  return document;
}

}  // namespace

TwoPageRoom roomOnTwoPages(
    const std::function<geo::Document(const geo::DocumentPicture& picture, std::size_t rows)>& make,
    std::size_t mostRows) {
  const auto fits = [&make](double heightMm, std::size_t rows) {
    return DocumentPages(withSpareLines(make(blankPicture(heightMm), rows))).count() == 2;
  };
  TwoPageRoom room{kSmallestMm, mostRows, false};
  while (!(room.isTwoPages = fits(room.pictureMm, room.rows)) && room.rows > 0) --room.rows;
  if (!room.isTwoPages) return {kSmallestMm, mostRows, false};
  for (int step = 0; kTallestMm - step * kStepMm > kSmallestMm; ++step)
    if (const double height = kTallestMm - step * kStepMm; fits(height, room.rows)) {
      room.pictureMm = height;
      break;
    }
  return room;
}

}  // namespace app::render
