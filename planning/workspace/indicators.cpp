#include <optional>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/figures/derived.h"
#include "planning/figures/indicator_words.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

template <class Value>
Value known(const std::optional<Value>& value, const std::string& text, const std::string& indicator) {
  if (value) return *value;
  throw geo::DataError(geo::message(
      "The codebook entry {} has the unknown word '{}'; correct it in the workspace.", indicator, text));
}

constexpr const char* kPut =
    "INSERT INTO indicators (id, name_zh, name_en, unit_zh, unit_en, group_id, kind, numerator, denominator, "
    "weight, "
    "formula, min, max, decimals, direction, source, composite) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, "
    "?, ?) ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, "
    "unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, group_id = excluded.group_id, kind = "
    "excluded.kind, "
    "numerator = excluded.numerator, denominator = excluded.denominator, weight = excluded.weight, "
    "formula = excluded.formula, min = excluded.min, max = excluded.max, decimals = excluded.decimals, "
    "direction = excluded.direction, source = excluded.source, composite = excluded.composite";

Indicator indicatorFrom(const geo::store::Statement& row) {
  Indicator one;
  one.id = row.text(0);
  one.nameZh = row.text(1);
  one.nameEn = row.text(2);
  one.unitZh = row.text(3);
  one.unitEn = row.text(4);
  one.group = row.text(5);
  one.kind = known(parseIndicatorKind(row.text(6)), row.text(6), one.id);
  one.numerator = row.text(7);
  one.denominator = row.text(8);
  one.weight = row.text(9);
  one.formula = row.text(10);
  one.min = row.real(11);
  one.max = row.real(12);
  const std::int64_t decimals = row.integer(13);
  if (decimals < 0 || decimals > kMostDecimals)
    throw geo::DataError(
        geo::message("The codebook entry {} has {} decimals, and 0 to {} are possible; correct "
                     "it in the workspace.",
                     one.id, decimals, kMostDecimals));
  one.decimals = static_cast<int>(decimals);
  one.direction = known(parseDirection(row.text(14)), row.text(14), one.id);
  one.source = row.text(15);
  one.composite = row.integer(16) != 0;
  return one;
}

}  // namespace

std::vector<Indicator> Workspace::indicators() {
  std::vector<Indicator> indicators;
  m_impl->read("indicators", indicators, [&] {
    const auto row = database().prepare(
        "SELECT id, name_zh, name_en, unit_zh, unit_en, group_id, kind, numerator, denominator, weight, "
        "formula, min, max, decimals, direction, source, composite FROM indicators ORDER BY fid");
    while (row->step()) indicators.push_back(indicatorFrom(*row));
    requireComputable(indicators, path().string());
  });
  return indicators;
}

void Workspace::putIndicators(const std::vector<Indicator>& indicators) {
  m_impl->requireWritable();
  geo::store::Transaction transaction(database());
  const auto put = database().prepare(kPut);
  for (const Indicator& one : indicators)
    put->run({one.id, orNull(one.nameZh), orNull(one.nameEn), orNull(one.unitZh), orNull(one.unitEn),
              orNull(one.group), toString(one.kind), orNull(one.numerator), orNull(one.denominator),
              orNull(one.weight), orNull(one.formula), orNull(one.min), orNull(one.max), one.decimals,
              toString(one.direction), orNull(one.source), one.composite ? 1 : 0});
  database().catalogue().touch("indicators");
  rebuildCountyFigures(database());
  transaction.commit();
}

}  // namespace planning
