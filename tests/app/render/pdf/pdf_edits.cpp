#include "tests/app/render/pdf/pdf_edits.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace app::render {
namespace {

using Object = QPDFObjectHandle;

void load(QPDF& pdf, const QByteArray& bytes) {
  pdf.processMemoryFile("test.pdf", bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QByteArray written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

std::string dataOf(Object stream) {
  const auto data = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

Object firstOfType(QPDF& pdf, const std::string& type) {
  for (Object object : pdf.getAllObjects())
    if (object.isDictionary() && object.getKey("/Type").isName() && object.getKey("/Type").getName() == type)
      return object;
  throw std::runtime_error("no " + type);
}

Object holderOf(QPDF& pdf, const std::string& holder) {
  Object page = QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
  if (holder == "root") return pdf.getRoot();
  if (holder == "trailer") return pdf.getTrailer();
  if (holder == "info") return pdf.getTrailer().getKey("/Info");
  if (holder == "page") return page;
  if (holder == "layers") return pdf.getRoot().getKey("/OCProperties").getKey("/D");
  if (holder == "intent") return pdf.getRoot().getKey("/OutputIntents").getArrayItem(0);
  if (holder == "font") return firstOfType(pdf, "/Font");
  if (holder == "descriptor") return firstOfType(pdf, "/FontDescriptor");
  if (holder == "state") return firstOfType(pdf, "/ExtGState");
  if (holder == "image") {
    Object image = Object::newStream(&pdf, "\x01");
    image.replaceDict(Object::parse(
        "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray>>"));
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Test", image);
    return image.getDict();
  }
  if (holder == "link") {
    Object link = pdf.makeIndirectObject(
        Object::parse("<</Type /Annot /Subtype /Link /Rect [0 0 1 1] /F 4 /Border [0 0 0]>>"));
    page.replaceKey("/Annots", Object::newArray({link}));
    return link;
  }
  throw std::runtime_error("no holder " + holder);
}

}  // namespace

std::vector<std::string> layerNames(const QByteArray& bytes) {
  QPDF pdf;
  load(pdf, bytes);
  std::vector<std::string> names;
  Object all = pdf.getRoot().getKey("/OCProperties");
  if (!all.isDictionary()) return names;
  for (Object& layer : all.getKey("/D").getKey("/Order").getArrayAsVector())
    names.push_back(layer.getKey("/Name").getUTF8Value());
  return names;
}

std::string contentsOf(const QByteArray& bytes) {
  QPDF pdf;
  load(pdf, bytes);
  std::string all;
  for (Object object : pdf.getAllObjects())
    if (object.isStream() && object.getDict().getKey("/Subtype").unparse() == "/Form") all += dataOf(object);
  return all;
}

QByteArray edited(const QByteArray& bytes, const std::string& holder, const std::string& key,
                  const std::string& value) {
  QPDF pdf;
  load(pdf, bytes);
  Object object = holderOf(pdf, holder);
  if (value.empty())
    object.removeKey(key);
  else
    object.replaceKey(key, Object::parse(value));
  return written(pdf);
}

QByteArray withDescription(const QByteArray& bytes, const std::string& xmp) {
  QPDF pdf;
  load(pdf, bytes);
  pdf.getRoot().getKey("/Metadata").replaceStreamData(xmp, Object::newNull(), Object::newNull());
  return written(pdf);
}

std::string descriptionOf(const QByteArray& bytes) {
  QPDF pdf;
  load(pdf, bytes);
  return dataOf(pdf.getRoot().getKey("/Metadata"));
}

std::vector<std::string> tagsOf(const QByteArray& bytes) {
  QPDF pdf;
  load(pdf, bytes);
  std::vector<std::string> tags;
  for (Object& one : pdf.getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K").getArrayAsVector()) {
    const std::string words = one.hasKey("/Alt") ? one.getKey("/Alt").getUTF8Value() : std::string();
    tags.push_back(one.getKey("/S").getName() + ": " + words);
  }
  return tags;
}

}  // namespace app::render
