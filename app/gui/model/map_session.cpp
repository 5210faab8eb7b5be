#include "app/gui/model/map_session.h"

#include <QUndoCommand>

#include <algorithm>

namespace app::gui {
namespace {

template <class Entry, class Key>
void putByKey(std::vector<Entry>& entries, const Entry& entry, Key key) {
  const auto found = std::ranges::find(entries, entry.*key, key);
  if (found == entries.end())
    entries.push_back(entry);
  else
    *found = entry;
}

}  // namespace

/// Keeps both values whole: settings are small.
class SettingsStep : public QUndoCommand {
 public:
  SettingsStep(MapSession& session, const QString& text, planning::MapSettings after, QString gesture)
      : QUndoCommand(text),
        m_session(session),
        m_before(session.settings()),
        m_after(std::move(after)),
        m_gesture(std::move(gesture)) {}

  void undo() override { m_session.apply(m_before); }
  void redo() override { m_session.apply(m_after); }
  int id() const override { return m_gesture.isEmpty() ? -1 : 1; }
  bool mergeWith(const QUndoCommand* next) override {
    const auto* const step = dynamic_cast<const SettingsStep*>(next);
    if (step == nullptr || step->m_gesture != m_gesture) return false;
    m_after = step->m_after;
    setObsolete(m_after == m_before);
    return true;
  }

 private:
  MapSession& m_session;
  planning::MapSettings m_before;
  planning::MapSettings m_after;
  QString m_gesture;
};

MapSession::MapSession(QObject* parent) : QObject(parent) {}

void MapSession::start(const DocumentPointer& document, const planning::MapSettings& settings) {
  m_document = document;
  m_settings = settings;
  m_undo.clear();
  m_selection.reset(document == nullptr ? 0 : document->content.counties.size());
  emit settingsChanged();
}

void MapSession::edit(const QString& text, const planning::MapSettings& after, const QString& gesture) {
  if (after == m_settings) return;
  const QString marked = gesture.isEmpty() ? gesture : gesture + QString::number(m_gesture);
  m_undo.push(new SettingsStep(*this, text, after, marked));
}

void MapSession::remember(const std::string& indicator, const std::string& period) {
  m_settings.indicator = indicator;
  m_settings.period = period;
}

/// What is shown is no edit: a step back does not leave the indicator that one looks at.
void MapSession::apply(const planning::MapSettings& settings) {
  const std::string indicator = m_settings.indicator, period = m_settings.period;
  m_settings = settings;
  remember(indicator, period);
  emit settingsChanged();
}

planning::IndicatorStyle MapSession::styleOf(const planning::Indicator& indicator) const {
  return planning::styleOf(m_settings, indicator);
}

planning::AreaLook MapSession::lookOf(const std::string& area) const {
  const auto found = std::ranges::find(m_settings.areas, area, &planning::AreaLook::area);
  if (found != m_settings.areas.end()) return *found;
  planning::AreaLook look;
  look.area = area;
  return look;
}

planning::MapSettings MapSession::with(const planning::IndicatorStyle& style) const {
  planning::MapSettings settings = m_settings;
  putByKey(settings.styles, style, &planning::IndicatorStyle::indicator);
  return settings;
}

planning::MapSettings MapSession::with(const planning::AreaLook& look) const {
  planning::MapSettings settings = m_settings;
  putByKey(settings.areas, look, &planning::AreaLook::area);
  return settings;
}

}  // namespace app::gui
