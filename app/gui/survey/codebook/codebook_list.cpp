#include "app/gui/survey/codebook/codebook_list.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>
#include <array>
#include <utility>

namespace app::gui {
namespace {

struct CodebookWords {
  Q_DECLARE_TR_FUNCTIONS(app::gui::CodebookWords)
};

}  // namespace

QString groupTitle(const std::string& language, const planning::forms::CodebookView& view,
                   const std::string& group) {
  const planning::IndicatorGroup known = view.group(group);
  const QString name = nameIn(language, known.nameZh, known.nameEn);
  return name.isEmpty() ? groupName(group) : name;
}

QString indicatorKindName(planning::IndicatorKind kind) {
  using enum planning::IndicatorKind;
  switch (kind) {
    case count:
      return CodebookWords::tr("count: summed");
    case rate:
      return CodebookWords::tr("rate: of sums, or weighted");
    case mean:
      return CodebookWords::tr("mean: weighted");
    case money:
      return CodebookWords::tr("money: summed");
  }
  return {};
}

QString directionName(planning::Direction direction) {
  using enum planning::Direction;
  switch (direction) {
    case none:
      return CodebookWords::tr("neither");
    case higherIsWorse:
      return CodebookWords::tr("higher is worse");
    case higherIsBetter:
      return CodebookWords::tr("higher is better");
  }
  return {};
}

QString fieldTitle(const std::string& field) {
  const std::array<std::pair<const char*, QString>, 19> titles = {{
      {"id", CodebookWords::tr("Id")},
      {"name_zh", CodebookWords::tr("Name, Chinese")},
      {"name_en", CodebookWords::tr("Name, English")},
      {"unit_zh", CodebookWords::tr("Unit, Chinese")},
      {"unit_en", CodebookWords::tr("Unit, English")},
      {"group", CodebookWords::tr("Group")},
      {"group_zh", CodebookWords::tr("Group, Chinese")},
      {"group_en", CodebookWords::tr("Group, English")},
      {"kind", CodebookWords::tr("Kind")},
      {"numerator", CodebookWords::tr("Numerator")},
      {"denominator", CodebookWords::tr("Denominator")},
      {"weight", CodebookWords::tr("Weight")},
      {"formula", CodebookWords::tr("Formula")},
      {"min", CodebookWords::tr("Least allowed")},
      {"max", CodebookWords::tr("Greatest allowed")},
      {"decimals", CodebookWords::tr("Decimals shown")},
      {"direction", CodebookWords::tr("Direction")},
      {"composite", CodebookWords::tr("Composite index")},
      {"source", CodebookWords::tr("Source")},
  }};
  for (const auto& [known, title] : titles)
    if (field == known) return title;
  return QString::fromStdString(field);
}

void CodebookList::setView(const CodebookPointer& view) {
  m_view = view;
  fill();
}

void CodebookList::setLanguage(const std::string& language) {
  m_language = language;
  fill();
  emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void CodebookList::setWanted(const QString& text) {
  if (text == m_wanted) return;
  m_wanted = text;
  fill();
}

bool CodebookList::isWanted(const planning::Indicator& one) const {
  if (m_wanted.isEmpty()) return true;
  for (const std::string& word : {one.id, one.nameZh, one.nameEn})
    if (QString::fromStdString(word).contains(m_wanted, Qt::CaseInsensitive)) return true;
  return false;
}

void CodebookList::fill() {
  beginResetModel();
  m_rows.clear();
  std::vector<std::string> groups;
  if (m_view != nullptr)
    for (const planning::Indicator& one : m_view->indicators)
      if (isWanted(one) && std::ranges::find(groups, one.group) == groups.end()) groups.push_back(one.group);
  for (const std::string& group : groups) {
    m_rows.push_back({group});
    for (std::size_t i = 0; i < m_view->indicators.size(); ++i)
      if (m_view->indicators[i].group == group && isWanted(m_view->indicators[i]))
        m_rows.push_back({group, static_cast<int>(i)});
  }
  endResetModel();
}

const planning::Indicator* CodebookList::indicator(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const int found = m_rows[static_cast<std::size_t>(row)].indicator;
  return found < 0 ? nullptr : &m_view->indicators[static_cast<std::size_t>(found)];
}

int CodebookList::rowOf(const std::string& wanted) const {
  for (int row = 0; row < rowCount(); ++row)
    if (const planning::Indicator* const one = indicator(row); one != nullptr && one->id == wanted)
      return row;
  return -1;
}

int CodebookList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CodebookList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString CodebookList::text(const planning::Indicator& one, int column) const {
  switch (column) {
    case name:
      return indicatorName(m_language, one);
    case id:
      return QString::fromStdString(one.id);
    case kind:
      return indicatorKindName(one.kind).section(':', 0, 0).section(QStringLiteral("："), 0, 0);
    case unit:
      return indicatorUnit(m_language, one);
    default: {
      const std::size_t stored = m_view->use(one.id).figures;
      return stored == 0 ? QStringLiteral("—") : render::number(static_cast<double>(stored), 0);
    }
  }
}

QVariant CodebookList::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const planning::Indicator* const one = indicator(at.row());
  if (one == nullptr) {
    if (at.column() != name) return {};
    if (role == Qt::DisplayRole)
      return groupTitle(m_language, *m_view, m_rows[static_cast<std::size_t>(at.row())].group);
    if (role == Qt::FontRole) {
      QFont bold;
      bold.setBold(true);
      return bold;
    }
    return {};
  }
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(*one, at.column());
  if (role == Qt::TextAlignmentRole && at.column() == figures)
    return static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
  return {};
}

QVariant CodebookList::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case name:
      return tr("Indicator");
    case id:
      return fieldTitle("id");
    case kind:
      return fieldTitle("kind");
    case unit:
      return tr("Unit");
    default:
      return tr("Figures");
  }
}

Qt::ItemFlags CodebookList::flags(const QModelIndex& at) const {
  if (!at.isValid()) return Qt::NoItemFlags;
  return indicator(at.row()) == nullptr ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace app::gui
