#pragma once

#include <optional>
#include <string>

#include "app/render/page/pdf_purpose.h"

namespace CLI {
class App;
}

namespace app::cli {

/// Options of a map or an atlas that say what a PDF is for.
class PdfChoices {
 public:
  void add(CLI::App& verb);
  /// Of the file that is written. Throws UsageError where options have no effect or one is missing, IoError.
  render::PdfPurpose purpose(const std::string& output) const;

 private:
  std::optional<std::string> m_use;
  std::string m_profile;
  std::optional<double> m_mostInk;
};

}  // namespace app::cli
