#include "app/cli/plan/plan_paper.h"

#include <algorithm>
#include <utility>

#include "app/cli/verb/offscreen_gui.h"
#include "app/render/document/document_pages.h"
#include "app/render/document/document_pictures.h"
#include "geo/document/document_template.h"
#include "geo/document/document_writer.h"
#include "geo/table/workbook_writer.h"
#include "planning/plan/plan_annex.h"
#include "planning/plan/plan_document.h"
#include "planning/workspace/workspace.h"

namespace app::cli {
namespace {

namespace plan = planning::plan;

WrittenPaper countsOf(const geo::Document& document) {
  WrittenPaper counts;
  for (const geo::DocumentBlock& block : document.blocks) {
    if (const auto* const paragraph = std::get_if<geo::DocumentParagraph>(&block))
      for (const geo::TextRun& run : paragraph->runs) counts.toBeSupplied += run.isMarked ? 1 : 0;
    counts.pictures += std::holds_alternative<geo::DocumentPicture>(block) ? 1 : 0;
    const auto* const table = std::get_if<geo::DocumentTable>(&block);
    if (table == nullptr) continue;
    ++counts.tables;
    for (const auto& row : table->rows)
      counts.toBeSupplied += static_cast<int>(std::ranges::count(row, true, &geo::DocumentCell::isMarked));
  }
  return counts;
}

}  // namespace

WrittenPaper writePaper(planning::Workspace& workspace, const plan::Plan& plan, const PaperRequest& request) {
  plan::FigureLookup lookup(workspace);
  const plan::PlaceNames names = plan::placeNames(workspace, lookup, plan.area, request.language);
  if (request.file.ends_with(".xlsx")) {
    const geo::FormWorkbook annex = plan::annexOf(plan, lookup, names, request.language);
    geo::writeFormWorkbook(request.file, annex);
    WrittenPaper written;
    written.sheets = static_cast<int>(annex.texts.size());
    return written;
  }
  const OffscreenGui gui;
  render::DocumentPictures pictures(workspace, plan, {request.language});
  plan::DocumentRequest asked{request.language, request.date, request.version, false, {}};
  asked.makePicture = [&pictures](const plan::PictureRequest& one) { return pictures.make(one); };
  geo::Document document = plan::toDocument(plan, lookup, names, asked);
  WrittenPaper written = countsOf(document);
  const render::DocumentPages pages(document);
  written.pages = pages.count();
  if (request.file.ends_with(".pdf")) {
    render::exportPdf(pages, document.title, request.file);
    return written;
  }
  pages.numberHeadings(document);
  if (request.templateFile.empty()) {
    geo::writeDocx(request.file, document);
    return written;
  }
  geo::TemplateContent content{
      std::move(document), {}, plan::partTables(plan, lookup, names, request.language)};
  content.texts = {{"title", content.document.title},
                   {"state", content.document.subtitle},
                   {"area", names.area},
                   {"date", request.date},
                   {"version", std::to_string(request.version)}};
  written.issues = geo::writeDocxFromTemplate(request.file, request.templateFile, content);
  return written;
}

}  // namespace app::cli
