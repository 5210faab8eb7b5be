#include "app/gui/liaison/assessment/assessment_words.h"

#include "app/gui/liaison/desk/liaison_names.h"

#include <QCoreApplication>

#include <cstdint>
#include <variant>

namespace app::gui {
namespace {

struct AssessmentWords {
  Q_DECLARE_TR_FUNCTIONS(app::gui::AssessmentWords)
};

}  // namespace

QString formStandingText(const std::string& language, const std::string& word) {
  return word == "not_reported" ? AssessmentWords::tr("nothing reported")
                                : wordText(language, "form_states", "state", word);
}

QString scoreStateText(const std::string& word) {
  if (word == "counted") return AssessmentWords::tr("counted");
  if (word == "not_applicable") return AssessmentWords::tr("does not apply");
  if (word == "missing") return AssessmentWords::tr("missing");
  if (word == "wrong") return AssessmentWords::tr("wrong");
  if (word == "given") return AssessmentWords::tr("grade as given");
  return QString::fromStdString(word);
}

QString countsText(const std::string& language, const std::string& word) {
  return word == "formula" ? AssessmentWords::tr("formula")
                           : wordText(language, "assessment_items", "counts", word);
}

QString yesNoText(const std::string& word) {
  if (word == "true") return AssessmentWords::tr("yes");
  return word == "false" ? AssessmentWords::tr("no") : QString();
}

TableCell numberCell(const geo::Cell& cell) {
  constexpr int kDigits = 15;  // that a double holds for certain
  TableCell shown;
  shown.isNumber = true;
  if (const auto* const whole = std::get_if<std::int64_t>(&cell)) {
    shown.text = QString::number(*whole);
    shown.sortBy = static_cast<qlonglong>(*whole);
  } else if (const auto* const real = std::get_if<double>(&cell)) {
    shown.text = QString::number(*real, 'g', kDigits);
    shown.sortBy = *real;
  }
  return shown;
}

}  // namespace app::gui
