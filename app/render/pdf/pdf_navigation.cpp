#include "app/render/pdf/pdf_navigation.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <vector>

#include "app/render/pdf/pdf_sheets.h"

namespace app::render {
namespace {

/// Shows the whole of a page.
QPDFObjectHandle viewOf(const QPDFObjectHandle& page) {
  return QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/Fit")});
}

/// ISO 32000-1, 12.3.3: every item knows its neighbours, its parent, and the first and last below it. Open.
void addBookmarks(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages,
                  const std::vector<PageNavigation::Bookmark>& bookmarks) {
  if (bookmarks.empty()) return;
  QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
  root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
  QPDFObjectHandle last[2];  // of each level, null: none yet
  for (const PageNavigation::Bookmark& bookmark : bookmarks) {
    const bool isBelow = bookmark.level > 0 && last[0].isDictionary();
    QPDFObjectHandle parent = isBelow ? last[0] : root;
    QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
    item.replaceKey("/Parent", parent);
    item.replaceKey("/Dest", viewOf(pages.at(static_cast<std::size_t>(bookmark.page))));
    QPDFObjectHandle& before = last[isBelow ? 1 : 0];
    if (before.isDictionary()) {
      item.replaceKey("/Prev", before);
      before.replaceKey("/Next", item);
    } else {
      parent.replaceKey("/First", item);
    }
    parent.replaceKey("/Last", item);
    const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count + 1));
    if (isBelow)
      root.replaceKey("/Count", QPDFObjectHandle::newInteger(root.getKey("/Count").getIntValue() + 1));
    before = item;
    if (!isBelow) last[1] = QPDFObjectHandle::newNull();
  }
  pdf.getRoot().replaceKey("/Outlines", root);
  pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addLinks(std::vector<QPDFObjectHandle>& pages, const PdfBook& book) {
  const double shift = bleedPoints(book.purpose);
  for (const PageNavigation::Link& link : book.navigation.links) {
    QPDFObjectHandle page = pages.at(static_cast<std::size_t>(link.page));
    const double height = book.sheets.at(static_cast<std::size_t>(link.page)).height;
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const double side :
         {link.box.left(), height - link.box.bottom(), link.box.right(), height - link.box.top()})
      box.appendItem(QPDFObjectHandle::newReal(side + shift, 2));
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
    annotation.replaceKey("/Rect", box);
    annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4));  // printed, ISO 19005-2, 6.3.2
    annotation.replaceKey("/Dest", viewOf(pages.at(static_cast<std::size_t>(link.target))));
    if (!page.getKey("/Annots").isArray()) page.replaceKey("/Annots", QPDFObjectHandle::newArray());
    page.getKey("/Annots").appendItem(annotation);
  }
}

}  // namespace

void addNavigation(QPDF& pdf, const PdfBook& book) {
  const PageNavigation& navigation = book.navigation;
  if (navigation.bookmarks.empty() && navigation.links.empty()) return;
  std::vector<QPDFObjectHandle> pages;
  for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
    pages.push_back(page.getObjectHandle());
  addBookmarks(pdf, pages, navigation.bookmarks);
  if (book.purpose.kind != PdfPurpose::Kind::press) addLinks(pages, book);
}

}  // namespace app::render
