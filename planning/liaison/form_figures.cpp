#include "planning/liaison/form_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string_view>
#include <utility>

#include "geo/report/message.h"

namespace planning::liaison {
namespace {

using geo::store::ExpressionFault;

constexpr const char* kVetoStated = "veto_stated";
constexpr const char* kAgreed = "agreed_";

/// A word, a number or one other character of an expression.
struct Piece {
  enum class Kind { name, number, other };
  Kind kind = Kind::other;
  std::string text;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNameStart(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalpha(byte) != 0 || c == '_' || byte >= 0x80;
}

std::size_t endOfNumber(std::string_view text, std::size_t at) {
  while (at < text.size() && (isDigit(text[at]) || text[at] == '.')) ++at;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    std::size_t exponent = at + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
    if (exponent < text.size() && isDigit(text[exponent])) {
      at = exponent;
      while (at < text.size() && isDigit(text[at])) ++at;
    }
  }
  return at;
}

std::vector<Piece> piecesOf(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    Piece::Kind kind = Piece::Kind::other;
    if (isNameStart(text[at])) {
      kind = Piece::Kind::name;
      while (end < text.size() && (isNameStart(text[end]) || isDigit(text[end]))) ++end;
    } else if (isDigit(text[at]) || (text[at] == '.' && end < text.size() && isDigit(text[end]))) {
      kind = Piece::Kind::number;
      end = endOfNumber(text, at);
    }
    pieces.push_back({kind, std::string(text.substr(at, end - at))});
    at = end;
  }
  return pieces;
}

std::string inLowerCase(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// 1/2 of whole numbers is 0 in SQL.
std::string withReals(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    text += piece.text;
    if (piece.kind == Piece::Kind::number && piece.text.find_first_of(".eE") == std::string::npos)
      text += ".0";
  }
  return text;
}

std::vector<geo::Column> columnsOf(const Register& all) {
  std::vector<geo::Column> columns{{kVetoStated, geo::ColumnType::real}};
  for (const FormField& field : all.formFields) {
    columns.push_back({field.id, geo::ColumnType::real});
    columns.push_back({kAgreed + field.id, geo::ColumnType::real});
  }
  return columns;
}

template <class Row>
std::vector<std::vector<geo::Cell>> cellsOf(const std::vector<geo::Column>& columns,
                                            const std::vector<Row>& rows) {
  std::vector<std::vector<geo::Cell>> cells;
  for (const Row& row : rows) {
    std::vector<geo::Cell>& line = cells.emplace_back();
    for (const geo::Column& column : columns) {
      const auto& value = row.at(inLowerCase(column.name)).value;
      line.push_back(value ? geo::Cell(*value) : geo::Cell());
    }
  }
  return cells;
}

template <class Row>
FormValue filledIn(const std::vector<Piece>& pieces, const Row& row) {
  FormValue one;
  for (const Piece& piece : pieces) {
    const auto figure = piece.kind == Piece::Kind::name ? row.find(inLowerCase(piece.text)) : row.end();
    if (figure == row.end()) {
      one.filled += piece.text;
      continue;
    }
    one.filled += figure->second.value ? fmt::format("{}", *figure->second.value) : "?";
    if (std::ranges::find(one.figures, figure->first, &NamedFigure::name) != one.figures.end()) continue;
    one.figures.push_back(figure->second);
    if (!figure->second.value) one.missing.push_back(figure->first);
  }
  return one;
}

/// What SQLite knows beside the columns.
bool isRowNumber(const std::string& name) { return name == "rowid" || name == "oid" || name == "_rowid_"; }

std::string noField(const std::string& name) {
  return geo::message("the yearly form has no field '{}'; names are ids of form_fields, and agreed_ID", name);
}

std::string notUnderstood(const std::string& expression, const std::string& word) {
  return geo::message("'{}' is not understood at '{}'; it is SQL over one unit's yearly form", expression,
                      word);
}

std::string whyNot(const ExpressionFault& fault, const std::string& expression) {
  using enum ExpressionFault::Kind;
  if (fault.kind == unknownColumn) return noField(fault.word);
  if (fault.kind == other) return geo::message("'{}' cannot be worked out: {}", expression, fault.word);
  return notUnderstood(expression, fault.word.empty() ? expression : fault.word);
}

}  // namespace

