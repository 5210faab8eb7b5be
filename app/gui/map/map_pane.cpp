#include "app/gui/map/map_pane.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace app::gui {

MapPane::MapPane(QWidget* parent)
    : QFrame(parent),
      m_map(new MapWidget),
      m_legend(new LegendWidget(m_map)),
      m_corner(new LegendCorner(*m_legend, *m_map)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_map);
  m_map->installEventFilter(this);
}

void MapPane::setDocument(const DocumentPointer& document, bool themeFollows) {
  m_document = document;
  m_theme = nullptr;
  m_legend->setTheme(nullptr, document);
  m_map->setDocument(document, themeFollows);
}

void MapPane::setTheme(const ThemePointer& theme) {
  m_theme = theme;
  m_map->setTheme(theme);
  m_legend->setTheme(theme, m_document);
  placeLegend();
}

void MapPane::setLanguage(const std::string& language) {
  m_map->setLanguage(language);
  m_legend->setLanguage(language);
  m_map->setAccessibleName(tr("Map"));
  placeLegend();
}

void MapPane::setActive(bool active, bool alone) {
  m_isActive = active;
  setLineWidth(alone ? 0 : 2);
  setFrameStyle(alone ? QFrame::NoFrame : static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText,
                   QWidget::palette().color(active ? QPalette::Highlight : QPalette::Window));
  setPalette(alone ? QPalette() : colours);
  if (std::exchange(m_isAlone, alone) != alone) placeLegend();
}

bool MapPane::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) placeLegend();
  return QFrame::eventFilter(watched, event);
}

void MapPane::placeLegend() {
  // A small map is not hidden under its legend.
  const bool isLow = m_map->height() < 3 * m_legend->fullHeight() / 2;
  const bool isNarrow = !m_isAlone && 2 * m_map->width() < 5 * m_legend->sizeHint().width();
  m_legend->setCompact(isLow || isNarrow);
  m_corner->place();
}

}  // namespace app::gui
