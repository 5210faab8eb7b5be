#include "app/gui/wizard/import_draft.h"

#include "geo/report/message.h"

#include <algorithm>
#include <set>
#include <utility>

namespace app::gui {
namespace {

namespace fs = std::filesystem;

/// Beside the source, under a name that is not taken.
fs::path freeTarget(const fs::path& source) {
  const fs::path folder = source.has_parent_path() ? source.parent_path() : fs::path(".");
  const std::string stem = source.has_stem() ? source.stem().string() : std::string("workspace");
  fs::path target = folder / (stem + ".gpkg");
  std::error_code ignored;
  for (int number = 2; fs::exists(target, ignored); ++number)
    target = folder / (stem + "-" + std::to_string(number) + ".gpkg");
  return target;
}

ImportChoices freshChoices(const ImportSource& source) {
  ImportChoices choices;
  const std::string year = yearInName(source.path);
  choices.boundaries.year = year;
  choices.period = year;
  if (source.kind == ImportKind::boundaries) choices.target = freeTarget(source.path);
  return choices;
}

std::string renamed(const std::string& column, const geo::Table& before, const geo::Table& after) {
  const auto found = before.column(column);
  return found && *found < after.columns.size() ? after.columns[*found] : column;
}

/// Another encoding changes the columns' names, not what the user said about them.
void renameColumns(ImportChoices& choices, const geo::Table& before, const geo::Table& after) {
  for (auto* const column : {&choices.codeColumn, &choices.nameColumn, &choices.boundaries.read.parentField})
    if (*column) *column = renamed(**column, before, after);
  std::map<std::string, std::string> columns;
  for (const auto& [column, indicator] : choices.columns)
    columns.emplace(renamed(column, before, after), indicator);
  choices.columns = std::move(columns);
}

void forgetColumns(ImportChoices& choices) {
  choices.codeColumn.reset();
  choices.nameColumn.reset();
  choices.boundaries.read.parentField.reset();
  choices.columns.clear();
}

}  // namespace

ImportDraft::ImportDraft(std::optional<fs::path> workspace, QObject* parent)
    : QObject(parent), m_workspace(std::move(workspace)) {
  connect(&m_worker, &ImportWorker::progressed, this, &ImportDraft::progressed);
  connect(&m_worker, &ImportWorker::failed, this, &ImportDraft::end);
  connect(&m_worker, &ImportWorker::cancelled, this,
          [this] { end(QString::fromStdString(geo::message("Stopped; nothing was changed."))); });
}

void ImportDraft::setSource(const std::optional<ImportSource>& source) {
  if (source == m_source) return;
  abandon();
  m_source = source;
  m_preview.reset();
  m_boundaries.reset();
  m_figures.reset();
  m_written = false;
  m_problem.clear();
  choices = source ? freshChoices(*source) : ImportChoices();
  emit changed();
}

std::string ImportDraft::codeColumn() const {
  return choices.codeColumn ? *choices.codeColumn : m_preview ? m_preview->codeColumn : std::string();
}

std::string ImportDraft::nameColumn() const {
  return choices.nameColumn ? *choices.nameColumn : m_preview ? m_preview->nameColumn : std::string();
}

std::map<std::string, std::string> ImportDraft::columnMapping() const {
  std::map<std::string, std::string> mapping;
  if (!m_preview) return mapping;
  const auto& ofRows = m_preview->survey.columnsOfRows;
  for (const std::string& column : m_preview->table.columns) {
    if (column == codeColumn() || column == nameColumn() || std::ranges::find(ofRows, column) != ofRows.end())
      continue;
    const auto chosen = choices.columns.find(column);
    const auto found = m_preview->survey.columns.find(column);
    mapping.emplace(column, chosen != choices.columns.end()            ? chosen->second
                            : found != m_preview->survey.columns.end() ? found->second
                                                                       : std::string());
  }
  return mapping;
}

std::string ImportDraft::indicatorOfTwoColumns() const {
  std::set<std::string> seen;
  for (const auto& [column, indicator] : columnMapping())
    if (!indicator.empty() && !seen.insert(indicator).second) return indicator;
  return {};
}

ImportChoices ImportDraft::effectiveChoices() const {
  ImportChoices effective = choices;
  if (m_preview) effective.layer = m_preview->layer;
  const auto orAbsent = [](std::string column) {
    return column.empty() ? std::nullopt : std::optional(std::move(column));
  };
  if (!m_preview || m_preview->isOneRowAUnit) {  // else the file calls them otherwise
    effective.codeColumn = orAbsent(codeColumn());
    effective.nameColumn = orAbsent(nameColumn());
  }
  effective.columns = columnMapping();
  if (m_preview && effective.codebook == CodebookChoice::fitting) effective.codebook = m_preview->codebook;
  return effective;
}

void ImportDraft::begin(Step step, ImportWorker::Work work) {
  m_step = step;
  m_problem.clear();
  m_worker.run(std::move(work));
  emit changed();
}

void ImportDraft::end(const QString& problem) {
  m_problem = problem;
  emit changed();
}

void ImportDraft::read() {
  if (!m_source || (!isBoundaries() && !m_workspace)) return;
  m_boundaries.reset();
  m_figures.reset();
  begin(Step::reading, [this, source = *m_source, choices = choices,
                        workspace = m_workspace.value_or(fs::path())](geo::Progress& progress) {
    auto preview = std::make_shared<ImportPreview>(previewImport(source, choices, workspace, progress));
    return [this, preview] { takePreview(std::move(*preview)); };
  });
}

void ImportDraft::takePreview(ImportPreview preview) {
  if (!preview.periods.empty() && !m_preview) choices.period.clear();  // the table knows better than its name
  if (m_preview) {
    const bool isSameTable =
        m_preview->layer == preview.layer && m_preview->table.columns.size() == preview.table.columns.size();
    if (isSameTable)
      renameColumns(choices, m_preview->table, preview.table);
    else
      forgetColumns(choices);
  }
  m_preview = std::move(preview);
  end({});
}

void ImportDraft::check() {
  m_boundaries.reset();
  m_figures.reset();
  m_written = false;
  const ImportChoices effective = effectiveChoices();
  if (isBoundaries())
    begin(Step::checking, [this, source = *m_source, effective](geo::Progress& progress) {
      auto imported =
          std::make_shared<const planning::BoundaryImport>(tryBoundaries(source, effective, progress));
      return [this, imported] {
        m_boundaries = imported;
        end({});
      };
    });
  else
    begin(Step::checking, [this, source = *m_source, effective,
                           workspace = *m_workspace](geo::Progress& progress) {
      auto trial = std::make_shared<const FiguresTrial>(tryFigures(source, effective, workspace, progress));
      return [this, trial] {
        m_figures = trial;
        end({});
      };
    });
}

void ImportDraft::write() {
  if (!isChecked() || m_written) return;
  const auto done = [this] {
    m_written = true;
    m_workspace = target();
    end({});
  };
  if (isBoundaries())
    begin(Step::writing, [done, imported = m_boundaries, choices = choices](geo::Progress& progress) {
      storeBoundaries(*imported, choices, progress);
      return done;
    });
  else
    begin(Step::writing, [done, trial = m_figures, workspace = *m_workspace](geo::Progress& progress) {
      storeFigures(*trial, workspace, progress);
      return done;
    });
}

fs::path ImportDraft::target() const {
  return isBoundaries() ? choices.target : m_workspace.value_or(fs::path());
}

void ImportDraft::abandon() {
  if (m_worker.isBusy()) m_worker.abandon();
}

}  // namespace app::gui
