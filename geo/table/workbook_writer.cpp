#include "geo/table/workbook_writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "geo/file/staged_output.h"
#include "geo/file/xml_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/workbook_check.h"

namespace geo {
namespace {

constexpr lxw_row_t kTitleRow = 1;  // from 0 here
constexpr lxw_row_t kInstructionsRow = 2;
constexpr lxw_row_t kGroupRow = 3;
constexpr lxw_row_t kHeadRow = 4;
constexpr lxw_row_t kUnitRow = 5;
constexpr lxw_row_t kFirstRow = kFirstFormRow - 1;

constexpr lxw_color_t kHeadFill = 0xDCE6F1;
constexpr lxw_color_t kGroupFill = 0xB8CCE4;
constexpr lxw_color_t kLockedFill = 0xF2F2F2;
constexpr lxw_color_t kLine = 0x8C8C8C;

lxw_col_t columnAt(std::size_t index) { return static_cast<lxw_col_t>(index); }
lxw_row_t rowAt(std::size_t index) { return static_cast<lxw_row_t>(index); }

/// UTF-8 cut to so many characters, as the format limits some texts.
std::string cutToCharacters(const std::string& text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && ++count > most) return text.substr(0, i);
  return text;
}

/// At most 31 characters, none of []:*?/\, no apostrophe at its ends.
std::string sheetName(const std::string& name) {
  std::string allowed = allowedInXml(name);
  for (char& c : allowed)
    if (std::string_view("[]:*?/\\\t\r\n").find(c) != std::string_view::npos) c = '_';
  allowed = cutToCharacters(allowed, 31);
  if (allowed.starts_with('\'')) allowed.front() = '_';
  if (allowed.ends_with('\'')) allowed.back() = '_';
  return allowed.empty() ? "_" : allowed;
}

constexpr double kLineHeight = 12;  // points, of the font of cells

/// Lines that a text takes in a column of so many digits; not every program fits the height of rows itself.
double linesOf(const Cell& cell, double width) {
  const auto* const text = std::get_if<std::string>(&cell);
  if (text == nullptr) return 1;
  double digits = 0;
  for (const char c : *text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) digits += byte < 0x80 ? 1 : 2;  // Chinese characters are two digits wide
  }
  return std::max(1.0, std::ceil(digits / (width - 1)));
}

class Writer {
 public:
  Writer(const std::filesystem::path& file, const FormWorkbook& workbook)
      : m_file(file), m_workbook(workbook), m_staged(file), m_book(newBook(m_staged.path())) {
    if (m_book == nullptr) throw IoError(message("{} cannot be written: {}.", m_file.string(), "xlsxwriter"));
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    if (m_book != nullptr) (void)workbook_close(m_book);
  }

  void write() {
    lxw_doc_properties properties{};
    std::string author = m_workbook.author;  // the library's structs ask for char*
    properties.author = author.data();
    check(workbook_set_properties(m_book, &properties));
    makeFormats();
    for (const FormSheet& form : m_workbook.forms) writeForm(form);
    for (const TextSheet& text : m_workbook.texts) writeText(text);
    if (!m_workbook.factsSheet.empty()) writeFacts();
    check(workbook_close(std::exchange(m_book, nullptr)));
    detail::requireWholeWorkbook(m_staged.path(), m_cells, m_file);
    m_staged.commit();
  }

 private:
  /// Temporary files lie where the workbook will: a full disk is then the one that is named.
  static lxw_workbook* newBook(const std::filesystem::path& staged) {
    std::string folder = staged.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    return workbook_new_opt(staged.c_str(), &options);
  }

  void check(lxw_error error) const {
    if (error != LXW_NO_ERROR)
      throw IoError(message("{} cannot be written: {}.", m_file.string(), lxw_strerror(error)));
  }

  lxw_format* format(double size = 9) {
    lxw_format* const made = workbook_add_format(m_book);
    format_set_font_name(made, m_workbook.font.c_str());
    format_set_font_size(made, size);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
  }

  lxw_format* boxed(lxw_color_t fill, lxw_format_alignments alignment) {
    lxw_format* const made = format();
    format_set_border(made, LXW_BORDER_THIN);
    format_set_border_color(made, kLine);
    if (fill != LXW_COLOR_UNSET) format_set_bg_color(made, fill);
    format_set_align(made, static_cast<uint8_t>(alignment));
    format_set_text_wrap(made);
    if (alignment == LXW_ALIGN_LEFT) format_set_indent(made, 1);
    return made;
  }

