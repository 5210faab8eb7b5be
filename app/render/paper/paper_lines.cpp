#include "app/render/paper/paper_lines.h"

#include <fmt/ranges.h>

#include "geo/report/in_short.h"
#include "geo/report/message.h"

namespace app::render {

std::vector<std::string> linesOf(const WrittenLetter& written) {
  const planning::liaison::Letter& letter = written.letter;
  std::vector<std::string> lines{
      letter.number.empty()
          ? geo::message("Draft to {}: {}", letter.addressee, written.file.string())
          : geo::message("Letter {} to {}: {}", letter.number, letter.addressee, written.file.string())};
  for (const std::string& one : written.notVerified)
    lines.push_back("  - " + geo::message("{} is not marked as verified: look at it before it is sent", one));
  return lines;
}

std::vector<std::string> linesOf(const WrittenBriefing& written) {
  const planning::liaison::Briefing& briefing = written.briefing;
  std::vector<std::string> lines{
      briefing.state == planning::liaison::BriefingState::draft
          ? geo::message("{}: {} pages, draft {}", written.files.front().string(), written.pages, briefing.id)
          : geo::message("{} is issued as number {} of {}", briefing.id, briefing.number.value_or(0),
                         briefing.issuedOn.substr(0, 4))};
  if (written.promisesLeftOut > 0)
    lines.push_back(geo::message("{} open promises had no room in its table; it says how many there are",
                                 written.promisesLeftOut));
  const std::vector<std::string> changes = linesOfChanges(written.changed);
  lines.insert(lines.end(), changes.begin(), changes.end());
  return lines;
}

std::vector<std::string> linesOfChanges(const std::vector<std::string>& changed) {
  std::vector<std::string> lines;
  lines.reserve(changed.size());
  for (const std::string& line : changed)
    lines.push_back(geo::message("Otherwise since the text was written: {}", line));
  return lines;
}

std::vector<std::string> linesOfDraft(const planning::liaison::Briefing& draft,
                                      const std::vector<std::string>& leftOut) {
  constexpr std::size_t kQuoted = 120;
  if (draft.indicators.empty() && leftOut.empty())
    return {
        geo::message("Draft {}: no indicator has figures of its counties up to {}", draft.id, draft.year)};
  std::vector<std::string> lines{
      geo::message("Draft {}: its indicators are {}; its map shows {}", draft.id, draft.indicators,
                   draft.mapIndicator.empty() ? geo::message("nothing") : draft.mapIndicator)};
  if (!leftOut.empty())
    lines.push_back(geo::message("Left out, though its counties have figures of them: {} ({} in all)",
                                 geo::inShort(fmt::format("{}", fmt::join(leftOut, ",")), kQuoted),
                                 leftOut.size()));
  return lines;
}

}  // namespace app::render
