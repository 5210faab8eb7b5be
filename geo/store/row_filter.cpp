#include "geo/store/row_filter.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <new>
#include <stdexcept>
#include <string_view>
#include <type_traits>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/store/sqlite_handles.h"

namespace geo::store {
namespace {

constexpr std::size_t kMostColumns = 1900;  // a table may have 2,000
constexpr std::size_t kLongestExpression = 10'000;

/// What an expression stands in; the end on a line of its own, so that a comment cannot swallow it.
struct Clause {
  std::string_view before;
  std::string_view after;
};
constexpr Clause kCondition{"SELECT rowid FROM units WHERE (\n", "\n)"};
constexpr Clause kValue{"SELECT rowid, (\n", "\n) FROM units"};

bool isAllowedFunction(std::string_view name) {
  static constexpr std::array<std::string_view, 18> kFunctions{
      "abs",  "round", "length",   "lower",  "upper",  "substr", "substring", "instr", "trim",
      "like", "glob",  "coalesce", "ifnull", "nullif", "iif",    "min",       "max",   "replace"};
  return std::ranges::find(kFunctions, name) != kFunctions.end();
}

/// Asked by SQLite while it compiles.
struct Guard {
  int selects = 0;
  bool isRefused = false;
  std::string function;

  int allow(int action, const char* first, const char* second) {
    const bool isAllowed = (action == SQLITE_SELECT && ++selects == 1) ||
                           (action == SQLITE_READ && std::string_view(first) == "units") ||
                           (action == SQLITE_FUNCTION && second != nullptr && isAllowedFunction(second));
    if (isAllowed) return SQLITE_OK;
    isRefused = true;
    if (action == SQLITE_FUNCTION && second != nullptr) function = second;
    return SQLITE_DENY;
  }
};

int ask(void* guard, int action, const char* first, const char* second, const char*, const char*) {
  return static_cast<Guard*>(guard)->allow(action, first, second);
}

/// The first closing parenthesis that nothing opened: it would end the clause that the expression stands in.
std::optional<std::size_t> strayParenthesis(std::string_view text) {
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth < 0) {
      return i;
    }
  }
  return std::nullopt;
}

std::string behind(const std::string& text, std::string_view start) {
  return text.starts_with(start) ? text.substr(start.size()) : std::string();
}

/// `near "x": syntax error` -> x
std::string nearWord(const std::string& text) {
  constexpr std::string_view kNear = "near \"", kEnd = "\": ";
  const std::size_t end = text.find(kEnd);
  return text.starts_with(kNear) && end != std::string::npos ? text.substr(kNear.size(), end - kNear.size())
                                                             : std::string();
}

std::string quotedName(const std::string& name) {
  std::string quoted = "\"";
  for (const char c : name) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

}  // namespace

/// How long the expression of now has taken.
struct Stopwatch {
  std::chrono::steady_clock::time_point since;

  static int tick(void* self) {
    const auto taken = std::chrono::steady_clock::now() - static_cast<const Stopwatch*>(self)->since;
    return taken > std::chrono::seconds(valueOf(Limit::expression)) ? 1 : 0;
  }
};

struct RowFilter::Impl {
  Connection connection;
  std::size_t rows = 0;

  void run(const std::string& sql) const {
    if (sqlite3_exec(connection.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      throw DataError(
          message("The table cannot be searched by expressions: {}.", sqlite3_errmsg(connection.get())));
  }

  StatementHandle prepare(const std::string& sql, const char** tail) const {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection.get(), sql.c_str(), static_cast<int>(sql.size()), &statement, tail);
    return StatementHandle(statement);
  }

  ExpressionFault faultOf(const std::string& expression, const Clause& clause, const Guard& guard) const;

  /// Null where there is a fault.
  StatementHandle compile(const std::string& expression, const Clause& clause,
                          std::optional<ExpressionFault>& fault) const;
  /// Calls for each row; the fault where SQLite stops, for example at an overflow.
  template <class Visit>
  std::optional<ExpressionFault> eachRow(sqlite3_stmt* statement, Visit&& visit) const {
    constexpr int kStepsBetweenQuestions = 20;  // one may search a text of 64 KB for another
    Stopwatch watch{std::chrono::steady_clock::now()};
    sqlite3_progress_handler(connection.get(), kStepsBetweenQuestions, &Stopwatch::tick, &watch);
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
      visit(static_cast<std::size_t>(sqlite3_column_int64(statement, 0)));
    sqlite3_progress_handler(connection.get(), 0, nullptr, nullptr);
    if (step == SQLITE_DONE) return std::nullopt;
    if (step == SQLITE_INTERRUPT)
      return ExpressionFault{ExpressionFault::Kind::other,
                             {},
                             message("it takes more than {} seconds", valueOf(Limit::expression))};
    return ExpressionFault{ExpressionFault::Kind::other, {}, sqlite3_errmsg(connection.get())};
  }
};

namespace {

void bindCell(sqlite3_stmt* statement, int index, const Cell& cell) {
  std::visit(
      [&](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::monostate>)
          sqlite3_bind_null(statement, index);
        else if constexpr (std::is_same_v<Value, std::string>)
          sqlite3_bind_text64(statement, index, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
        else if constexpr (std::is_same_v<Value, double>)
          sqlite3_bind_double(statement, index, value);
        else
          sqlite3_bind_int64(statement, index, value);
      },
      cell);
}

std::string createStatement(const std::vector<Column>& columns) {
  std::string sql = "CREATE TABLE units (rowid INTEGER PRIMARY KEY";
  for (const Column& column : columns)
    sql += ", " + quotedName(column.name) + (column.type == ColumnType::text ? " TEXT" : " REAL");
  return sql + ")";
}

}  // namespace

RowFilter::RowFilter(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows)
    : m_impl(std::make_unique<Impl>()) {
  if (columns.size() > kMostColumns)
    throw DataError(message("A table of {} columns cannot be searched by expressions; {} are possible.",
                            columns.size(), kMostColumns));
  sqlite3* connection = nullptr;
  const int opened =
      sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  m_impl->connection.reset(connection);
  if (opened != SQLITE_OK) throw std::bad_alloc();
  // else "a word that is no column" in double quotes is a text
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  m_impl->run(createStatement(columns));
  m_impl->run("BEGIN");
  std::string insert = "INSERT INTO units VALUES (?";
  for (std::size_t i = 0; i < columns.size(); ++i) insert += ", ?";
  const StatementHandle statement = m_impl->prepare(insert + ")", nullptr);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    sqlite3_clear_bindings(statement.get());
    sqlite3_bind_int64(statement.get(), 1, static_cast<sqlite3_int64>(row));
    for (std::size_t i = 0; i < std::min(columns.size(), rows[row].size()); ++i)
      bindCell(statement.get(), static_cast<int>(i) + 2, rows[row][i]);
    sqlite3_step(statement.get());
    sqlite3_reset(statement.get());
  }
  m_impl->run("COMMIT");
  m_impl->rows = rows.size();
  constexpr int kLongestText = 1 << 16, kLongestPattern = 256;
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, kLongestText);
  sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, kLongestPattern);
}

