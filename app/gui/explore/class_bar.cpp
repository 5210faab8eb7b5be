#include "app/gui/explore/class_bar.h"

#include "app/gui/model/names.h"
#include "app/render/colour/palette.h"

#include <QComboBox>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

using planning::ClassMethod;
using render::PaletteKind;

constexpr std::array kMethods = {ClassMethod::fisherJenks, ClassMethod::quantile,  ClassMethod::equalInterval,
                                 ClassMethod::pretty,      ClassMethod::geometric, ClassMethod::maximumBreaks,
                                 ClassMethod::headTail,    ClassMethod::stdMean,   ClassMethod::boxPlot,
                                 ClassMethod::manual};
constexpr std::array kKinds = {PaletteKind::sequential, PaletteKind::diverging};
constexpr int kFewest = 2, kMost = 12;
constexpr QSize kIcon(63, 12);

bool takesNumber(ClassMethod method) {
  return method != ClassMethod::headTail && method != ClassMethod::stdMean &&
         method != ClassMethod::boxPlot && method != ClassMethod::manual;
}

int rowOf(ClassMethod method) {
  return static_cast<int>(std::ranges::find(kMethods, method) - kMethods.begin());
}

QIcon swatches(const std::vector<QColor>& colours) {
  QPixmap picture(kIcon);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  const int count = static_cast<int>(colours.size());
  for (int i = 0; i < count; ++i) {
    const int left = i * kIcon.width() / count, right = (i + 1) * kIcon.width() / count;
    painter.fillRect(left, 0, right - left, kIcon.height(), colours[static_cast<std::size_t>(i)]);
  }
  return {picture};
}

/// A line of the list that names a group and cannot be chosen.
QStandardItem* paletteHeading() {
  auto* const item = new QStandardItem;
  item->setFlags(Qt::NoItemFlags);
  return item;
}

}  // namespace

ClassBar::ClassBar(QWidget* parent)
    : QWidget(parent),
      m_method(new QComboBox),
      m_number(new QSpinBox),
      m_palette(new QComboBox),
      m_reversed(new QToolButton),
      m_seen(new QToolButton),
      m_menu(new QMenu(this)),
      m_preview(new PalettePreview) {
  build();
  connect(m_method, &QComboBox::activated, this, &ClassBar::choose);
  connect(m_palette, &QComboBox::activated, this, &ClassBar::choose);
  connect(m_number, &QSpinBox::valueChanged, this, &ClassBar::choose);
  connect(m_reversed, &QToolButton::toggled, this, &ClassBar::choose);
  showChoice();
  retranslate();
}

void ClassBar::build() {
  for (std::size_t i = 0; i < kMethods.size(); ++i) m_method->addItem(QString());
  m_number->setRange(kFewest, kMost);
  auto* const palettes = new QStandardItemModel(m_palette);
  for (const PaletteKind kind : kKinds) {
    palettes->appendRow(paletteHeading());
    for (const std::string& name : render::paletteNames(kind))
      palettes->appendRow(new QStandardItem(QString::fromStdString(name)));
  }
  m_palette->setModel(palettes);
  m_palette->setIconSize(kIcon);
  m_palette->setMaxVisibleItems(palettes->rowCount());
  m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_palette->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_reversed->setText(QStringLiteral("⇄"));
  m_reversed->setCheckable(true);
  m_seen->setText(QStringLiteral("◑"));
  m_seen->setPopupMode(QToolButton::InstantPopup);
  for (QToolButton* button : {m_reversed, m_seen}) button->setFocusPolicy(Qt::StrongFocus);
  auto* const shown = new QWidgetAction(m_menu);
  shown->setDefaultWidget(m_preview);
  m_menu->addAction(shown);
  m_seen->setMenu(m_menu);
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(4);
  grid->addWidget(m_method, 0, 0);
  grid->addWidget(m_number, 0, 1, 1, 2);
  grid->addWidget(m_palette, 1, 0);
  grid->addWidget(m_reversed, 1, 1);
  grid->addWidget(m_seen, 1, 2);
  grid->setColumnStretch(0, 1);
}

void ClassBar::setChoice(const planning::IndicatorStyle& style) {
  m_choice = style;
  showChoice();
}

void ClassBar::setLimits(const std::vector<double>& upper) {
  m_limits = upper;
  showChoice();
}

void ClassBar::showChoice() {
  const QSignalBlocker quietMethod(m_method), quietNumber(m_number), quietPalette(m_palette),
      quietReversed(m_reversed);
  const bool byNumber = takesNumber(m_choice.method);
  m_method->setCurrentIndex(rowOf(m_choice.method));
  auto* const methods = qobject_cast<QStandardItemModel*>(m_method->model());
  methods->item(rowOf(ClassMethod::manual))->setEnabled(!m_limits.empty() || !m_choice.upper.empty());
  m_number->setEnabled(byNumber);
  m_number->setValue(byNumber || m_limits.empty() ? m_choice.classes : static_cast<int>(m_limits.size()));
  m_palette->setCurrentIndex(m_palette->findText(QString::fromStdString(m_choice.palette)));
  m_reversed->setChecked(m_choice.reversed);
  showColours();
}

/// The palettes of the list and of the preview, in the order and number of the choice.
void ClassBar::showColours() {
  const auto order = m_choice.reversed ? render::PaletteOrder::reversed : render::PaletteOrder::asNamed;
  const int classes = m_limits.empty() ? m_choice.classes : static_cast<int>(m_limits.size());
  for (int row = 0; row < m_palette->count(); ++row) {
    if ((m_palette->model()->flags(m_palette->model()->index(row, 0)) & Qt::ItemIsEnabled) == 0) continue;
    const auto colours = render::paletteColours(m_palette->itemText(row).toStdString(), classes, order);
    m_palette->setItemIcon(row, swatches(colours));
    if (row == m_palette->currentIndex()) m_preview->setColours(colours);
  }
}

void ClassBar::choose() {
  m_choice.method = kMethods[static_cast<std::size_t>(std::max(0, m_method->currentIndex()))];
  if (m_number->isEnabled() && takesNumber(m_choice.method)) m_choice.classes = m_number->value();
  if (m_choice.method != ClassMethod::manual)
    m_choice.upper.clear();
  else if (m_choice.upper.empty())
    m_choice.upper = m_limits;
  if (m_palette->currentIndex() >= 0) m_choice.palette = m_palette->currentText().toStdString();
  m_choice.reversed = m_reversed->isChecked();
  showChoice();
  emit chosen(m_choice);
}

void ClassBar::retranslate() {
  for (std::size_t i = 0; i < kMethods.size(); ++i)
    m_method->setItemText(static_cast<int>(i), methodName(kMethods[i]));
  const std::array kindNames = {tr("From light to dark"), tr("From a middle to both sides")};
  int row = 0;
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
    m_palette->setItemText(row, kindNames[kind]);
    row += 1 + static_cast<int>(render::paletteNames(kKinds[kind]).size());
  }
  const auto name = [](QWidget* widget, const QString& text) {
    widget->setAccessibleName(text);
    widget->setToolTip(text);
  };
  name(m_method, tr("Way to make classes"));
  name(m_number, tr("Number of classes"));
  name(m_palette, tr("Colours"));
  name(m_reversed, tr("Colours the other way round"));
  name(m_seen, tr("The colours as others see them"));
  m_preview->retranslate();
}

}  // namespace app::gui
