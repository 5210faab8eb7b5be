#include "geo/report/error.h"
#include "geo/store/sha256.h"
#include "planning/map/autosave.h"
#include "planning/map/settings_json.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/scratch_folder.h"

namespace {

/// The digest, which chance would never meet, is put into the fourth line.
std::string sealedFile(std::string_view bytes) {
  std::size_t begin = 0;
  for (int line = 0; line < 3; ++line) {
    const std::size_t end = bytes.find('\n', begin);
    if (end == std::string_view::npos) return std::string(bytes);
    begin = end + 1;
  }
  const std::size_t end = bytes.find('\n', begin);
  if (end == std::string_view::npos) return std::string(bytes);
  const std::string_view text = bytes.substr(end + 1);
  return std::string(bytes.substr(0, begin)) + geo::store::sha256(text) + '\n' + std::string(text);
}

}  // namespace

/// The file that keeps unsaved work, in a folder of its own: it is offered, or put aside and told.
FUZZ_TARGET(autosave) {
  static const test::ScratchFolder folder;
  static const std::filesystem::path file = folder / ".w.gpkg.autosave";
  for (const std::string& content : {std::string(bytes), sealedFile(bytes)}) {
    test::writeFile(file, content);
    geo::Issues issues;
    const planning::Autosave autosave(folder / "w.gpkg", "identity");
    const auto saved = autosave.pending(issues);
    FUZZ_REQUIRE(saved.has_value() == issues.empty());
    FUZZ_REQUIRE(saved.has_value() == std::filesystem::exists(file));
    FUZZ_REQUIRE(saved.has_value() || std::filesystem::exists(file.string() + ".aside"));
    if (!saved) continue;
    try {
      (void)planning::settingsFromJson(saved->text);
    } catch (const geo::Error&) {
    }
  }
}
