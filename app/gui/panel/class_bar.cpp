#include "app/gui/panel/class_bar.h"

#include "app/gui/model/names.h"
#include "app/render/palette.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

using planning::ClassMethod;

constexpr std::array kMethods = {
    ClassMethod::fisherJenks, ClassMethod::quantile, ClassMethod::equalInterval, ClassMethod::maximumBreaks,
    ClassMethod::headTail,    ClassMethod::stdMean,  ClassMethod::boxPlot};

bool takesNumber(ClassMethod method) {
  return method != ClassMethod::headTail && method != ClassMethod::stdMean && method != ClassMethod::boxPlot;
}

QIcon swatches(const std::string& palette) {
  constexpr int kColours = 5, kWidth = 9, kHeight = 12;
  QPixmap picture(kColours * kWidth, kHeight);
  QPainter painter(&picture);
  const std::vector<QColor> colours = render::paletteColours(palette, kColours);
  for (int i = 0; i < kColours; ++i)
    painter.fillRect(i * kWidth, 0, kWidth, kHeight, colours[static_cast<std::size_t>(i)]);
  return {picture};
}

}  // namespace

ClassBar::ClassBar(QWidget* parent)
    : QWidget(parent), m_method(new QComboBox), m_number(new QSpinBox), m_palette(new QComboBox) {
  constexpr int kFewest = 2, kMost = 9;  // colours that a palette has
  for (std::size_t i = 0; i < kMethods.size(); ++i) m_method->addItem(QString());
  m_number->setRange(kFewest, kMost);
  m_number->setValue(m_choice.classes);
  for (const std::string& palette : render::paletteNames())
    m_palette->addItem(swatches(palette), QString::fromStdString(palette));
  m_palette->setIconSize({45, 12});
  m_palette->setCurrentText(QString::fromStdString(m_choice.palette));
  m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_palette->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(m_method, 3);
  row->addWidget(m_number);
  row->addWidget(m_palette, 3);
  connect(m_method, &QComboBox::activated, this, &ClassBar::choose);
  connect(m_palette, &QComboBox::activated, this, &ClassBar::choose);
  connect(m_number, &QSpinBox::valueChanged, this, &ClassBar::choose);
  retranslate();
}

void ClassBar::choose() {
  const ClassMethod method = kMethods[static_cast<std::size_t>(std::max(0, m_method->currentIndex()))];
  m_number->setEnabled(takesNumber(method));
  m_choice.method = method;
  m_choice.classes = m_number->value();
  m_choice.upper.clear();
  m_choice.palette = m_palette->currentText().toStdString();
  emit chosen(m_choice);
}

void ClassBar::setChoice(const planning::IndicatorStyle& choice) {
  m_choice = choice;
  const auto found = std::ranges::find(kMethods, choice.method);
  const QSignalBlocker quiet(m_number);
  m_method->setCurrentIndex(found == kMethods.end() ? -1 : static_cast<int>(found - kMethods.begin()));
  m_number->setValue(choice.classes);
  m_number->setEnabled(takesNumber(choice.method));
  m_palette->setCurrentText(QString::fromStdString(choice.palette));
}

void ClassBar::retranslate() {
  for (std::size_t i = 0; i < kMethods.size(); ++i)
    m_method->setItemText(static_cast<int>(i), methodName(kMethods[i]));
  m_method->setAccessibleName(tr("Way to make classes"));
  m_method->setToolTip(tr("Way to make classes"));
  m_number->setAccessibleName(tr("Number of classes"));
  m_number->setToolTip(tr("Number of classes"));
  m_palette->setAccessibleName(tr("Colours"));
  m_palette->setToolTip(tr("Colours"));
}

}  // namespace app::gui
