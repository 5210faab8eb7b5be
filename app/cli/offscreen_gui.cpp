#include "app/cli/offscreen_gui.h"

#include <QGuiApplication>

#include <clocale>

namespace app::cli {

OffscreenGui::OffscreenGui() {
  if (QCoreApplication::instance() != nullptr) return;
  static int count = 3;  // Qt keeps the reference
  static char name[] = "lianpian";
  static char option[] = "-platform";
  static char platform[] = "offscreen";
  static char* arguments[] = {name, option, platform, nullptr};
  m_application = std::make_unique<QGuiApplication>(count, arguments);
  std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's decimal comma over; files must not have it
}

OffscreenGui::~OffscreenGui() = default;

}  // namespace app::cli
