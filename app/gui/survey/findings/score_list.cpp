#include "app/gui/survey/findings/score_list.h"

#include "app/gui/survey/desk/survey_names.h"
#include "app/render/page/page_notes.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace app::gui {
namespace {

using planning::audit::FindingState;
using planning::audit::ScoreLine;
using planning::audit::StateCounts;

std::array<std::size_t, 4> countsOf(const StateCounts& counts) {
  return {counts.open, counts.explained, counts.corrected, counts.waived};
}

}  // namespace

std::array<QColor, 4> scoreColours() {
  return {QColor("#d6604d"), QColor("#e0b04a"), QColor("#4a92c6"), QColor("#9a968f")};
}

ScoreList::ScoreList(Subject subject, QObject* parent) : QAbstractTableModel(parent), m_subject(subject) {}

void ScoreList::setSnapshot(const SnapshotPointer& snapshot) {
  beginResetModel();
  m_snapshot = snapshot;
  endResetModel();
}

void ScoreList::setLanguage(const std::string& language) {
  m_language = language;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

const std::vector<ScoreLine>& ScoreList::lines() const {
  switch (m_subject) {
    case Subject::provinces:
      return m_snapshot->board.provinces;
    case Subject::rules:
      return m_snapshot->board.rules;
    case Subject::rounds:
      break;
  }
  return m_snapshot->trend;
}

int ScoreList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_snapshot == nullptr ? 0 : static_cast<int>(lines().size());
}

int ScoreList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString ScoreList::title(const ScoreLine& line) const {
  if (m_subject == Subject::rules) return ruleText(m_language, *m_snapshot, line.key);
  if (m_subject == Subject::provinces)
    return line.key.empty() ? tr("in no province") : placeName(m_language, *m_snapshot, line.key);
  const auto tally = std::ranges::find_if(
      m_snapshot->rounds, [&](const RoundTally& one) { return one.topic.period == line.key; });
  return tally == m_snapshot->rounds.end() ? QString::fromStdString(line.key) : topicName(m_language, *tally);
}

QVariant ScoreList::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const ScoreLine& line = lines()[static_cast<std::size_t>(at.row())];
  const std::array<std::size_t, 4> counts = countsOf(line.counts);
  if (role == kCountsRole) {
    QVariantList list;
    for (const std::size_t count : counts) list << static_cast<qulonglong>(count);
    return list;
  }
  if (role == kMostRole) {
    std::size_t most = 0;
    for (const ScoreLine& one : lines()) most = std::max(most, one.counts.total());
    return static_cast<qulonglong>(most);
  }
  if (role == Qt::ToolTipRole) {
    QStringList words = {title(line), QString::fromStdString(line.key)};
    for (std::size_t i = 0; i < counts.size(); ++i)
      words << tr("%1: %2").arg(findingStateName(static_cast<FindingState>(i)),
                                render::number(static_cast<double>(counts.at(i)), 0));
    return words.join('\n');
  }
  if (role == Qt::TextAlignmentRole && at.column() >= open)
    return static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
  if (role != Qt::DisplayRole || at.column() == share) return {};
  if (at.column() == name) return title(line);
  return render::number(static_cast<double>(counts.at(static_cast<std::size_t>(at.column() - open))), 0);
}

QVariant ScoreList::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  if (section == name)
    return m_subject == Subject::provinces ? tr("Province")
           : m_subject == Subject::rules   ? tr("Rule")
                                           : tr("Round");
  if (section == share) return tr("Findings");
  return findingStateName(static_cast<FindingState>(section - open));
}

void ScoreBar::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const double most = index.data(ScoreList::kMostRole).toDouble();
  if (most <= 0) return;
  constexpr int kMargin = 4;
  const QRectF whole = QRectF(option.rect).adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const QVariantList counts = index.data(ScoreList::kCountsRole).toList();
  double left = whole.left();
  painter->save();
  for (qsizetype i = 0; i < counts.size(); ++i) {
    const double width = whole.width() * counts[i].toDouble() / most;
    painter->fillRect(QRectF(left, whole.top(), width, whole.height()),
                      scoreColours().at(static_cast<std::size_t>(i)));
    left += width;
  }
  painter->restore();
}

}  // namespace app::gui
