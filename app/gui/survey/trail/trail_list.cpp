#include "app/gui/survey/trail/trail_list.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"

#include <algorithm>

namespace app::gui {
namespace {

using planning::survey::TrailEntry;

/// What an entry without figures had before and after is mostly a state.
QString wordOfState(const std::string& text) {
  using enum planning::survey::State;
  for (const auto state : {draft, submitted, county, prefecture, province, national})
    if (text == toString(state)) return stateName(state);
  return QString::fromStdString(text);
}

}  // namespace

void TrailList::setTrail(const TrailPointer& trail, const SnapshotPointer& snapshot) {
  beginResetModel();
  m_trail = snapshot == nullptr ? nullptr : trail;
  m_snapshot = snapshot;
  takeLines();
  endResetModel();
}

void TrailList::setIndicator(const std::string& id) {
  if (id == m_indicator) return;
  beginResetModel();
  m_indicator = id;
  takeLines();
  endResetModel();
}

void TrailList::setLanguage(const std::string& language) {
  m_language = language;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void TrailList::takeLines() {
  m_lines.clear();
  if (m_trail == nullptr) return;
  for (std::size_t i = m_trail->entries.size(); i-- > 0;) {
    const TrailEntry& entry = m_trail->entries[i];
    if (entry.changes.empty()) m_lines.push_back({i});
    for (std::size_t j = 0; j < entry.changes.size(); ++j)
      if (m_indicator.empty() || entry.changes[j].indicator == m_indicator)
        m_lines.push_back({i, static_cast<int>(j)});
  }
}

int TrailList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TrailList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString TrailList::figure(const std::string& id, const std::optional<planning::Figure>& one) const {
  const auto& known = m_snapshot->document->indicators;
  const auto found = std::ranges::find(known, id, &planning::Indicator::id);
  static const planning::Indicator unknown;
  if (!one) return tr("none");
  if (!one->value) return flagName(one->flag);
  return figureText(found == known.end() ? unknown : *found, &*one);
}

QString TrailList::text(const Line& line, int column) const {
  const TrailEntry& entry = m_trail->entries[line.entry];
  const planning::survey::TrailChange* const change =
      line.change < 0 ? nullptr : &entry.changes[static_cast<std::size_t>(line.change)];
  switch (column) {
    case at:
      return QString::fromStdString(entry.at).replace('T', ' ').remove('Z');
    case by:
      return QString::fromStdString(entry.by);
    case what:
      return trailWord(entry.what);
    case why:
      return QString::fromStdString(entry.why);
    case indicator:
      return change == nullptr ? QString()
                               : indicatorNames(m_language, *m_snapshot, {change->indicator}) + ' ' +
                                     QString::fromStdString(change->period);
    case before:
      return change == nullptr ? wordOfState(entry.before) : figure(change->indicator, change->before);
    default:
      return change == nullptr ? wordOfState(entry.after) : figure(change->indicator, change->after);
  }
}

QVariant TrailList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
    return text(m_lines[static_cast<std::size_t>(index.row())], index.column());
  return {};
}

QVariant TrailList::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case at:
      return tr("When (UTC)");
    case by:
      return tr("Who");
    case what:
      return tr("What");
    case why:
      return tr("Why");
    case indicator:
      return tr("Figure");
    case before:
      return tr("Before");
    default:
      return tr("After");
  }
}

}  // namespace app::gui
