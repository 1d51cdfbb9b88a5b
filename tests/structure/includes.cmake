# Proves for one LAYER, with its real include folders INCLUDES:
#   - a header of a layer that it USES, and its own, can be included;
#   - a header of any other of the FOLDERS cannot, nor can SDL's;
#   - each of its public headers compiles alone, with no more than its own
#     folder and base.
cmake_policy(VERSION 3.22)
foreach(name USES FOLDERS INCLUDES)
    string(REPLACE "," ";" ${name} "${${name}}")
endforeach()
list(REMOVE_DUPLICATES INCLUDES)
list(TRANSFORM INCLUDES PREPEND -I)

function(compile RESULT OUTPUT)
    execute_process(
        COMMAND ${COMPILER} -std=c11 -Werror -fsyntax-only ${ARGN}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(${RESULT} ${result} PARENT_SCOPE)
    set(${OUTPUT} "${output}" PARENT_SCOPE)
endfunction()

function(expect_allowed HEADER)
    compile(result output ${INCLUDES} -include ${HEADER} -x c /dev/null)
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${LAYER} cannot include ${HEADER}:\n${output}")
    endif()
endfunction()

function(expect_forbidden HEADER)
    compile(result output ${INCLUDES} -include ${HEADER} -x c /dev/null)
    if(result EQUAL 0)
        message(SEND_ERROR "${LAYER} can include ${HEADER}")
    elseif(NOT output MATCHES "${HEADER}: No such file"
           AND NOT output MATCHES "'${HEADER}' file not found")
        message(SEND_ERROR "${HEADER} failed for another reason:\n${output}")
    endif()
endfunction()

foreach(folder ${FOLDERS})
    file(GLOB headers RELATIVE ${SOURCE}/${folder} ${SOURCE}/${folder}/*.h)
    foreach(header ${headers})
        if(folder STREQUAL LAYER OR folder IN_LIST USES)
            expect_allowed(${header})
        else()
            expect_forbidden(${header})
        endif()
    endforeach()
endforeach()
if(NOT LAYER STREQUAL "app")
    expect_forbidden(SDL.h)
endif()

file(GLOB headers ${SOURCE}/${LAYER}/*.h)
if(LAYER STREQUAL "app" OR LAYER STREQUAL "cli")
    set(headers "") # nobody is above them to include theirs
endif()
foreach(header ${headers})
    compile(result output -I${SOURCE}/${LAYER} -I${SOURCE}/base
        -include ${header} -x c /dev/null)
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${header} does not compile alone:\n${output}")
    endif()
endforeach()
