#include "app/gui/wizard/import_steps.h"

#include "app/data/chinese_units.h"
#include "app/data/shipped_data.h"
#include "geo/plane/crs.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_reader.h"
#include "planning/intake/intake.h"
#include "planning/workspace/workspace.h"

#include <algorithm>

namespace app::gui {
namespace {

namespace fs = std::filesystem;

void stopIfCancelled(const geo::Progress& progress) {
  if (progress.isCancelled()) throw geo::Cancelled(geo::message("Stopped; nothing was changed."));
}

geo::TableReadOptions readOptionsOf(const ImportChoices& choices) {
  return {.sheet = choices.layer, .encoding = choices.encoding, .namesRow = choices.headerRow};
}

planning::SurveyAttachment attachmentOf(const ImportChoices& choices) {
  planning::SurveyAttachment attachment;
  attachment.period = choices.period;
  attachment.codeColumn = choices.codeColumn.value_or("");
  attachment.nameColumn = choices.nameColumn.value_or("");
  attachment.source = choices.source;
  attachment.codeYear = choices.codeYear;
  attachment.columns = choices.columns;
  attachment.numbers = choices.numbers;
  attachment.keepUnmatched = choices.keepUnmatched;
  attachment.indicator = "value";  // what it is to become is said of its column, like of any other
  return attachment;
}

geo::TableRead readFigures(const ImportSource& source, const ImportChoices& choices, bool isPreview,
                           geo::Progress& progress) {
  progress.report(geo::message("Reading {}", source.path.filename().string()), 0);
  geo::TableReadOptions options = readOptionsOf(choices);
  options.isPreview = isPreview;
  geo::TableRead read = geo::readTable(source.path, options);
  stopIfCancelled(progress);
  return read;
}

planning::CodeHistory historyFor(planning::Workspace& workspace) {
  return workspace.info().codeScheme == "gb2260" ? shippedHistory() : planning::CodeHistory();
}

bool knowsAColumn(const planning::Codebook& codebook, const geo::Table& table) {
  return std::ranges::any_of(
      table.columns, [&](const std::string& column) { return codebook.findByAnyName(column) != nullptr; });
}

struct BookInUse {
  CodebookChoice choice = CodebookChoice::workspace;
  std::optional<planning::Codebook> codebook;  ///< absent: the workspace's own

