#include "app/render/page/both_languages.h"

#include "app/text/data_text.h"

namespace app::render {

std::string dataTextIn(bool inChinese, const std::string& text) {
  return dataText(inChinese ? Language::chinese : Language::english, text);
}

}  // namespace app::render
