#pragma once

#include <gdal.h>
#include <ogr_api.h>

#include <string>
#include <vector>

#include "geo/file/handle.h"

namespace geo::detail {

using Dataset = Handle<GDALDatasetH, GDALClose>;
using OgrFeature = Handle<OGRFeatureH, OGR_F_Destroy>;

/// Registers those of GDAL's drivers whose formats are read or written here, once in the life of the program:
/// others follow references to other files, to servers and to databases. Any thread.
void ensureGdalDrivers();

/// GDALOpenEx() of vectors, read-only. `driver` is null to find the format by content.
Dataset openVector(const std::string& source, const char* driver, const char* const* options);

/// Takes the CPL messages of this thread while it lives, so that none reaches the terminal. Must not outlive
/// the scope it was made in.
class GdalMessages {
 public:
  GdalMessages();
  ~GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;

  struct Entry {
    CPLErr severity = CE_None;
    CPLErrorNum number = CPLE_None;
    std::string text;
  };
  const std::vector<Entry>& entries() const { return m_entries; }
  bool hasError() const;  ///< any of severity CE_Failure and above
  /// For a sentence, without its full stop: the last error, else the last warning.
  std::string lastError() const;
  void clear() { m_entries.clear(); }

 private:
  static void take(CPLErr severity, CPLErrorNum number, const char* text);
  std::vector<Entry> m_entries;
};

/// Sets a GDAL configuration option for this thread while it lives.
class GdalOption {
 public:
  GdalOption(const char* key, const char* value);
  ~GdalOption();
  GdalOption(const GdalOption&) = delete;
  GdalOption& operator=(const GdalOption&) = delete;

 private:
  std::string m_key;
  std::string m_before;
  bool m_wasSet = false;
};

}  // namespace geo::detail
