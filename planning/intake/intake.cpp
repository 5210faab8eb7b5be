#include "planning/intake/intake.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/sha256.h"
#include "planning/figures/derived.h"
#include "planning/forms/data_form.h"
#include "planning/forms/filled_form.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/table_blocks.h"
#include "planning/intake/table_layout.h"
#include "planning/intake/table_mistakes.h"
#include "planning/intake/title_units.h"
#include "planning/intake/unit_columns.h"
#include "planning/intake/year_heads.h"
#include "planning/reading/json_value.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

namespace planning::forms {
namespace {

using Severity = geo::Issue::Severity;

/// One table of a file, ready to be matched.
struct Piece {
  std::string period;
  std::string sheet;
  geo::Table table;
  geo::Issues issues;
};

/// Adds what `more` would store; a unit or indicator of both is stored once.
void join(PreparedSurvey& whole, PreparedSurvey more) {
  std::set<std::string> known;
  for (const Indicator& one : whole.indicators) known.insert(one.id);
  for (Indicator& one : more.indicators)
    if (known.insert(one.id).second) whole.indicators.push_back(std::move(one));
  for (Indicator& one : more.survey.newIndicators)
    if (std::none_of(whole.survey.newIndicators.begin(), whole.survey.newIndicators.end(),
                     [&](const Indicator& other) { return other.id == one.id; }))
      whole.survey.newIndicators.push_back(std::move(one));
  known.clear();
  for (const Unit& unit : whole.units) known.insert(unit.code);
  for (Unit& unit : more.units)
    if (known.insert(unit.code).second) whole.units.push_back(std::move(unit));
  whole.survey.figures.add(more.survey.figures);
}

class Preparation {
 public:
  Preparation(Workspace& workspace, const std::filesystem::path& file, const Codebook* codebook,
              const CodeHistory& history, SurveyAttachment options, geo::Progress* progress)
      : m_workspace(workspace),
        m_file(file),
        m_matcher(workspace, codebook, history),
        m_stored(Codebook::fromIndicators(workspace.indicators())),
        m_options(std::move(options)),
        m_progress(progress) {}

  Intake run(const geo::TableReadOptions& readOptions) {
    m_intake.file = m_file.filename().string();
    m_intake.sha256 = geo::store::sha256(geo::readBytes(m_file));
    m_intake.read = readSheet(readOptions);
    try {
      std::vector<Piece> pieces = piecesOf(readOptions);
      m_intake.read.table.rows.clear();
      requireColumns(pieces);
      for (Piece& piece : pieces) match(std::move(piece));
      nameAllPeriods();
    } catch (const geo::DataError& error) {
      if (!readOptions.sheet.empty() || m_intake.read.sheets.size() < 2 || m_intake.isForm) throw;
      throw geo::DataError(withSheets(error.what()));
    }
    refuseFiguresBeyond();  // where nothing says more: figures may stand beside their columns
    m_intake.comparison = compareWithStored(m_workspace, m_intake.prepared.survey.figures);
    tellKept();
    tellSameFile();
    tellLastPeriod();
    return std::move(m_intake);
  }

 private:
  /// What is wrong with the first sheet may be that it is not the one that is meant.
  std::string withSheets(const std::string& what) const {
    std::string others;
    for (std::size_t i = 1; i < m_intake.read.sheets.size(); ++i)
      others += (others.empty() ? "" : ", ") + m_intake.read.sheets[i];
    return geo::message("{} (read was the sheet \"{}\"; others with --sheet: {})", what,
                        m_intake.read.sheets.front(), others);
  }

  /// "K01,Alba,1,234" under three names.
  void refuseFiguresBeyond() const {
    for (const geo::Issue& issue : m_intake.read.issues)
      if (issue.kind == "table.figures_beyond") throw geo::DataError(issue.text);
  }

  void issue(Severity severity, const char* kind, std::string text) {
    m_intake.issues.push_back({severity, kind, m_intake.file, std::move(text)});
  }

  static std::string yearOfSheet(const std::string& name) {
    const auto head = yearHeadOf(name);
    return head ? head->year : std::string();
  }