  const planning::Codebook* get() const { return codebook ? &*codebook : nullptr; }
};

BookInUse bookFor(planning::Workspace& workspace, const geo::Table& table, const ImportChoices& choices) {
  switch (choices.codebook) {
    case CodebookChoice::workspace:
      return {};
    case CodebookChoice::shipped:
      return {CodebookChoice::shipped, shippedCodebook()};
    case CodebookChoice::file:
      return {CodebookChoice::file,
              planning::Codebook::fromTable(geo::readTable(choices.codebookFile).table)};
    case CodebookChoice::fitting:
      break;
  }
  if (findShippedData().empty() || !workspace.indicators().empty()) return {};
  planning::Codebook shipped = shippedCodebook();
  return knowsAColumn(shipped, table) ? BookInUse{CodebookChoice::shipped, std::move(shipped)} : BookInUse{};
}

ImportPreview previewFigures(const ImportSource& source, const ImportChoices& choices,
                             const fs::path& workspacePath, geo::Progress& progress) {
  geo::TableRead read = readFigures(source, choices, true, progress);
  planning::Workspace workspace = planning::Workspace::open(workspacePath, true);
  const BookInUse book = bookFor(workspace, read.table, choices);
  ImportPreview preview;
  preview.records = read.table.rows.size();
  const planning::CodeHistory history = historyFor(workspace);
  planning::SurveyAttachment attachment = attachmentOf(choices);
  attachment.period.clear();
  const planning::SurveyMatcher matcher(workspace, book.get(), history);
  planning::forms::TableLayout layout =
      planning::forms::layOutTable(matcher, std::move(read.table), attachment);
  for (const planning::forms::TablePiece& one : layout.pieces)
    if (!one.period.empty()) preview.periods.push_back(one.period);
  preview.isOneRowAUnit = layout.codeColumn.empty() && layout.nameColumn.empty();
  preview.table = std::move(layout.pieces.front().table);
  preview.survey = matcher.preview(preview.table);
  preview.codebook = book.choice;
  preview.driver = read.driver;
  preview.encodingUsed = read.encodingUsed;
  preview.encodingReason = read.encodingReason;
  preview.encodingCandidates = read.encodingCandidates;
  preview.encodingIsOpen = read.encodingIsOpen;
  preview.layers = read.sheets;
  preview.layer = choices.layer.empty() && !read.sheets.empty() ? read.sheets.front() : choices.layer;
  preview.codeColumn = preview.survey.codeColumn;
  preview.nameColumn = preview.survey.nameColumn;
  preview.issues = std::move(read.issues);
  preview.issues.insert(preview.issues.end(), layout.issues.begin(), layout.issues.end());
  preview.table.rows.resize(std::min(preview.table.rows.size(), kPreviewRows));
  return preview;
}

planning::BoundaryImportOptions boundaryOptions(const ImportChoices& choices) {
  planning::BoundaryImportOptions options = choices.boundaries;
  options.read.layer = choices.layer;
  options.read.encoding = choices.encoding;
  options.read.codeField = choices.codeColumn;
  options.read.nameField = choices.nameColumn;
  options.unitRegister = shippedRegister;
  options.knownPlaces = shippedPlaces;
  options.complete = completeChineseUnits;
  return options;
}

ImportPreview previewBoundaries(const ImportSource& source, const ImportChoices& choices,
                                geo::Progress& progress) {
  ImportPreview preview;
  preview.layers = geo::layerNames(source.path);
  if (preview.layers.size() < 2) preview.layers.clear();
  preview.layer = choices.layer.empty() && !preview.layers.empty() ? preview.layers.front() : choices.layer;
  stopIfCancelled(progress);
  geo::LayerReadOptions options;
  options.layer = preview.layer;
  options.encoding = choices.encoding;
  geo::LayerPreview layer = geo::previewLayer(source.path, options, kPreviewRows, &progress);
  preview.table = std::move(layer.table);
  preview.records = layer.records;
  preview.files = layer.files;
  preview.driver = layer.driver;
  preview.crs = layer.crs;
  preview.encodingUsed = layer.encodingUsed;
  preview.encodingReason = layer.encodingReason;
  preview.encodingCandidates = layer.encodingCandidates;
  preview.encodingIsOpen = layer.encodingIsOpen;
  preview.codeColumn = layer.codeField;
  preview.nameColumn = layer.nameField;
  preview.issues = std::move(layer.issues);
  return preview;
}

}  // namespace

ImportPreview previewImport(const ImportSource& source, const ImportChoices& choices,
                            const fs::path& workspace, geo::Progress& progress) {
  return source.kind == ImportKind::boundaries ? previewBoundaries(source, choices, progress)
                                               : previewFigures(source, choices, workspace, progress);
}

planning::BoundaryImport tryBoundaries(const ImportSource& source, const ImportChoices& choices,
                                       geo::Progress& progress) {
  return planning::importBoundaries(source.path, boundaryOptions(choices), &progress);
}

void storeBoundaries(const planning::BoundaryImport& imported, const ImportChoices& choices,
                     geo::Progress& progress) {
  planning::Workspace::create(choices.target, imported.boundaries, choices.replace, &progress);
}

FiguresTrial tryFigures(const ImportSource& source, const ImportChoices& choices,
                        const fs::path& workspacePath, geo::Progress& progress) {
  planning::Workspace workspace = planning::Workspace::open(workspacePath, true);
  const BookInUse book = bookFor(workspace, readFigures(source, choices, false, progress).table, choices);
  FiguresTrial trial;
  trial.intake = planning::forms::prepareIntake(workspace, source.path, readOptionsOf(choices), book.get(),
                                                historyFor(workspace), attachmentOf(choices), &progress);
  const planning::PreparedSurvey& prepared = trial.intake.prepared;
  for (const auto* const units : {&prepared.counties, &prepared.survey.unitsWithoutGeometry})
    for (const planning::Unit& unit : *units) trial.unitNames.emplace(unit.code, unit.name);
  stopIfCancelled(progress);
  return trial;
}

void storeFigures(const FiguresTrial& trial, const fs::path& workspacePath, geo::Progress& progress) {
  planning::Workspace workspace = planning::Workspace::open(workspacePath, false);
  planning::forms::storeIntake(workspace, trial.intake, &progress);
}

void checkCrs(const std::string& definition) { static_cast<void>(geo::Crs::fromText(definition)); }

}  // namespace app::gui
