#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/table/table.h"
#include "planning/figures/codebook.h"

namespace planning::forms {

/// A column's name without the year that it says: "income_2010", "2010年末人口", "收入（2010年）/元", "2015".
struct YearHead {
  std::string stem;  ///< "income"; empty where the name is a year alone
  std::string year;  ///< "2010"
};

/// Absent where the name says no year from 1900 to 2099, or several.
std::optional<YearHead> yearHeadOf(const std::string& head);

/// A year by itself: "2010", "2010年"; empty where it is none.
std::string yearText(const std::string& text);

/// "income at 2010 prices", "index (2010=100)": a year that the figures are not of.
bool isYearOfPrices(const std::string& head);

/// What stands above a table and says of which one year it is; both empty where nothing does, or several.
/// Days and numbers of documents are no such years.
struct TitleYear {
  std::string title;
  std::string year;
};
TitleYear yearOfTitles(const std::vector<std::string>& titles);

/// Columns that are years of the same thing.
struct YearSeries {
  std::string stem;
  std::map<std::string, std::size_t> columns;  ///< year -> column
};

/// Series of two years at least. A name that the codebook knows as a whole is no part of one, nor a column
/// that holds words. None where the user has said of such a column what it is (`chosen`).
/// Throws geo::DataError where two columns are one of them, or a column without a year is called like one.
std::vector<YearSeries> findYearSeries(const geo::Table& table, const Codebook& codebook,
                                       const std::map<std::string, std::string>& chosen);

}  // namespace planning::forms
