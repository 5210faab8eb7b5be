#include "app/render/pdf/pdf_standards.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <memory>

#include "geo/file/xml_text.h"
#include "geo/store/utc_clock.h"

namespace app::render {
namespace {

using Object = QPDFObjectHandle;

/// As XMP and /Lang have it.
std::string languageTag(const PdfBook& book) { return book.language == "zh" ? "zh-CN" : book.language; }

/// "2026-12-01T13:52:45Z", as ISO 15930-7 asks for it.
std::string timeOfWriting() {
  constexpr std::size_t kToSeconds = 19;
  return geo::store::repeatableNow().substr(0, kToSeconds) + "Z";
}

/// The same as the older dictionary has it (ISO 32000-1, 7.9.4): "D:20261201135245Z".
std::string asPdfDate(std::string time) {
  for (const char mark : {'-', ':', 'T'}) time.erase(std::remove(time.begin(), time.end(), mark), time.end());
  return "D:" + time;
}

std::string element(const char* name, const std::string& text) {
  return std::string("<") + name + ">" + text + "</" + name + ">\n";
}

/// The same for the same content: of its streams.
std::string identifierOf(QPDF& pdf) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (Object object : pdf.getAllObjects()) {
    if (!object.isStream()) continue;
    const auto data = object.getRawStreamData();
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(data->getBuffer()),
                                static_cast<qsizetype>(data->getSize())));
  }
  const QString hex = QString::fromLatin1(hash.result().toHex().left(32));
  // RFC 9562, version 8: of what the maker chooses
  return QStringLiteral("uuid:%1-%2-8%3-8%4-%5")
      .arg(hex.mid(0, 8), hex.mid(8, 4), hex.mid(13, 3), hex.mid(17, 3), hex.mid(20, 12))
      .toStdString();
}

/// ISO 16684-1. Every value stands in the older dictionary, too, and says the same there.
std::string descriptionOf(QPDF& pdf, const PdfBook& book, Object info, const std::string& time) {
  const std::string language = languageTag(book);
  std::string inside =
      "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      xmpText(book.title) + "</rdf:li></rdf:Alt></dc:title>\n";
  if (!language.empty())
    inside += "<dc:language><rdf:Bag><rdf:li>" + language + "</rdf:li></rdf:Bag></dc:language>\n";
  inside += element("xmp:CreatorTool", "Lianpian");
  if (info.isDictionary() && info.getKey("/Producer").isString())
    inside += element("pdf:Producer", xmpText(info.getKey("/Producer").getUTF8Value()));
  if (book.purpose.kind == PdfPurpose::Kind::archive)
    inside += element("pdfaid:part", "2") + element("pdfaid:conformance", "U");
  if (book.purpose.kind == PdfPurpose::Kind::press)
    inside += element("pdfxid:GTS_PDFXVersion", "PDF/X-4") + element("pdf:Trapped", "False") +
              element("xmp:CreateDate", time) + element("xmp:ModifyDate", time) +
              element("xmp:MetadataDate", time) + element("xmpMM:DocumentID", identifierOf(pdf)) +
              element("xmpMM:RenditionClass", "default") + element("xmpMM:VersionID", "1");
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
         "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
         "xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" "
         "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n" +
         inside + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

Object profileStream(QPDF& pdf, const std::string& profile, int parts) {
  Object stream = Object::newStream(&pdf, profile);
  stream.getDict().replaceKey("/N", Object::newInteger(parts));
  return stream;
}

/// ISO 32000-1, 14.11.5.
void addIntent(QPDF& pdf, const char* kind, const std::string& condition, const Object& profile) {
  Object intent = Object::newDictionary();
  intent.replaceKey("/Type", Object::newName("/OutputIntent"));
  intent.replaceKey("/S", Object::newName(kind));
  intent.replaceKey("/OutputConditionIdentifier", Object::newString(condition));
  intent.replaceKey("/Info", Object::newString(condition));
  intent.replaceKey("/DestOutputProfile", profile);
  pdf.getRoot().replaceKey("/OutputIntents", Object::newArray({pdf.makeIndirectObject(intent)}));
}

}  // namespace

std::string xmpText(const std::string& text) {
  return QString::fromStdString(geo::allowedInXml(text)).toHtmlEscaped().toStdString();
}

void declareStandard(QPDF& pdf, const PdfBook& book, const PressInks* inks) {
  Object root = pdf.getRoot();
  if (!book.language.empty()) root.replaceKey("/Lang", Object::newString(languageTag(book)));
  root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
  if (book.purpose.kind == PdfPurpose::Kind::screen) return;
  Object info = pdf.getTrailer().getKey("/Info");
  const std::string time = inks ? timeOfWriting() : std::string();
  if (inks && info.isDictionary()) {
    const std::string day = asPdfDate(time);
    info.replaceKey("/CreationDate", Object::newString(day));
    info.replaceKey("/ModDate", Object::newString(day));
    info.replaceKey("/Trapped", Object::newName("/False"));
  }
  if (inks)
    addIntent(pdf, "/GTS_PDFX", inks->name(), profileStream(pdf, book.purpose.inkProfile, 4));
  else
    addIntent(pdf, "/GTS_PDFA1", "sRGB IEC61966-2.1", profileStream(pdf, screenProfile(), 3));
  Object description = Object::newStream(&pdf, descriptionOf(pdf, book, info, time));
  description.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  description.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", description);
}

}  // namespace app::render
