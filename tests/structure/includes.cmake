# Proves for one LAYER, with its real include folders INCLUDES, and those that
# the script PUBLIC names as each layer's own:
#   - a header of a layer that it USES, and its own, can be included;
#   - a header of any other layer cannot, nor can SDL's;
#   - each of its public headers compiles alone, with no more than its own
#     public folders and base.
cmake_policy(VERSION 3.22)
include(${PUBLIC})
foreach(name USES LAYERS INCLUDES)
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

# The public headers of a layer, and the folders that they lie in as options.
function(list_headers NAME HEADERS FOLDERS)
    string(REPLACE "," ";" folders "${PUBLIC_${NAME}}")
    set(found "")
    foreach(folder ${folders})
        file(GLOB more ${folder}/*.h)
        list(APPEND found ${more})
    endforeach()
    list(TRANSFORM folders PREPEND -I)
    set(${HEADERS} ${found} PARENT_SCOPE)
    set(${FOLDERS} ${folders} PARENT_SCOPE)
endfunction()

foreach(layer ${LAYERS})
    list_headers(${layer} headers folders)
    foreach(path ${headers})
        get_filename_component(header ${path} NAME)
        if(layer STREQUAL LAYER OR layer IN_LIST USES)
            expect_allowed(${header})
        else()
            expect_forbidden(${header})
        endif()
    endforeach()
endforeach()
if(NOT LAYER STREQUAL "app")
    expect_forbidden(SDL.h)
endif()

if(LAYER STREQUAL "app" OR LAYER STREQUAL "cli")
    return() # nobody is above them to include theirs
endif()
list_headers(base ignored base)
list_headers(${LAYER} headers own)
if(NOT headers)
    message(SEND_ERROR "${LAYER} has no public header")
endif()
foreach(header ${headers})
    compile(result output ${own} ${base} -include ${header} -x c /dev/null)
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${header} does not compile alone:\n${output}")
    endif()
endforeach()
