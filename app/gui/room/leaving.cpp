#include "app/gui/room/leaving.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QWidget>

namespace app::gui {
namespace {

struct LeavingTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::LeavingTexts)
};

}  // namespace

Leaving askBeforeLeaving(QWidget* of, const QString& question) {
  const auto answer = QMessageBox::question(of->window(), LeavingTexts::tr("Unsaved edits"), question,
                                            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                                            QMessageBox::Save);
  if (answer == QMessageBox::Save) return Leaving::save;
  return answer == QMessageBox::Discard ? Leaving::giveUp : Leaving::stay;
}

}  // namespace app::gui
