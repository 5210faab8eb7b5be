#include "app/render/pdf/pdf_sheets.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

namespace app::render {
namespace {

using Object = QPDFObjectHandle;

Object named(const char* name) { return Object::newName(name); }
Object inUnicode(const std::string& text) { return Object::newUnicodeString(text); }

Object boxArray(double left, double bottom, double right, double top) {
  Object box = Object::newArray();
  for (const double side : {left, bottom, right, top}) box.appendItem(Object::newReal(side, 4));
  return box;
}

/// Names that a reader shows and hides parts by, in the order in which they first appear.
class Layers {
 public:
  explicit Layers(QPDF& pdf) : m_pdf(pdf) {}

  Object of(const std::string& name) {
    const auto known = m_groups.find(name);
    if (known != m_groups.end()) return known->second;
    Object group = Object::newDictionary();
    group.replaceKey("/Type", named("/OCG"));
    group.replaceKey("/Name", inUnicode(name));
    group = m_pdf.makeIndirectObject(group);
    m_groups.emplace(name, group);
    m_order.push_back(group);
    return group;
  }

  void finish() const {
    if (m_order.empty()) return;
    Object shown = Object::newDictionary();
    shown.replaceKey("/Name", Object::newString("Lianpian"));
    shown.replaceKey("/Order", Object::newArray(m_order));
    shown.replaceKey("/ON", Object::newArray(m_order));
    Object all = Object::newDictionary();
    all.replaceKey("/OCGs", Object::newArray(m_order));
    all.replaceKey("/D", shown);
    m_pdf.getRoot().replaceKey("/OCProperties", all);
  }

 private:
  QPDF& m_pdf;
  std::map<std::string, Object> m_groups;
  std::vector<Object> m_order;
};

/// What is read to who cannot see the page: one element for each part that says something.
class Tags {
 public:
  explicit Tags(QPDF& pdf) : m_pdf(pdf) {
    m_root = m_pdf.makeIndirectObject(Object::newDictionary());
    m_root.replaceKey("/Type", named("/StructTreeRoot"));
    m_document = m_pdf.makeIndirectObject(Object::newDictionary());
    m_document.replaceKey("/Type", named("/StructElem"));
    m_document.replaceKey("/S", named("/Document"));
    m_document.replaceKey("/P", m_root);
  }

  void begin(const Object& page) {
    m_page = page;
    m_ofPage.clear();
  }

  /// Begins marked content for the part.
  std::string opening(const PdfPart& part) {
    if (part.role == PdfPart::Role::decoration) return "/Artifact BMC\n";
    const char* const kind = part.role == PdfPart::Role::drawing ? "/Figure" : "/P";
    Object element = Object::newDictionary();
    element.replaceKey("/Type", named("/StructElem"));
    element.replaceKey("/S", named(kind));
    element.replaceKey("/P", m_document);
    element.replaceKey("/Pg", m_page);
    element.replaceKey("/K", Object::newInteger(static_cast<long long>(m_ofPage.size())));
    if (!part.words.empty()) element.replaceKey("/Alt", inUnicode(part.words));
    element = m_pdf.makeIndirectObject(element);
    m_ofPage.push_back(element);
    m_elements.push_back(element);
    return fmt::format("{} <</MCID {}>> BDC\n", kind, m_ofPage.size() - 1);
  }

  void end() {
    if (m_ofPage.empty()) return;
    m_page.replaceKey("/StructParents", Object::newInteger(m_pages));
    m_page.replaceKey("/Tabs", named("/S"));
    m_parents.push_back(Object::newInteger(m_pages++));
    m_parents.push_back(m_pdf.makeIndirectObject(Object::newArray(m_ofPage)));
  }

  void finish() {
    m_document.replaceKey("/K", Object::newArray(m_elements));
    m_root.replaceKey("/K", m_document);
    Object parents = Object::newDictionary();
    parents.replaceKey("/Nums", Object::newArray(m_parents));
    m_root.replaceKey("/ParentTree", parents);
    m_root.replaceKey("/ParentTreeNextKey", Object::newInteger(m_pages));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
    m_pdf.getRoot().replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
  }

