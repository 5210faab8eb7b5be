#include "planning/map/autosave.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/database.h"
#include "geo/store/sha256.h"
#include "geo/store/utc_clock.h"
#include "planning/workspace/package_mark.h"

namespace planning {
namespace {

namespace fs = std::filesystem;
using geo::store::FileLock;

constexpr std::string_view kFirstWords = "lianpian autosave ";

fs::path wholePath(const fs::path& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : whole;
}

fs::path stateFolder() {
  if (const char* given = std::getenv("XDG_STATE_HOME"); given && fs::path(given).is_absolute())
    return fs::path(given) / "lianpian";
  const char* home = std::getenv("HOME");
  return fs::path(home ? home : "/tmp") / ".local/state/lianpian";
}

/// Two workspaces of one name in different folders stay apart.
std::string nameInStateFolder(const fs::path& workspace, const std::string& ending) {
  return workspace.filename().string() + "." + geo::store::sha256(workspace.string()).substr(0, 16) + ending;
}

std::string endingFor(const std::string& purpose) {
  return (purpose.empty() ? std::string() : "." + purpose) + ".autosave";
}

/// First line, identity, time, digest of the text; then the text.
std::string toBytes(const std::string& identity, std::string_view text) {
  return fmt::format("{}{}\n{}\n{}\n{}\n{}", kFirstWords, kAutosaveFormat, identity, geo::store::utcNow(),
                     geo::store::sha256(text), text);
}

struct Content {
  int format = 0;  ///< of a newer program: the rest is not known
  std::string identity;
  Saved saved;
};

/// Of the first line; absent: it is another one.
std::optional<int> formatIn(std::string_view line) {
  if (!line.starts_with(kFirstWords)) return std::nullopt;
  line.remove_prefix(kFirstWords.size());
  int number = 0;
  const char* const end = line.data() + line.size();
  const auto [stop, error] = std::from_chars(line.data(), end, number);
  if (error != std::errc() || stop != end || number < 1) return std::nullopt;
  return number;
}

std::optional<Content> parse(std::string_view bytes) {
  const auto line = [&bytes] {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view text = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    return std::string(text);
  };
  const std::optional<int> format = formatIn(line());
  if (!format) return std::nullopt;
  Content content;
  content.format = *format;
  if (content.format > kAutosaveFormat) return content;
  content.identity = line();
  content.saved.at = line();
  const std::string digest = line();
  content.saved.text = bytes;
  if (geo::store::sha256(content.saved.text) != digest) return std::nullopt;
  return content;
}

/// A link, or another file's second name, was put there by somebody else.
bool isOwnFile(const fs::path& file) {
  std::error_code error;
  return fs::is_regular_file(fs::symlink_status(file, error)) && fs::hard_link_count(file, error) == 1;
}

fs::path asideOf(const fs::path& file) { return file.string() + ".aside"; }

void putAside(const fs::path& file, const char* kind, const std::string& sentence, geo::Issues& issues) {
  std::error_code error;
  fs::rename(file, asideOf(file), error);
  issues.push_back(
      {geo::Issue::Severity::warning, kind, error ? file.string() : asideOf(file).string(), sentence});
}

}  // namespace

Autosave::Autosave(const fs::path& workspace, std::string identity, const std::string& purpose)
    : m_workspace(wholePath(workspace)),
      m_identity(std::move(identity)),
      m_beside(m_workspace.parent_path() / ("." + m_workspace.filename().string() + endingFor(purpose))),
      m_inStateFolder(stateFolder() / nameInStateFolder(m_workspace, endingFor(purpose))),
      m_isBesideWritable(::access(m_workspace.parent_path().c_str(), W_OK) == 0 &&
                         openPackage(m_workspace) == nullptr) {  // beside a package nothing is written
  if (!m_isBesideWritable) {
    std::error_code ignored;
    fs::create_directories(m_inStateFolder.parent_path(), ignored);
  }
  m_lock = FileLock::tryAcquire(m_isBesideWritable ? m_workspace : m_inStateFolder);
}

std::optional<Saved> Autosave::pending(geo::Issues& issues) const {
  if (m_lock.holder) return std::nullopt;
  std::optional<Saved> newest;
  for (const fs::path& file : {m_beside, m_inStateFolder}) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) continue;
    try {
      std::optional<Saved> saved = savedIn(file, issues);
      if (saved && (!newest || newest->at < saved->at)) newest = std::move(saved);
    } catch (const geo::IoError& error) {
      issues.push_back({geo::Issue::Severity::warning, "autosave.unreadable", file.string(), error.what()});
    }
  }
  return newest;
}

std::optional<Saved> Autosave::savedIn(const fs::path& file, geo::Issues& issues) const {
  std::optional<Content> content;
  if (isOwnFile(file)) content = parse(geo::readBytes(file));
  const bool isNewer = content && content->format > kAutosaveFormat;
  if (!isNewer && content && content->identity == m_identity) return std::move(content->saved);
  const std::string aside = asideOf(file).string();
  if (isNewer)
    putAside(file, "autosave.newer",
             geo::message("The unsaved work that was kept for {} has format {} of a newer program (known is "
                          "{}); it lies in {}, where that program can have it back under its old name.",
                          m_workspace.string(), content->format, kAutosaveFormat, aside),
             issues);
  else if (content)
    putAside(
        file, "autosave.other",
        geo::message("The unsaved work that was kept under the name of {} belongs to another workspace; it "
                     "lies in {}.",
                     m_workspace.string(), aside),
        issues);
  else
    putAside(
        file, "autosave.damaged",
        geo::message("The unsaved work that was kept for {} is damaged and cannot be offered; it lies in {}.",
                     m_workspace.string(), aside),
        issues);
  return std::nullopt;
}

void Autosave::setAside(const std::string& reason, geo::Issues& issues) const {
  if (m_lock.holder) return;
  for (const fs::path& file : {m_beside, m_inStateFolder}) {
    std::error_code ignored;
    if (fs::exists(file, ignored))
      putAside(file, "autosave.unreadable",
               geo::message("The unsaved work that was kept for {} cannot be offered; it lies in {}. {}",
                            m_workspace.string(), asideOf(file).string(), reason),
               issues);
  }
}

void Autosave::write(std::string_view text) const {
  if (m_lock.holder) throw geo::IoError(geo::store::inUseBy(m_workspace, *m_lock.holder));
  if (!m_lock.refusal.empty()) throw geo::IoError(m_lock.refusal);
  geo::writeBytes(m_isBesideWritable ? m_beside : m_inStateFolder, toBytes(m_identity, text));
}

void Autosave::discard() const {
  if (m_lock.holder) return;
  std::error_code ignored;
  for (const fs::path& file : {m_beside, m_inStateFolder}) fs::remove(file, ignored);
}

}  // namespace planning
