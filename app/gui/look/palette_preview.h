#pragma once

#include <QWidget>

#include <vector>

#include "app/render/colour/colour_vision.h"

namespace app::gui {

/// The colours of the classes, a row for each way to see them.
class PalettePreview : public QWidget {
  Q_OBJECT
 public:
  explicit PalettePreview(QWidget* parent = nullptr);

  void setColours(const std::vector<QColor>& colours);
  void retranslate();

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int labelWidth() const;
  int rowHeight() const;

  std::vector<QColor> m_colours;
  std::array<QString, render::kVisions.size()> m_labels;
};

}  // namespace app::gui
