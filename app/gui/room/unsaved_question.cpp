#include "app/gui/room/unsaved_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QWidget>

namespace app::gui {
namespace {

struct UnsavedQuestion {
  Q_DECLARE_TR_FUNCTIONS(app::gui::UnsavedQuestion)
};

}  // namespace

UnsavedAnswer askAboutUnsaved(QWidget* of, const QString& question) {
  const auto answer = QMessageBox::question(of->window(), UnsavedQuestion::tr("Unsaved edits"), question,
                                            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                                            QMessageBox::Save);
  if (answer == QMessageBox::Save) return UnsavedAnswer::save;
  return answer == QMessageBox::Discard ? UnsavedAnswer::giveUp : UnsavedAnswer::stay;
}

}  // namespace app::gui
