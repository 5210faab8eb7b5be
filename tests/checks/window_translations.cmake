# ctest: cmake -DROOT=<repo> -DLUPDATE=<program> -DWORK=<folder> -P window_translations.cmake
# Every tr() of app/gui has a finished Chinese text: a copy of the .ts is brought up to date and may not change in that.
file(COPY ${ROOT}/app/translations/lianpian_zh_CN.ts DESTINATION ${WORK})
set(copy ${WORK}/lianpian_zh_CN.ts)
execute_process(COMMAND ${LUPDATE} -silent -locations none -I ${ROOT} ${ROOT}/app/gui -ts ${copy}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(READ ${copy} text)
string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<comment>[^<]*</comment>[^<]*)?<translation type=\"unfinished\"" unfinished "${text}")
list(LENGTH unfinished count)
if(count GREATER 0)
  list(JOIN unfinished "\n" shown)
  message(FATAL_ERROR "${count} sentences of the window have no Chinese yet (edit app/translations/lianpian_zh_CN.ts):\n${shown}")
endif()
