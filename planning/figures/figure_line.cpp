#include "planning/figures/figure_line.h"

#include <fmt/format.h>

#include <charconv>

namespace planning {
namespace {

void appendField(std::string& line, std::string_view field) {
  for (const char c : field) {
    if (c == '\t')
      line += "\\t";
    else if (c == '\n')
      line += "\\n";
    else if (c == '\\')
      line += "\\\\";
    else
      line += c;
  }
}

std::string fieldsOf(const Figure& figure) {
  const std::string value = figure.value ? fmt::format("{}", *figure.value) : "";
  const std::string flag = toString(figure.flag);
  std::string line;
  for (const std::string_view field :
       {std::string_view(figure.unit), std::string_view(figure.period), std::string_view(figure.indicator),
        std::string_view(value), std::string_view(flag), std::string_view(figure.sourceCode)}) {
    appendField(line, field);
    line += '\t';
  }
  appendField(line, figure.note);
  return line;
}

std::string unescaped(std::string_view field) {
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\' || i + 1 == field.size()) {
      text += field[i];
      continue;
    }
    const char next = field[++i];
    text += next == 't' ? '\t' : next == 'n' ? '\n' : next;
  }
  return text;
}

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

template <class Number>
std::optional<Number> parsedWhole(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<LoggedFigure> parseLine(std::string_view line) {
  const std::vector<std::string_view> fields = split(line, '\t');
  if (fields.size() != 7 && fields.size() != 8) return std::nullopt;
  const std::optional<Flag> flag = parseFlag(std::string(fields[4]));
  const std::optional<double> value = parsedWhole<double>(fields[3]);
  const std::optional<std::int64_t> revision =
      fields.size() == 8 ? parsedWhole<std::int64_t>(fields[7]) : std::nullopt;
  if (!flag || (!value && !fields[3].empty()) || (fields.size() == 8 && !revision)) return std::nullopt;
  return LoggedFigure{{unescaped(fields[0]), unescaped(fields[1]), unescaped(fields[2]), value, *flag,
                       unescaped(fields[5]), unescaped(fields[6])},
                      revision};
}

}  // namespace

std::string figureLine(const Figure& figure) { return fieldsOf(figure) + '\n'; }

std::string figureLine(const Figure& figure, std::int64_t revision) {
  return fmt::format("{}\t{}\n", fieldsOf(figure), revision);
}

std::optional<std::vector<LoggedFigure>> parseFigureLines(std::string_view lines) {
  std::vector<LoggedFigure> figures;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::optional<LoggedFigure> figure = parseLine(lines.substr(0, end));
    if (!figure) return std::nullopt;
    figures.push_back(std::move(*figure));
    lines.remove_prefix(end + 1);
  }
  return figures;
}

}  // namespace planning
