#include "geo/store/catalogue.h"

namespace geo::store {

void createMissing(Database& database, std::span<const AttributeTable> tables) {
  for (const AttributeTable& table : tables)
    if (!database.hasTable(table.name)) database.catalogue().create(table);
}

}  // namespace geo::store
