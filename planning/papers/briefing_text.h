#pragma once

#include <string>

#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/papers/briefing_figures.h"
#include "planning/papers/paper_words.h"

namespace planning::papers {

/// A briefing to begin from: plain paragraphs, one a line, each number with unit, year and what is to be said
/// of it; what is missing is said. In the briefing's language. The office edits it.
std::string draftText(const liaison::Register& all, const liaison::KnownPlaces& known,
                      const BriefingFigures& figures, const liaison::Briefing& briefing);

/// What a briefing is called where nobody named it.
std::string draftTitle(const liaison::Register& all, const liaison::KnownPlaces& known,
                       const liaison::Briefing& briefing);

/// "38.2", without the unit of measure; "none" where there is none.
std::string valueText(const BriefingRow& row, const PaperWords& words);
/// What is to be said of a figure: published for the area, of some counties only, estimated, imputed, not
/// verified by its source, an index; empty: nothing.
std::string flagText(const BriefingRow& row, const PaperWords& words);
/// "approved by the province 30, direct 8"
std::string stateText(const BriefingRow& row, const PaperWords& words);

/// The money of a unit and year: a row a field of the form that is money, in the form's order; absent where
/// nothing was agreed or reported of it.
struct MoneyRow {
  const liaison::FormField* field = nullptr;
  const liaison::YearlyFigure* figure = nullptr;  ///< null: neither agreed nor reported
};
std::vector<MoneyRow> moneyOf(const liaison::Register& all, const std::string& organisation,
                              const std::string& year);
bool hasMoney(const std::vector<MoneyRow>& rows);

}  // namespace planning::papers
