# Read by ctest: a test for each suite that `program` lists, with `labels`. A program that is not built, or does not begin,
# is a test that fails.
if(EXISTS ${program})
  execute_process(COMMAND ${program} --gtest_list_tests OUTPUT_VARIABLE listed RESULT_VARIABLE code TIMEOUT 60)
endif()
if(NOT EXISTS ${program} OR NOT code EQUAL 0)
  add_test(${name}_DOES_NOT_BEGIN ${program} --gtest_list_tests)
  set_tests_properties(${name}_DOES_NOT_BEGIN PROPERTIES LABELS "${labels}")
  return()
endif()
string(REGEX REPLACE ";|\\[|\\]" "?" listed "${listed}")  # would be lists of CMake; they stand only in what is said of parameters
string(REPLACE "\n" ";" listed "${listed}")
foreach(line IN LISTS listed)
  if(line MATCHES "^([^ ]+\\.)( +#.*)?$")
    set(suite ${CMAKE_MATCH_1}*)
    add_test(${suite} ${program} --gtest_filter=${suite})
    set_tests_properties(${suite} PROPERTIES LABELS "${labels}")
  endif()
endforeach()
