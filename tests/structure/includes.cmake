# Proves for one LAYER, with its real include folders INCLUDES, and what the
# script PUBLIC says of all LAYERS:
#   - headers of a layer that it USES, and its own, can be included;
#   - headers of any other layer cannot, nor can SDL's, nor can those that
#     another layer keeps in private/;
#   - each of its public headers compiles alone, with no more than its own
#     public folders and base. Those of src/python speak one language: there a
#     header may also name what the layers of src/python have that its own
#     layer USES.
cmake_policy(VERSION 3.22)
include(${PUBLIC})
string(REPLACE "," ";" INCLUDES "${INCLUDES}")
list(REMOVE_DUPLICATES INCLUDES)
list(TRANSFORM INCLUDES PREPEND -I)
string(MAKE_C_IDENTIFIER ${LAYER} scratch)
set(scratch ${SCRATCH}/${scratch}.c)

# clang is told what the build tells it; gcc knows no such warning.
function(compile RESULT OUTPUT)
    execute_process(
        COMMAND ${COMPILER} -std=c11 -Werror -fsyntax-only
            -Wno-gnu-variable-sized-type-not-at-end ${ARGN}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(${RESULT} ${result} PARENT_SCOPE)
    set(${OUTPUT} "${output}" PARENT_SCOPE)
endfunction()

function(expect_allowed HEADERS)
    list(TRANSFORM HEADERS REPLACE "(.+)" "#include \"\\1\"\n")
    file(WRITE ${scratch} ${HEADERS})
    compile(result output ${INCLUDES} ${scratch})
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${LAYER} cannot include what it may:\n${output}")
    endif()
endfunction()

# The compiler looks for all of them; the first is included in earnest.
function(expect_forbidden HEADERS)
    set(lines "")
    foreach(header ${HEADERS})
        string(APPEND lines "#if __has_include(\"${header}\")\n"
            "#error ${header} is seen\n#endif\n")
    endforeach()
    file(WRITE ${scratch} "${lines}")
    compile(result output ${INCLUDES} ${scratch})
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${LAYER} can include:\n${output}")
    endif()
    list(GET HEADERS 0 header)
    compile(result output ${INCLUDES} -include ${header} -x c /dev/null)
    if(result EQUAL 0)
        message(SEND_ERROR "${LAYER} can include ${header}")
    elseif(NOT output MATCHES "${header}: No such file"
           AND NOT output MATCHES "'${header}' file not found")
        message(SEND_ERROR "${header} failed for another reason:\n${output}")
    endif()
endfunction()

# The names of the headers in these folders.
function(list_headers RESULT)
    set(found "")
    foreach(folder ${ARGN})
        file(GLOB more RELATIVE ${folder} ${folder}/*.h)
        list(APPEND found ${more})
    endforeach()
    set(${RESULT} ${found} PARENT_SCOPE)
endfunction()

set(allowed "")
set(forbidden SDL.h)
if(LAYER STREQUAL "app")
    set(forbidden "") # the one that SDL is for
endif()
foreach(layer ${LAYERS})
    list_headers(headers ${PUBLIC_${layer}})
    if(layer STREQUAL LAYER OR layer IN_LIST USES_${LAYER})
        list(APPEND allowed ${headers})
    else()
        list(APPEND forbidden ${headers})
    endif()
    if(NOT layer STREQUAL LAYER)
        list(TRANSFORM PUBLIC_${layer} APPEND /private OUTPUT_VARIABLE folders)
        list_headers(headers ${folders})
        list(APPEND forbidden ${headers})
    endif()
endforeach()
expect_allowed("${allowed}")
expect_forbidden("${forbidden}")

if(LAYER STREQUAL "app" OR LAYER STREQUAL "cli")
    return() # nobody is above them to include theirs
endif()
set(seen ${PUBLIC_${LAYER}} ${PUBLIC_base})
if(LAYER MATCHES "^python/")
    foreach(layer ${USES_${LAYER}})
        if(layer MATCHES "^python/")
            list(APPEND seen ${PUBLIC_${layer}})
        endif()
    endforeach()
endif()
list(TRANSFORM seen PREPEND -I)
list_headers(headers ${PUBLIC_${LAYER}})
if(NOT headers)
    message(SEND_ERROR "${LAYER} has no public header")
endif()
foreach(header ${headers})
    compile(result output ${seen} -include ${header} -x c /dev/null)
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${header} does not compile alone:\n${output}")
    endif()
endforeach()
