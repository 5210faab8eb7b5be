#include <cstdlib>
#include <iostream>

#include "tests/planning/shipped_data.h"

namespace {
TEST(Baseline, Dump) {
  const auto& r = shipped::baseline().report;
  for (auto& i : shipped::boundaries().issues) std::cout << i.kind << " | " << i.place << " | " << i.text << "\n";
  for (auto& [k, v] : r.unitsByMatch) std::cout << k << " " << v << "\n";
  for (auto& [k, v] : r.unitsByIndicator) std::cout << k << " " << v << "\n";
  std::cout << "with " << r.unitsWithFigures << " zeros " << r.zerosRecognised << "/" << r.zeroUnits << " rows " << r.rows << " used "
            << r.rowsUsed << " blanks " << r.blanks << " terr " << r.territoryChanged << " notdiv " << r.countsNotDivided << " inc "
            << r.mergesIncomplete << " nogeom " << shipped::baseline().unitsWithoutGeometry.size() << "\n";
  for (auto& u : r.unmatchedRows) { std::cout << "ROW " << u.unit.code << " " << u.unit.name << " | " << u.reason << " |"; for (auto& n : u.nearest) std::cout << " " << n; std::cout << "\n"; }
  for (auto& u : r.unmatchedUnits) { std::cout << "UNIT " << u.unit.code << " " << u.unit.name << " | " << u.reason << " |"; for (auto& n : u.nearest) std::cout << " " << n; std::cout << "\n"; }
  for (auto& i : shipped::baseline().issues) std::cout << i.kind << " | " << i.place << " | " << i.text << "\n";
  std::cout << "own " << planning::membersWithOwnPolygon(shipped::linkedAreas()) << "\n";
  for (auto& a : shipped::linkedAreas()) for (auto& m : a.members) if (!m.note.empty()) std::cout << a.id << " " << m.name << " " << m.note << "\n";
}
}  // namespace
