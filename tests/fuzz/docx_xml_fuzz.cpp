#include "geo/document/docx_fields.h"
#include "geo/document/docx_merge.h"
#include "geo/document/word_xml.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

bool load(pugi::xml_document& xml, const std::string& text) {
  return static_cast<bool>(
      xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration));
}

}  // namespace

/// Parts of a word document that is used as a template: its text, styles and lists.
FUZZ_TARGET(docx_xml) {
  const std::vector<std::string> given = fuzz::parts(bytes, 3);
  pugi::xml_document body;
  if (!load(body, given[0])) return;
  const auto fields = geo::detail::fieldsOf(body.root());
  for (auto field = fields.rbegin(); field != fields.rend(); ++field)
    geo::detail::replaceField(*field, field->name + "?");
  pugi::xml_document styles;
  pugi::xml_document numbering;
  load(styles, given[1]);
  load(numbering, given[2]);
  geo::Document document;
  const geo::detail::DocxMerge merge(document, styles, numbering);
  merge.adopt(body.root());
  FUZZ_REQUIRE(!geo::detail::textOf(body).empty());
}
