#include "app/gui/wizard/import_report.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "app/text/kind_names.h"
#include "app/text/utf8_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

struct ImportReport {
  Q_DECLARE_TR_FUNCTIONS(app::gui::ImportReport)
};

template <class Number>
QString count(Number number) {
  return render::number(static_cast<double>(number), 0);
}

QString km2(double area) { return render::number(area, area < 100 ? 3 : 0); }

QString titled(const QString& title, std::size_t rows) {
  return ImportReport::tr("%1 (%2)", "section (rows)").arg(title, count(rows));
}

/// Rows of "what" and "number"; what did not happen is left out.
class Summary {
 public:
  template <class Number>
  void add(const QString& what, Number number) {
    m_rows.rows.push_back({what, count(number)});
  }
  template <class Number>
  void addSome(const QString& what, Number number) {
    if (number > 0) add(what, number);
  }
  void say(const QString& what, const QString& value) { m_rows.rows.push_back({what, value}); }

  ReportSection section() {
    m_rows.headers = {ImportReport::tr("What"), ImportReport::tr("Number")};
    m_rows.numbers = {1};
    return {ImportReport::tr("Summary"), std::move(m_rows)};
  }

 private:
  TextRows m_rows;
};

void append(TextRows& rows, TextRows more) {
  if (rows.headers.isEmpty()) std::swap(rows, more);
  for (QStringList& row : more.rows) rows.rows.push_back(std::move(row));
}

void addSection(std::vector<ReportSection>& report, const QString& title, TextRows rows) {
  if (!rows.rows.empty()) report.push_back({titled(title, rows.rows.size()), std::move(rows)});
}

QString severityName(geo::Issue::Severity severity) {
  switch (severity) {
    case geo::Issue::Severity::error:
      return ImportReport::tr("error");
    case geo::Issue::Severity::warning:
      return ImportReport::tr("warning");
    case geo::Issue::Severity::note:
      break;
  }
  return ImportReport::tr("note");
}

/// What is worst first.
TextRows issueRows(const geo::Issues& issues) {
  TextRows rows{{ImportReport::tr("Weight"), ImportReport::tr("Place"), ImportReport::tr("Note")}, {}, {}};
  constexpr std::array kOrder = {geo::Issue::Severity::error, geo::Issue::Severity::warning,
                                 geo::Issue::Severity::note};
  for (const geo::Issue::Severity severity : kOrder)
    for (const geo::Issue& issue : issues)
      if (issue.severity == severity)
        rows.rows.push_back({severityName(severity), text(issue.place), text(issue.text)});
  return rows;
}

TextRows unmatchedRows(const std::vector<planning::Unmatched>& list) {
  TextRows rows{{ImportReport::tr("Code"), ImportReport::tr("Name"), ImportReport::tr("Place"),
                 ImportReport::tr("Why"), ImportReport::tr("Nearest names")},
                {},
                {}};
  for (const planning::Unmatched& one : list) {
    QStringList place, nearest;
    for (const std::string& part : {one.unit.province, one.unit.prefecture})
      if (!part.empty()) place << text(part);
    for (const std::string& name : one.nearest) nearest << text(name);
    rows.rows.push_back({text(one.unit.code), text(one.unit.name), place.join(QStringLiteral(" › ")),
                         text(one.reason), nearest.join(QStringLiteral("; "))});
  }
  return rows;
}

QString valueOf(const planning::Figure& figure) {
  return figure.value ? QString::number(*figure.value, 'g', 12) : ImportReport::tr("none");
}

TextRows replacedRows(const FiguresTrial& trial) {
  TextRows rows{{ImportReport::tr("Code"), ImportReport::tr("Name"), ImportReport::tr("Indicator"),
                 ImportReport::tr("Stored"), ImportReport::tr("New")},
                {},
                {3, 4}};
  for (const planning::FigureReplacement& one : trial.intake.comparison.replaced) {
    const auto name = trial.unitNames.find(one.put.unit);
    rows.rows.push_back({text(one.put.unit), name == trial.unitNames.end() ? QString() : text(name->second),
                         text(one.put.indicator), valueOf(one.stored), valueOf(one.put)});
  }
  return rows;
}

