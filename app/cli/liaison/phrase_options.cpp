#include "app/cli/liaison/phrase_options.h"

#include "app/cli/verb/option_checks.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/guarded_file.h"

#include <filesystem>

namespace app::cli {

void addPhrase(CLI::App& verb, PhraseWords& words) {
  constexpr int kMostDescriptor = 1023;
  auto* const file = verb.add_option("--phrase-file", words.file,
                                     geo::message("Pass phrase: the first line of this file, which only its "
                                                  "owner may read; otherwise asked on the terminal"))
                         ->type_name("FILE");
  verb.add_option("--phrase-fd", words.descriptor,
                  geo::message("Pass phrase: the first line of this open file descriptor"))
      ->type_name("N")
      ->check(numberBetween(0, kMostDescriptor))
      ->excludes(file);
}

geo::seal::Secret phraseFor(const PhraseWords& words, const std::string& keyFile, bool isNew) {
  if (!words.file.empty()) return geo::seal::firstLineOf(std::filesystem::path(words.file));
  if (words.descriptor) return geo::seal::firstLineOf(*words.descriptor, "--phrase-fd");
  geo::seal::Secret phrase = geo::seal::askTerminal(geo::message("Pass phrase for {}: ", keyFile));
  if (isNew && geo::seal::askTerminal(geo::message("Once more: ")).text() != phrase.text())
    throw geo::DataError(geo::message("The two pass phrases differ; nothing was written."));
  return phrase;
}

}  // namespace app::cli
