#include "app/gui/model/names.h"

#include <QCoreApplication>
#include <QDateTime>

namespace app::gui {
namespace {

struct Names {
  Q_DECLARE_TR_FUNCTIONS(app::gui::Names)
};

}  // namespace

QString nameIn(const std::string& language, const std::string& zh, const std::string& en) {
  const bool chinese = language != "en";
  return QString::fromStdString(chinese ? (zh.empty() ? en : zh) : (en.empty() ? zh : en));
}

QString unitName(const std::string& language, const planning::Unit& unit) {
  return nameIn(language, unit.name, unit.nameEn);
}

QString indicatorName(const std::string& language, const planning::Indicator& indicator) {
  const QString name = nameIn(language, indicator.nameZh, indicator.nameEn);
  return name.isEmpty() ? QString::fromStdString(indicator.id) : name;
}

QString indicatorUnit(const std::string& language, const planning::Indicator& indicator) {
  return nameIn(language, indicator.unitZh, indicator.unitEn);
}

QString groupName(const std::string& group) {
  if (group == "composite") return Names::tr("Composite");
  if (group == "population") return Names::tr("Population");
  if (group == "education") return Names::tr("Education");
  if (group == "employment") return Names::tr("Employment");
  if (group == "households") return Names::tr("Households");
  if (group == "housing") return Names::tr("Housing and amenities");
  if (group == "monitoring") return Names::tr("Poverty monitoring");
  return group.empty() ? Names::tr("Other") : QString::fromStdString(group);
}

QString methodName(planning::ClassMethod method) {
  using planning::ClassMethod;
  switch (method) {
    case ClassMethod::fisherJenks:
      return Names::tr("natural breaks");
    case ClassMethod::quantile:
      return Names::tr("equal numbers of units");
    case ClassMethod::equalInterval:
      return Names::tr("equal steps");
    case ClassMethod::maximumBreaks:
      return Names::tr("widest gaps");
    case ClassMethod::headTail:
      return Names::tr("head and tail");
    case ClassMethod::stdMean:
      return Names::tr("standard deviations");
    case ClassMethod::boxPlot:
      return Names::tr("quartiles and fences");
    case ClassMethod::pretty:
      return Names::tr("round numbers");
    case ClassMethod::geometric:
      return Names::tr("geometric progression");
    case ClassMethod::manual:
      return Names::tr("given limits");
  }
  return {};
}

QString flagName(planning::Flag flag) {
  switch (flag) {
    case planning::Flag::reported:
      return Names::tr("reported");
    case planning::Flag::estimated:
      return Names::tr("estimated");
    case planning::Flag::imputed:
      return Names::tr("imputed");
    case planning::Flag::notCollected:
      return Names::tr("not collected");
    case planning::Flag::notApplicable:
      return Names::tr("not applicable");
    case planning::Flag::suppressed:
      return Names::tr("withheld for confidentiality");
  }
  return {};
}

QString localTime(const std::string& utc) {
  const QDateTime at = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs);
  return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace app::gui
