#include "app/gui/print/preflight_list.h"

#include "app/gui/look/look.h"

#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

using Severity = geo::Issue::Severity;

QString wordOf(Severity severity) {
  switch (severity) {
    case Severity::error:
      return PreflightList::tr("Error");
    case Severity::warning:
      return PreflightList::tr("Warning");
    case Severity::note:
      return PreflightList::tr("Note");
  }
  return {};
}

}  // namespace

PreflightList::PreflightList(QWidget* parent) : QWidget(parent), m_sum(new QLabel), m_list(new QListWidget) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 6, 8, 8);
  column->addWidget(m_sum);
  column->addWidget(m_list, 1);
  m_sum->setObjectName("heading");
  m_sum->setWordWrap(true);
  m_list->setWordWrap(true);
  m_list->setResizeMode(QListView::Adjust);  // lines are broken anew
  m_list->setTextElideMode(Qt::ElideNone);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row >= 0) emit placeChosen(m_findings[static_cast<std::size_t>(row)].at);
  });
}

void PreflightList::setFindings(const render::PageFindings& findings) {
  m_findings = findings;
  m_isThere = true;
  fill();
}

void PreflightList::clear() {
  m_findings.clear();
  m_isThere = false;
  fill();
}

void PreflightList::fill() {
  const QSignalBlocker blocker(m_list);
  m_list->clear();
  for (const render::PageFinding& one : m_findings) {
    auto* const item =
        new QListWidgetItem(wordOf(one.severity) + QStringLiteral(": ") + QString::fromStdString(one.text));
    item->setBackground(issueColour(one.severity));
    item->setToolTip(QString::fromStdString(one.rule));
    m_list->addItem(item);
  }
  const auto count = [this](Severity severity) {
    return static_cast<int>(std::ranges::count(m_findings, severity, &render::PageFinding::severity));
  };
  const int errors = count(Severity::error);
  const int warnings = count(Severity::warning);
  m_sum->setText(!m_isThere     ? tr("Preflight")
                 : errors > 0   ? tr("Preflight: errors: %n; it cannot be printed as it is", nullptr, errors)
                 : warnings > 0 ? tr("Preflight: warnings: %n", nullptr, warnings)
                                : tr("Preflight: nothing against it"));
}

void PreflightList::retranslate() {
  m_list->setAccessibleName(tr("What preflight has against the page"));
  fill();
}

}  // namespace app::gui
