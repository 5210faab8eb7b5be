#pragma once

#include <memory>

class QGuiApplication;

namespace app::cli {

/// What Qt needs to draw text, without a display. Does nothing where an application object exists already.
class OffscreenGui {
 public:
  OffscreenGui();
  ~OffscreenGui();
  OffscreenGui(const OffscreenGui&) = delete;
  OffscreenGui& operator=(const OffscreenGui&) = delete;

 private:
  std::unique_ptr<QGuiApplication> m_application;
};

}  // namespace app::cli
