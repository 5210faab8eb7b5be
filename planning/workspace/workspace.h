#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/figures/figure.h"
#include "planning/figures/indicator.h"
#include "planning/unit/area.h"
#include "planning/unit/unit.h"
#include "planning/workspace/workspace_info.h"

namespace geo {
struct Coverage;
struct LevelVertices;
class Progress;
struct Table;
namespace store {
class Database;
}
}  // namespace geo

namespace planning {

struct Boundaries;
struct FigureDelivery;

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
  /// submission holds fast (planning/workspace/figure_lock.h); then nothing is stored.
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
  /// Those that were found until now, and each further one when it is found; null: no longer.
  void tellIssues(std::function<void(const geo::Issue&)> tell);

 private:
  struct Impl;
  explicit Workspace(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace planning
