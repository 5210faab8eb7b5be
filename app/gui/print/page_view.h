#pragma once

#include <QAbstractScrollArea>

#include <optional>

#include "app/gui/print/print_desk.h"

namespace app::gui {

/// The page as it will be printed: the whole sheet, or a part of it enlarged. Wheel, + and − zoom; a drag,
/// arrow keys and scroll bars move it; Home shows the whole sheet, F its text as large as on paper.
class PageView : public QAbstractScrollArea {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit PageView(PrintDesk& desk, QWidget* parent = nullptr);

  /// The page that the desk has now. One of the same size stays where it is.
  void takePage();
  /// Nothing; what is said instead.
  void showNote(const QString& sentence);
  /// Points on the page: framed, and in the middle as large as fits; null: the whole sheet, nothing framed.
  void showPlace(const QRectF& place);
  void zoom(double factor, QPointF at);
  /// What is seen is painted at its size.
  bool isFinal() const;
  /// Pixels of the screen to a point of the page.
  double scale() const { return m_scale; }
  void retranslate();

 signals:
  void shown();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  QSizeF pageSize() const;  ///< points; empty: none
  double wholeScale() const;
  QPointF pageCorner() const;  ///< of the sheet in the viewport
  QRectF seen() const;         ///< points on the page
  void setScale(double scale, QPointF at);
  void updateBars();
  void want();
  void take(const PaintedPart& part);

  PrintDesk& m_desk;
  LaidPagePointer m_page;
  QString m_note;
  double m_scale = 1;
  bool m_isWhole = true;  ///< follows the size of the view
  std::optional<PaintedPart> m_painted;
  QRectF m_place;
  std::optional<QPoint> m_dragged;
};

}  // namespace app::gui
