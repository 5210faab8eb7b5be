#pragma once

#include <QByteArray>

#include <string>
#include <vector>

namespace app::render {

/// Names of the layers of a file, in the order of their list.
std::vector<std::string> layerNames(const QByteArray& pdf);

/// What every content stream of the file says, one after the other.
std::string contentsOf(const QByteArray& pdf);

/// The file with an object of it replaced, or put in, for tests of rules. `holder`: "root", "trailer",
/// "info", "page", "layers", "intent", "metadata", "font", "descriptor", "state", "image", "link" (the first
/// one; the last two are made). `value`: as it is written in a file; empty: the key goes.
QByteArray edited(const QByteArray& pdf, const std::string& holder, const std::string& key,
                  const std::string& value);

/// The file with the data of its description replaced.
QByteArray withDescription(const QByteArray& pdf, const std::string& xmp);
std::string descriptionOf(const QByteArray& pdf);

/// Texts of the tags for who cannot see the page, with their kinds: "/Figure: ...".
std::vector<std::string> tagsOf(const QByteArray& pdf);

}  // namespace app::render