  /// Of sheets that are called by years ("2016", "Data 2016") the first one of the period.
  geo::TableRead readSheet(const geo::TableReadOptions& readOptions) {
    geo::TableRead read = geo::readTable(m_file, readOptions);
    if (!readOptions.sheet.empty() || read.sheets.size() < 2 || m_options.period.empty()) return read;
    std::string years;
    for (const std::string& sheet : read.sheets) {
      const std::string year = yearOfSheet(sheet);
      if (year == m_options.period) {
        geo::TableReadOptions ofYear = readOptions;
        ofYear.sheet = sheet;
        m_sheet = sheet;
        return geo::readTable(m_file, ofYear);
      }
      if (!year.empty()) years += (years.empty() ? "" : ", ") + sheet;
    }
    if (!yearOfSheet(read.sheets.front()).empty())
      throw geo::DataError(geo::message(
          "{}: none of its sheets {} is of {} (--period); name one with --sheet, or another period",
          m_intake.file, years, m_options.period));
    return read;
  }

  std::vector<Piece> piecesOf(const geo::TableReadOptions& readOptions) {
    if (readOptions.sheet.empty())
      if (auto form = readFilledForm(m_file, m_intake.read)) return piecesOfForm(std::move(*form));
    TitleUnits stated = unitsOfTitles(m_intake.read.titles);
    m_options.tableUnits = std::move(stated.units);
    m_options.separator = m_intake.read.separator;
    m_intake.issues = m_intake.read.issues;
    if (!m_sheet.empty())
      issue(
          Severity::note, "import.sheet_of_year",
          geo::message("{}: of its sheets \"{}\" is read, by the year in its name", m_intake.file, m_sheet));
    for (const std::string& title : stated.notUnderstood)
      issue(
          Severity::warning, "import.unit_not_understood",
          geo::message("{}: \"{}\" above the table says a unit that is not known; figures are taken as they "
                       "stand, unless their column says one",
                       m_intake.file, title));
    geo::Table& table = m_intake.read.table;
    chooseColumns(table.columns);
    geo::Table whole{table.source, table.columns, {}};
    whole.rows = std::exchange(table.rows, {});
    TableLayout layout = layOutTable(m_matcher, std::move(whole), m_options);
    m_intake.layout = layout.kind;
    m_unread = std::move(layout.unread);
    if (!layout.codeColumn.empty() || !layout.nameColumn.empty()) {
      m_options.codeColumn = layout.codeColumn;
      m_options.nameColumn = layout.nameColumn;
    }
    const auto isBeside = [](const geo::Issue& one) { return one.kind == "import.blocks_beside"; };
    if (std::ranges::any_of(layout.issues, isBeside))  // of two columns of a name both are read then
      std::erase_if(m_intake.issues, [](const auto& one) { return one.kind == "table.duplicate_column"; });
    std::move(layout.issues.begin(), layout.issues.end(), std::back_inserter(m_intake.issues));
    tellOtherYear(layout, readOptions.sheet);
    std::vector<Piece> pieces;
    for (TablePiece& one : layout.pieces)
      pieces.push_back({agreedPeriod(one.period), {}, std::move(one.table), {}});
    return pieces;
  }

  /// "Population of 2010" above a table that is said to be of 2011, or the name of its sheet.
  void tellOtherYear(const TableLayout& layout, const std::string& sheet) {
    const bool saysItself =
        std::ranges::any_of(layout.pieces, [](const TablePiece& one) { return !one.period.empty(); });
    if (saysItself || m_options.period.empty()) return;
    const auto isOther = [&](const std::string& year) { return !year.empty() && year != m_options.period; };
    if (const TitleYear said = yearOfTitles(m_intake.read.titles); isOther(said.year))
      issue(Severity::warning, "import.year_of_title",
            geo::message(
                "{}: \"{}\" above the table speaks of {}; its figures are taken as those of {} (--period)",
                m_intake.file, said.title, said.year, m_options.period));
    if (const std::string year = yearOfSheet(sheet); isOther(year))
      issue(Severity::warning, "import.year_of_sheet",
            geo::message("{}: the sheet \"{}\" speaks of {}; its figures are taken as those of {} (--period)",
                         m_intake.file, sheet, year, m_options.period));
  }

