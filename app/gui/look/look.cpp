#include "app/gui/look/look.h"

#include "app/render/map/map_text.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

namespace app::gui {
namespace {

Look& current() {
  static Look look = Look::light;
  return look;
}

QPalette lightPalette() {
  QPalette palette(QColor("#f3f1ec"));
  palette.setColor(QPalette::Base, QColor("#fbfaf7"));
  palette.setColor(QPalette::AlternateBase, QColor("#f3f1ec"));
  palette.setColor(QPalette::Mid, QColor("#c9c4ba"));
  palette.setColor(QPalette::Highlight, QColor("#2f6690"));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, QColor("#1d5f93"));
  return palette;
}

QPalette darkPalette() {
  QPalette palette(QColor("#2b2d30"));
  const QColor ink("#e6e3dd"), base("#232527");
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
    palette.setColor(role, ink);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, QColor("#85827c"));
  palette.setColor(QPalette::Base, base);
  palette.setColor(QPalette::AlternateBase, QColor("#2b2d30"));
  palette.setColor(QPalette::ToolTipBase, QColor("#3a3d41"));
  palette.setColor(QPalette::PlaceholderText, QColor("#9a968f"));
  palette.setColor(QPalette::Mid, QColor("#55585d"));
  palette.setColor(QPalette::Highlight, QColor("#4d8fc0"));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, QColor("#7db7e0"));
  return palette;
}

}  // namespace

void installLook(Look look) {
  constexpr int kPixels = 13;
  current() = look;
  QApplication::setStyle("Fusion");
  QApplication::setPalette(look == Look::dark ? darkPalette() : lightPalette());
  QFont font = QApplication::font();
  if (QFontDatabase::hasFamily(render::mapFontFamily())) font.setFamily(render::mapFontFamily());
  font.setPixelSize(kPixels);
  QApplication::setFont(font);
}

Look installedLook() { return current(); }

QColor lookColour(const char* light, const char* dark) {
  return QColor(QLatin1String(current() == Look::dark ? dark : light));
}

QColor issueColour(geo::Issue::Severity severity) {
  switch (severity) {
    case geo::Issue::Severity::error:
      return lookColour("#f6c9bf", "#70332b");
    case geo::Issue::Severity::warning:
      return lookColour("#fbe7ae", "#5e4b1c");
    case geo::Issue::Severity::note:
      break;
  }
  return lookColour("#dfe7f0", "#33424f");
}

QString windowStyleSheet() {
  const bool dark = current() == Look::dark;
  return QString::fromUtf8(R"(
  #sidePanel, #unitPanel { background: palette(base); }
  #sidePanel QTreeView, #sidePanel QListView { background: transparent; }
  #heading { font-weight: bold; padding-top: 2px; }
  #card { background: palette(base); border: 1px solid palette(mid); border-radius: 4px; }
  #cardName { font-weight: bold; font-size: 17px; }
  #cardValue { font-weight: bold; font-size: 17px; color: %1; }
  #quiet { color: %2; }
  #approval { color: %3; }
  #messageBar { background: %4; border-bottom: 1px solid %5; }
)")
      .arg(dark ? "#f0a070" : "#8c2d04", dark ? "#b3aea6" : "#6a6660", dark ? "#ff9a8f" : "#9c1b1b",
           dark ? "#4a4020" : "#fff4d6", dark ? "#6b5c2c" : "#e3cf94");
}

}  // namespace app::gui
