#pragma once

#include <QColor>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>

#include "app/gui/look/look.h"
#include "geo/report/issue.h"
#include "planning/plan/circular.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace app::gui {

QString planStateName(planning::plan::State state);
/// Of a stored version; the word itself where a newer program wrote it.
QString planStateName(const std::string& word);
/// Of a step to it: "Send for comments".
QString planStepName(planning::plan::State next);
QString commentStateName(planning::plan::CommentState state);
QString receiptStateName(planning::plan::ReceiptState state);
QString figureStateName(planning::plan::FigureState state);
/// Of planning::Flag's words and "unverified", as a linked figure has them; empty: reported.
QString figureFlagName(const std::string& flag);
/// "Table 1.2", "Map 3.1"
QString itemName(const std::string& language, const planning::plan::Item& item);

/// What an issue says, without its place, which stands beside it already.
QString issueText(const geo::Issue& issue);

/// Yuan in units of 10,000 yuan (万元), as many decimals as needed, at most four.
QString tenThousands(std::int64_t yuan);
/// Absent: no number, or parts of a yuan.
std::optional<std::int64_t> yuanOf(const QString& tenThousandYuan);
/// A figure without needless zeros; empty where there is none.
QString plainNumber(const std::optional<double>& value);
/// Absent in `value`: nothing is written. False: it is no number.
bool parseNumber(const QString& text, std::optional<double>& value);

/// Behind text, in the window's look.
QColor changedColour();
QColor suppliedColour();
QColor missingColour();

}  // namespace app::gui
