#pragma once

#include <proj.h>

#include <string>

#include "geo/file/handle.h"

namespace geo::detail {

using ProjContext = Handle<PJ_CONTEXT*, proj_context_destroy>;
using ProjObject = Handle<PJ*, proj_destroy>;

/// A context that never goes to the network and is silent.
ProjContext makeProjContext();

/// The context of this thread.
PJ_CONTEXT* projContext();

/// The CRS for a definition as Crs::fromText takes it, horizontal part only. Throws CrsError.
ProjObject makeProjCrs(PJ_CONTEXT* context, const std::string& definition);

}  // namespace geo::detail
