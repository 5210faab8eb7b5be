#include "app/render/pdf/finished_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <optional>
#include <vector>

#include "app/render/pdf/pdf_navigation.h"
#include "app/render/pdf/pdf_sheets.h"
#include "app/render/pdf/pdf_standards.h"
#include "app/render/pdf/pdf_text.h"
#include "app/render/pdf/press_content.h"
#include "app/render/pdf/press_inks.h"
#include "app/render/pdf/standard_rules.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

/// Dates and random identifiers would make every run differ.
void dropDates(QPDF& pdf) {
  QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
  if (info.isDictionary()) {
    info.removeKey("/CreationDate");
    info.removeKey("/ModDate");
  }
  pdf.getRoot().removeKey("/Metadata");
}

QByteArray writtenBytes(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// A file that says that it meets a standard has to.
void requireStandard(const QByteArray& bytes, PdfPurpose::Kind kind) {
  if (kind == PdfPurpose::Kind::screen) return;
  const bool isArchive = kind == PdfPurpose::Kind::archive;
  const std::vector<StandardFault> faults = isArchive ? archiveFaults(bytes) : pressFaults(bytes);
  if (!faults.empty())
    throw geo::DataError(geo::message("The page cannot become {}: {} ({}).",
                                      isArchive ? "PDF/A-2u" : "PDF/X-4", faults.front().what,
                                      faults.front().clause));
}

}  // namespace

QByteArray finishedPdf(const QByteArray& painted, const PdfBook& book) {
  std::optional<PressInks> inks;
  if (book.purpose.kind == PdfPurpose::Kind::press)
    inks.emplace(book.purpose.inkProfile, book.purpose.mostInk);
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("page.pdf", painted.constData(), static_cast<std::size_t>(painted.size()));
    unifyTextOfFonts(pdf);
    dropDates(pdf);
    assembleSheets(pdf, book);
    addNavigation(pdf, book);
    if (inks) takeToInks(pdf, *inks);
    declareStandard(pdf, book, inks ? &*inks : nullptr);
    QByteArray bytes = writtenBytes(pdf);
    requireStandard(bytes, book.purpose.kind);
    return bytes;
  } catch (const geo::Error&) {
    throw;
  } catch (const std::exception& error) {
    throw geo::IoError(geo::message("The PDF could not be finished ({}).", error.what()));
  }
}

}  // namespace app::render
