#pragma once

#include <cpl_vsi.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Workbooks made of their parts, so that a test says word for word what is stored.
namespace test {

struct MadeSheet {
  std::string name;
  std::string rows;    ///< what stands in <sheetData>
  std::string merged;  ///< "A1:A2 B1:C1"
  std::string state;   ///< "hidden"
};

inline void writeZip(const std::filesystem::path& path, const std::map<std::string, std::string>& parts) {
  const std::string zip = "/vsizip/" + path.string();
  VSILFILE* const whole = VSIFOpenL(zip.c_str(), "wb");
  for (const auto& [name, text] : parts) {
    VSILFILE* const file = VSIFOpenL((zip + "/" + name).c_str(), "wb");
    VSIFWriteL(text.data(), 1, text.size(), file);
    VSIFCloseL(file);
  }
  VSIFCloseL(whole);
}

/// Styles by number: 0 General, 1 yyyy/m/d, 2 "000000", 3 0.0%, 4 built-in date.
inline void writeXlsx(const std::filesystem::path& path, const std::vector<MadeSheet>& sheets,
                      const std::string& sharedStrings = {}) {
  const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
  const std::string main = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
  std::map<std::string, std::string> parts;
  std::string list;
  std::string relations;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const MadeSheet& sheet = sheets[i];
    list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\"" +
            (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + " r:id=\"rId" + number + "\"/>";
    relations += "<Relationship Id=\"rId" + number + "\" Target=\"worksheets/sheet" + number + ".xml\"/>";
    std::string merged;
    for (std::size_t at = 0; at < sheet.merged.size();) {
      const std::size_t end = std::min(sheet.merged.find(' ', at), sheet.merged.size());
      merged += "<mergeCell ref=\"" + sheet.merged.substr(at, end - at) + "\"/>";
      at = end + 1;
    }
    parts["xl/worksheets/sheet" + number + ".xml"] = head + "<worksheet" + main + "><sheetData>" +
                                                     sheet.rows + "</sheetData><mergeCells>" + merged +
                                                     "</mergeCells></worksheet>";
  }
  parts["xl/workbook.xml"] =
      head + "<workbook" + main +
      R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)" + list +
      "</sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] = head + "<Relationships>" + relations + "</Relationships>";
  parts["xl/styles.xml"] = head + "<styleSheet" + main +
                           R"(><numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/>)"
                           R"(<numFmt numFmtId="165" formatCode="000000"/>)"
                           R"(<numFmt numFmtId="166" formatCode="0.0%"/></numFmts><cellXfs>)"
                           R"(<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>)"
                           R"(<xf numFmtId="14"/></cellXfs></styleSheet>)";
  if (!sharedStrings.empty())
    parts["xl/sharedStrings.xml"] = head + "<sst" + main + ">" + sharedStrings + "</sst>";
  writeZip(path, parts);
}

/// A cell with its text in it.
inline std::string text(const std::string& place, const std::string& content) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + content + "</t></is></c>";
}
inline std::string number(const std::string& place, const std::string& stored, int style = 0) {
  return "<c r=\"" + place + "\" s=\"" + std::to_string(style) + "\"><v>" + stored + "</v></c>";
}
inline std::string row(int number, const std::string& cells, bool hidden = false) {
  return "<row r=\"" + std::to_string(number) + "\"" + (hidden ? " hidden=\"1\"" : "") + ">" + cells +
         "</row>";
}

}  // namespace test
