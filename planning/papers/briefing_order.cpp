#include "planning/papers/briefing_order.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "geo/file/utf8.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/briefings.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/time_span.h"
#include "planning/liaison/who_is_where.h"
#include "planning/papers/briefing_text.h"
#include "planning/plan/word_list.h"
#include "planning/workspace/workspace.h"

namespace planning::papers {
namespace {

using liaison::Briefing;
using liaison::Register;

std::string mapOf(const BriefingStart& start, const BriefingFigures& figures) {
  if (!start.mapIndicator.empty()) {
    for (const BriefingRow& row : figures.rows)
      if (row.indicator.id == start.mapIndicator) return start.mapIndicator;
    throw geo::DataError(geo::message(
        "The map is to show '{}', which is not among the indicators of the briefing; name it there too.",
        start.mapIndicator));
  }
  for (const BriefingRow& row : figures.rows)
    if (row.value && !row.isOfArea && row.covered > 0) return row.indicator.id;
  const auto unsummed =
      std::ranges::find_if(figures.rows, [](const BriefingRow& row) { return row.unsummed > 0; });
  return unsummed == figures.rows.end() ? std::string() : unsummed->indicator.id;
}

std::string titleOf(const Register& all, const Briefing& briefing, const std::string& title) {
  return PaperWords(briefing.language).titled(title, liaison::isSample(all));
}

/// Paragraphs without blanks around them.
std::string tidied(std::string text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  if (!geo::isUtf8(text))
    throw geo::DataError(geo::message("The text is not UTF-8; save it as plain text in UTF-8."));
  constexpr const char* kBlanks = " \t\r";
  std::vector<std::string> paragraphs;
  for (const std::string& line : plan::splitWords(text, '\n')) {
    const std::size_t first = line.find_first_not_of(kBlanks);
    if (first != std::string::npos)
      paragraphs.push_back(line.substr(first, line.find_last_not_of(kBlanks) - first + 1));
  }
  if (paragraphs.empty()) throw geo::DataError(geo::message("The text is empty; write it first."));
  return fmt::format("{}", fmt::join(paragraphs, "\n"));
}

}  // namespace

Briefing startBriefing(Workspace& workspace, const BriefingStart& start,
                       const liaison::Authorship& authorship) {
  liaison::requireYear(start.year);
  const Register all = liaison::readRegister(workspace);
  const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
  Briefing draft;
  draft.organisation = liaison::requireOrganisation(all, start.organisation).id;
  draft.year = start.year;
  draft.round = liaison::roundOrLast(all, start.round).id;
  draft.language = start.language;
  draft.replaces = start.replaces;
  std::vector<std::string> indicators = start.indicators;
  if (indicators.empty())
    indicators = indicatorsFor(workspace, scopeOf(all, known, draft.organisation, draft.round), draft.year);
  draft.indicators = fmt::format("{}", fmt::join(indicators, ","));
  const BriefingFigures figures = figuresOf(workspace, all, known, draft);
  draft.mapIndicator = mapOf(start, figures);
  draft.title = start.title.empty() ? draftTitle(all, known, draft) : titleOf(all, draft, start.title);
  draft.text = draftText(all, known, figures, draft);
  draft.figures = linesOf(figures, all, draft.organisation, draft.year);
  liaison::editRegister(workspace, authorship,
                        [&draft](Register& edited) { draft.id = liaison::addDraft(edited, draft); });
  return draft;
}

std::vector<std::string> leftOutOf(Workspace& workspace, const Briefing& draft) {
  const Register all = liaison::readRegister(workspace);
  const UnitScope scope = scopeOf(all, liaison::knownPlaces(workspace), draft.organisation, draft.round);
  std::vector<std::string> others = indicatorsWithFigures(workspace, scope, draft.year);
  const std::vector<std::string> shown = plan::splitWords(draft.indicators, ',');
  std::erase_if(others,
                [&shown](const std::string& id) { return std::ranges::find(shown, id) != shown.end(); });
  return others;
}

Briefing takeText(Workspace& workspace, const std::string& organisation, const std::string& year,
                  const std::string& text, const std::string& title, const liaison::Authorship& authorship) {
  const Register all = liaison::readRegister(workspace);
  Briefing draft = liaison::requireDraft(all, organisation, year);
  draft.text = tidied(text);
  if (!title.empty()) draft.title = titleOf(all, draft, title);
  draft.figures =
      linesOf(figuresOf(workspace, all, liaison::knownPlaces(workspace), draft), all, organisation, year);
  liaison::editRegister(workspace, authorship, [&draft](Register& edited) {
    *std::ranges::find(edited.briefings, draft.id, &Briefing::id) = draft;
  });
  return draft;
}

BriefingFigures figuresOf(Workspace& workspace, const Register& all, const liaison::KnownPlaces& known,
                          const Briefing& briefing) {
  return briefingFigures(
      workspace, all, known,
      {briefing.organisation, briefing.round, briefing.year, plan::splitWords(briefing.indicators, ',')});
}

std::vector<std::string> changedSinceText(const BriefingFigures& now, const Register& all,
                                          const Briefing& briefing) {
  return changedLines(briefing.figures, linesOf(now, all, briefing.organisation, briefing.year));
}

}  // namespace planning::papers