  std::vector<Piece> piecesOfForm(FilledForm form) {
    m_intake.isForm = true;
    m_intake.round = form.round;
    m_intake.province = form.provinceName;
    checkProvince(form, m_workspace);
    m_options.codeColumn = kCodeColumn;
    m_options.nameColumn = kNameColumn;
    m_options.flagColumn = kFlagColumn;
    m_options.noteColumn = kNoteColumn;
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < form.sheets.size(); ++i)
      pieces.push_back({agreedPeriod(form.period), i == 0 ? std::string() : geo::message("sheet {}", i + 1),
                        std::move(form.sheets[i].table), std::move(form.sheets[i].issues)});
    return pieces;
  }

  std::string agreedPeriod(const std::string& ofTable) const {
    if (ofTable.empty() && m_options.period.empty())
      throw geo::DataError(geo::message(
          "{} does not say which year its figures are about; say it with --period.", m_intake.file));
    if (!ofTable.empty() && !m_options.period.empty() && ofTable != m_options.period)
      throw geo::DataError(geo::message("{} has figures of {}, not of {} (--period); nothing was stored.",
                                        m_intake.file, ofTable, m_options.period));
    return ofTable.empty() ? m_options.period : ofTable;
  }

  void chooseColumns(const std::vector<std::string>& columns) {
    if (m_options.columns.empty()) {
      m_options.columns = rememberedColumns(m_workspace, columns);
      m_intake.columnsRemembered = !m_options.columns.empty();
    }
    m_intake.columns = m_options.columns;
    if (m_intake.columnsRemembered)
      issue(Severity::note, "import.columns_remembered",
            geo::message("{}: its {} columns are taken as in the last import of such a table", m_intake.file,
                         m_options.columns.size()));
  }

  /// A table of several periods may have figures of an indicator in some of them only.
  void requireColumns(const std::vector<Piece>& pieces) const {
    for (const auto& [column, indicator] : m_options.columns) {
      const std::string& wanted = column;  // clang 14 captures no structured binding
      if (std::none_of(pieces.begin(), pieces.end(),
                       [&](const Piece& piece) { return piece.table.column(wanted).has_value(); }))
        throw geo::DataError(
            geo::message("{} has no column \"{}\", of which the indicator \"{}\" was to be made",
                         m_intake.file, column, indicator));
    }
  }

  void match(Piece piece) {
    SurveyAttachment options = m_options;
    options.period = piece.period;
    std::erase_if(options.columns, [&](const auto& choice) { return !piece.table.column(choice.first); });
    PreparedSurvey prepared = m_matcher.prepare(piece.table, options, m_progress);
    checkColumns(prepared, piece.table.source);
    m_extents.push_back(extentOf(piece.period, prepared.survey));
    Intake::Part part{piece.period, piece.sheet, prepared.survey.figures.size(), {}};
    part.found.report = prepared.survey.report;
    part.found.report.ignoredColumns.insert(part.found.report.ignoredColumns.end(), m_unread.begin(),
                                            m_unread.end());
    part.found.issues = std::move(piece.issues);
    std::move(prepared.survey.issues.begin(), prepared.survey.issues.end(),
              std::back_inserter(part.found.issues));
    m_intake.parts.push_back(std::move(part));
    if (m_intake.parts.size() == 1)
      m_intake.prepared = std::move(prepared);
    else
      join(m_intake.prepared, std::move(prepared));
  }

  /// For the log: each part names its own.
  void nameAllPeriods() {
    std::vector<std::string> periods;
    for (const Intake::Part& part : m_intake.parts)
      if (std::ranges::find(periods, part.period) == periods.end()) periods.push_back(part.period);
    if (periods.size() > 1)
      m_intake.prepared.why =
          geo::message("Figures of {} from {}", fmt::join(periods, ", "), m_intake.read.table.source);
  }

