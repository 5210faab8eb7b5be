#pragma once

#include <QString>

class QWidget;

namespace app::gui {

enum class Leaving { save, giveUp, stay };

/// What is to become of unsaved edits, asked over the window of `of`.
Leaving askBeforeLeaving(QWidget* of, const QString& question);

}  // namespace app::gui
