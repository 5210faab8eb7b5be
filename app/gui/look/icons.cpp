#include "app/gui/look/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

/// Resources of a static library are linked only where somebody asks for them; not inside a namespace.
static void useIcons() { Q_INIT_RESOURCE(icons); }

namespace app::gui {
namespace {

class LineIcon : public QIconEngine {
 public:
  explicit LineIcon(QByteArray drawing) : m_drawing(std::move(drawing)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    const QByteArray colour = QApplication::palette().color(group, QPalette::ButtonText).name().toLatin1();
    QSvgRenderer(QByteArray(m_drawing).replace("#404040", colour)).render(painter, rect);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect({0, 0}, size), mode, state);
    return picture;
  }

  QIconEngine* clone() const override { return new LineIcon(m_drawing); }

 private:
  QByteArray m_drawing;
};

}  // namespace

QIcon lineIcon(const char* name) {
  useIcons();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new LineIcon(file.readAll()));
}

}  // namespace app::gui
