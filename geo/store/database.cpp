#include "geo/store/database.h"

#include <fmt/format.h>

#include <stdexcept>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::store {

std::string inDialect(const Dialect& dialect, std::string_view sql) {
  return fmt::format(fmt::runtime(sql), fmt::arg("rowid", dialect.rowid),
                     fmt::arg("integer", dialect.integer), fmt::arg("real", dialect.real),
                     fmt::arg("blob", dialect.blob));
}

std::string wrongKind() {
  return message(
      "A value in the workspace is of another kind than its column; restore the file from a copy.");
}

void Statement::run(std::initializer_list<Value> values) {
  reset();
  int index = 1;
  for (const Value& value : values) bind(index++, value);
  step();
  reset();
}

std::int64_t Statement::insert(std::initializer_list<Value> values) {
  reset();
  int index = 1;
  for (const Value& value : values) bind(index++, value);
  if (!step()) throw std::logic_error("the statement returns no number");
  const std::int64_t number = integer(0);
  while (step()) {  // the row is stored for certain at the end
  }
  reset();
  return number;
}

std::string Statement::text(int index) const { return optionalText(index).value_or(std::string()); }

std::optional<std::string> Statement::optionalText(int index) const {
  Value value = column(index);
  if (std::holds_alternative<Null>(value)) return std::nullopt;
  if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
  throw DamagedError(wrongKind());
}

std::optional<double> Statement::real(int index) const {
  const Value value = column(index);
  if (std::holds_alternative<Null>(value)) return std::nullopt;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
  throw DamagedError(wrongKind());
}

std::int64_t Statement::integer(int index) const {
  const Value value = column(index);
  if (std::holds_alternative<Null>(value)) return 0;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  throw DamagedError(wrongKind());
}

Transaction::Transaction(Database& database) : m_database(database), m_joins(database.inTransaction()) {
  if (!m_joins) m_database.begin();
}

Transaction::~Transaction() {
  if (m_open) m_database.rollback();
}

void Transaction::commit() {
  if (!m_joins) m_database.commit();
  m_open = false;
}

ReadTransaction::ReadTransaction(Database& database)
    : m_database(database), m_joins(database.inTransaction()) {
  if (!m_joins) m_database.beginReading();
}

ReadTransaction::~ReadTransaction() {
  if (!m_joins) m_database.rollback();
}

}  // namespace geo::store
