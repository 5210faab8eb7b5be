#include "geo/gdal/gdal_session.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "geo/report/message.h"

namespace geo::detail {
namespace {

/// XLSX and GTiff are only written by it.
constexpr std::array<const char*, 15> kDrivers{
    "ESRI Shapefile", "GPKG",       "GeoJSON", "GeoJSONSeq", "TopoJSON", "KML",
    "LIBKML",         "FlatGeobuf", "GML",     "ODS",        "XLS",      "OpenFileGDB",
    "MapInfo File",   "XLSX",       "GTiff"};

void keepOnlyOurs() {
  for (int i = GDALGetDriverCount() - 1; i >= 0; --i) {
    const GDALDriverH driver = GDALGetDriver(i);
    const char* const name = GDALGetDriverShortName(driver);
    if (std::ranges::any_of(kDrivers, [name](const char* ours) { return EQUAL(ours, name); })) continue;
    GDALDeregisterDriver(driver);
    GDALDestroyDriver(driver);
  }
}

}  // namespace

void ensureGdalDrivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    const GdalMessages quiet;  // a broken plugin on the machine is not the user's concern
    GDALAllRegister();
    keepOnlyOurs();
    // Whatever a file names: nothing is fetched, no schema either.
    CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}");
    CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0");
  });
}

Dataset openVector(const std::string& source, const char* driver, const char* const* options) {
  const char* const only[] = {driver, nullptr};
  return Dataset(GDALOpenEx(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                            driver != nullptr ? only : nullptr, options, nullptr));
}

GdalMessages::GdalMessages() { CPLPushErrorHandlerEx(&GdalMessages::take, this); }

GdalMessages::~GdalMessages() {
  CPLPopErrorHandler();
  CPLErrorReset();
}

bool GdalMessages::hasError() const {
  return std::any_of(m_entries.begin(), m_entries.end(),
                     [](const Entry& entry) { return entry.severity >= CE_Failure; });
}

std::string GdalMessages::lastError() const {
  const auto isError = [](const Entry& entry) { return entry.severity >= CE_Failure; };
  auto entry = std::find_if(m_entries.rbegin(), m_entries.rend(), isError);
  if (entry == m_entries.rend()) entry = m_entries.rbegin();
  std::string text = entry == m_entries.rend() ? message("the reason is unknown") : entry->text;
  while (!text.empty() && (text.back() == '.' || text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

void GdalMessages::take(CPLErr severity, CPLErrorNum number, const char* text) {
  if (severity == CE_Debug) return;
  auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
  constexpr std::size_t kMost = 1000;  // a damaged file may complain about each record
  if (self->m_entries.size() < kMost) self->m_entries.push_back({severity, number, text ? text : ""});
}

GdalOption::GdalOption(const char* key, const char* value) : m_key(key) {
  if (const char* before = CPLGetThreadLocalConfigOption(key, nullptr)) {
    m_before = before;
    m_wasSet = true;
  }
  CPLSetThreadLocalConfigOption(key, value);
}

GdalOption::~GdalOption() {
  CPLSetThreadLocalConfigOption(m_key.c_str(), m_wasSet ? m_before.c_str() : nullptr);
}

}  // namespace geo::detail
