#pragma once

#include <QByteArray>

#include <string>
#include <vector>

namespace app::render {

/// What a file breaks of a standard.
struct StandardFault {
  std::string clause;  ///< "6.2.11.4"; of the press a word: "boxes"
  std::string what;    ///< a sentence in the user's language
};

/// Clauses of ISO 19005-2 (PDF/A-2, level U) that a file of this program could break. No replacement for a
/// validator: what a program like this one never writes (sounds, encryption of parts, signatures) is not
/// looked for. Throws IoError where the bytes are no PDF.
std::vector<StandardFault> archiveFaults(const QByteArray& pdf);

/// Likewise of ISO 15930-7 (PDF/X-4), of which only digests were read: "boxes", "inks", "condition", "fonts",
/// "links", "description".
std::vector<StandardFault> pressFaults(const QByteArray& pdf);

}  // namespace app::render
