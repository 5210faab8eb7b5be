#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/store/row_filter.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// A figure that an expression of the catalogue names.
struct NamedFigure {
  std::string name;   ///< in lower case
  std::string field;  ///< id of the form's field; empty: veto_stated
  bool isAgreed = false;
  std::optional<double> value;
  bool isEstimate = false;
};

/// What an expression of the catalogue is for one unit.
struct FormValue {
  std::optional<double> value;
  std::string filled;  ///< the expression with the figures in place of their names, "?" for none
  std::vector<NamedFigure> figures;  ///< each once
  std::vector<std::string> missing;  ///< names of those that are not there; then there is no value
};

/// Expressions of the catalogue over the yearly forms of units: SQL over one row (geo/store/row_filter.h)
/// whose names are ids of the form's fields for what was done, and agreed_ID for what was agreed to; in a
/// veto also veto_stated, 1 or 0 as the item's department says. Whole numbers are reals, so that 1/2 is 0.5.
/// A figure that is named and not there leaves the expression without a value, whatever SQL would make of it.
class FormFigures {
 public:
  /// `stated`: by unit; empty: no word on any. Throws geo::DataError where two fields of the form have names
  /// that are the same without case.
  FormFigures(const Register& all, const std::string& year, const std::vector<std::string>& units,
              const std::vector<VetoWord>& stated = {});

  /// Why it cannot be used, as the end of a sentence; empty: it can.
  std::string faultOfFormula(const std::string& expression) const;
  std::string faultOfVeto(const std::string& expression) const;

  /// By unit; without values where the expression has a fault.
  std::vector<FormValue> values(const std::string& expression) const;

 private:
  using Row = std::map<std::string, NamedFigure>;  ///< by name

  static std::vector<Row> rowsOf(const Register& all, const std::string& year,
                                 const std::vector<std::string>& units, const std::vector<VetoWord>& stated);
  std::string faultOf(const std::string& expression, bool isVeto) const;

  std::vector<Row> m_rows;
  Row m_names;  ///< a row without figures
  geo::store::RowFilter m_filter;
};

/// Whether a veto asks for the word of the item's department.
bool asksForWord(const std::string& veto);

}  // namespace planning::liaison
