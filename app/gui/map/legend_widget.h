#pragma once

#include <QFrame>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// Classes with colours and counts, below the name of what is shown. Lies on the map.
class LegendWidget : public QFrame {
  Q_OBJECT
 public:
  explicit LegendWidget(QWidget* parent = nullptr);

  void setTheme(const ThemePointer& theme, const DocumentPointer& document);  ///< null: hidden
  void setLanguage(const std::string& language);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Row {
    QColor colour;
    QString text;
    int units = 0;
    bool hatched = false;
  };
  void rebuild();

  ThemePointer m_theme;
  DocumentPointer m_document;
  std::string m_language = "zh";
  QString m_title;
  QString m_subtitle;
  std::vector<Row> m_rows;
};

}  // namespace app::gui
