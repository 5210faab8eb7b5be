#include "app/cli/verb/offscreen_gui.h"

#include <QGuiApplication>
#include <QHash>

#include <clocale>
#include <cstdio>

namespace app::cli {
namespace {

/// Standard error belongs to our own sentences; Qt's notes about the machine (no XDG_RUNTIME_DIR) are none of
/// them.
void dropNotes(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
}

}  // namespace

OffscreenGui::OffscreenGui() {
  if (QCoreApplication::instance() != nullptr) return;
  qInstallMessageHandler(dropNotes);
  QHashSeed::setDeterministicGlobalSeed();  // fonts of a PDF come in the order of hashes: the same page, the
                                            // same bytes
  static int count = 3;                     // Qt keeps the reference
  static char name[] = "lianpian";
  static char option[] = "-platform";
  static char platform[] = "offscreen";
  static char* arguments[] = {name, option, platform, nullptr};
  m_application = std::make_unique<QGuiApplication>(count, arguments);
  std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's decimal comma over; files must not have it
}

OffscreenGui::~OffscreenGui() = default;

}  // namespace app::cli
