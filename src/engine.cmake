# The engine, optimised across its files.
#
# TASKARIUM_LTO: gcc makes one object of the layers in which a program runs,
# once, and each of our programs is linked with it; the archives behind it are
# then not looked into. The tests link the layers themselves, which is quicker.
option(TASKARIUM_LTO "Optimise the engine across files in a release" ON)
set(TASKARIUM_ENGINE
    base kernel trace python/plain python/core python/library asyncio)

add_library(taskarium_lto INTERFACE)
add_library(taskarium_engine INTERFACE)
if(TASKARIUM_LTO AND CMAKE_BUILD_TYPE STREQUAL "Release"
   AND CMAKE_C_COMPILER_ID STREQUAL "GNU")
    target_compile_options(taskarium_lto INTERFACE -flto=auto -ffat-lto-objects)
    target_link_options(taskarium_settings INTERFACE -fno-lto)
    set(engine ${CMAKE_BINARY_DIR}/engine.o)
    taskarium_targets(layers ${TASKARIUM_ENGINE})
    list(TRANSFORM layers REPLACE "(.+)" "$<TARGET_FILE:\\1>"
        OUTPUT_VARIABLE archives)
    separate_arguments(flags UNIX_COMMAND "${CMAKE_C_FLAGS_RELEASE}")
    add_custom_command(OUTPUT ${engine}
        COMMAND ${CMAKE_C_COMPILER} ${flags} -fno-pie -r -nostdlib
            -flto=auto -flinker-output=nolto-rel
            -Wl,--whole-archive ${archives} -o ${engine}
        DEPENDS ${layers} VERBATIM COMMENT "Optimising the engine as a whole")
    add_custom_target(taskarium_engine_object DEPENDS ${engine})
    target_link_libraries(taskarium_engine INTERFACE ${engine})
endif()
