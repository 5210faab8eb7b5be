# ctest: cmake -DROOT=<repo> -P table_owners.cmake  -- every table belongs to one subject: who adds one adds it here
cmake_minimum_required(VERSION 3.20)
set(owner_workspace meta counties prefectures provinces areas area_members liaison_units assignments repairs repair_pieces
  county_years coverage levels figure_sources indicators figures code_changes submissions revisions migrations)
set(owner_audit audit_rules audit_runs findings)
set(owner_codebook indicator_groups)
set(owner_intake imports form_mappings)
set(owner_liaison liaison_organisations liaison_rounds liaison_places liaison_groups liaison_members liaison_assignments
  liaison_persons liaison_meetings liaison_questions liaison_needs liaison_promises liaison_form_fields liaison_yearly
  liaison_year_steps liaison_inspections liaison_form_answers liaison_form_states
  liaison_assessment_items liaison_grade_bands liaison_assessment_scores liaison_assessment_steps liaison_schemes
  liaison_nominations liaison_opinions liaison_objections liaison_commendations liaison_experience_reports
  liaison_letters liaison_receipts liaison_briefings)
set(owner_map styles bookmarks named_selections selection_members area_looks)
set(owner_plan plan_documents circulars circular_receipts)
set(owner_share package package_plan_amounts package_plan_projects package_plan_targets package_plan_texts package_plans package_states package_totals province_outlines shared_counties shared_packages shared_totals)
set(owner_survey rounds round_indicators round_units correction_orders)

# The files that may ask a workspace for its database; all of planning/workspace may.
set(stores planning/audit/finding_store.cpp planning/codebook/codebook_edit.cpp planning/codebook/codebook_table.cpp
  planning/intake/import_log.cpp planning/intake/import_undo.cpp planning/liaison/register_store.cpp
  planning/map/settings_store.cpp planning/plan/circular.cpp planning/plan/document_store.cpp
  planning/share/package_plans.cpp planning/share/package_tables.cpp planning/share/shared_packages.cpp planning/share/told_totals.cpp planning/share/unit_package.cpp
  planning/survey/approval.cpp planning/survey/correction.cpp
  planning/survey/round.cpp planning/survey/trail.cpp planning/survey/trail_tables.cpp)

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/planning/*.h ${ROOT}/planning/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} text)
  string(REGEX REPLACE "\"[ \n]*\n *\"" "" text "${text}") # literals that go on in the next line
  string(REGEX MATCH "^(app|planning/([a-z]+))/" subject "${file}")
  set(subject "${CMAKE_MATCH_2}")
  if(text MATCHES "[.>]database\\(\\)" AND NOT subject STREQUAL "workspace" AND NOT file IN_LIST stores)
    message(SEND_ERROR "${file} asks for the database, but keeps no table")
  endif()
  if(file MATCHES "^app/" AND text MATCHES "geo/store/(database|catalogue|geopackage|sqlite_database)\\.h")
    message(SEND_ERROR "${file} looks into the store; planning does that")
  endif()
  string(REGEX REPLACE "#include[^\n]*\n" "" code "${text}")
  if(code MATCHES "\"[^\"\n]*(gpkg_|layer_styles|sqlite_|PRAGMA |last_insert_rowid)")
    message(SEND_ERROR "${file} names what only one backend has; ask its Catalogue")
  endif()
  if(text MATCHES "INSERT INTO [a-z_]+ \\(fid")
    message(SEND_ERROR "${file} numbers a row; the insert does (RETURNING fid)")
  endif()
  string(REGEX MATCHALL "(INSERT INTO|UPDATE|DELETE FROM) [a-z_]+" writes "${text}")
  foreach(write IN LISTS writes)
    string(REGEX REPLACE ".* " "" table "${write}")
    if(NOT table IN_LIST owner_${subject})
      message(SEND_ERROR "${file} writes to ${table}, which is not a table of planning/${subject}")
    endif()
  endforeach()
endforeach()
