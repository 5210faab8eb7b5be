#include "geo/plane/crs.h"

#include <charconv>
#include <cstring>
#include <string_view>

#include "geo/plane/proj_session.h"

namespace geo {
namespace {

using detail::ProjObject;

int epsgOf(const PJ* crs) {
  const char* authority = proj_get_id_auth_name(crs, 0);
  const char* code = proj_get_id_code(crs, 0);
  int number = 0;
  if (authority && code && std::string_view(authority) == "EPSG")
    std::from_chars(code, code + std::strlen(code), number);
  return number;
}

double metresPerAxisUnit(PJ_CONTEXT* context, const PJ* crs) {
  const ProjObject system(proj_crs_get_coordinate_system(context, crs));
  double factor = 1;
  if (system)
    proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                          nullptr);
  return factor;
}

}  // namespace

Crs Crs::fromText(const std::string& definition) {
  PJ_CONTEXT* context = detail::projContext();
  ProjObject object = detail::makeProjCrs(context, definition);
  if (proj_get_type(object.get()) == PJ_TYPE_BOUND_CRS)
    object.reset(proj_get_source_crs(context, object.get()));

  Crs crs;
  crs.m_definition = definition;
  const char* name = proj_get_name(object.get());
  crs.m_name = name ? name : definition;
  crs.m_epsg = epsgOf(object.get());
  crs.m_geographic = proj_get_type(object.get()) != PJ_TYPE_PROJECTED_CRS;
  crs.m_metresPerUnit = crs.m_geographic ? 0 : metresPerAxisUnit(context, object.get());
  if (const ProjObject ellipsoid{proj_get_ellipsoid(context, object.get())}) {
    double semiMinor = 0;
    proj_ellipsoid_get_parameters(context, ellipsoid.get(), &crs.m_semiMajor, &semiMinor, nullptr,
                                  &crs.m_inverseFlattening);
    if (semiMinor == crs.m_semiMajor) crs.m_inverseFlattening = 0;
  }
  return crs;
}

Crs Crs::wgs84() { return fromText("EPSG:4326"); }

std::string Crs::toWkt() const {
  PJ_CONTEXT* context = detail::projContext();
  const ProjObject object = detail::makeProjCrs(context, m_definition);
  const char* const options[] = {"MULTILINE=NO", nullptr};
  for (const PJ_WKT_TYPE type : {PJ_WKT1_GDAL, PJ_WKT2_2019})  // some newer methods have no WKT1
    if (const char* wkt = proj_as_wkt(context, object.get(), type, options)) return wkt;
  return m_definition;
}

std::string Crs::toEsriWkt() const {
  PJ_CONTEXT* context = detail::projContext();
  const ProjObject object = detail::makeProjCrs(context, m_definition);
  const char* const options[] = {"MULTILINE=NO", nullptr};
  const char* wkt = proj_as_wkt(context, object.get(), PJ_WKT1_ESRI, options);
  return wkt ? wkt : "";
}

Crs Crs::geographic() const {
  if (m_geographic) return *this;
  PJ_CONTEXT* context = detail::projContext();
  const ProjObject object = detail::makeProjCrs(context, m_definition);
  const ProjObject base(proj_crs_get_geodetic_crs(context, object.get()));
  const char* wkt = base ? proj_as_wkt(context, base.get(), PJ_WKT2_2019, nullptr) : nullptr;
  return wkt ? fromText(wkt) : wgs84();
}

}  // namespace geo