TextRows columnRows(const planning::SurveyReport& report) {
  TextRows rows{
      {ImportReport::tr("Column"), ImportReport::tr("Indicator"), ImportReport::tr("Units with a value")},
      {},
      {2}};
  for (const auto& [column, indicator] : report.columns) {
    const auto units = report.unitsByIndicator.find(indicator);
    rows.rows.push_back(
        {text(column), text(indicator), count(units == report.unitsByIndicator.end() ? 0 : units->second)});
  }
  for (const std::string& column : report.ignoredColumns)
    rows.rows.push_back({text(column), ImportReport::tr("left out"), {}});
  return rows;
}

std::size_t withoutGeometry(const planning::BoundaryImport& imported) {
  return static_cast<std::size_t>(
      std::ranges::count(imported.boundaries.counties, false, &planning::Unit::hasGeometry));
}

TextRows repairRows(const planning::BoundaryImport& imported) {
  TextRows rows{
      {ImportReport::tr("Repair"), ImportReport::tr("Number"), ImportReport::tr("km²")}, {}, {1, 2}};
  for (const auto& [kind, number] : imported.repairCounts)
    rows.rows.push_back({text(kindName(kind)), count(number), km2(imported.repairKm2.at(kind))});
  return rows;
}

TextRows changeRows(const planning::BoundaryImport& imported) {
  TextRows rows{{ImportReport::tr("Code"), ImportReport::tr("Name"), ImportReport::tr("km² as read"),
                 ImportReport::tr("km² now")},
                {},
                {2, 3}};
  for (const planning::AreaChange& change : imported.areaChanges)
    rows.rows.push_back({text(change.unit), text(change.name), km2(change.inputKm2), km2(change.km2)});
  return rows;
}

}  // namespace

std::vector<ReportSection> reportOf(const planning::BoundaryImport& imported) {
  const planning::Boundaries& boundaries = imported.boundaries;
  Summary summary;
  summary.add(ImportReport::tr("Records read"), imported.records);
  summary.add(ImportReport::tr("Vertices read"), imported.read.vertices);
  summary.say(ImportReport::tr("Coordinate reference system"), text(boundaries.coverage.crs.name()));
  if (!imported.read.encodingUsed.empty())
    summary.say(ImportReport::tr("Encoding of the text"), text(imported.read.encodingUsed));
  summary.say(ImportReport::tr("Field of the code"), text(imported.read.codeField));
  summary.say(ImportReport::tr("Field of the name"), text(imported.read.nameField));
  summary.add(ImportReport::tr("Counties"), boundaries.counties.size());
  summary.addSome(ImportReport::tr("Prefectures"), boundaries.prefectures.size());
  summary.addSome(ImportReport::tr("Provinces"), boundaries.provinces.size());
  summary.addSome(ImportReport::tr("Units without geometry"), withoutGeometry(imported));
  summary.add(ImportReport::tr("Borders, each stored once"), boundaries.coverage.arcs.size());
  summary.add(ImportReport::tr("Vertices to be stored"), imported.verticesKept);
  std::vector<ReportSection> report = {summary.section()};
  TextRows repairs = repairRows(imported);
  if (!repairs.rows.empty())
    report.push_back({titled(ImportReport::tr("Repairs"), boundaries.repairs.size()), std::move(repairs)});
  addSection(report, ImportReport::tr("Areas changed by more than 1 %"), changeRows(imported));
  addSection(report, ImportReport::tr("Notes"), issueRows(imported.issues));
  return report;
}

