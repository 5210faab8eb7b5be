#pragma once

#include <QString>

class QWidget;

namespace app::gui {

enum class UnsavedAnswer { save, giveUp, stay };

/// What is to become of unsaved edits, asked over the window of `of`.
UnsavedAnswer askAboutUnsaved(QWidget* of, const QString& question);

}  // namespace app::gui
