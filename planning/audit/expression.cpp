#include "planning/audit/expression.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string_view>

namespace planning::audit {
namespace {

bool startsName(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool continuesName(char c) { return startsName(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; }

std::string trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  return std::string(text);
}

struct Sign {
  std::string_view text;
  Comparison comparison;
};
constexpr Sign kSigns[] = {{"<=", Comparison::lessEqual},
                           {">=", Comparison::greaterEqual},
                           {"=", Comparison::equal},
                           {"<", Comparison::less},
                           {">", Comparison::greater}};

/// Reads a linear form from left to right.
class LinearReader {
 public:
  explicit LinearReader(std::string_view text) : m_text(text) {}

  std::optional<LinearForm> read() {
    double sign = 1;
    skipSpace();
    if (take('-'))
      sign = -1;
    else
      take('+');
    for (;;) {
      if (!readTerm(sign)) return std::nullopt;
      if (isAtEnd()) return m_form;
      if (take('+'))
        sign = 1;
      else if (take('-'))
        sign = -1;
      else
        return std::nullopt;
    }
  }

 private:
  bool readTerm(double factor) {
    std::string name;
    do {
      skipSpace();
      if (const auto number = readNumber())
        factor *= *number;
      else if (name.empty() && !(name = readName()).empty())
        continue;
      else
        return false;
    } while (take('*'));
    while (take('/')) {
      const auto number = readNumber();
      if (!number || *number == 0) return false;
      factor /= *number;
    }
    add(name, factor);
    return true;
  }

  void add(const std::string& name, double factor) {
    if (name.empty()) {
      m_form.constant += factor;
      return;
    }
    const auto found = std::ranges::find(m_form.terms, name, &std::pair<std::string, double>::first);
    if (found != m_form.terms.end())
      found->second += factor;
    else
      m_form.terms.emplace_back(name, factor);
  }

  std::optional<double> readNumber() {
    skipSpace();
    double number = 0;
    const char* const begin = m_text.data() + m_at;
    if (m_at == m_text.size() || std::isdigit(static_cast<unsigned char>(*begin)) == 0) return std::nullopt;
    const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), number);
    if (error != std::errc()) return std::nullopt;
    m_at += static_cast<std::size_t>(end - begin);
    return number;
  }

  std::string readName() {
    const std::size_t begin = m_at;
    if (m_at < m_text.size() && startsName(m_text[m_at]))
      while (m_at < m_text.size() && continuesName(m_text[m_at])) ++m_at;
    return std::string(m_text.substr(begin, m_at - begin));
  }

  bool take(char c) {
    skipSpace();
    if (m_at == m_text.size() || m_text[m_at] != c) return false;
    ++m_at;
    return true;
  }
  void skipSpace() {
    while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0) ++m_at;
  }
  bool isAtEnd() {
    skipSpace();
    return m_at == m_text.size();
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  LinearForm m_form;
};

}  // namespace

std::optional<ComparedText> splitComparison(const std::string& expression) {
  const std::string_view text = expression;
  std::optional<ComparedText> split;
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
    } else if (depth == 0) {
      const auto* const sign =
          std::ranges::find_if(kSigns, [&](const Sign& one) { return text.substr(i).starts_with(one.text); });
      if (sign == std::end(kSigns)) continue;
      if (split) return std::nullopt;
      split = ComparedText{trimmed(text.substr(0, i)), sign->comparison,
                           trimmed(text.substr(i + sign->text.size()))};
      i += sign->text.size() - 1;
    }
  }
  if (split && (split->left.empty() || split->right.empty())) return std::nullopt;
  return split;
}

std::vector<std::string> namesIn(const std::string& expression) {
  std::vector<std::string> names;
  bool isText = false;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] == '\'') isText = !isText;
    if (isText || !startsName(expression[i])) {
      if (!isText && std::isdigit(static_cast<unsigned char>(expression[i])) != 0)
        while (i + 1 < expression.size() && continuesName(expression[i + 1])) ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i + 1 < expression.size() && continuesName(expression[i + 1])) ++i;
    std::string name = expression.substr(begin, i + 1 - begin);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::optional<LinearForm> linearForm(const std::string& text) { return LinearReader(text).read(); }

LinearForm difference(const LinearForm& left, const LinearForm& right) {
  LinearForm result = left;
  result.constant -= right.constant;
  for (const auto& [name, factor] : right.terms) {
    const auto found = std::ranges::find(result.terms, name, &std::pair<std::string, double>::first);
    if (found != result.terms.end())
      found->second -= factor;
    else
      result.terms.emplace_back(name, -factor);
  }
  std::erase_if(result.terms, [](const auto& term) { return term.second == 0; });
  return result;
}

}  // namespace planning::audit
