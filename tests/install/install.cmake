# Installs BUILD below PREFIX, moves the whole tree, and runs it from there
# without any help from the environment.
cmake_policy(VERSION 3.22)

function(expect_success WHAT OUTPUT)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env --unset=TASKARIUM_DATA ${ARGN}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE error)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${WHAT}: ${result}\n${output}${error}")
    endif()
    set(${OUTPUT} "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${PREFIX} ${PREFIX}-moved)
expect_success("install" output
    ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX})
file(RENAME ${PREFIX} ${PREFIX}-moved)
set(prefix ${PREFIX}-moved)
set(id org.taskarium.Taskarium)
foreach(file
        ${BIN}/taskarium
        ${LIBEXEC}/taskarium/taskarium-window
        ${SHARE}/taskarium/lessons/01-ten-tasks/main.py
        ${SHARE}/taskarium/assets
        ${SHARE}/locale/ru/LC_MESSAGES/taskarium.mo
        ${SHARE}/applications/${id}.desktop
        ${SHARE}/icons/hicolor/scalable/apps/${id}.svg
        ${SHARE}/metainfo/${id}.metainfo.xml)
    if(NOT EXISTS ${prefix}/${file})
        message(FATAL_ERROR "${file} is not installed")
    endif()
endforeach()

find_program(validator desktop-file-validate)
if(validator)
    expect_success("desktop file" output
        ${validator} ${prefix}/${SHARE}/applications/${id}.desktop)
endif()

set(program ${prefix}/${BIN}/taskarium)
set(lesson ${prefix}/${SHARE}/taskarium/lessons/01-ten-tasks/main.py)
expect_success("help" output ${program} --help)
if(NOT output MATCHES "taskarium")
    message(FATAL_ERROR "--help says nothing:\n${output}")
endif()
expect_success("help in Russian" output ${program} help --lang ru)
if(NOT output MATCHES "запуск: taskarium")
    message(FATAL_ERROR "--lang ru speaks no Russian:\n${output}")
endif()
expect_success("run" output ${program} run ${lesson} --seed 1)
if(NOT output STREQUAL "Oops\nOops\n")
    message(FATAL_ERROR "run printed:\n${output}")
endif()

# A picture needs the second executable, and so shows that it is found.
expect_success("draw" output
    ${program} draw ${lesson} -o ${prefix}/picture.png)
if(NOT EXISTS ${prefix}/picture.png)
    message(FATAL_ERROR "no picture was drawn")
endif()
file(REMOVE_RECURSE ${prefix})
