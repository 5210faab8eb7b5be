# A test of ctest for each suite of a program, or for each TOGETHER suites that follow each other: most tests take far less
# time than a process takes to begin, and what a suite reads once it reads once. Which suites there are is asked of the
# program when ctest begins.
function(discover_suites target)
  cmake_parse_arguments(PARSE_ARGV 1 given "" "TOGETHER" "LABELS")
  if(NOT given_TOGETHER)
    set(given_TOGETHER 1)
  endif()
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}_suites.cmake)
  file(GENERATE OUTPUT ${list} CONTENT
    "set(name ${target})\nset(program \"$<TARGET_FILE:${target}>\")\nset(labels \"${given_LABELS}\")\nset(together ${given_TOGETHER})\ninclude(\"${PROJECT_SOURCE_DIR}/tests/add_suites.cmake\")\n")
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${list})
endfunction()
