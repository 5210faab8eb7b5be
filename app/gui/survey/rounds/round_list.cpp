#include "app/gui/survey/rounds/round_list.h"

#include "app/gui/survey/desk/survey_names.h"
#include "app/render/page/page_notes.h"

#include <algorithm>

namespace app::gui {

void RoundList::setSnapshot(const SnapshotPointer& snapshot) {
  beginResetModel();
  m_snapshot = snapshot;
  endResetModel();
}

void RoundList::setLanguage(const std::string& language) {
  beginResetModel();
  m_language = language;
  endResetModel();
}

int RoundList::rowOf(const SurveyTopic& topic) const {
  if (m_snapshot == nullptr) return -1;
  const auto found = std::ranges::find(m_snapshot->rounds, topic, &RoundTally::topic);
  return found == m_snapshot->rounds.end() ? -1 : static_cast<int>(found - m_snapshot->rounds.begin());
}

int RoundList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_snapshot == nullptr ? 0 : static_cast<int>(m_snapshot->rounds.size());
}

int RoundList::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : firstState + kStates;
}

int RoundList::count(const RoundTally& tally, int column) const {
  switch (column) {
    case open:
      return tally.openFindings;
    case asked:
      return tally.asked;
    case sent:
      return tally.sent;
    case answered:
      return tally.answered;
    case overdue:
      return tally.overdue;
    default:
      return tally.states.at(static_cast<std::size_t>(column - firstState));
  }
}

QVariant RoundList::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const RoundTally& one = tally(at.row());
  const bool isNumber = at.column() != name;
  if (role == Qt::TextAlignmentRole && isNumber)
    return static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && !isNumber) {
    QString tip = tr("Figures of %1").arg(QString::fromStdString(one.topic.period));
    if (!one.deadline.empty()) tip += '\n' + tr("Deadline %1").arg(QString::fromStdString(one.deadline));
    return tip;
  }
  if (role != Qt::DisplayRole) return {};
  if (!isNumber) return topicName(m_language, one);
  if (one.topic.round.empty() && at.column() != open) return QStringLiteral("—");
  return render::number(count(one, at.column()), 0);
}

QVariant RoundList::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case name:
      return tr("Round");
    case open:
      return tr("Open findings");
    case asked:
      return tr("Asked");
    case sent:
      return tr("Sent");
    case answered:
      return tr("Answered");
    case overdue:
      return tr("Overdue");
    default: {
      QString title = stateName(static_cast<planning::survey::State>(section - firstState));
      title.front() = title.front().toUpper();
      return title;
    }
  }
}

}  // namespace app::gui
