#include "geo/plane/proj_session.h"

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

/// The part of a compound or bound CRS that says where x and y are.
ProjObject horizontal(PJ_CONTEXT* context, ProjObject crs) {
  while (crs) {
    const PJ_TYPE type = proj_get_type(crs.get());
    if (type == PJ_TYPE_COMPOUND_CRS)
      crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    else
      break;
  }
  return crs;
}

bool isHorizontal(PJ_CONTEXT* context, const PJ* crs) {
  PJ_TYPE type = proj_get_type(crs);
  ProjObject base;
  if (type == PJ_TYPE_BOUND_CRS) {
    base.reset(proj_get_source_crs(context, crs));
    type = base ? proj_get_type(base.get()) : PJ_TYPE_UNKNOWN;
  }
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS ||
         type == PJ_TYPE_PROJECTED_CRS;
}

}  // namespace

ProjContext makeProjContext() {
  ProjContext context(proj_context_create());
  proj_context_set_enable_network(context.get(), 0);
  proj_log_level(context.get(), PJ_LOG_NONE);
  return context;
}

PJ_CONTEXT* projContext() {
  thread_local const ProjContext context = makeProjContext();
  return context.get();
}

ProjObject makeProjCrs(PJ_CONTEXT* context, const std::string& definition) {
  std::string text = definition;
  const bool isProjString =
      text.find("+proj=") != std::string::npos || text.find("+init=") != std::string::npos;
  if (isProjString && text.find("type=crs") == std::string::npos) text += " +type=crs";  // else: an operation
  ProjObject crs = horizontal(context, ProjObject(proj_create(context, text.c_str())));
  if (!crs || !isHorizontal(context, crs.get()))
    throw CrsError(
        message("'{}' is not a known coordinate reference system; give an EPSG code such as EPSG:4326, WKT "
                "or a PROJ string.",
                inShort(definition)));
  return crs;
}

}  // namespace geo::detail
