#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/coverage/clean.h"
#include "geo/coverage/coverage.h"
#include "geo/coverage/levels.h"
#include "geo/report/progress.h"
#include "geo/store/database.h"
#include "geo/table/table.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"

namespace planning {

/// What the workspace says about itself.
struct WorkspaceInfo {
  int formatVersion = 1;
  std::string title;
  std::string boundaryVersion;  ///< "2016"
  std::string boundarySource;   ///< sentence for the source line of a map
  std::string figureSource;
  std::string codeScheme;  ///< "gb2260" where the codes are Chinese six-digit ones; empty: plain text codes
  std::string language;    ///< "zh" or "en": of names and of pages made without --lang
  std::string approvalNumber;  ///< 审图号 of maps drawn from it; empty: not an approved map
};

/// Everything that `lianpian new` stores at once.
struct Boundaries {
  WorkspaceInfo info;
  std::vector<Unit> counties;     ///< by UnitIndex of `coverage`
  std::vector<Unit> prefectures;  ///< from dissolve; may be empty
  std::vector<Unit> provinces;
  geo::Coverage coverage;  ///< counties
  std::vector<geo::Repair> repairs;
};

/// Figures that are stored as one entry of a submission's chain of revisions.
struct FigureDelivery {
  std::string submission;  ///< id of the chain: kDirectSubmission, "2011/520111"
  std::string what;        ///< "figures", "correction 3"
  std::string by;          ///< who says so; empty: the login name
  std::string why;
  std::vector<Figure> figures;
  bool correctsLocked = false;  ///< by a correction order: figures of approved submissions too
};

/// One workspace: a GeoPackage file (or, later, a database with the same tables). Reads are whole values;
/// every write is one transaction. Throws geo::IoError (open for editing elsewhere, locked, read-only, full
/// disk, newer version, not a workspace, moved or replaced while it was open) and geo::DamagedError.
class Workspace {
 public:
  /// Makes the file beside its final place and renames it there, so that nothing half written is ever seen.
  /// Refuses to replace an existing file unless `replace`, and one that another process has open for editing.
  static void create(const std::filesystem::path& path, const Boundaries& boundaries, bool replace,
                     geo::Progress* progress = nullptr);
  /// With the right to write, holds the file's FileLock as long as it lives: one process edits at a time.
  static Workspace open(const std::filesystem::path& path, bool readOnly);
  /// For the window: to edit where that can be, otherwise to read; a damaged file as far as it can be read,
  /// but never to be changed. issues() says what is not as it should be, also after later reads. Throws where
  /// nothing can be shown.
  static Workspace openAsPossible(const std::filesystem::path& path);

  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;
  ~Workspace();

  const std::filesystem::path& path() const;
  bool isReadOnly() const;  ///< also from the moment on when openAsPossible meets damage
  /// Tells this workspace, and copies of it, from others: by when and what its boundaries were stored.
  std::string identity();
  WorkspaceInfo info();
  /// All but formatVersion and boundaryVersion, which belong to the boundaries; another boundaryVersion is a
  /// bug: std::invalid_argument.
  void setInfo(const WorkspaceInfo& info);
  std::vector<Unit> units(Level level);  ///< counties: in the order of the coverage's units
  /// Adds counties without geometry, known from a table, behind the others (also to the coverage, where they
  /// own no arc); of a county that is there, replaces the note.
  void putUnits(const std::vector<Unit>& counties);
  geo::Coverage coverage();  ///< from the derived table; rebuilt from the units' geometry where damaged
  /// Of that coverage, from the derived table; made again, and stored where the file can be written, where
  /// they are missing, damaged or of other borders.
  std::vector<geo::LevelVertices> levels(const geo::Coverage& coverage);

  std::vector<Indicator> indicators();
  void putIndicators(const std::vector<Indicator>& indicators);  ///< adds, or replaces by id

  /// All values of one indicator and period by unit code.
  std::map<std::string, Figure> figures(const std::string& indicator, const std::string& period);
  /// The same one by one, in the order of the codes, without a container for them.
  void eachFigure(const std::string& indicator, const std::string& period,
                  const std::function<void(const Figure&)>& visit);
  std::vector<Figure> allFigures(const std::string& period);
  std::vector<std::string> periods(
      const std::string& indicator);  ///< of one indicator, or of all when empty; sorted
  /// Adds or replaces by (unit, period, indicator); one transaction, one revision with `why`. Figures that
  /// are already stored like this are left alone. Throws DataError for an indicator that is not in the
  /// codebook, a value that is not finite, two figures for one place, a change to a figure that an approved
  /// submission holds fast (planning/survey/figure_lock.h); then nothing is stored.
  void putFigures(const std::vector<Figure>& figures, const std::string& why);
  /// The same for several chains at once, one revision each; the submissions are there already.
  void putFigures(const std::vector<FigureDelivery>& deliveries);

  std::vector<Area> areas();
  /// Replaces all areas and stores their outlines (dissolve of the coverage) as a layer.
  void putAreas(const std::vector<Area>& areas);

  /// Rows of the table of code changes, with the columns that CodeHistory::fromTable reads; empty until put.
  geo::Table codeChanges();
  /// Replaces them. Columns of other names are not kept.
  void putCodeChanges(const geo::Table& changes);

  geo::store::Database& database();
  /// Found while opening and reading: a coverage rebuilt, members without unit, parts that are lost
  const geo::Issues& issues() const;

 private:
  struct Impl;
  explicit Workspace(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace planning
