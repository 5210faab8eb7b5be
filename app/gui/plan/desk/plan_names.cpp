#include "app/gui/plan/desk/plan_names.h"

#include "app/gui/look/look.h"
#include "app/gui/model/names.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

struct PlanNames {
  Q_DECLARE_TR_FUNCTIONS(app::gui::PlanNames)
};

namespace plan = planning::plan;

constexpr double kTenThousand = 10000;

/// 1,234.5 is written and read; "1,5" is no number.
QLocale english() { return {QLocale::English, QLocale::UnitedStates}; }

}  // namespace

QString planStateName(plan::State state) {
  switch (state) {
    case plan::State::outline:
      return PlanNames::tr("outline");
    case plan::State::firstDraft:
      return PlanNames::tr("first draft");
    case plan::State::comments:
      return PlanNames::tr("out for comments");
    case plan::State::revised:
      return PlanNames::tr("revised");
    case plan::State::review:
      return PlanNames::tr("in review");
    case plan::State::approved:
      return PlanNames::tr("approved");
  }
  return {};
}

QString planStateName(const std::string& word) {
  const std::optional<plan::State> state = plan::findState(word);
  return state ? planStateName(*state) : QString::fromStdString(word);
}

QString planStepName(plan::State next) {
  switch (next) {
    case plan::State::outline:
      break;
    case plan::State::firstDraft:
      return PlanNames::tr("Make it the first draft");
    case plan::State::comments:
      return PlanNames::tr("Send out for comments");
    case plan::State::revised:
      return PlanNames::tr("Open for revision");
    case plan::State::review:
      return PlanNames::tr("Hand in for review");
    case plan::State::approved:
      return PlanNames::tr("Approve and freeze");
  }
  return {};
}

QString commentStateName(plan::CommentState state) {
  switch (state) {
    case plan::CommentState::open:
      return PlanNames::tr("open");
    case plan::CommentState::accepted:
      return PlanNames::tr("accepted");
    case plan::CommentState::partly:
      return PlanNames::tr("partly accepted");
    case plan::CommentState::declined:
      return PlanNames::tr("declined");
  }
  return {};
}

QString receiptStateName(plan::ReceiptState state) {
  switch (state) {
    case plan::ReceiptState::sent:
      return PlanNames::tr("sent");
    case plan::ReceiptState::due:
      return PlanNames::tr("due");
    case plan::ReceiptState::overdue:
      return PlanNames::tr("overdue");
    case plan::ReceiptState::received:
      return PlanNames::tr("received");
  }
  return {};
}

QString figureStateName(plan::FigureState state) {
  switch (state) {
    case plan::FigureState::same:
      return PlanNames::tr("as it is now");
    case plan::FigureState::changed:
      return PlanNames::tr("changed since");
    case plan::FigureState::supplied:
      return PlanNames::tr("supplied since");
    case plan::FigureState::gone:
      return PlanNames::tr("no longer there");
    case plan::FigureState::indicatorDeleted:
      return PlanNames::tr("indicator deleted");
  }
  return {};
}

QString figureFlagName(const std::string& flag) {
  if (flag == "unverified") return PlanNames::tr("unverified");
  const auto known = planning::parseFlag(flag);
  return known && *known != planning::Flag::reported ? flagName(*known) : QString();
}

QString itemName(const std::string& language, const plan::Item& item) {
  const QString number = QString::fromStdString(item.id);
  const QString title = nameIn(language, item.titleZh, item.titleEn);
  return item.kind == plan::ItemKind::map ? PlanNames::tr("Map %1 %2").arg(number, title)
                                          : PlanNames::tr("Table %1 %2").arg(number, title);
}

QString issueText(const geo::Issue& issue) {
  const std::string place = issue.place + ": ";
  return QString::fromStdString(issue.text.starts_with(place) ? issue.text.substr(place.size()) : issue.text);
}

QString plainNumber(const std::optional<double>& value) {
  constexpr int kDigits = 15;
  return value ? QString::number(*value, 'g', kDigits) : QString();
}

bool parseNumber(const QString& text, std::optional<double>& value) {
  const QString plain = text.trimmed().remove(' ');
  value.reset();
  if (plain.isEmpty()) return true;
  bool isNumber = false;
  const double read = english().toDouble(plain, &isNumber);
  if (!isNumber || !std::isfinite(read)) return false;
  value = read;
  return true;
}

QString tenThousands(std::int64_t yuan) {
  constexpr std::int64_t kUnit = 10000;
  QString text = english().toString(static_cast<qlonglong>(yuan / kUnit));
  const std::int64_t rest = std::abs(yuan % kUnit);
  if (yuan < 0 && yuan > -kUnit) text.prepend('-');
  if (rest == 0) return text;
  QString decimals = QStringLiteral("%1").arg(rest, 4, 10, QLatin1Char('0'));
  while (decimals.endsWith('0')) decimals.chop(1);
  return text + '.' + decimals;
}

std::optional<std::int64_t> yuanOf(const QString& tenThousandYuan) {
  constexpr double kLargest = 1e11, kSlack = 1e-4;
  std::optional<double> value;
  if (!parseNumber(tenThousandYuan, value) || !value || std::abs(*value) > kLargest) return std::nullopt;
  const double yuan = *value * kTenThousand;
  if (std::abs(yuan - std::round(yuan)) > kSlack * std::max(1.0, std::abs(yuan) * 1e-9)) return std::nullopt;
  return std::llround(yuan);
}

QColor changedColour() { return lookColour("#9c3d00", "#f0a070"); }
QColor suppliedColour() { return lookColour("#1f6b3a", "#8fd0a3"); }
QColor missingColour() { return lookColour("#8a857d", "#a5a098"); }

}  // namespace app::gui
