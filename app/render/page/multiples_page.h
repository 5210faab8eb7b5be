#pragma once

#include <QRectF>
#include <QString>

#include <span>
#include <vector>

#include "app/render/page/furniture.h"
#include "app/render/page/legend.h"
#include "app/render/page/map_page.h"
#include "app/render/page/printed_page.h"

namespace app::render {

/// Small multiples: maps of one indicator in several periods on one sheet, all in the same classes, colours
/// and scale, with one key. Same input, same page. Needs a QGuiApplication.
class MultiplesPage : public PrintedPage {
 public:
  struct Cell {
    MapPage map;
    QPointF at;       ///< its upper left corner on the sheet
    QString caption;  ///< the period
    QRectF captionBox;
  };

  /// Contents of one indicator, by period; options.classes are of all of them. Keeps a reference to nothing.
  /// Throws what MapPage() throws, and DataError: fewer than two contents, totals that are not to be fills
  /// (circles of several maps are no fit for one key), a sheet without room.
  MultiplesPage(std::span<const MapContent> contents, const PageOptions& options);

  QSizeF sizePoints() const override { return m_layout.page; }
  void paint(QPainter& painter) const override;
  std::vector<PagePart> parts() const override;
  std::vector<MapFrame> maps() const override;  ///< of the cells
  std::string language() const override { return m_words.zh ? "zh" : "en"; }
  QString title() const override { return m_title; }
  QString subtitle() const override { return m_subtitle; }

  const std::vector<Cell>& cells() const { return m_cells; }
  const Legend& key() const { return m_key; }
  const QStringList& notes() const { return m_notes; }

 private:
  void layOut(std::span<const MapContent> contents, const PageOptions& options);
  std::vector<Cell> cellsIn(std::span<const MapContent> contents, const PageOptions& options) const;
  void makeKey();
  void makeNotes();
  void placeScale();

  PageWords m_words;
  QString m_title, m_subtitle;
  QStringList m_notes;
  QString m_approval;
  PageLayout m_layout;
  std::vector<Cell> m_cells;
  Legend m_key;
  PageFurniture m_furniture;
};

}  // namespace app::render
