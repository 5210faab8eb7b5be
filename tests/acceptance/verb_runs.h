#pragma once

#include <string>
#include <vector>

/// Every verb and those of its actions that differ, on the made land of made_land.h.
namespace test {

using Words = std::vector<std::string>;

struct VerbRun {
  std::string name;
  Words arguments;
};

/// What makes w.gpkg, on which the runs work.
inline std::vector<Words> madeWorkspace() {
  return {
      {"new", "w.gpkg", "--boundaries", "counties.geojson", "--code", "id", "--name", "label", "--parent",
       "region", "--year", "2020", "--title", "Made up"},
      {"import", "w.gpkg", "2020.csv", "--period", "2020", "--codebook", "book.csv", "--source", "made up"},
      {"import", "w.gpkg", "2021.csv", "--period", "2021", "--codebook", "book.csv", "--source", "made up"},
      {"areas", "w.gpkg", "--list", "areas.csv", "--members", "members.csv"},
      {"round", "new", "w.gpkg", "--round", "2021", "--period", "2021", "--previous", "2020", "--unit",
       "all"},
      {"round", "new", "w.gpkg", "--round", "2022", "--period", "2022", "--previous", "2021", "--unit",
       "all"},
      {"approve", "submit", "w.gpkg", "--round", "2021", "--unit", "100100", "--by", "Lo"},
      {"plan", "new", "w.gpkg", "--area", "hills", "--by", "Lo"},
      {"liaison", "import", "w.gpkg", "--table", "organisations", "--input", "organisations.csv"},
      {"liaison", "import", "w.gpkg", "--table", "rounds", "--input", "rounds.csv"},
      {"liaison", "import", "w.gpkg", "--table", "assignments", "--input", "assignments.csv"},
      {"briefing", "new", "w.gpkg", "--unit", "mx", "--year", "2021", "--indicator", "poor"},
  };
}

inline const std::vector<VerbRun>& verbRuns() {
  static const std::vector<VerbRun> kRuns{
      {"New",
       {"new", "n.gpkg", "--boundaries", "counties.geojson", "--code", "id", "--name", "label", "--parent",
        "region", "--year", "2020", "--repairs", "r.gpkg", "--cleaned", "c.geojson"}},
      {"NewInPlace",
       {"new", "w.gpkg", "--boundaries", "counties.geojson", "--code", "id", "--name", "label", "--parent",
        "region", "--year", "2020", "--replace"}},
      {"Tables", {"tables", "w.gpkg", "-o", "forms", "--period", "2022"}},
      {"TablesOfRound", {"tables", "w.gpkg", "-o", "forms", "--round", "2022"}},
      {"TablesAdopt", {"tables", "w.gpkg", "--adopt", "other_book.csv"}},
      {"Import", {"import", "w.gpkg", "2022.csv", "--period", "2022", "--codebook", "other_book.csv"}},
      {"ImportUndo", {"import", "w.gpkg", "--undo", "2"}},
      {"Indicators", {"indicators", "w.gpkg"}},
      {"Audit", {"audit", "w.gpkg", "--rules", "rules.csv", "-o", "findings.xlsx"}},
      {"Areas", {"areas", "w.gpkg", "--list", "areas.csv", "--members", "members.csv"}},
      {"Summary", {"summary", "w.gpkg", "--by", "province", "--every-period", "-o", "sums.xlsx"}},
      {"RoundNew", {"round", "new", "w.gpkg", "--round", "2023", "--period", "2023", "--unit", "all"}},
      {"RoundImpute",
       {"round", "impute", "w.gpkg", "--round", "2022", "--method", "ratio", "--previous", "2021"}},
      {"Approve",
       {"approve", "submit", "w.gpkg", "--round", "2021", "--unit", "100200,100201,100202", "--by", "Lo"}},
      {"Trail", {"trail", "w.gpkg", "--at", "2020-09-13", "-o", "then.csv"}},
      {"Targets",
       {"targets", "path", "w.gpkg", "--base-year", "2020", "--target-year", "2025", "--indicator", "poor",
        "--unit", "101", "--target", "300", "--distribute", "counties", "-o", "t.xlsx"}},
      {"Allocate",
       {"allocate", "w.gpkg", "--total", "1000001", "--factors", "poor:0.7,population:0.3", "-o",
        "money.xlsx"}},
      {"PlanNew", {"plan", "new", "w.gpkg", "--area", "plains", "--by", "Lo"}},
      {"PlanReport", {"plan", "report", "w.gpkg", "--area", "hills", "-o", "plan.docx"}},
      {"Map", {"map", "w.gpkg", "--indicator", "poor", "-o", "map.pdf", "--page", "A4"}},
      {"Atlas", {"atlas", "w.gpkg", "--indicator", "poor", "-o", "atlas.pdf", "--page", "A4"}},
      {"MapPicture",
       {"map", "w.gpkg", "--indicator", "poor", "-o", "map.png", "--page", "A4", "--dpi", "60"}},
      {"ApproveGrant",
       {"approve", "grant", "w.gpkg", "--round", "2021", "--unit", "100100", "--role", "county", "--by",
        "Lo"}},
      {"ApproveReturn",
       {"approve", "return", "w.gpkg", "--round", "2021", "--unit", "100100", "--role", "county", "--by",
        "Lo", "--comment", "page 2"}},
      {"RoundSent",
       {"round", "sent", "w.gpkg", "--round", "2022", "--unit", "all", "--what", "letter", "--by", "Lo"}},
      {"PlanMove", {"plan", "move", "w.gpkg", "--area", "hills", "--state", "first_draft", "--by", "Lo"}},
      {"PlanShow", {"plan", "show", "w.gpkg", "--area", "hills", "-o", "plan.json"}},
      {"TablesCodebook", {"tables", "w.gpkg", "--codebook", "book_out.xlsx"}},
      {"Heads", {"trail", "w.gpkg", "--heads", "-o", "heads.json"}},
      {"LiaisonImport",
       {"liaison", "import", "w.gpkg", "--table", "assignments", "--input", "more.csv", "--by", "Lo"}},
      {"LiaisonRound",
       {"liaison", "round", "w.gpkg", "--round", "r2", "--first", "2013", "--last", "2015", "--by", "Lo"}},
      {"LiaisonHandover",
       {"liaison", "handover", "w.gpkg", "--unit", "mx", "--place", "hills", "--to", "my", "--date",
        "2011-03-14", "--by", "Lo"}},
      {"LiaisonSent", {"liaison", "sent", "w.gpkg", "--year", "2011", "--by", "Lo"}},
      {"LiaisonExport", {"liaison", "export", "w.gpkg", "-o", "register.xlsx"}},
      {"LiaisonLetters",
       {"liaison", "letters", "w.gpkg", "--to", "units,provinces", "-o", "letters", "--by", "Lo"}},
      {"BriefingNew",
       {"briefing", "new", "w.gpkg", "--unit", "mx", "--year", "2020", "--indicator", "poor", "--by", "Lo"}},
      {"BriefingIssue",
       {"briefing", "issue", "w.gpkg", "--unit", "mx", "--year", "2021", "--receiver", "mx", "-o", "b.docx",
        "-o", "b.pdf", "--by", "Lo"}},
      {"Share", {"share", "w.gpkg", "--unit", "mx", "--round", "r1", "-o", "mx.gpkg", "--direct"}},
      {"Help", {"help", "import"}},
      {"Manual", {"man"}},
      {"Completion", {"completion"}},
  };
  return kRuns;
}

}  // namespace test
