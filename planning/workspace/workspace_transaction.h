#pragma once

#include <memory>

namespace geo::store {
class ReadTransaction;
class Transaction;
}  // namespace geo::store

namespace planning {

class Workspace;

/// Several writes of a workspace as one: kept by commit(), undone by everything else. One made within another
/// joins it. Throws geo::IoError: the workspace is in use elsewhere, or read-only.
class WorkspaceTransaction {
 public:
  explicit WorkspaceTransaction(Workspace& workspace);
  ~WorkspaceTransaction();
  WorkspaceTransaction(const WorkspaceTransaction&) = delete;
  WorkspaceTransaction& operator=(const WorkspaceTransaction&) = delete;
  void commit();

 private:
  std::unique_ptr<geo::store::Transaction> m_transaction;
};

/// Several reads of a workspace of one moment, whatever others store meanwhile: they wait two seconds for its
/// end, then are told that the workspace is in use. Also of one that is read-only; nothing is to be written
/// within it. Throws geo::IoError: the workspace is being written elsewhere.
class WorkspaceReading {
 public:
  explicit WorkspaceReading(Workspace& workspace);
  ~WorkspaceReading();
  WorkspaceReading(const WorkspaceReading&) = delete;
  WorkspaceReading& operator=(const WorkspaceReading&) = delete;

 private:
  std::unique_ptr<geo::store::ReadTransaction> m_reading;
};

}  // namespace planning