  void checkColumns(const PreparedSurvey& prepared, const std::string& source) {
    std::vector<Indicator> columns;
    for (const auto& [column, id] : prepared.survey.report.columns) {
      const Indicator* known = m_matcher.codebook().find(id);
      if (known == nullptr) known = m_stored.find(id);
      if (known != nullptr) columns.push_back(*known);
    }
    const auto shift = columnsShifted(m_workspace, columns, prepared.survey.figures);
    if (!shift) return;
    if (*shift > 0)
      throw geo::DataError(geo::message(
          "{}: the figures stand one column to the right of the names they belong to; nothing was stored.",
          source));
    throw geo::DataError(geo::message(
        "{}: the figures stand one column to the left of the names they belong to; nothing was stored.",
        source));
  }

  /// A table that comes again may have lost a figure: what is stored stays, and that is said.
  void tellKept() {
    std::vector<Figure>& kept = m_intake.comparison.kept;
    for (const TableExtent& extent : m_extents)
      std::ranges::move(keptFigures(m_workspace, m_intake.prepared.survey.figures, extent),
                        std::back_inserter(kept));
    if (kept.empty()) return;
    const Figure& one = kept.front();
    issue(Severity::warning, "import.figures_kept",
          geo::message("{}: {} stored figures are kept, as the table has none there ({} of {}: {} in {})",
                       m_intake.file, kept.size(), one.indicator, one.unit, *one.value, one.period));
  }

  TableExtent extentOf(const std::string& period, const SurveyImport& survey) const {
    TableExtent extent{period, {}, {}};
    for (const auto* const units : {&survey.rowKeys, &survey.unitOfRow})
      for (const auto& [code, unit] : *units) extent.units.insert(unit);
    for (const auto& [column, indicator] : survey.report.columns) extent.indicators.insert(indicator);
    for (const Indicator& one : m_matcher.codebook().indicators()) {
      if (one.formula.empty()) continue;
      const std::vector<std::string> operands = Formula::parse(one.formula).operands();
      if (std::ranges::any_of(operands, [&](const auto& id) { return extent.indicators.contains(id); }))
        extent.indicators.insert(one.id);
    }
    return extent;
  }

  void tellSameFile() {
    for (const ImportRecord& earlier : imports(m_workspace)) {
      if (!earlier.undoneAt.empty() || earlier.sha256 != m_intake.sha256) continue;
      issue(Severity::warning, "import.same_file",
            geo::message("{} is the same file as that of import {} ({}, figures of {})", m_intake.file,
                         earlier.id, earlier.file, earlier.period));
      return;
    }
  }

  void tellLastPeriod() {
    std::set<std::string> periods;
    for (const Intake::Part& part : m_intake.parts) periods.insert(part.period);
    for (const std::string& period : periods) {
      const PeriodLikeness likeness =
          likenessToLastPeriod(m_workspace, period, m_intake.prepared.survey.figures);
      if (likeness.isCopy())
        issue(
            Severity::warning, "import.like_last_period",
            geo::message("{}: {} of {} figures of {} are exactly those of {}: is it the table of that year?",
                         m_intake.file, likeness.equal, likeness.compared, period, likeness.before));
    }
  }

  Workspace& m_workspace;
  const std::filesystem::path& m_file;
  SurveyMatcher m_matcher;
  Codebook m_stored;  ///< the workspace's own, where another one was given
  SurveyAttachment m_options;
  geo::Progress* m_progress;
  std::vector<std::string> m_unread;  ///< columns that the layout lost
  std::vector<TableExtent> m_extents;
  std::string m_sheet;  ///< that was chosen by its name
  Intake m_intake;
};

/// What the import changes besides figures.
std::string restBefore(Workspace& workspace, const PreparedSurvey& prepared) {
  std::unordered_map<std::string, std::string> notes;
  for (const Unit& unit : workspace.units(Level::county)) notes.emplace(unit.code, unit.note);
  std::unordered_set<std::string> indicators;
  for (const Indicator& one : workspace.indicators()) indicators.insert(one.id);
  JsonValue units{JsonValue::List()}, notesBefore{JsonValue::Object()}, added{JsonValue::List()};
  for (const Unit& unit : prepared.units) {
    const auto known = notes.find(unit.code);
    if (known == notes.end())
      units.append(unit.code);
    else
      notesBefore.set(unit.code, known->second);
  }
  for (const Indicator& one : prepared.indicators)
    if (!indicators.contains(one.id)) added.append(one.id);
  JsonValue before = JsonValue::Object{{"units", std::move(units)},
                                       {"notes", std::move(notesBefore)},
                                       {"indicators", std::move(added)},
                                       {"figure_source", workspace.info().figureSource}};
  before.sortFields();
  return before.dump();
}

}  // namespace

