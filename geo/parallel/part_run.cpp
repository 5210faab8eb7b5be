#include "geo/parallel/part_run.h"

#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace geo {

void runParts(std::size_t parts, const std::function<void(std::size_t part)>& work) {
  std::vector<std::exception_ptr> errors(parts);
  const auto run = [&](std::size_t part) noexcept {
    try {
      work(part);
    } catch (...) {  // an exception that leaves a thread ends the program
      errors[part] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    threads.reserve(parts);
    std::size_t started = 1;
    try {
      for (; started < parts; ++started) threads.emplace_back(run, started);
    } catch (const std::system_error&) {
    }
    if (parts > 0) run(0);
    for (std::size_t part = started; part < parts; ++part) run(part);
  }
  for (const std::exception_ptr& error : errors)
    if (error) std::rethrow_exception(error);
}

}  // namespace geo