  void makeFormats() {
    m_title = format(14);
    format_set_bold(m_title);
    m_instructions = format();
    format_set_text_wrap(m_instructions);
    format_set_font_color(m_instructions, 0x404040);
    m_plain = format();
    m_group = boxed(kGroupFill, LXW_ALIGN_CENTER);
    format_set_bold(m_group);
    m_head = boxed(kHeadFill, LXW_ALIGN_CENTER);
    format_set_bold(m_head);
    m_unit = boxed(kHeadFill, LXW_ALIGN_CENTER);
    format_set_font_color(m_unit, 0x404040);
    m_key = boxed(kLockedFill, LXW_ALIGN_LEFT);
    format_set_num_format(m_key, "@");
    m_text = boxed(LXW_COLOR_UNSET, LXW_ALIGN_LEFT);
    format_set_num_format(m_text, "@");
    m_choice = boxed(LXW_COLOR_UNSET, LXW_ALIGN_CENTER);
    format_set_unlocked(m_choice);
  }

  lxw_format* inputFormat(const InputRule& rule) {
    if (!rule.choices.empty()) return m_choice;
    auto [found, isNew] = m_numbers.try_emplace(rule.decimals, nullptr);
    if (isNew) {
      found->second = boxed(LXW_COLOR_UNSET, LXW_ALIGN_RIGHT);
      format_set_unlocked(found->second);
      format_set_num_format(found->second, placesOf(rule.decimals).c_str());
    }
    return found->second;
  }

  lxw_format* numberToRead(int decimals) {
    auto [found, isNew] = m_readNumbers.try_emplace(decimals, nullptr);
    if (isNew) {
      found->second = boxed(LXW_COLOR_UNSET, LXW_ALIGN_RIGHT);
      format_set_num_format(found->second, placesOf(decimals).c_str());
    }
    return found->second;
  }

  static std::string placesOf(int decimals) {
    return "#,##0" + (decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "");
  }

  lxw_worksheet* addSheet(const std::string& name) {
    lxw_worksheet* const sheet = workbook_add_worksheet(m_book, sheetName(name).c_str());
    if (sheet == nullptr)
      throw IoError(
          message("{} cannot be written: {}.", m_file.string(), message("two sheets are called '{}'", name)));
    m_cells.push_back(0);
    return sheet;
  }

  void merge(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t from, lxw_col_t to, const std::string& text,
             lxw_format* format) {
    check(worksheet_merge_range(sheet, row, from, row, to, text.c_str(), format));
    m_cells.back() += static_cast<std::size_t>(to - from) + 1;
  }

