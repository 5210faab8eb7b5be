#pragma once

#include <string>

namespace planning {

/// What the workspace says about itself.
struct WorkspaceInfo {
  int formatVersion = 1;
  std::string title;
  std::string boundaryVersion;  ///< "2016"
  std::string boundarySource;   ///< sentence for the source line of a map
  std::string figureSource;
  std::string codeScheme;  ///< "gb2260" where the codes are Chinese six-digit ones; empty: plain text codes
  std::string language;    ///< "zh" or "en": of names and of pages made without --lang
  std::string approvalNumber;  ///< 审图号 of maps drawn from it; empty: not an approved map
};

}  // namespace planning
