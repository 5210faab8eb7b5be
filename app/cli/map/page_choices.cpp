#include "app/cli/map/page_choices.h"

#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/usage_error.h"
#include "app/render/page/map_page.h"
#include "geo/report/message.h"

namespace app::cli {
namespace {

CLI::Validator paperSize() {
  return {
      [](const std::string& text) {
        if (render::parsePaper(text) || render::parsePaperMm(text)) return std::string();
        return geo::message(
            "'{}' is no paper; give A4, A3, A2, A1, A0, or width and height in mm from 80 to 5000: 500x700.",
            text);
      },
      ""};
}

}  // namespace

void PageChoices::addIndicator(CLI::App& verb) {
  verb.add_option("--indicator", m_indicator, geo::message("Indicator to colour the units by"))
      ->type_name("ID")
      ->required();
}

void PageChoices::addIndicatorOrCategory(CLI::App& verb) {
  verb.add_option("--indicator", m_indicator, geo::message("Indicator to colour the units by"))
      ->type_name("ID");
  verb.add_option(
          "--category", m_category,
          geo::message("Instead of an indicator, what the lists of areas say of each unit: key-county, "
                       "area or exit-year, or liaison for who looks after it"))
      ->type_name("WORD")
      ->check(oneOf({"key-county", "area", "exit-year", "liaison"}));
}

void PageChoices::addLook(CLI::App& verb) {
  verb.add_option(
          "--period", m_period,
          geo::message("Year of the figures; otherwise the last one that most units have figures for"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option(
          "--classes", m_classes,
          geo::message("How to make classes: jenks:5, equal:5, quantile:5 or manual:10,20,30; otherwise "
                       "as the window shows the indicator"))
      ->type_name("METHOD:K");
  verb.add_option("--palette", m_palette, geo::message("Colours, by the name that ColorBrewer gives them"))
      ->type_name("NAME");
  verb.add_flag(
      "--reverse", m_reverse,
      geo::message("Colours the other way round; dark is worse where the codebook says what is worse"));
  verb.add_flag("--fill-counts", m_fillCounts,
                geo::message("Totals (persons, money) as fills; otherwise they are drawn as circles"));
}

void PageChoices::addFacts(CLI::App& verb) {
  verb.add_option(
          "--facts", m_facts,
          geo::message("Also write every value on the map with unit, year, flag and source: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

void PageChoices::addSheet(CLI::App& verb) {
  addStrict(verb, m_strict);
  verb.add_option("--page", m_page,
                  geo::message("Paper: A4, A3, A2, A1, A0, or width and height in mm as 500x700"))
      ->type_name("SIZE")
      ->check(paperSize());
  verb.add_option("--orientation", m_orientation,
                  geo::message("portrait or landscape; otherwise as the land lies"))
      ->type_name("WORD")
      ->check(oneOf({"portrait", "landscape"}));
  verb.add_option(
          "--scale", m_scale,
          geo::message(
              "Denominator of the scale: 2000000 of 1:2,000,000; otherwise the largest round one that fits"))
      ->type_name("NUMBER")
      ->check(numberBetween(1000, 1e9));
}

void PageChoices::addWords(CLI::App& verb) {
  verb.add_option("--title", m_title, geo::message("Title; otherwise made of the indicator and the area"))
      ->type_name("TEXT");
  verb.add_option("--approval-number", m_approvalNumber,
                  geo::message("Approval number of the map, printed in its corner"))
      ->type_name("TEXT");
}

render::MapRequest PageChoices::request(const std::string& language) const {
  if (m_indicator.empty() && m_category.empty())
    throw UsageError(geo::message("Say what the map shows: --indicator ID, or --category WORD."));
  if (!m_orientation.empty() && render::parsePaperMm(m_page))
    throw UsageError(geo::message("--orientation has no effect: a sheet of {} lies as it is given.", m_page));
  render::MapRequest request;
  request.indicator = m_indicator;
  request.category = m_category;
  request.period = m_period;
  request.classes = m_classes;
  request.palette = m_palette;
  request.otherWayRound = m_reverse;
  request.fillTotals = m_fillCounts;
  request.paper = m_page;
  request.orientation = m_orientation;
  request.scale = m_scale;
  request.title = m_title;
  request.approvalNumber = m_approvalNumber.value_or("");
  request.language = language;
  return request;
}

}  // namespace app::cli
