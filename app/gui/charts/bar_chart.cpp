#include "app/gui/charts/bar_chart.h"

#include "app/gui/map/frame_renderer.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace app::gui {

BarChart::BarChart(QWidget* parent)
    : RowChart(parent), m_choose(new QComboBox), m_chooseNumber(new QSpinBox) {
  constexpr int kMost = 500;
  for (int i = 0; i <= static_cast<int>(Content::areas); ++i) m_choose->addItem(QString());
  m_choose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_choose->setMinimumContentsLength(8);
  m_choose->setCurrentIndex(static_cast<int>(m_content));
  m_chooseNumber->setRange(1, kMost);
  m_chooseNumber->setValue(m_number);
  header().addWidget(m_choose, 1);
  header().addWidget(m_chooseNumber);
  connect(m_choose, &QComboBox::activated, this,
          [this](int content) { choose(static_cast<Content>(content), m_number); });
  connect(m_chooseNumber, &QSpinBox::valueChanged, this, [this](int number) { choose(m_content, number); });
}

QString BarChart::title() const { return tr("Ranking"); }

void BarChart::choose(Content content, int number) {
  m_content = content;
  m_number = number;
  const QSignalBlocker noBox(m_choose), noNumber(m_chooseNumber);
  m_choose->setCurrentIndex(static_cast<int>(content));
  m_chooseNumber->setValue(number);
  m_chooseNumber->setEnabled(content != Content::selected && content != Content::areas);
  schedule(Due::all);
}

void BarChart::retranslate() {
  const QStringList texts = {tr("Highest"), tr("Lowest"), tr("Highest and lowest"), tr("Selected units"),
                             tr("Areas")};
  for (int i = 0; i < texts.size(); ++i) m_choose->setItemText(i, texts[i]);
  m_choose->setAccessibleName(tr("What is ranked"));
  m_choose->setToolTip(tr("What is ranked"));
  m_chooseNumber->setAccessibleName(tr("Number of units"));
  m_chooseNumber->setToolTip(tr("Number of units"));
}

void BarChart::rebuild() {
  const FigureColumn* const column = subject().shown();
  m_values.clear();
  m_divide = 0;
  if (!canShow(column)) return setRows({});
  QString remark;
  std::vector<Row> rows = m_content == Content::areas ? areaRows(remark) : unitRows(*column);
  if (rows.empty()) {
    plot().setReason(m_content == Content::selected ? tr("No unit with a figure is selected.")
                     : remark.isEmpty()             ? tr("This workspace has no areas.")
                                                    : remark);
    return setRows({});
  }
  const auto [least, most] = std::ranges::minmax(m_values);
  const double low = std::min(0.0, least), high = std::max(0.0, most);
  const double room = (high > low ? high - low : 1) * 0.16;  // for the number at the bar's end
  const planning::Indicator& indicator = subject().theme->indicator;
  plot().setTitles(indicatorTitle(indicator), {});
  plot().xAxis->setRange(least < 0 ? low - room : 0, high + room);
  setRows(std::move(rows));
  setNote(column->present, column->units - column->present, remark,
          {QString::fromStdString(dataText(indicator.source))});
}

std::vector<RowChart::Row> BarChart::unitRows(const FigureColumn& column) {
  std::vector<geo::UnitIndex> units;
  for (std::size_t i = 0; i < column.values.size(); ++i) {
    const auto unit = static_cast<geo::UnitIndex>(i);
    if (column.hasValue(unit) && (m_content != Content::selected || plot().isSelected(unit)))
      units.push_back(unit);
  }
  std::ranges::stable_sort(units, [&](geo::UnitIndex a, geo::UnitIndex b) {
    return m_content == Content::lowest ? column.value(a) < column.value(b)
                                        : column.value(a) > column.value(b);
  });
  const auto number = static_cast<std::size_t>(m_number);
  if (m_content == Content::both && units.size() > 2 * number) {
    units.erase(units.begin() + m_number, units.end() - m_number);
    m_divide = number;
  } else if ((m_content == Content::highest || m_content == Content::lowest) && units.size() > number) {
    units.resize(number);
  }
  std::vector<Row> rows;
  for (const geo::UnitIndex unit : units) {
    rows.push_back({nameOf(unit), {unit}, colourOf(unit)});
    m_values.push_back(column.value(unit));
  }
  return rows;
}

std::vector<RowChart::Row> BarChart::areaRows(QString& why) {
  const auto& areas = subject().document->content.areas;
  const int indicator = subject().columns->indexOf(subject().theme->indicator.id);
  struct Ranked {
    double value;
    Row row;
  };
  std::vector<Ranked> ranked;
  std::string note;
  int lacking = 0;
  for (std::size_t area = 0; area < areas.size(); ++area) {
    const planning::GroupValue& value =
        subject().columns->areaValues[area][static_cast<std::size_t>(indicator)];
    if (!value.value) {
      ++lacking;
      note = value.note;
      continue;
    }
    const auto found = subject().theme->classes.classOf(*value.value);
    const bool hasColour = found && static_cast<std::size_t>(*found) < classColours().size();
    Row row{nameIn(subject().language, areas[area].nameZh, areas[area].nameEn),
            {},
            hasColour ? classColours()[static_cast<std::size_t>(*found)] : plot().look().accent};
    for (std::size_t i = 0; i < subject().document->content.counties.size(); ++i)
      if (subject().document->areaOf(static_cast<geo::UnitIndex>(i)) == static_cast<int>(area))
        row.units.push_back(static_cast<geo::UnitIndex>(i));
    ranked.push_back({*value.value, std::move(row)});
  }
  std::ranges::stable_sort(ranked, std::greater(), &Ranked::value);
  std::vector<Row> rows;
  for (Ranked& one : ranked) {
    m_values.push_back(one.value);
    rows.push_back(std::move(one.row));
  }
  if (lacking > 0)
    why = tr("areas without a value: %1 (%2)").arg(render::number(lacking, 0), QString::fromStdString(note));
  return rows;
}

