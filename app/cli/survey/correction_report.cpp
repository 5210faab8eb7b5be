#include "app/cli/survey/correction_report.h"

namespace app::cli {
namespace {

Json toJson(const std::vector<planning::LoggedFigure>& figures) {
  Json list = Json::array();
  for (const auto& [figure, revision] : figures)
    list.push_back({{"indicator", figure.indicator},
                    {"value", figure.value ? Json(*figure.value) : Json()},
                    {"flag", planning::toString(figure.flag)}});
  return list;
}

}  // namespace

Json toJson(const planning::survey::CorrectionOrder& order) {
  return {{"number", order.number},
          {"round", order.round},
          {"unit", order.unit},
          {"reason", order.reason},
          {"by", order.by},
          {"at", order.at},
          {"before", toJson(order.before)},
          {"after", toJson(order.after)}};
}

}  // namespace app::cli
