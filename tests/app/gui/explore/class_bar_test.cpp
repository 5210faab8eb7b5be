#include "app/gui/explore/class_bar.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "app/gui/model/names.h"
#include "app/render/colour/palette.h"

namespace app::gui {
namespace {

using planning::ClassMethod;
using planning::IndicatorStyle;

class ClassBarTest : public testing::Test {
 protected:
  ClassBarTest() {
    QObject::connect(&m_bar, &ClassBar::chosen,
                     [this](const IndicatorStyle& style) { m_chosen.push_back(style); });
  }

  QComboBox& method() { return *m_bar.findChildren<QComboBox*>()[0]; }
  QComboBox& palette() { return *m_bar.findChildren<QComboBox*>()[1]; }
  QSpinBox& number() { return *m_bar.findChild<QSpinBox*>(); }
  QToolButton& reversed() { return *m_bar.findChildren<QToolButton*>()[0]; }

  static void pick(QComboBox& box, const QString& text) {
    box.setCurrentIndex(box.findText(text));
    emit box.activated(box.currentIndex());
  }

  ClassBar m_bar;
  std::vector<IndicatorStyle> m_chosen;
};

TEST_F(ClassBarTest, ShowsAStyleWithoutChoosingIt) {
  const IndicatorStyle style{"a", ClassMethod::quantile, 8, {}, "PuOr", true};
  m_bar.setChoice(style);
  EXPECT_TRUE(m_chosen.empty());
  EXPECT_EQ(m_bar.choice(), style);
  EXPECT_EQ(method().currentText(), methodName(ClassMethod::quantile));
  EXPECT_EQ(number().value(), 8);
  EXPECT_EQ(palette().currentText(), "PuOr");
  EXPECT_TRUE(reversed().isChecked());
}

TEST_F(ClassBarTest, KeepsTheRestOfTheStyleWhenOneThingIsChosen) {
  m_bar.setChoice({"a", ClassMethod::quantile, 8, {}, "PuOr", true});
  pick(palette(), "magma");
  ASSERT_EQ(m_chosen.size(), 1U);
  EXPECT_EQ(m_chosen[0], (IndicatorStyle{"a", ClassMethod::quantile, 8, {}, "magma", true}));
  QTest::mouseClick(&reversed(), Qt::LeftButton);
  ASSERT_EQ(m_chosen.size(), 2U);
  EXPECT_FALSE(m_chosen[1].reversed);
  number().setValue(12);
  ASSERT_EQ(m_chosen.size(), 3U);
  EXPECT_EQ(m_chosen[2].classes, 12);
}

TEST_F(ClassBarTest, OffersEveryMethodAndEveryPalette) {
  EXPECT_EQ(method().count(), 10);
  for (const std::string& name : render::paletteNames())
    EXPECT_GE(palette().findText(QString::fromStdString(name)), 0) << name;
  const QAbstractItemModelTester tester(palette().model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST_F(ClassBarTest, TakesNoHeadingForAPalette) {
  EXPECT_EQ(palette().model()->flags(palette().model()->index(0, 0)), Qt::NoItemFlags);
  EXPECT_EQ(palette().currentText(), "YlOrRd");
}

TEST_F(ClassBarTest, BeginsGivenLimitsWithThoseThatAreShown) {
  m_bar.setLimits({1, 2.5, 9});
  pick(method(), methodName(ClassMethod::manual));
  ASSERT_EQ(m_chosen.size(), 1U);
  EXPECT_EQ(m_chosen[0].upper, (std::vector<double>{1, 2.5, 9}));
  EXPECT_FALSE(number().isEnabled());
  EXPECT_EQ(number().value(), 3);
  pick(method(), methodName(ClassMethod::equalInterval));
  EXPECT_TRUE(m_chosen[1].upper.empty()) << "they belong to given limits only";
  EXPECT_EQ(m_chosen[1].classes, 5) << "the number is as it was before";
}

TEST_F(ClassBarTest, OffersGivenLimitsOnlyWhereThereAreSome) {
  const QModelIndex manual = method().model()->index(method().count() - 1, 0);
  EXPECT_FALSE(method().model()->flags(manual).testFlag(Qt::ItemIsEnabled));
  m_bar.setLimits({1, 2});
  EXPECT_TRUE(method().model()->flags(manual).testFlag(Qt::ItemIsEnabled));
}

TEST_F(ClassBarTest, KeepsAPaletteThatItDoesNotKnow) {
  m_bar.setChoice({"a", ClassMethod::fisherJenks, 5, {}, "of a newer program", false});
  number().setValue(6);
  ASSERT_EQ(m_chosen.size(), 1U);
  EXPECT_EQ(m_chosen[0].palette, "of a newer program");
}

TEST_F(ClassBarTest, NamesEveryControlForReaders) {
  for (QWidget* widget : m_bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
    EXPECT_TRUE(widget->focusPolicy() == Qt::NoFocus || !widget->accessibleName().isEmpty())
        << widget->metaObject()->className();
}

TEST(PalettePreviewTest, ShowsTheColoursAsEachReaderSeesThem) {
  PalettePreview preview;
  const QColor red("#ff0000");
  preview.setColours({red});
  preview.resize(preview.sizeHint());
  const QImage picture = preview.grab().toImage();
  const int rows = static_cast<int>(render::kVisions.size());
  const int margin = 10, height = (picture.height() - 2 * margin) / rows;
  for (int row = 0; row < rows; ++row)
    EXPECT_EQ(picture.pixelColor(picture.width() - margin - 5, margin + row * height + height / 2).name(),
              render::simulate(red, render::kVisions[static_cast<std::size_t>(row)]).name())
        << row;
}

}  // namespace
}  // namespace app::gui
