#pragma once

#include <qpdf/QPDF.hh>

#include <string>

namespace app::render {

/// Makes the text of a PDF that Qt wrote searchable. Qt maps a glyph back to the first character of the face
/// that uses it, which for many Han characters is a Kangxi radical (U+2F00..2FD5) or a CJK radical
/// (U+2E80..2EF3); the ToUnicode maps of all fonts are rewritten to the unified ideograph.
void unifyTextOfFonts(QPDF& pdf);

/// A ToUnicode CMap with every target that is a radical replaced by its unified ideograph (Unicode property
/// Equivalent_Unified_Ideograph), and what Noto CJK draws with one glyph by what Chinese text means: 户, 胶,
/// full-width signs, the en dash.
std::string withUnifiedIdeographs(const std::string& cmap);

/// Qt says of the glyph for what a font lacks that it stands for U+0000, which no text may hold (ISO 19005-2,
/// 6.2.11.7.2): that range goes.
std::string withoutNothing(std::string cmap);

}  // namespace app::render
