#pragma once

#include <QPainter>
#include <QRectF>

#include <vector>

#include "app/render/map/layer_parts.h"
#include "app/render/map/map_painter.h"
#include "app/render/page/page_labels.h"
#include "app/render/page/page_layout.h"

namespace app::render {

/// Distant parts of a layer in a row of frames along the map's lower edge, each in a projection of its own
/// and with its scale.
class PartInsets {
 public:
  /// `parts` as distantParts() gives them: all but the first become insets.
  PartInsets(const MapContent& content, const SubjectOptions& options, const std::vector<LayerPart>& parts);

  /// Height of the row; 0 without insets.
  double heightIn(const QRectF& mapFrame) const;
  void place(const PageLayout& layout);
  void paint(QPainter& painter, const MapStyle& style, const PageLayout& layout) const;
  const std::vector<QRectF>& frames() const { return m_frames; }
  void addFrames(std::vector<MapFrame>& frames) const;
  const std::vector<MapLabel>& labels() const { return m_labels; }
  int unlabelled() const { return m_unlabelled; }  ///< units whose names do not fit

 private:
  struct Inset {
    MapSubject subject;
    geo::Box box;  ///< in its plane
    MapView view;
    QString ratio;
  };

  std::vector<double> widthsIn(const QRectF& row, double gap) const;

  std::vector<Inset> m_insets;
  std::vector<QRectF> m_frames;
  std::vector<MapLabel> m_labels;
  int m_unlabelled = 0;
};

}  // namespace app::render
