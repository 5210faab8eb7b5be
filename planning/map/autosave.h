#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "geo/report/issue.h"
#include "geo/store/file_lock.h"

namespace planning {

/// The number in the file's first line; tests/data/formats holds a file of each. To change it:
/// docs/decisions/0017-formats-grow.md.
inline constexpr int kAutosaveFormat = 1;

/// Unsaved work that a program left behind when it ended without being asked to.
struct Saved {
  std::string text;  ///< as it was given to write()
  std::string at;    ///< when: ISO 8601 UTC, "2026-03-01T08:15:00.000Z"
};

/// Keeps unsaved work beside its workspace (".w.gpkg.autosave"), or where that folder is read-only in the
/// user's state folder (XDG_STATE_HOME, else ~/.local/state). Whole or not at all; it outlives a killed
/// program and a loss of power. Holds the workspace's FileLock while it lives, so that nobody is offered what
/// a living process still edits. docs/workspace-format.md describes the file.
class Autosave {
 public:
  /// `identity`: Workspace::identity(). `purpose`: of several works on one workspace, part of the file's name
  /// (".w.gpkg.plan-1f.autosave"). Changes nothing on the disk but the lock; does not throw for it.
  Autosave(const std::filesystem::path& workspace, std::string identity, const std::string& purpose = {});

  /// What an ended process left for this workspace. Looked for once, after opening. What is damaged, of a
  /// newer program or belongs to another workspace of the same name is put aside (".w.gpkg.autosave.aside")
  /// and told; absent where another process edits the workspace.
  std::optional<Saved> pending(geo::Issues& issues) const;

  /// Puts aside what pending() gave but whose text the caller cannot read, so that the next write() does not
  /// replace it. `reason`: a sentence.
  void setAside(const std::string& reason, geo::Issues& issues) const;

  /// Replaces what was written before. Throws IoError: another process edits the workspace, the disk is full.
  void write(std::string_view text) const;

  /// After the work was saved or given up. Leaves alone what another process writes.
  void discard() const;

 private:
  std::optional<Saved> savedIn(const std::filesystem::path& file, geo::Issues& issues) const;

  std::filesystem::path m_workspace;
  std::string m_identity;
  std::filesystem::path m_beside;
  std::filesystem::path m_inStateFolder;
  bool m_isBesideWritable;
  geo::store::FileLock::Attempt m_lock;
};

}  // namespace planning