TableLayout layOutTable(const SurveyMatcher& matcher, geo::Table table, const SurveyAttachment& options) {
  geo::Issues issues;
  const KnownUnits known = matcher.knownUnits();
  table = joinBlocks(std::move(table), known, issues);
  const auto placesAbove = [&](const geo::Table& of,
                               std::size_t name) -> std::optional<std::vector<std::size_t>> {
    if (!known.holdsNames(of, name)) return std::nullopt;
    SurveyColumns columns;
    columns.name = name;
    findPlaceColumns(of, known, columns);
    std::vector<std::size_t> above;
    for (const auto& column : {columns.province, columns.prefecture})
      if (column && column != name) above.push_back(*column);
    return above;
  };
  const auto findCode = [&](const geo::Table& of) { return matcher.preview(of).codeColumn; };
  TableLayout layout =
      layOut(std::move(table), matcher.codebook(),
             {options.codeColumn, options.period, options.indicator, options.columns, findCode, placesAbove});
  layout.issues.insert(layout.issues.begin(), issues.begin(), issues.end());
  return layout;
}

Intake prepareIntake(Workspace& workspace, const std::filesystem::path& file,
                     const geo::TableReadOptions& read, const Codebook* codebook, const CodeHistory& history,
                     const SurveyAttachment& options, geo::Progress* progress) {
  return Preparation(workspace, file, codebook, history, options, progress).run(read);
}

ImportRecord storeImport(Workspace& workspace, ImportRecord of, const PreparedSurvey& prepared,
                         const FigureComparison& comparison, geo::Progress* progress) {
  WorkspaceTransaction transaction(workspace);
  of.before = restBefore(workspace, prepared);
  const std::int64_t before = lastRevision(workspace);
  if (of.round.empty()) {
    storeSurvey(workspace, prepared, progress);
  } else {
    if (!prepared.indicators.empty()) workspace.putIndicators(prepared.indicators);
    const FigureList& figures = prepared.survey.figures;
    survey::putSubmittedFigures(workspace, survey::requireRound(workspace, of.round),
                                {figures.begin(), figures.end()}, prepared.why);
    noteFigureSource(workspace, before, prepared.source);
  }
  of.firstRevision = before + 1;
  of.lastRevision = lastRevision(workspace);
  of.figures = static_cast<int>(comparison.added + comparison.replaced.size() + comparison.annotated);
  of.id = recordImport(workspace, of);
  transaction.commit();
  return of;
}

ImportRecord storeIntake(Workspace& workspace, const Intake& intake, geo::Progress* progress) {
  WorkspaceTransaction transaction(workspace);
  ImportRecord record;
  record.file = intake.file;
  record.sha256 = intake.sha256;
  record.round = intake.round;
  for (const Intake::Part& part : intake.parts) {
    if (("," + record.period + ",").find("," + part.period + ",") == std::string::npos)
      record.period += (record.period.empty() ? "" : ",") + part.period;
    record.rows += part.found.report.rows;
    for (const auto& [column, indicator] : part.found.report.columns) record.columns[column] = indicator;
  }
  record = storeImport(workspace, std::move(record), intake.prepared, intake.comparison, progress);
  if (!intake.columns.empty() && !intake.columnsRemembered)
    rememberColumns(workspace, intake.read.table.columns, intake.columns);
  transaction.commit();
  return record;
}

}  // namespace planning::forms
