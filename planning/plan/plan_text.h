#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planning/plan/plan.h"

namespace planning::plan {

/// A run of text, or a linked figure in its place.
struct Span {
  std::string text;
  bool bold = false;
  std::optional<FigureLink> figure;
  friend bool operator==(const Span&, const Span&) = default;
};

/// A paragraph or an entry of a list.
struct Block {
  bool isListEntry = false;
  std::vector<Span> spans;
  friend bool operator==(const Block&, const Block&) = default;
};

struct Text {
  std::vector<Block> blocks;
  std::vector<std::string> malformed;  ///< links that are none, as written; they stay in the text
  friend bool operator==(const Text&, const Text&) = default;
};

/// The markup of plans: an empty line ends a paragraph, "- " begins an entry of a list, **bold**, and
/// {figure:indicator@unit@year}. Everything else is text as it stands.
Text parseText(std::string_view markup);

/// "{figure:incidence_pct@area:wumeng@2011}"
std::string markupOf(const FigureLink& link);

/// Every text of the plan that may hold links, with its place: "chapter 1, 规划范围", "chapter 1, table 1.2".
void eachText(const Plan& plan,
              const std::function<void(const std::string& place, const std::string& markup)>& visit);

/// Of all texts, ascending, each once.
std::vector<FigureLink> linksOf(const Plan& plan);

/// As it was when it was written; null: nothing is held for this link.
const LinkedFigure* heldFigure(const Plan& plan, const FigureLink& link);

/// The number with its decimals, the unit behind it where `withUnit`; "to be supplied 待补充" without value.
std::string shown(const LinkedFigure& figure, const std::string& language, bool withUnit);

/// "to be supplied 待补充"
std::string toBeSupplied();

}  // namespace planning::plan
