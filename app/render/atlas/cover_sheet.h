#pragma once

#include <QColor>

#include <vector>

#include "app/render/atlas/table_sheet.h"

namespace app::render {

/// The first sheet of an atlas: its title in large letters, the colours of its classes as a band, what it
/// holds.
class CoverSheet : public PrintedPage {
 public:
  /// `lines` below the band.
  CoverSheet(SheetFrame frame, std::vector<QColor> colours, QStringList lines);
  QSizeF sizePoints() const override { return m_layout.page; }
  void paint(QPainter& painter) const override;
  QString title() const override { return m_frame.title; }
  QString subtitle() const override { return m_frame.subtitle; }

 private:
  SheetFrame m_frame;
  PageLayout m_layout;
  std::vector<QColor> m_colours;
  QStringList m_lines;
};

}  // namespace app::render
