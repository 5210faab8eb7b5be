#pragma once

#include <functional>
#include <string>

namespace planning {
class Workspace;
}

namespace planning::share {

/// A text of the data (where figures and boundaries come from) in Chinese or in English, where it is known in
/// both; every other one as it is. Null: as they are.
using DataTexts = std::function<std::string(bool inChinese, const std::string& text)>;

/// One page for a browser, made of a package and of nothing else, so that it can show no more: map, figures,
/// assignments and promises in Chinese and English, for screen, telephone and paper. It asks for nothing from
/// any network, and its policy (CSP) lets it run only its own script and style, by their hash.
std::string pageOf(Workspace& package, const DataTexts& texts = {});

}  // namespace planning::share
