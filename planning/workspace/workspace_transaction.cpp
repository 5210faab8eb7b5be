#include "planning/workspace/workspace_transaction.h"

#include "geo/store/database.h"
#include "planning/workspace/workspace.h"

namespace planning {

WorkspaceTransaction::WorkspaceTransaction(Workspace& workspace)
    : m_transaction(std::make_unique<geo::store::Transaction>(workspace.database())) {}

WorkspaceTransaction::~WorkspaceTransaction() = default;

void WorkspaceTransaction::commit() { m_transaction->commit(); }

WorkspaceReading::WorkspaceReading(Workspace& workspace)
    : m_reading(std::make_unique<geo::store::ReadTransaction>(workspace.database())) {}

WorkspaceReading::~WorkspaceReading() = default;

}  // namespace planning
