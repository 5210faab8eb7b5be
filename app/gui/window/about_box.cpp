#include "app/gui/window/about_box.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace app::gui {
namespace {

struct AboutBox {
  Q_DECLARE_TR_FUNCTIONS(app::gui::AboutBox)
};

}  // namespace

void showAbout(QWidget* window) {
  QMessageBox::about(
      window, AboutBox::tr("About Lianpian"),
      AboutBox::tr("Lianpian draws, checks and plans contiguous areas of counties. Free software under "
                   "the GNU General Public License, version 3 or later."));
}

}  // namespace app::gui
