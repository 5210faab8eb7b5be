#include "app/gui/explore/unit_card.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"
#include "planning/areas/area_series.h"

#include <QLabel>
#include <QVBoxLayout>

namespace app::gui {
namespace {

QLabel* addLabel(QVBoxLayout& layout, const char* role) {
  auto* const label = new QLabel;
  label->setWordWrap(true);
  label->setObjectName(role);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setTextFormat(Qt::PlainText);
  layout.addWidget(label);
  return label;
}

void setOrHide(QLabel& label, const QString& text) {
  label.setText(text);
  label.setVisible(!text.isEmpty());
}

}  // namespace

UnitCard::UnitCard(QWidget* parent) : QFrame(parent) {
  auto* const layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 8, 10, 8);
  layout->setSpacing(3);
  m_name = addLabel(*layout, "cardName");
  m_place = addLabel(*layout, "quiet");
  m_value = addLabel(*layout, "cardValue");
  m_remark = addLabel(*layout, "quiet");
  layout->addStretch();
  setFixedHeight(224);
}

void UnitCard::setSubject(const DocumentPointer& document, const ThemePointer& theme) {
  if (document != m_document) m_unit = geo::kOutside;
  m_document = document;
  m_theme = theme;
  rebuild();
}

void UnitCard::setLanguage(const std::string& language) {
  m_language = language;
  rebuild();
}

void UnitCard::showUnit(geo::UnitIndex unit) {
  if (unit == m_unit) return;
  m_unit = unit;
  rebuild();
}

void UnitCard::setSelectedCount(int count) {
  if (count == m_selected) return;
  m_selected = count;
  rebuild();
}

void UnitCard::rebuild() {
  setAccessibleName(tr("Unit under the pointer"));
  const bool none = m_unit == geo::kOutside || m_document == nullptr;
  setOrHide(*m_name,
            none ? (m_selected > 0 ? tr("%n counties selected", nullptr, m_selected) : QString())
                 : unitName(m_language, m_document->content.counties[static_cast<std::size_t>(m_unit)]));
  setOrHide(*m_place, !none            ? place()
                      : m_selected > 0 ? tr("Counts are summed, rates and means are weighted.")
                                       : tr("Point at a county to see its figures."));
  setOrHide(*m_value, none ? QString() : value());
  setOrHide(*m_remark, none ? QString() : remark());
}

QString UnitCard::place() const {
  const planning::Unit& unit = m_document->content.counties[static_cast<std::size_t>(m_unit)];
  QStringList above;
  for (const planning::Unit* parent : m_document->parents(m_unit)) above << unitName(m_language, *parent);
  QStringList lines = {tr("Code %1").arg(QString::fromStdString(unit.code))};
  if (!above.isEmpty()) lines.prepend(above.join(QStringLiteral(" › ")));
  if (const int area = m_document->areaOf(m_unit); area >= 0) {
    const planning::Area& one = m_document->content.areas[static_cast<std::size_t>(area)];
    lines << tr("Area: %1").arg(nameIn(m_language, one.nameZh, one.nameEn));
  }
  return lines.join('\n');
}

QString UnitCard::value() const {
  if (m_theme == nullptr) return {};
  const planning::Unit& unit = m_document->content.counties[static_cast<std::size_t>(m_unit)];
  const auto figure = m_theme->figures.find(unit.code);
  if (figure == m_theme->figures.end() || !figure->second.value) return tr("no data");
  const QString number = render::number(*figure->second.value, m_theme->indicator.decimals);
  const QString measure = indicatorUnit(m_language, m_theme->indicator);
  return measure.isEmpty() ? number : number + ' ' + measure;
}

QString UnitCard::remark() const {
  const planning::Unit& unit = m_document->content.counties[static_cast<std::size_t>(m_unit)];
  QStringList lines;
  if (m_theme != nullptr) {
    lines << indicatorName(m_language, m_theme->indicator) + QStringLiteral(" · ") +
                 QString::fromStdString(m_theme->period);
    const auto found = m_theme->figures.find(unit.code);
    if (found == m_theme->figures.end()) {
      lines << tr("The table has no row for this unit.");
    } else {
      const planning::Figure& figure = found->second;
      if (figure.flag != planning::Flag::reported) lines << tr("Figure: %1").arg(flagName(figure.flag));
      if (!figure.note.empty()) lines << QString::fromStdString(figure.note);
      if (planning::isUnverified(figure)) lines << tr("The source marks this figure as unverified.");
      if (m_theme->ofAreas)
        lines << tr("Figure of the whole area");
      else if (!figure.sourceCode.empty() && figure.sourceCode != unit.code)
        lines << tr("From the row of code %1").arg(QString::fromStdString(figure.sourceCode));
    }
    if (!m_theme->indicator.source.empty())
      lines << tr("Source: %1").arg(QString::fromStdString(dataText(m_theme->indicator.source)));
  }
  if (!unit.note.empty()) lines << QString::fromStdString(unit.note);
  return lines.join('\n');
}

QString UnitCard::brief() const {
  if (m_unit == geo::kOutside || m_document == nullptr) return {};
  const QString name = unitName(m_language, m_document->content.counties[static_cast<std::size_t>(m_unit)]);
  const QString number = value();
  return number.isEmpty() ? name : name + '\n' + number;
}

}  // namespace app::gui
