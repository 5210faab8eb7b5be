#include "planning/intake/head_words.h"

#include <algorithm>
#include <array>

#include "planning/reading/place_name.h"

namespace planning {
namespace {

using Meaning = HeadMeaning;

/// Where a word means what it does: "no" within "households with no car" numbers nothing.
enum class Reach {
  whole,  ///< as the whole name only
  word,   ///< also as one word of a longer name
  part,   ///< also within a name that has no spaces
};

struct HeadWord {
  std::string_view text;  ///< as foldName() makes it
  Meaning meaning;
  Reach reach = Reach::whole;
};

constexpr std::array kWords{
    // codes
    HeadWord{"code", Meaning::code, Reach::word}, HeadWord{"codes", Meaning::code, Reach::word},
    HeadWord{"id", Meaning::code, Reach::word}, HeadWord{"fid", Meaning::code, Reach::word},
    HeadWord{"objectid", Meaning::code, Reach::word}, HeadWord{"geoid", Meaning::code, Reach::word},
    HeadWord{"fips", Meaning::code, Reach::word}, HeadWord{"countyfp", Meaning::code, Reach::word},
    HeadWord{"statefp", Meaning::code, Reach::word}, HeadWord{"código", Meaning::code, Reach::word},
    HeadWord{"kennziffer", Meaning::code, Reach::word}, HeadWord{"schlüssel", Meaning::code, Reach::word},
    HeadWord{"код", Meaning::code, Reach::word}, HeadWord{"代码", Meaning::code, Reach::part},
    HeadWord{"编码", Meaning::code, Reach::part}, HeadWord{"编号", Meaning::code, Reach::part},
    HeadWord{"行政区划代码", Meaning::code}, HeadWord{"区划代码", Meaning::code},
    HeadWord{"县代码", Meaning::code}, HeadWord{"单位代码", Meaning::code}, HeadWord{"geo_id", Meaning::code},
    HeadWord{"geo", Meaning::code}, HeadWord{"iso", Meaning::code}, HeadWord{"iso2", Meaning::code},
    HeadWord{"iso3", Meaning::code}, HeadWord{"nuts", Meaning::code}, HeadWord{"ags", Meaning::code},
    HeadWord{"insee", Meaning::code}, HeadWord{"ibge", Meaning::code}, HeadWord{"codigo", Meaning::code},
    HeadWord{"cod", Meaning::code}, HeadWord{"clave", Meaning::code}, HeadWord{"cve", Meaning::code},
    HeadWord{"kode", Meaning::code}, HeadWord{"kod", Meaning::code}, HeadWord{"codice", Meaning::code},
    HeadWord{"code_insee", Meaning::code}, HeadWord{"code_commune", Meaning::code},
    HeadWord{"코드", Meaning::code}, HeadWord{"행정구역코드", Meaning::code},
    HeadWord{"コード", Meaning::code}, HeadWord{"団体コード", Meaning::code}, HeadWord{"mã", Meaning::code},
    HeadWord{"unit_code", Meaning::code}, HeadWord{"county_code", Meaning::code},
    HeadWord{"countycode", Meaning::code}, HeadWord{"country_code", Meaning::code},
    // numbers of rows
    HeadWord{"serial", Meaning::numbering, Reach::word}, HeadWord{"序号", Meaning::numbering, Reach::part},
    HeadWord{"顺序号", Meaning::numbering}, HeadWord{"番号", Meaning::numbering},
    HeadWord{"stt", Meaning::numbering}, HeadWord{"no", Meaning::numbering},
    HeadWord{"#", Meaning::numbering}, HeadWord{"№", Meaning::numbering},
    HeadWord{"№п/п", Meaning::numbering}, HeadWord{"п/п", Meaning::numbering},
    HeadWord{"nº", Meaning::numbering}, HeadWord{"n°", Meaning::numbering},
    HeadWord{"nr", Meaning::numbering}, HeadWord{"lp", Meaning::numbering},
    HeadWord{"l.p", Meaning::numbering}, HeadWord{"sl", Meaning::numbering},
    HeadWord{"slno", Meaning::numbering}, HeadWord{"sl.no", Meaning::numbering},
    HeadWord{"s.no", Meaning::numbering}, HeadWord{"sno", Meaning::numbering},
    HeadWord{"srno", Meaning::numbering}, HeadWord{"sr.no", Meaning::numbering},
    HeadWord{"serialno", Meaning::numbering}, HeadWord{"연번", Meaning::numbering},
    HeadWord{"순번", Meaning::numbering}, HeadWord{"번호", Meaning::numbering},
    HeadWord{"sıra", Meaning::numbering}, HeadWord{"sırano", Meaning::numbering},
    HeadWord{"ลำดับ", Meaning::numbering}, HeadWord{"ลำดับที่", Meaning::numbering},
    HeadWord{"क्रसं", Meaning::numbering}, HeadWord{"क्र.सं", Meaning::numbering},
    HeadWord{"क्रमांक", Meaning::numbering}, HeadWord{"م", Meaning::numbering},
    HeadWord{"ردیف", Meaning::numbering}, HeadWord{"lfd.nr", Meaning::numbering},
    HeadWord{"lfdnr", Meaning::numbering}, HeadWord{"poř", Meaning::numbering},
    // ranks
    HeadWord{"rank", Meaning::rank, Reach::word}, HeadWord{"ranking", Meaning::rank, Reach::word},
    HeadWord{"rang", Meaning::rank, Reach::word}, HeadWord{"rango", Meaning::rank, Reach::word},
    HeadWord{"ранг", Meaning::rank, Reach::word}, HeadWord{"排名", Meaning::rank, Reach::part},
    HeadWord{"位次", Meaning::rank, Reach::part}, HeadWord{"名次", Meaning::rank, Reach::part},
    HeadWord{"순위", Meaning::rank, Reach::part}, HeadWord{"順位", Meaning::rank, Reach::part},
    HeadWord{"puesto", Meaning::rank}, HeadWord{"posición", Meaning::rank}, HeadWord{"място", Meaning::rank},
    HeadWord{"место", Meaning::rank}, HeadWord{"rangliste", Meaning::rank}, HeadWord{"platz", Meaning::rank},
    // where somebody is reached
    HeadWord{"phone", Meaning::contact, Reach::word}, HeadWord{"telephone", Meaning::contact, Reach::word},
    HeadWord{"fax", Meaning::contact, Reach::word}, HeadWord{"zip", Meaning::contact, Reach::word},
    HeadWord{"postal", Meaning::contact, Reach::word}, HeadWord{"postcode", Meaning::contact, Reach::word},
    HeadWord{"téléphone", Meaning::contact, Reach::word}, HeadWord{"teléfono", Meaning::contact, Reach::word},
    HeadWord{"telefone", Meaning::contact, Reach::word}, HeadWord{"telefon", Meaning::contact, Reach::word},
    HeadWord{"plz", Meaning::contact, Reach::word}, HeadWord{"телефон", Meaning::contact, Reach::word},
    HeadWord{"电话", Meaning::contact, Reach::part}, HeadWord{"邮编", Meaning::contact, Reach::part},
    // units of measure
    HeadWord{"unit", Meaning::measure}, HeadWord{"units", Meaning::measure},
    HeadWord{"unitofmeasure", Meaning::measure}, HeadWord{"unit_measure", Meaning::measure},
    HeadWord{"unit_of_measure", Meaning::measure}, HeadWord{"uom", Meaning::measure},
    HeadWord{"单位", Meaning::measure}, HeadWord{"計量單位", Meaning::measure},
    HeadWord{"單位", Meaning::measure}, HeadWord{"计量单位", Meaning::measure},
    HeadWord{"einheit", Meaning::measure}, HeadWord{"unidad", Meaning::measure},
    HeadWord{"unidade", Meaning::measure}, HeadWord{"unité", Meaning::measure},
    HeadWord{"unita", Meaning::measure}, HeadWord{"unità", Meaning::measure},
    HeadWord{"ед.изм", Meaning::measure}, HeadWord{"единица", Meaning::measure},
    HeadWord{"единицаизмерения", Meaning::measure}, HeadWord{"đơnvị", Meaning::measure},
    HeadWord{"đơnvịtính", Meaning::measure}, HeadWord{"단위", Meaning::measure},
    HeadWord{"単位", Meaning::measure},
    // zeros
    HeadWord{"unit_mult", Meaning::power}, HeadWord{"unitmult", Meaning::power},
    HeadWord{"unit_multiplier", Meaning::power}, HeadWord{"unitmultiplier", Meaning::power},
    HeadWord{"multiplier", Meaning::power}, HeadWord{"powercode", Meaning::power},
    HeadWord{"powercodecode", Meaning::power}, HeadWord{"powercode_code", Meaning::power},
    // currencies
    HeadWord{"currency", Meaning::currency}, HeadWord{"币种", Meaning::currency},
    HeadWord{"货币", Meaning::currency}, HeadWord{"währung", Meaning::currency},
    HeadWord{"moneda", Meaning::currency}, HeadWord{"moeda", Meaning::currency},
    HeadWord{"devise", Meaning::currency}, HeadWord{"валюта", Meaning::currency},
    // parts of what is counted
    HeadWord{"sex", Meaning::division}, HeadWord{"gender", Meaning::division},
    HeadWord{"性别", Meaning::division}, HeadWord{"sexe", Meaning::division},
    HeadWord{"sexo", Meaning::division}, HeadWord{"geschlecht", Meaning::division},
    HeadWord{"género", Meaning::division}, HeadWord{"genero", Meaning::division},
    HeadWord{"sesso", Meaning::division}, HeadWord{"пол", Meaning::division},
    HeadWord{"성별", Meaning::division}, HeadWord{"性別", Meaning::division},
    HeadWord{"giớitính", Meaning::division}, HeadWord{"płeć", Meaning::division},
    HeadWord{"age", Meaning::division}, HeadWord{"agegroup", Meaning::division},
    HeadWord{"age_group", Meaning::division}, HeadWord{"年龄", Meaning::division},
    HeadWord{"年龄组", Meaning::division}, HeadWord{"alter", Meaning::division},
    HeadWord{"edad", Meaning::division}, HeadWord{"idade", Meaning::division},
    HeadWord{"âge", Meaning::division}, HeadWord{"возраст", Meaning::division},
    HeadWord{"연령", Meaning::division}, HeadWord{"年齢", Meaning::division},
    HeadWord{"wiek", Meaning::division}, HeadWord{"城乡", Meaning::division},
    HeadWord{"areatype", Meaning::division}, HeadWord{"residence", Meaning::division}};

bool isNoAmount(Meaning meaning) {
  return meaning == Meaning::code || meaning == Meaning::numbering || meaning == Meaning::rank ||
         meaning == Meaning::contact;
}

}  // namespace

bool isNamedAs(HeadMeaning meaning, const std::string& head) {
  std::string plain = foldName(head);
  while (plain.ends_with('.')) plain.pop_back();
  return std::ranges::any_of(
      kWords, [&](const HeadWord& word) { return word.meaning == meaning && word.text == plain; });
}

bool isNoAmountWord(std::string_view word) {
  return std::ranges::any_of(kWords, [&](const HeadWord& one) {
    return one.reach != Reach::whole && isNoAmount(one.meaning) && one.text == word;
  });
}

bool holdsNoAmountWord(std::string_view name) {
  return std::ranges::any_of(kWords, [&](const HeadWord& one) {
    return one.reach == Reach::part && isNoAmount(one.meaning) &&
           name.find(one.text) != std::string_view::npos;
  });
}

}  // namespace planning
