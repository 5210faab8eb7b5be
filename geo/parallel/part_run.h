#pragma once

#include <cstddef>
#include <functional>

namespace geo {

/// Calls work(part) for 0 <= part < parts, each part on a thread of its own, part 0 on the caller's, and
/// waits for all. Throws what the first of the parts that failed has thrown, once all are done. Parts for
/// which the system gives no thread run on the caller's, one after the other.
void runParts(std::size_t parts, const std::function<void(std::size_t part)>& work);

}  // namespace geo