std::vector<FormFigures::Row> FormFigures::rowsOf(const Register& all, const std::string& year,
                                                  const std::vector<std::string>& units,
                                                  const std::vector<VetoWord>& stated) {
  std::vector<Row> rows(units.size());
  std::map<std::string, Row*> byUnit;
  for (std::size_t i = 0; i < units.size(); ++i) {
    byUnit.emplace(units[i], &rows[i]);
    rows[i].emplace(kVetoStated, NamedFigure{kVetoStated});
    for (const FormField& field : all.formFields) {
      const std::string name = inLowerCase(field.id);
      rows[i].emplace(name, NamedFigure{name, field.id});
      rows[i].emplace(kAgreed + name, NamedFigure{kAgreed + name, field.id, true});
    }
    const VetoWord word = i < stated.size() ? stated[i] : VetoWord::notStated;
    if (word != VetoWord::notStated) rows[i].at(kVetoStated).value = word == VetoWord::yes ? 1 : 0;
  }
  for (const YearlyFigure& one : all.yearly) {
    const auto unit = one.year == year ? byUnit.find(one.organisation) : byUnit.end();
    if (unit == byUnit.end()) continue;
    const auto actual = unit->second->find(inLowerCase(one.field));
    if (actual == unit->second->end() || actual->second.field != one.field) continue;
    actual->second.value = one.actual;
    actual->second.isEstimate = one.isEstimate;
    unit->second->at(kAgreed + actual->first).value = one.agreed;
  }
  return rows;
}

FormFigures::FormFigures(const Register& all, const std::string& year, const std::vector<std::string>& units,
                         const std::vector<VetoWord>& stated)
    : m_rows(rowsOf(all, year, units, stated)),
      m_names(rowsOf(all, {}, std::vector<std::string>(1), {}).front()),
      m_filter(columnsOf(all), cellsOf(columnsOf(all), m_rows)) {}

std::string FormFigures::faultOfFormula(const std::string& expression) const {
  return faultOf(expression, false);
}

std::string FormFigures::faultOfVeto(const std::string& expression) const {
  return faultOf(expression, true);
}

std::string FormFigures::faultOf(const std::string& expression, bool isVeto) const {
  const std::vector<Piece> pieces = piecesOf(expression);
  bool hasName = false;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::other && std::string_view("'\"`[];").find(piece.text) != std::string::npos)
      return notUnderstood(expression, piece.text);
    if (piece.kind != Piece::Kind::name) continue;
    const std::string name = inLowerCase(piece.text);
    if (isRowNumber(name)) return noField(piece.text);
    if (name == kVetoStated && !isVeto) return geo::message("{} is for vetoes only", kVetoStated);
    hasName = hasName || m_names.contains(name);
  }
  const auto fault = m_filter.values(withReals(pieces)).fault;
  if (fault) return whyNot(*fault, expression);
  if (!hasName) return geo::message("'{}' names no field of the yearly form", expression);
  return {};
}

std::vector<FormValue> FormFigures::values(const std::string& expression) const {
  const std::vector<Piece> pieces = piecesOf(expression);
  const geo::store::RowFilter::Values answer = m_filter.values(withReals(pieces));
  std::vector<FormValue> values;
  for (std::size_t row = 0; row < m_rows.size(); ++row) {
    FormValue& one = values.emplace_back(filledIn(pieces, m_rows[row]));
    if (answer.fault || !one.missing.empty()) continue;
    const std::optional<double>& value = answer.values.at(row);
    if (value && std::isfinite(*value)) one.value = value;
  }
  return values;
}

bool asksForWord(const std::string& veto) {
  return std::ranges::any_of(piecesOf(veto), [](const Piece& piece) {
    return piece.kind == Piece::Kind::name && inLowerCase(piece.text) == kVetoStated;
  });
}

}  // namespace planning::liaison