RowFilter::~RowFilter() = default;
RowFilter::RowFilter(RowFilter&&) noexcept = default;
RowFilter& RowFilter::operator=(RowFilter&&) noexcept = default;

ExpressionFault RowFilter::Impl::faultOf(const std::string& expression, const Clause& clause,
                                         const Guard& guard) const {
  const std::string text = sqlite3_errmsg(connection.get());
  const int offset = sqlite3_error_offset(connection.get()) - static_cast<int>(clause.before.size());
  ExpressionFault fault;
  if (offset >= 0) fault.at = std::min(static_cast<std::size_t>(offset), expression.size());
  if (guard.isRefused) {
    fault.kind = ExpressionFault::Kind::notAllowed;
    fault.word = guard.function;
  } else if (const std::string column = behind(text, "no such column: "); !column.empty()) {
    fault.kind = ExpressionFault::Kind::unknownColumn;
    fault.word = column;
  } else if (const std::string function = behind(text, "no such function: "); !function.empty()) {
    fault.kind = ExpressionFault::Kind::unknownFunction;
    fault.word = function;
  } else if (fault.word = nearWord(text); !fault.word.empty() || text == "incomplete input") {
    fault.kind = ExpressionFault::Kind::syntax;
    const bool isAtEnd = text == "incomplete input" || (fault.at && *fault.at >= expression.size());
    if (isAtEnd) {
      fault.at = expression.size();
      fault.word.clear();
    }
  } else {
    fault.kind = ExpressionFault::Kind::other;
    fault.word = text;
  }
  return fault;
}

StatementHandle RowFilter::Impl::compile(const std::string& expression, const Clause& clause,
                                         std::optional<ExpressionFault>& fault) const {
  if (expression.find_first_not_of(" \t\r\n") == std::string::npos)
    fault = ExpressionFault{ExpressionFault::Kind::empty, {}, {}};
  else if (const std::size_t zero = expression.find('\0'); zero != std::string::npos)
    fault = ExpressionFault{ExpressionFault::Kind::syntax, zero, {}};
  else if (const auto stray = strayParenthesis(expression))
    fault = ExpressionFault{ExpressionFault::Kind::syntax, stray, ")"};
  else if (expression.size() > kLongestExpression)
    fault = ExpressionFault{ExpressionFault::Kind::other, kLongestExpression,
                            message("longer than {} characters", kLongestExpression)};
  if (fault) return nullptr;
  const std::string sql = std::string(clause.before) + expression + std::string(clause.after);
  Guard guard;
  const char* tail = nullptr;
  sqlite3_set_authorizer(connection.get(), &store::ask, &guard);
  StatementHandle statement = prepare(sql, &tail);
  sqlite3_set_authorizer(connection.get(), nullptr, nullptr);
  if (!statement) {
    fault = faultOf(expression, clause, guard);
  } else if (tail != sql.c_str() + sql.size()) {
    const auto at = static_cast<std::size_t>(tail - sql.c_str()) - clause.before.size();
    fault = ExpressionFault{ExpressionFault::Kind::syntax, at, ";"};
    statement.reset();
  }
  return statement;
}

RowFilter::Answer RowFilter::ask(const std::string& expression) const {
  Answer answer;
  const StatementHandle statement = m_impl->compile(expression, kCondition, answer.fault);
  if (!statement) return answer;
  answer.fault = m_impl->eachRow(statement.get(), [&](std::size_t row) { answer.rows.push_back(row); });
  if (answer.fault) answer.rows.clear();
  std::ranges::sort(answer.rows);
  return answer;
}

RowFilter::Values RowFilter::values(const std::string& expression) const {
  Values answer;
  const StatementHandle statement = m_impl->compile(expression, kValue, answer.fault);
  if (!statement) return answer;
  answer.values.resize(m_impl->rows);
  answer.fault = m_impl->eachRow(statement.get(), [&](std::size_t row) {
    const int type = sqlite3_column_type(statement.get(), 1);
    if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
      answer.values[row] = sqlite3_column_double(statement.get(), 1);
  });
  if (answer.fault) answer.values.clear();
  return answer;
}

}  // namespace geo::store