QRectF BarChart::barBox(std::size_t row) const {
  const QRectF all = rowBox(row);
  const double from = plot().xAxis->coordToPixel(0), to = plot().xAxis->coordToPixel(m_values[row]);
  const double gap = std::max(1.0, all.height() * 0.12);
  return {std::min(from, to), all.top() + gap, std::max(1.0, std::abs(to - from)), all.height() - 2 * gap};
}

QString BarChart::valueText(std::size_t row) const {
  return render::number(m_values[row], subject().theme->indicator.decimals);
}

/// Bars end this far beside the plot at most: a place of any number of pixels is no integer any more.
constexpr double kBeyond = 10;

void BarChart::paintBar(QPainter& painter, std::size_t row, bool isPale) const {
  const ChartLook& look = plot().look();
  const QRectF box = barBox(row);
  const double left = plot().inner().left() - kBeyond, right = plot().inner().right() + kBeyond;
  if (!(box.right() >= left && box.left() <= right)) return;
  const QRect bar = QRectF(QPointF(std::max(box.left(), left), box.top()),
                           QPointF(std::min(box.right(), right), box.bottom()))
                        .toRect();
  const QColor colour = rows()[row].colour;
  painter.fillRect(bar, isPale ? look.paler(colour) : colour);
  painter.setPen(isPale ? look.grid : look.quiet);
  painter.drawRect(bar.adjusted(0, 0, -1, -1));
}

void BarChart::paintValue(QPainter& painter, std::size_t row) const {
  const QRectF bar = barBox(row), all = rowBox(row);
  const bool isLeft = m_values[row] < 0;
  const QRectF text(isLeft ? all.left() : bar.right() + 4, all.top(),
                    isLeft ? bar.left() - 4 - all.left() : all.right() - bar.right() - 4, all.height());
  const int side = isLeft ? Qt::AlignRight : Qt::AlignLeft;
  painter.setFont(plot().xAxis->tickLabelFont());
  painter.setPen(plot().look().quiet);
  painter.drawText(text, side | Qt::AlignVCenter, valueText(row));
}

void BarChart::paintAll(QPainter& painter, bool isPale) {
  const auto [first, last] = shownRows();
  for (std::size_t row = first; row < last; ++row) {
    paintBar(painter, row, isPale);
    paintValue(painter, row);
  }
  if (m_divide == 0) return;
  painter.setPen(QPen(plot().look().quiet, 1, Qt::DashLine));
  const double y = rowBox(m_divide).top();
  painter.drawLine(QPointF(plot().inner().left(), y), QPointF(plot().inner().right(), y));
}

void BarChart::paintSelected(QPainter& painter) {
  const auto [first, last] = shownRows();
  for (std::size_t row = first; row < last; ++row)
    if (isRowSelected(row)) paintBar(painter, row, false);
}

std::vector<geo::UnitIndex> BarChart::unitsIn(const QRectF& band) const {
  std::vector<geo::UnitIndex> units;
  const auto [first, last] = shownRows();
  for (std::size_t row = first; row < last; ++row)
    if (barBox(row).intersects(band))
      units.insert(units.end(), rows()[row].units.begin(), rows()[row].units.end());
  return units;
}

std::vector<geo::UnitIndex> BarChart::unitsAt(QPointF place) const {
  const int row = rowAt(place.y());
  if (row < 0) return {};
  constexpr double kReach = 4;  // the bar of a zero is a line
  const QRectF bar = barBox(static_cast<std::size_t>(row)).adjusted(-kReach, -kReach, kReach, kReach);
  return bar.contains(place) ? rows()[static_cast<std::size_t>(row)].units : std::vector<geo::UnitIndex>();
}

QString BarChart::tip(QPointF place) const {
  const int found = rowAt(place.y());
  if (found < 0) return {};
  const auto row = static_cast<std::size_t>(found);
  const QString measure = indicatorUnit(subject().language, subject().theme->indicator);
  QStringList lines = {rows()[row].label,
                       measure.isEmpty() ? valueText(row) : valueText(row) + u' ' + measure};
  if (m_content == Content::areas) {
    lines << tr("Units on the map: %1").arg(rows()[row].units.size());
  } else {
    QStringList above;
    for (const planning::Unit* const parent : subject().document->parents(rows()[row].units.front()))
      above << unitName(subject().language, *parent);
    if (!above.isEmpty()) lines << above.join(QStringLiteral(" › "));
  }
  return lines.join('\n');
}

}  // namespace app::gui
