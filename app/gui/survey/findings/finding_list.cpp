#include "app/gui/survey/findings/finding_list.h"

#include "app/gui/survey/desk/survey_names.h"

#include <algorithm>

namespace app::gui {

using planning::audit::StoredFinding;

void FindingList::setSnapshot(const SnapshotPointer& snapshot) {
  beginResetModel();
  m_snapshot = snapshot;
  endResetModel();
}

void FindingList::setLanguage(const std::string& language) {
  m_language = language;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int FindingList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_snapshot == nullptr ? 0 : static_cast<int>(m_snapshot->findings.size());
}

int FindingList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString FindingList::text(const StoredFinding& one, int column) const {
  switch (column) {
    case severity:
      return severityName(one.finding.severity);
    case place:
      return placeName(m_language, *m_snapshot, one.finding.unit);
    case indicators:
      return indicatorNames(m_language, *m_snapshot, one.finding.indicators);
    case message:
      return ruleText(m_language, *m_snapshot, one.finding.rule);
    case seen:
      return QString::fromStdString(one.finding.seen);
    default:
      return findingStateName(one.state);
  }
}

QVariant FindingList::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const StoredFinding& one = finding(at.row());
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(one, at.column());
  const bool isOpen = one.state == planning::audit::FindingState::open;
  if (role == Qt::BackgroundRole && at.column() == severity && isOpen)
    return severityColour(one.finding.severity);
  return {};
}

QVariant FindingList::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case severity:
      return tr("Severity");
    case place:
      return tr("County");
    case indicators:
      return tr("Indicators");
    case message:
      return tr("What the rule says");
    case seen:
      return tr("Seen");
    default:
      return tr("State");
  }
}

std::string provinceOf(const SurveySnapshot& snapshot, const std::string& code) {
  const MapDocument& document = *snapshot.document;
  const auto& provinces = document.content.provinces;
  if (std::ranges::find(provinces, code, &planning::Unit::code) != provinces.end()) return code;
  if (const geo::UnitIndex unit = snapshot.unitOf(code); unit != geo::kOutside) {
    const auto parents = document.parents(unit);
    return parents.empty() || parents.front()->level != planning::Level::province ? std::string()
                                                                                  : parents.front()->code;
  }
  const auto found = std::ranges::find(document.prefectures, code, &planning::Unit::code);
  return found == document.prefectures.end() ? std::string() : found->parent;
}

FindingFilter::FindingFilter(FindingList& findings, QObject* parent)
    : QSortFilterProxyModel(parent), m_findings(findings) {
  setSourceModel(&findings);
}

void FindingFilter::setChoice(const FindingChoice& choice) {
  if (choice == m_choice) return;
  m_choice = choice;
  invalidateFilter();
}

bool FindingFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  const StoredFinding& one = m_findings.finding(row);
  if (m_choice.severity && one.finding.severity != *m_choice.severity) return false;
  if (m_choice.state && one.state != *m_choice.state) return false;
  if (!m_choice.rule.empty() && one.finding.rule != m_choice.rule) return false;
  if (!m_choice.unit.empty() && one.finding.unit != m_choice.unit) return false;
  return m_choice.province.empty() ||
         provinceOf(*m_findings.snapshot(), one.finding.unit) == m_choice.province;
}

bool FindingFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const StoredFinding& a = m_findings.finding(left.row());
  const StoredFinding& b = m_findings.finding(right.row());
  if (left.column() == FindingList::severity) return a.finding.severity < b.finding.severity;
  if (left.column() == FindingList::state) return a.state < b.state;
  return QSortFilterProxyModel::lessThan(left, right);
}

}  // namespace app::gui