  void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, lxw_format* format) {
    if (const auto* const text = std::get_if<std::string>(&cell))
      check(worksheet_write_string(sheet, row, column, allowedInXml(*text).c_str(), format));
    else if (const auto* const whole = std::get_if<std::int64_t>(&cell))
      check(worksheet_write_number(sheet, row, column, static_cast<double>(*whole), format));
    else if (const auto* const number = std::get_if<double>(&cell))
      check(worksheet_write_number(sheet, row, column, *number, format));
    else
      check(worksheet_write_blank(sheet, row, column, format));
    if (format != nullptr || !isEmpty(cell)) ++m_cells.back();
  }

  /// The library leaves out what is neither filled nor formatted.
  static bool isEmpty(const Cell& cell) {
    const auto* const text = std::get_if<std::string>(&cell);
    return text != nullptr ? allowedInXml(*text).empty() : std::holds_alternative<std::monostate>(cell);
  }

  void setUpPages(lxw_worksheet* sheet, double width, lxw_row_t firstHead, lxw_row_t lastHead,
                  std::size_t frozenColumns) {
    constexpr double kOnePage = 190;  // digits that can still be read when they share the width of A4
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    worksheet_repeat_rows(sheet, firstHead, lastHead);
    if (width <= kOnePage) {
      worksheet_fit_to_pages(sheet, 1, 0);
    } else {
      worksheet_set_print_scale(sheet, 80);
      if (frozenColumns > 0) worksheet_repeat_columns(sheet, 0, columnAt(frozenColumns - 1));
    }
    worksheet_set_footer(sheet, ("&L&8&F  &A&R&8" + m_workbook.footer + " &P / &N").c_str());
  }

  void writeForm(const FormSheet& form) {
    lxw_worksheet* const sheet = addSheet(form.name);
    double width = 0;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
      const FormColumn& column = form.columns[i];
      width += column.width;
      check(worksheet_set_column(sheet, columnAt(i), columnAt(i), column.width, nullptr));
      put(sheet, 0, columnAt(i), column.machineName, nullptr);
      put(sheet, kHeadRow, columnAt(i), column.head, m_head);
      put(sheet, kUnitRow, columnAt(i), column.unit, m_unit);
      if (column.input) addRule(sheet, columnAt(i), form.rows.size(), *column.input);
    }
    lxw_row_col_options hidden{};
    hidden.hidden = 1;
    check(worksheet_set_row_opt(sheet, 0, LXW_DEF_ROW_HEIGHT, nullptr, &hidden));
    writeHeads(sheet, form);
    for (std::size_t r = 0; r < form.rows.size(); ++r) {
      check(worksheet_set_row(sheet, kFirstRow + rowAt(r), 18, nullptr));
      for (std::size_t c = 0; c < form.columns.size(); ++c) {
        const auto& input = form.columns[c].input;
        put(sheet, kFirstRow + rowAt(r), columnAt(c), c < form.rows[r].size() ? form.rows[r][c] : Cell(),
            input ? inputFormat(*input) : m_key);
      }
    }
    worksheet_freeze_panes(sheet, kFirstRow, columnAt(form.frozenColumns));
    setUpPages(sheet, width, kGroupRow, kUnitRow, form.frozenColumns);
    lxw_protection allowed{};
    allowed.format_columns = 1;
    allowed.format_rows = 1;
    worksheet_protect(sheet, nullptr, &allowed);
  }

  void writeHeads(lxw_worksheet* sheet, const FormSheet& form) {
    put(sheet, kTitleRow, 0, form.title, m_title);
    check(worksheet_set_row(sheet, kTitleRow, 26, nullptr));
    double shown = 0;
    std::size_t across = 0;
    for (constexpr double kReadable = 120; across < form.columns.size() && shown < kReadable; ++across)
      shown += form.columns[across].width;
    if (across > 1)
      merge(sheet, kInstructionsRow, 0, columnAt(across - 1), form.instructions, m_instructions);
    else
      put(sheet, kInstructionsRow, 0, form.instructions, m_instructions);
    const auto lines = std::count(form.instructions.begin(), form.instructions.end(), '\n') + 1;
    check(worksheet_set_row(sheet, kInstructionsRow, kLineHeight * static_cast<double>(lines) + 6, nullptr));
    check(worksheet_set_row(sheet, kGroupRow, 18, nullptr));
    check(worksheet_set_row(sheet, kHeadRow, 50, nullptr));
    check(worksheet_set_row(sheet, kUnitRow, 18, nullptr));
    for (std::size_t from = 0; from < form.columns.size();) {
      std::size_t to = from;
      while (to + 1 < form.columns.size() && form.columns[to + 1].group == form.columns[from].group &&
             (to + 1 < form.frozenColumns) == (from < form.frozenColumns))
        ++to;
      const std::string& group = form.columns[from].group;
      if (to > from)
        merge(sheet, kGroupRow, columnAt(from), columnAt(to), group, m_group);
      else
        put(sheet, kGroupRow, columnAt(from), group, m_group);
      from = to + 1;
    }
  }

  void addRule(lxw_worksheet* sheet, lxw_col_t column, std::size_t rows, const InputRule& rule) {
    if (rows == 0) return;
    std::string title = cutToCharacters(rule.title, 32);
    std::string hint = cutToCharacters(rule.hint, 255);
    std::string complaint = cutToCharacters(rule.complaint, 255);
    std::vector<std::string> words = rule.choices;
    std::vector<char*> choices;
    for (std::string& word : words) choices.push_back(word.data());
    choices.push_back(nullptr);
    lxw_data_validation validation{};
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.show_input = LXW_VALIDATION_ON;
    validation.show_error = LXW_VALIDATION_ON;
    validation.error_type =
        LXW_VALIDATION_ERROR_TYPE_WARNING;  // a mark for "missing" may be typed all the same
    validation.input_title = title.data();
    validation.input_message = hint.data();
    validation.error_title = title.data();
    validation.error_message = complaint.data();
    if (!rule.choices.empty()) {
      validation.validate = LXW_VALIDATION_TYPE_LIST;
      validation.value_list = choices.data();
      validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    } else if (rule.least || rule.most) {
      validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
      validation.criteria = rule.least && rule.most ? LXW_VALIDATION_CRITERIA_BETWEEN
                            : rule.least            ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
                                                    : LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
      validation.minimum_number = rule.least.value_or(0);
      validation.maximum_number = rule.most.value_or(0);
      validation.value_number = rule.least ? *rule.least : *rule.most;
    } else {
      validation.validate = LXW_VALIDATION_TYPE_ANY;
    }
    check(worksheet_data_validation_range(sheet, kFirstRow, column, kFirstRow + rowAt(rows) - 1, column,
                                          &validation));
  }

  void writeText(const TextSheet& text) {
    lxw_worksheet* const sheet = addSheet(text.name);
    put(sheet, 0, 0, text.title, m_title);
    check(worksheet_set_row(sheet, 0, 26, nullptr));
    double width = 0;
    for (std::size_t i = 0; i < text.columns.size(); ++i) {
      width += text.columns[i].width;
      check(worksheet_set_column(sheet, columnAt(i), columnAt(i), text.columns[i].width, nullptr));
      put(sheet, 1, columnAt(i), text.columns[i].head, m_head);
    }
    for (std::size_t r = 0; r < text.rows.size(); ++r) {
      double lines = 1;
      for (std::size_t c = 0; c < std::min(text.columns.size(), text.rows[r].size()); ++c)
        lines = std::max(lines, linesOf(text.rows[r][c], text.columns[c].width));
      check(worksheet_set_row(sheet, rowAt(r) + 2, kLineHeight * lines + 4, nullptr));
      for (std::size_t c = 0; c < text.columns.size(); ++c) {
        const Cell& cell = c < text.rows[r].size() ? text.rows[r][c] : Cell();
        const std::optional<int> decimals = text.columns[c].decimals;
        put(sheet, rowAt(r) + 2, columnAt(c), cell,
            decimals && !std::holds_alternative<std::string>(cell) ? numberToRead(*decimals) : m_text);
      }
    }
    for (std::size_t n = 0; n < text.notes.size(); ++n)
      put(sheet, rowAt(text.rows.size() + n) + 3, 0, text.notes[n], m_plain);
    worksheet_freeze_panes(sheet, 2, 1);
    setUpPages(sheet, width, 1, 1, 0);
    if (text.isLocked) worksheet_protect(sheet, nullptr, nullptr);
  }

  void writeFacts() {
    lxw_worksheet* const sheet = addSheet(m_workbook.factsSheet);
    put(sheet, 0, 0, std::string("key"), nullptr);
    put(sheet, 0, 1, std::string("value"), nullptr);
    for (std::size_t r = 0; r < m_workbook.facts.size(); ++r) {
      put(sheet, rowAt(r) + 1, 0, m_workbook.facts[r].first, nullptr);
      put(sheet, rowAt(r) + 1, 1, m_workbook.facts[r].second, nullptr);
    }
    worksheet_hide(sheet);
    worksheet_protect(sheet, nullptr, nullptr);
  }

  const std::filesystem::path& m_file;
  const FormWorkbook& m_workbook;
  detail::StagedOutput m_staged;
  lxw_workbook* m_book;
  std::vector<std::size_t> m_cells;  ///< written, a sheet each; the last is the one in hand
  lxw_format* m_title = nullptr;
  lxw_format* m_instructions = nullptr;
  lxw_format* m_group = nullptr;
  lxw_format* m_head = nullptr;
  lxw_format* m_unit = nullptr;
  lxw_format* m_key = nullptr;
  lxw_format* m_text = nullptr;
  lxw_format* m_choice = nullptr;
  std::map<int, lxw_format*> m_numbers;
  std::map<int, lxw_format*> m_readNumbers;
  lxw_format* m_plain = nullptr;
};

}  // namespace

void writeFormWorkbook(const std::filesystem::path& file, const FormWorkbook& workbook) {
  Writer(file, workbook).write();
}

}  // namespace geo
