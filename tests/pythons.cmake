# The CPythons of this machine that programs can be held against, one a release:
# TASKARIUM_PYTHONS is a list of "3.13.0=/usr/bin/python3.13", first of what
# `python3` is. A name on PATH may be a stub that starts nothing, so each is asked
# who it is.
set(TASKARIUM_PYTHONS)
set(question "import sys; print(sys.implementation.name, '%d.%d.%d' % \
sys.version_info[:3], sys.executable, sep='=')")
file(GLOB candidates $ENV{HOME}/.pyenv/versions/3.1[123].*/bin/python3)
list(PREPEND candidates /usr/bin/python3)
foreach(name python3.11 python3.12 python3.13 python3)
    find_program(found ${name} NO_CACHE)
    if(found)
        list(PREPEND candidates ${found})
    endif()
    unset(found)
endforeach()
foreach(candidate ${candidates})
    execute_process(COMMAND ${candidate} -S -E -c "${question}"
        OUTPUT_VARIABLE answer ERROR_QUIET TIMEOUT 10
        OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(answer MATCHES "^cpython=(3\\.1[123]\\.[0-9]+)=(/.*)$")
        set(python ${CMAKE_MATCH_1}=${CMAKE_MATCH_2})
        string(REPLACE "." "\\." release "${CMAKE_MATCH_1}")
        if(NOT "${TASKARIUM_PYTHONS}" MATCHES "${release}=")
            list(APPEND TASKARIUM_PYTHONS ${python})
        endif()
    endif()
endforeach()
