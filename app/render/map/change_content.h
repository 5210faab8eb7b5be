#pragma once

#include <string>

#include "app/render/map/map_subject.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// Makes of a content one of the change since an earlier period: figures become the later value minus the
/// earlier one, estimated or unverified where one of both is; a unit without one of both has no value. Name,
/// unit (points of a percentage) and period of the indicator say so, on the page and in its language. Zero is
/// a class limit and the middle of the colours, as bright on both sides. Throws DataError: no figures of that
/// period, not before the content's own, no unit with both, figures of areas beside those of units.
void takeChange(planning::Workspace& workspace, const std::string& from, MapContent& content);

}  // namespace app::render
