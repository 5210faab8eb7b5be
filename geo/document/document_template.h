#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geo/document/document.h"
#include "geo/report/issue.h"

namespace geo {

/// What the fields of a template may ask for.
struct TemplateContent {
  Document document;
  std::map<std::string, std::string> texts;  ///< {{title}}: by name, anywhere in body, header and footer
  std::vector<DocumentTable> tables;         ///< more of them than stand in the document, by their names
};

/// Writes a .docx from another one with fields in it, all or nothing. Beside its texts, a paragraph of its
/// own may be {{contents}}, {{chapters}}, {{chapter:3}}, {{table:NAME}} or {{picture:NAME}}. Runs that a
/// field is split over are joined. The template keeps its pages, headers and those styles that it has itself;
/// ours are added where it has none of their name. What the template was made from elsewhere (an attached
/// template) is left out, and said. Throws IoError, and DataError that names every field that is unknown or
/// stands where it cannot, every part that lies outside the document, runs as a program or is fetched from
/// elsewhere.
Issues writeDocxFromTemplate(const std::filesystem::path& file, const std::filesystem::path& templateFile,
                             const TemplateContent& content);

}  // namespace geo
