#pragma once

#include <string>

#include "geo/document/document.h"

namespace geo::detail {

int twips(double mm);

/// Number of the list that headings are of, in docxNumbering().
inline constexpr int kHeadingList = 2;

/// Namespaces of every part of a word document.
inline constexpr const char* kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* kRelationNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a document that do not depend on what is written in it, as XML.
std::string docxStyles(const Document& document);
std::string docxNumbering(const Document& document);
std::string docxFontTable();
std::string docxSettings(const Document& document);
std::string docxHeader(const Document& document);
std::string docxFooter();
std::string docxCoreProperties(const Document& document);

}  // namespace geo::detail
