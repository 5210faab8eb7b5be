#include "app/gui/window/window_program.h"

#include "app/gui/look/look.h"
#include "app/gui/window/end_signals.h"
#include "app/gui/window/guarded_application.h"
#include "app/gui/window/main_window.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

#include <clocale>
#include <memory>

namespace app::gui {
namespace {

bool hasDisplay() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    if (!qEnvironmentVariableIsEmpty(name)) return true;
  return false;
}

/// Qt's application object keeps references to its arguments.
std::unique_ptr<GuardedApplication> makeApplication(bool offscreen) {
  if (QCoreApplication::instance() != nullptr) return nullptr;
  if (offscreen) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (!hasDisplay())
    throw geo::Error(
        geo::message("There is no display to open the window on; --screenshot FILE draws it into a file"));
  static int count = 1;
  static char name[] = "lianpian";
  static char* arguments[] = {name, nullptr};
  auto application = std::make_unique<GuardedApplication>(count, arguments);
  std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's decimal comma over; files must not have it
  return application;
}

int takeScreenshot(MainWindow& window, const std::string& file) {
  QString problem;
  QObject::connect(&window, &MainWindow::openFailed, qApp, [&problem](const QString& sentence) {
    problem = sentence;
    QCoreApplication::exit(1);
  });
  QObject::connect(&window, &MainWindow::settled, qApp, [] { QCoreApplication::exit(0); });
  const EndSignals listening([&problem] {
    problem = QString::fromStdString(geo::message("Stopped; nothing was changed."));
    QCoreApplication::exit(1);
  });
  QCoreApplication::exec();
  if (!problem.isEmpty()) throw geo::IoError(problem.toStdString());
  if (!window.grab().save(QString::fromStdString(file), "PNG"))
    throw geo::IoError(geo::message("{} cannot be written; check the folder and the free space", file));
  return 0;
}

int runShown(MainWindow& window) {
  const EndSignals listening([&window] {
    window.end();
    QCoreApplication::exit(0);
  });
  return QCoreApplication::exec();
}

}  // namespace

int runWindow(const std::string& workspace, const std::string& screenshot) {
  const auto application = makeApplication(!screenshot.empty());
  installLook(installedLook());
  auto worker = std::make_unique<WorkspaceWorker>();
  if (!workspace.empty()) worker->open(workspace);
  MainWindow window(std::move(worker));
  window.show();
  if (application) application->setTell([&window](const QString& said) { window.messages().show(said); });
  const int code = screenshot.empty() ? runShown(window) : takeScreenshot(window, screenshot);
  if (application) application->setTell({});
  return code;
}

}  // namespace app::gui
