#pragma once

#include <string>
#include <vector>

#include "geo/file/text_encoding.h"
#include "geo/report/issue.h"

namespace geo::detail {

/// A Shapefile's files, checked before OGR opens it. Where the .shx index is missing it is rebuilt beside a
/// copy in memory; nothing is written next to the user's files.
class ShapefileParts {
 public:
  /// `shp` as GDAL names it. Throws IoError for a truncated .shp or .dbf, or a missing .dbf.
  explicit ShapefileParts(const std::string& shp);
  ~ShapefileParts();
  ShapefileParts(const ShapefileParts&) = delete;
  ShapefileParts& operator=(const ShapefileParts&) = delete;

  const std::string& toOpen() const { return m_toOpen; }
  bool mustRestoreIndex() const { return m_mustRestoreIndex; }
  const std::vector<EncodingClaim>& claims() const { return m_claims; }
  const Issues& issues() const { return m_issues; }

 private:
  void copyToMemory(const std::vector<std::string>& files);

  std::string m_toOpen;
  std::string m_memoryFolder;
  bool m_mustRestoreIndex = false;
  std::vector<EncodingClaim> m_claims;
  Issues m_issues;
};

/// What the .cpg beside a .dbf and the language driver id in it say.
std::vector<EncodingClaim> dbfEncodingClaims(const std::string& dbf, const std::string& cpg);

/// Throws IoError where a .dbf is shorter than its header says.
void checkDbf(const std::string& dbf);

/// The file beside `path` with the same stem and this extension in any case (".dbf", ".DBF"); "" where there
/// is none.
std::string sibling(const std::string& path, const std::string& extension);

}  // namespace geo::detail
