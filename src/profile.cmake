# Profile-guided optimisation, by the compiler that the project is built with.
#
# TASKARIUM_PGO: before anything else is compiled, a copy of this build with
# counters in it is made in `training`, runs the programs of the bench, and
# leaves what it counted in `profile`; the compiler reads that. Who was never
# called is optimised as without a profile: the bench is not all there is.
#
# TASKARIUM_PROFILE_INTO: this build is such a copy; its profile goes there.
option(TASKARIUM_PGO "Optimise for what the bench does" OFF)
set(TASKARIUM_PROFILE_INTO "" CACHE PATH "Count, and leave the counts here")

add_library(taskarium_profiled INTERFACE)
if((TASKARIUM_PGO OR TASKARIUM_PROFILE_INTO)
   AND NOT CMAKE_C_COMPILER_ID STREQUAL "GNU")
    message(FATAL_ERROR "TASKARIUM_PGO: only for gcc")
endif()

if(TASKARIUM_PROFILE_INTO)
    target_compile_options(taskarium_profiled INTERFACE
        -fprofile-generate=${TASKARIUM_PROFILE_INTO}
        -fprofile-prefix-path=${CMAKE_BINARY_DIR})
    target_link_options(taskarium_profiled INTERFACE -fprofile-generate)
endif()

if(TASKARIUM_PGO)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(profile ${CMAKE_BINARY_DIR}/profile)
    set(training ${CMAKE_BINARY_DIR}/training)
    target_compile_options(taskarium_profiled INTERFACE
        -fprofile-use=${profile} -fprofile-prefix-path=${CMAKE_BINARY_DIR}
        -fprofile-partial-training -Wno-missing-profile)
    file(GLOB_RECURSE trained CONFIGURE_DEPENDS
        ${PROJECT_SOURCE_DIR}/src/*.[chp]* ${PROJECT_SOURCE_DIR}/tests/bench/*)
    add_custom_command(OUTPUT ${profile}/trained
        COMMAND ${CMAKE_COMMAND} -E rm -rf ${profile}
        COMMAND ${CMAKE_COMMAND} -S ${PROJECT_SOURCE_DIR} -B ${training}
            -G ${CMAKE_GENERATOR} -DCMAKE_C_COMPILER=${CMAKE_C_COMPILER}
            -DCMAKE_BUILD_TYPE=Release -DTASKARIUM_LTO=OFF
            -DTASKARIUM_TESTS=OFF
            -DTASKARIUM_PROFILE_INTO=${profile}
        COMMAND ${CMAKE_COMMAND} --build ${training} --target bench_machine
        COMMAND ${Python3_EXECUTABLE}
            ${PROJECT_SOURCE_DIR}/tests/bench/bench_train.py
            ${training}/bin ${PROJECT_SOURCE_DIR}
        COMMAND ${CMAKE_COMMAND} -E touch ${profile}/trained
        DEPENDS ${trained} USES_TERMINAL VERBATIM)
    add_custom_target(taskarium_profile DEPENDS ${profile}/trained)
endif()
