#include <gtest/gtest.h>

#include <clocale>

#include "app/gui/window/guarded_application.h"

/// An exception that reaches Qt fails the test that runs.
int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  app::gui::GuardedApplication application(argc, argv);
  application.setTell([](const QString& sentence) { ADD_FAILURE() << sentence.toStdString(); });
  std::setlocale(LC_NUMERIC, "C");
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