namespace {

void addReading(Summary& summary, const planning::SurveyReport& report) {
  summary.add(ImportReport::tr("Rows of the table"), report.rows);
  summary.add(ImportReport::tr("Rows used"), report.rowsUsed);
  summary.add(ImportReport::tr("Columns of figures"), report.columns.size());
  summary.add(ImportReport::tr("Units with figures"), report.unitsWithFigures);
  for (const auto& [kind, number] : report.unitsByMatch)
    summary.add(QStringLiteral("    ") + text(kindName(kind)), number);
  summary.addSome(ImportReport::tr("Units whose area changed since"), report.territoryChanged);
  summary.add(ImportReport::tr("Rows that no unit takes"), report.unmatchedRows.size());
  summary.addSome(ImportReport::tr("Rows with figures that are left out"), report.rowsLeftOut);
  summary.addSome(ImportReport::tr("Rows that sum others, checked and not stored"), report.totalRows);
  summary.addSome(ImportReport::tr("Sums that differ from their rows"), report.totalsDiffering);
  summary.addSome(ImportReport::tr("Rows without a figure that belong to no unit"), report.remarkRows);
  summary.add(ImportReport::tr("Units without a row"), report.unmatchedUnits.size());
  summary.addSome(ImportReport::tr("Rows that stand twice, counted once"), report.duplicateRows);
  summary.addSome(ImportReport::tr("Rows of one code that contradict each other, not used"),
                  report.conflictingRows);
  summary.addSome(ImportReport::tr("Blanks that are zeros by the codebook's rule"), report.zerosRecognised);
  summary.addSome(ImportReport::tr("Blanks left missing"), report.blanks);
  summary.addSome(ImportReport::tr("Signs for “no figure”, left missing"), report.missingMarks);
  summary.addSome(ImportReport::tr("Texts where a number belongs, left missing"), report.textInNumbers);
  summary.addSome(ImportReport::tr("Figures with a mark behind them, kept as their note"), report.footnotes);
  summary.addSome(ImportReport::tr("Formulas without a stored result"), report.formulasWithoutResult);
  summary.addSome(ImportReport::tr("Numbers with thousands separators"), report.thousandsSeparators);
  summary.addSome(ImportReport::tr("Columns with a decimal comma"), report.decimalCommas.size());
  summary.addSome(ImportReport::tr("Numbers in full-width digits"), report.fullWidthDigits);
  summary.addSome(ImportReport::tr("Counts that cannot be divided among units"), report.countsNotDivided);
  summary.addSome(ImportReport::tr("Sums left out because a part is missing"), report.mergesIncomplete);
}

}  // namespace

std::vector<ReportSection> reportOf(const FiguresTrial& trial) {
  const planning::FigureComparison& comparison = trial.intake.comparison;
  const bool isOne = trial.intake.parts.size() == 1;
  Summary summary;
  TextRows rowsWithout, unitsWithout, columns;
  geo::Issues issues = trial.intake.issues;
  for (const planning::forms::Intake::Part& part : trial.intake.parts) {
    const planning::SurveyReport& report = part.found.report;
    if (!isOne) summary.say(ImportReport::tr("Figures of"), text(part.period));
    addReading(summary, report);
    append(rowsWithout, unmatchedRows(report.unmatchedRows));
    append(unitsWithout, unmatchedRows(report.unmatchedUnits));
    append(columns, columnRows(report));
    issues.insert(issues.end(), part.found.issues.begin(), part.found.issues.end());
  }
  summary.add(ImportReport::tr("Figures that are new"), comparison.added);
  summary.addSome(ImportReport::tr("Figures that are stored like this already"), comparison.same);
  summary.addSome(ImportReport::tr("Figures of the same value with another note"), comparison.annotated);
  summary.add(ImportReport::tr("Stored figures that get another value"), comparison.replaced.size());
  summary.addSome(ImportReport::tr("Stored figures that are kept, as the table has none there"),
                  comparison.kept.size());
  std::vector<ReportSection> sections = {summary.section()};
  addSection(sections, ImportReport::tr("Rows without a unit"), std::move(rowsWithout));
  addSection(sections, ImportReport::tr("Units without a row"), std::move(unitsWithout));
  addSection(sections, ImportReport::tr("Replaced figures"), replacedRows(trial));
  addSection(sections, ImportReport::tr("Columns"), std::move(columns));
  addSection(sections, ImportReport::tr("Notes"), issueRows(issues));
  return sections;
}

QString headlineOf(const planning::BoundaryImport& imported) {
  return ImportReport::tr("%1 counties, %2 repairs. Nothing is written yet.")
      .arg(count(imported.boundaries.counties.size()), count(imported.boundaries.repairs.size()));
}

QString headlineOf(const FiguresTrial& trial) {
  int withFigures = 0;
  std::size_t without = 0, rows = 0;
  for (const planning::forms::Intake::Part& part : trial.intake.parts) {
    withFigures = std::max(withFigures, part.found.report.unitsWithFigures);
    without = std::max(without, part.found.report.unmatchedUnits.size());
    rows += part.found.report.unmatchedRows.size();
  }
  return ImportReport::tr("%1 of %2 units get figures; %3 rows fit no unit. Nothing is written yet.")
      .arg(count(withFigures), count(withFigures + static_cast<int>(without)), count(rows));
}

}  // namespace app::gui
