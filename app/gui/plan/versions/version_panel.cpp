#include "app/gui/plan/versions/version_panel.h"

#include "app/gui/plan/desk/plan_names.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

namespace plan = planning::plan;

QString line(const QString& mark, const QColor& colour, const std::string& text) {
  QString shown = QString::fromStdString(text).toHtmlEscaped();
  return QStringLiteral("<p style=\"margin:1px 0 1px 16px;color:%1\">%2 %3</p>")
      .arg(colour.name(), mark, shown.replace('\n', QStringLiteral("<br/>")));
}

}  // namespace

VersionPanel::VersionPanel(PlanDesk& desk, PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_desk(desk),
      m_versions(new CellTable(this)),
      m_view(new QTableView),
      m_fromLabel(new QLabel),
      m_from(new QComboBox),
      m_toLabel(new QLabel),
      m_to(new QComboBox),
      m_changes(new QTextBrowser) {
  build();
  for (QComboBox* const box : {m_from, m_to})
    connect(box, &QComboBox::activated, this, &VersionPanel::compare);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            // against the one before
            if (!at.isValid()) return;
            const int version = at.siblingAtColumn(0).data().toInt();
            m_to->setCurrentIndex(std::max(0, m_to->findData(version)));
            m_from->setCurrentIndex(std::max(0, m_from->findData(std::max(1, version - 1))));
            compare();
          });
  connect(&desk, &PlanDesk::compared, this, &VersionPanel::showChanges);
}

void VersionPanel::build() {
  constexpr int kWidths[] = {64, 110, 140, 110};
  setUpCellView(*m_view, *m_versions);
  m_versions->setRows(QStringList(5, QString()), {});
  for (int column = 0; column < 4; ++column) m_view->setColumnWidth(column, kWidths[column]);
  m_changes->setOpenLinks(false);
  m_fromLabel->setBuddy(m_from);
  m_toLabel->setBuddy(m_to);
  auto* const row = new QHBoxLayout;
  for (QWidget* const one : std::initializer_list<QWidget*>{m_fromLabel, m_from, m_toLabel, m_to})
    row->addWidget(one);
  row->addStretch(1);
  auto* const right = new QWidget;
  auto* const column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(m_changes, 1);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_view);
  across->addWidget(right);
  across->setSizes({520, 600});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

QString VersionPanel::changes() const { return m_changes->toPlainText(); }

void VersionPanel::fill() {
  std::vector<CellTable::Row> rows;
  if (hasPlan())
    for (const plan::StoredDocument& one :
         std::vector(view().snapshot->versions.rbegin(), view().snapshot->versions.rend())) {
      const QString hash = QString::fromStdString(one.sha256);
      rows.push_back(
          {{QString::number(one.version), tr("SHA-256 %1").arg(hash), {}, true},
           {one.isFrozen ? tr("%1, frozen").arg(planStateName(one.state)) : planStateName(one.state),
            one.isFrozen ? tr("It can never change; SHA-256 %1").arg(hash) : QString()},
           {QString::fromStdString(one.at).left(16).replace('T', ' ')},
           {QString::fromStdString(one.by)},
           {QString::fromStdString(one.why), QString::fromStdString(one.why)}});
    }
  m_versions->setRows({tr("Version"), tr("State"), tr("Stored (UTC)"), tr("By"), tr("Why")}, std::move(rows));
  fillChoices();
}

void VersionPanel::fillChoices() {
  const QSignalBlocker from(m_from), to(m_to);
  const QVariant keptFrom = m_from->currentData(), keptTo = m_to->currentData();
  m_from->clear();
  m_to->clear();
  if (!hasPlan()) return m_changes->clear();
  for (QComboBox* const box : {m_from, m_to}) {
    for (const plan::StoredDocument& one : view().snapshot->versions)
      box->addItem(tr("version %1").arg(one.version), one.version);
    if (session().isDirty()) box->addItem(tr("as it is edited"), 0);
  }
  const int last = view().snapshot->version();
  const int fromAt = m_from->findData(keptFrom), toAt = m_to->findData(keptTo);
  m_from->setCurrentIndex(fromAt >= 0 ? fromAt
                                      : m_from->findData(session().isDirty() ? last : std::max(1, last - 1)));
  m_to->setCurrentIndex(toAt >= 0 && !session().isDirty() ? toAt : m_to->count() - 1);
  compare();
}

void VersionPanel::compare() {
  if (!hasPlan() || m_from->count() == 0) return;
  const Compared wanted{session().plan(), m_from->currentData().toInt(), m_to->currentData().toInt()};
  if (std::exchange(m_compared, wanted) != wanted) m_desk.compare(wanted.from, wanted.to);
}

void VersionPanel::showChanges(int from, int to, const std::vector<plan::Change>& changes) {
  const auto name = [](int version) {
    return version == 0 ? tr("the edits that are not saved") : tr("version %1").arg(version);
  };
  QString html = "<p><b>" +
                 (from == to ? tr("The same version twice: there is nothing to compare.")
                             : tr("From %1 to %2: %3 changes.").arg(name(from), name(to)).arg(changes.size()))
                     .toHtmlEscaped() +
                 "</b></p>";
  std::string place;
  for (const plan::Change& one : changes) {
    if (one.place != place)
      html += "<p style=\"margin:10px 0 2px 0\"><b>" + QString::fromStdString(one.place).toHtmlEscaped() +
              "</b></p>";
    place = one.place;
    html += "<p style=\"margin:3px 0 1px 8px\">" + QString::fromStdString(one.what).toHtmlEscaped() + "</p>";
    if (!one.before.empty()) html += line(QStringLiteral("−"), changedColour(), one.before);
    if (!one.after.empty()) html += line(QStringLiteral("+"), suppliedColour(), one.after);
  }
  m_changes->setHtml(html);
}

void VersionPanel::retranslate() {
  m_view->setAccessibleName(tr("Versions of the plan"));
  m_fromLabel->setText(tr("Compare"));
  m_from->setAccessibleName(tr("Older version"));
  m_toLabel->setText(tr("with"));
  m_to->setAccessibleName(tr("Newer version"));
  m_changes->setAccessibleName(tr("What changed between the versions"));
  m_compared = {};
}

}  // namespace app::gui
