#pragma once

#include <QObject>
#include <QUndoStack>

#include "app/gui/model/map_document.h"
#include "app/gui/model/unit_selection.h"
#include "planning/map/map_settings.h"

namespace app::gui {

/// What one window works on: the document, what is selected, the settings and the way back through their
/// edits.
class MapSession : public QObject {
  Q_OBJECT
 public:
  explicit MapSession(QObject* parent = nullptr);

  /// Begins anew: nothing selected, nothing to undo.
  void start(const DocumentPointer& document, const planning::MapSettings& settings);

  const DocumentPointer& document() const { return m_document; }
  UnitSelection& selection() { return m_selection; }
  QUndoStack& undoStack() { return m_undo; }
  const planning::MapSettings& settings() const { return m_settings; }

  /// One step that can be undone. Equal settings are no step. Steps of one `gesture` (not empty) that follow
  /// each other become one.
  void edit(const QString& text, const planning::MapSettings& after, const QString& gesture = {});
  /// The next step is one of its own, whatever its gesture.
  void endGesture() { ++m_gesture; }
  /// What is only remembered, not edited: no step, and nothing to save for its own sake.
  void remember(const std::string& indicator, const std::string& period);
  /// Settings that were rescued: one step away from those that were saved.
  void restore(const QString& text, const planning::MapSettings& rescued) { edit(text, rescued); }

  /// Of the indicator, else as the codebook has it.
  planning::IndicatorStyle styleOf(const planning::Indicator& indicator) const;
  planning::AreaLook lookOf(const std::string& area) const;
  /// The settings with this style, or look, put in.
  planning::MapSettings with(const planning::IndicatorStyle& style) const;
  planning::MapSettings with(const planning::AreaLook& look) const;

 signals:
  void settingsChanged();

 private:
  void apply(const planning::MapSettings& settings);

  friend class SettingsStep;
  DocumentPointer m_document;
  UnitSelection m_selection;
  planning::MapSettings m_settings;
  QUndoStack m_undo;
  int m_gesture = 0;
};

}  // namespace app::gui
