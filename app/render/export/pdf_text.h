#pragma once

#include <QByteArray>

#include <string>

#include "app/render/page/page_navigation.h"

namespace app::render {

/// Finishes a PDF that Qt wrote: text becomes searchable, the same input gives the same bytes, objects are
/// packed. Qt maps a glyph back to the first character of the face that uses it, which for many Han
/// characters is a Kangxi radical (U+2F00..2FD5) or a CJK radical (U+2E80..2EF3); its ToUnicode maps are
/// rewritten to the unified ideograph. Bookmarks and links are added. Throws IoError where the bytes are no
/// PDF.
QByteArray finishedPdf(const QByteArray& written, const PageNavigation& navigation = {});

/// A ToUnicode CMap with every target that is a radical replaced by its unified ideograph (Unicode property
/// Equivalent_Unified_Ideograph), and what Noto CJK draws with one glyph by what Chinese text means: 户, 胶,
/// full-width signs, the en dash.
std::string withUnifiedIdeographs(const std::string& cmap);

}  // namespace app::render
