# Packs what runs from any folder, without root, network or installed fonts:
# the programs, every library that they need but the C library's own, fonts,
# translations, lessons.
#
#     cmake -DBUILD=... -DOUT=... -DNAME=... -DBIN=... -DLIBEXEC=... -DSHARE=...
#         [-DPACK=tar] -P portable.cmake
#
# makes OUT/NAME and OUT/NAME.tar.xz, or .tar, which takes less time. The
# programs look for their libraries beside themselves: see taskarium_program()
# in CMakeLists.txt.
cmake_policy(VERSION 3.22)

set(root ${OUT}/${NAME})
file(REMOVE_RECURSE ${root})
execute_process(
    COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${root} --strip
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# What belongs to the kernel and the C library of the machine at hand stays its.
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${root}/${BIN}/taskarium
        ${root}/${LIBEXEC}/taskarium/taskarium-window
    RESOLVED_DEPENDENCIES_VAR libraries
    UNRESOLVED_DEPENDENCIES_VAR missing
    POST_EXCLUDE_REGEXES
        "/ld-linux" "/lib(c|m|dl|rt|util|pthread|resolv)\\.so" "/libnss_")
if(missing)
    message(FATAL_ERROR "not found: ${missing}")
endif()

# A library that names a folder of its own would look there and nowhere else.
find_program(objdump objdump REQUIRED)
function(look_beside LIBRARY)
    execute_process(COMMAND ${objdump} -p ${LIBRARY} OUTPUT_VARIABLE headers
        COMMAND_ERROR_IS_FATAL ANY)
    if(headers MATCHES "(RUNPATH|RPATH) +([^\n]+)")
        string(STRIP "${CMAKE_MATCH_2}" path)
        file(RPATH_CHANGE FILE ${LIBRARY}
            OLD_RPATH "${path}" NEW_RPATH "\$ORIGIN")
    endif()
endfunction()

file(MAKE_DIRECTORY ${root}/lib)
foreach(library ${libraries})
    get_filename_component(name ${library} NAME)
    get_filename_component(whole ${library} REALPATH)
    file(COPY_FILE ${whole} ${root}/lib/${name}.new)
    file(CHMOD ${root}/lib/${name}.new PERMISSIONS OWNER_READ OWNER_WRITE
        GROUP_READ WORLD_READ)
    file(RENAME ${root}/lib/${name}.new ${root}/lib/${name})
    look_beside(${root}/lib/${name})
endforeach()

# The fonts that the window asks for, or what stands in for them here, and one
# for signs that those lack.
find_program(match fc-match REQUIRED)
foreach(font "Inter:regular" "Inter:medium" "Inter:demibold"
        "JetBrains Mono:regular" "DejaVu Sans")
    execute_process(COMMAND ${match} -f "%{file}" "${font}"
        OUTPUT_VARIABLE file COMMAND_ERROR_IS_FATAL ANY)
    file(COPY ${file} DESTINATION ${root}/${SHARE}/taskarium/fonts)
endforeach()
file(WRITE ${root}/${SHARE}/taskarium/fonts/fonts.conf
    "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
    "<fontconfig>\n  <dir prefix=\"relative\">.</dir>\n"
    "  <cachedir prefix=\"xdg\">fontconfig</cachedir>\n</fontconfig>\n")

# file(ARCHIVE_CREATE) would look for the folder where cmake was started.
if(NOT PACK)
    set(PACK tar.xz)
endif()
set(flags cJf)
if(PACK STREQUAL tar)
    set(flags cf)
endif()
execute_process(
    COMMAND ${CMAKE_COMMAND} -E tar ${flags} ${root}.${PACK} --format=gnutar
        ${NAME}
    WORKING_DIRECTORY ${OUT} COMMAND_ERROR_IS_FATAL ANY)
message(STATUS "${root}.${PACK}")
