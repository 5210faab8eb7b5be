#pragma once

#include <QPainter>
#include <QRectF>

#include <optional>

#include "app/render/map/map_painter.h"
#include "app/render/page/page_labels.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/page_notes.h"

namespace app::render {

/// The South China Sea with its islands at the page's lower right corner: what outlines the layer has, the
/// names of the island groups and islands (sea_names.h), and a dot where the layer has no outline at all near
/// the group's published position.
class IslandsInset {
 public:
  /// As the page has it; detail and extent are its own.
  IslandsInset(const MapContent& content, SubjectOptions options);

  bool marksPositions() const { return m_marks; }
  QSizeF sizeFor(double height) const;
  enum class Names { all, heading };  ///< of islands and groups; of the inset only, where it is small
  void place(const QRectF& frame, const PageLayout& layout, Names names = Names::all);
  void paint(QPainter& painter, const MapStyle& style, const PageLayout& layout) const;
  const std::vector<MapLabel>& labels() const { return m_labels; }
  const QRectF& frame() const { return m_frame; }
  void addFrame(std::vector<MapFrame>& frames) const;
  std::vector<PageContents::Island> islands() const;
  QStringList namesOverIslands() const;

 private:
  /// In the inset's plane.
  struct Island {
    QString name;
    geo::Point at;
    geo::Point nameAt;
    bool nameEndsThere = false;  ///< otherwise it begins there
    double outlineWithin = 0;
    bool outlined = false;
  };
  void findOutlines();

  PageWords m_words;
  MapProjection m_projection;
  MapSubject m_subject;
  geo::Box m_box;
  std::vector<Island> m_islands;
  bool m_marks = false;
  QRectF m_frame;
  MapView m_view;
  std::vector<MapLabel> m_labels;
  QString m_ratio;
};

/// Whether the layer covers China rather than a part of it: units of at least 25 provinces by their codes.
bool isWholeChina(const MapContent& content);

/// Units that the inset shows and the main map's extent leaves out (三沙市, codes 4603..).
bool isSouthernIsland(const std::string& code);

/// "1:16,600,000", to three digits.
QString ratioText(double denominator);

}  // namespace app::render
