#include "planning/intake/title_units.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using planning::forms::TitleUnits;
using planning::forms::unitsOfTitles;
using Texts = std::vector<std::string>;

struct Titles {
  const char* name;
  Texts titles;
  Texts units;
  Texts notUnderstood{};
};
class UnitsAboveATable : public testing::TestWithParam<Titles> {};

TEST_P(UnitsAboveATable, AreThoseThatItsTitlesSay) {
  const TitleUnits found = unitsOfTitles(GetParam().titles);
  EXPECT_EQ(found.units, GetParam().units);
  EXPECT_EQ(found.notUnderstood, GetParam().notUnderstood);
}

INSTANTIATE_TEST_SUITE_P(
    Of, UnitsAboveATable,
    testing::Values(Titles{"Word", {"贵州省", "单位：万人"}, {"万人"}},
                    Titles{"English", {"Unit: persons"}, {"persons"}},
                    Titles{"Several", {"2010年人口（单位：人、万元）"}, {"人", "万元"}},
                    Titles{"NextTitle", {"单位：", "万元", "说明"}, {"万元"}},
                    Titles{"WordAtTheEnd", {"贵州省", "单位："}, {}}, Titles{"WordAlone", {"单位："}, {}},
                    Titles{"NextTitleButOne", {"贵州省", "单位：", "万元", "户"}, {"万元", "户"}},
                    Titles{"Semicolons", {"Unit: persons; yuan"}, {"persons", "yuan"}},
                    Titles{"Office", {"填报单位：县统计局"}, {}},
                    Titles{"OfficeBeside", {"填报单位：县统计局", "单位：户"}, {"户"}},
                    Titles{"Unknown", {"单位：圈"}, {}, {"单位：圈"}},
                    Titles{"HalfKnown", {"单位：人、圈"}, {"人"}, {"单位：人、圈"}},
                    Titles{"Bracket", {"Population (thousand persons)"}, {"thousand persons"}},
                    Titles{"SquareBracket", {"Population [in thousand persons]"}, {"thousand persons"}},
                    Titles{"In", {"Income in thousand yuan"}, {"thousand yuan"}},
                    Titles{"Comma", {"收入，万元"}, {"万元"}}, Titles{"Alone", {"万人"}, {"万人"}},
                    Titles{"InThousands", {"in 1000"}, {"1000"}}, Titles{"NumberAlone", {"1000"}, {}},
                    Titles{"Nothing", {"贵州省", "2010"}, {}}, Titles{"None", {}, {}},
                    Titles{"Mentioned", {"数据以万元计算", "贵州省"}, {}, {"数据以万元计算"}},
                    Titles{"TwoTitles", {"收入，万元", "单位：人"}, {"万元", "人"}}),
    [](const auto& one) { return std::string(one.param.name); });

}  // namespace
