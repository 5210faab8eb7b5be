#pragma once

#include <QTranslator>

#include "app/text/language.h"

namespace app::gui {

/// The texts of the window and of Qt's own dialogs in the language that was chosen, as long as this lives.
class Translators {
 public:
  Translators() = default;
  ~Translators();
  Translators(const Translators&) = delete;
  Translators& operator=(const Translators&) = delete;

  /// Also that of sentences from below the window.
  void install(Language language);

 private:
  void remove();

  QTranslator m_window;
  QTranslator m_qt;
};

}  // namespace app::gui