 private:
  QPDF& m_pdf;
  Object m_root, m_document, m_page = Object::newNull();
  std::vector<Object> m_ofPage, m_elements, m_parents;
  long long m_pages = 0;
};

Object contentOf(Object page) {
  Object content = page.getKey("/Contents");
  if (!content.isStream()) throw std::runtime_error("a page is not one stream");
  return content;
}

double heightOf(Object page) { return page.getKey("/MediaBox").getArrayItem(3).getNumericValue(); }

/// The painted page as a form: its stream as it is.
Object formOf(Object page) {
  Object content = contentOf(page);
  Object dictionary = content.getDict();
  dictionary.replaceKey("/Type", named("/XObject"));
  dictionary.replaceKey("/Subtype", named("/Form"));
  dictionary.replaceKey("/BBox", page.getKey("/MediaBox"));
  dictionary.replaceKey("/Resources", page.getKey("/Resources"));
  return content;
}

/// ISO 32000-2, 12.10, and before it Adobe's supplement to ISO 32000-1.
Object viewportOf(const PdfMap& map, double shift) {
  Object measure = Object::newDictionary();
  measure.replaceKey("/Type", named("/Measure"));
  measure.replaceKey("/Subtype", named("/GEO"));
  measure.replaceKey("/Bounds", Object::parse("[0 0 0 1 1 1 1 0]"));
  measure.replaceKey("/LPTS", Object::parse("[0 0 0 1 1 1 1 0]"));
  Object degrees = Object::newArray();
  for (const double one : map.corners) degrees.appendItem(Object::newReal(one, 10));
  measure.replaceKey("/GPTS", degrees);
  Object system = Object::newDictionary();
  system.replaceKey("/Type", named(map.wkt.rfind("PROJCS", 0) == 0 ? "/PROJCS" : "/GEOGCS"));
  system.replaceKey("/WKT", Object::newString(map.wkt));
  measure.replaceKey("/GCS", system);
  Object viewport = Object::newDictionary();
  viewport.replaceKey("/Type", named("/Viewport"));
  viewport.replaceKey("/BBox",
                      boxArray(map.left + shift, map.bottom + shift, map.right + shift, map.top + shift));
  viewport.replaceKey("/Name", inUnicode(map.name));
  viewport.replaceKey("/Measure", measure);
  return viewport;
}

void setBoxes(Object& page, const PdfSheet& sheet, double bleed) {
  const Object whole = boxArray(0, 0, sheet.width + 2 * bleed, sheet.height + 2 * bleed);
  page.replaceKey("/MediaBox", whole);
  page.replaceKey("/BleedBox", whole);
  page.replaceKey("/TrimBox", boxArray(bleed, bleed, bleed + sheet.width, bleed + sheet.height));
}

void addMaps(Object& page, const PdfSheet& sheet, double bleed) {
  if (sheet.maps.empty()) return;
  Object viewports = Object::newArray();
  for (const PdfMap& map : sheet.maps) viewports.appendItem(viewportOf(map, bleed));
  page.replaceKey("/VP", viewports);
}

bool hasLayers(const PdfBook& book) {
  return std::any_of(book.sheets.begin(), book.sheets.end(), [](const PdfSheet& sheet) {
    return std::any_of(sheet.parts.begin(), sheet.parts.end(),
                       [](const PdfPart& part) { return !part.layer.empty(); });
  });
}

/// Puts sheets together one after the other.
class Assembly {
 public:
  Assembly(QPDF& pdf, const PdfBook& book)
      : m_pdf(pdf),
        m_bleed(bleedPoints(book.purpose)),
        m_isTagged(hasLayers(book)),
        m_layers(pdf),
        m_tags(pdf) {}

  void put(Object page, const PdfSheet& sheet, const std::vector<Object>& painted) {
    // y grows upwards, so that sheets meet at their upper edges
    std::string content =
        fmt::format("q\n1 0 0 1 {:.4f} {:.4f} cm\n", m_bleed, m_bleed + sheet.height - heightOf(page));
    m_tags.begin(page);
    Object forms = Object::newDictionary(), layers = Object::newDictionary();
    for (std::size_t i = 0; i < sheet.parts.size(); ++i) {
      const PdfPart& part = sheet.parts[i];
      const std::string number = std::to_string(i);
      forms.replaceKey("/Part" + number, formOf(painted[i]));
      if (!part.layer.empty()) {
        layers.replaceKey("/Layer" + number, m_layers.of(part.layer));
        content += "/OC /Layer" + number + " BDC\n";
      }
      if (m_isTagged) content += m_tags.opening(part);
      content += "/Part" + number + " Do\n";
      if (m_isTagged) content += "EMC\n";
      if (!part.layer.empty()) content += "EMC\n";
    }
    content += "Q\n";
    m_tags.end();
    Object resources = Object::newDictionary();
    resources.replaceKey("/XObject", forms);
    resources.replaceKey("/Properties", layers);
    page.replaceKey("/Contents", Object::newStream(&m_pdf, content));
    page.replaceKey("/Resources", resources);
    setBoxes(page, sheet, m_bleed);
    addMaps(page, sheet, m_bleed);
  }

  void finish() {
    m_layers.finish();
    if (m_isTagged) m_tags.finish();
  }

 private:
  QPDF& m_pdf;
  double m_bleed;
  bool m_isTagged;
  Layers m_layers;
  Tags m_tags;
};

}  // namespace

double bleedPoints(const PdfPurpose& purpose) {
  return purpose.kind == PdfPurpose::Kind::press ? purpose.bleedMm * 72 / 25.4 : 0;
}

void assembleSheets(QPDF& pdf, const PdfBook& book) {
  QPDFPageDocumentHelper document(pdf);
  std::vector<QPDFPageObjectHelper> painted = document.getAllPages();
  Assembly assembly(pdf, book);
  std::size_t next = 0;
  for (const PdfSheet& sheet : book.sheets) {
    if (painted.size() - next < sheet.parts.size()) throw std::runtime_error("a part was not painted");
    std::vector<Object> parts;
    for (std::size_t i = 0; i < sheet.parts.size(); ++i) parts.push_back(painted[next + i].getObjectHandle());
    assembly.put(parts.front(), sheet, parts);
    for (std::size_t i = 1; i < sheet.parts.size(); ++i) document.removePage(painted[next + i]);
    next += sheet.parts.size();
  }
  assembly.finish();
}

}  // namespace app::render
