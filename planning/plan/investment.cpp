#include "planning/plan/investment.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::plan {

std::optional<std::int64_t> sumOf(const std::vector<Amount>& amounts) {
  std::int64_t sum = 0;
  for (const Amount& amount : amounts)
    if (__builtin_add_overflow(sum, amount.yuan, &sum)) return std::nullopt;
  return sum;
}

Investment investmentOf(const Plan& plan) {
  Investment all;
  for (const Project& project : plan.projects)
    for (const Amount& amount : project.amounts)
      for (std::int64_t* sum : {&all.total, &all.byChapter[project.chapter], &all.bySource[amount.source],
                                &all.byYear[amount.year], &all.byCounty[project.county]})
        if (__builtin_add_overflow(*sum, amount.yuan, sum))
          throw geo::DataError(geo::message(
              "The amounts of project {} make the investment too large to be added up; correct them.",
              project.id));
  return all;
}

}  // namespace planning::plan
