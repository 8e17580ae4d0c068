# How every target of the project is compiled: one place for the standard, the warnings and Qt's strictness.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_CXX_FLAGS_DEBUG "-g1 -O1")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-g1 -O2 -DNDEBUG -DQT_NO_DEBUG")

option(OPTOUTDESK_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(OPTOUTDESK_FUZZ "Build with clang's fuzzer and its sanitizers: only the targets of tests/faults/fuzz" OFF)
option(OPTOUTDESK_TOGETHER "Compile a dozen sources at a time and Qt's headers once: a quarter of the time for all of it; off in dev, where a changed source should compile alone and a missing include show" OFF)

find_program(OPTOUTDESK_CCACHE ccache)
if(OPTOUTDESK_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${OPTOUTDESK_CCACHE}")
endif()

# The system's own Python rather than one beside it: only that one knows the accessibility bus.
if(EXISTS /usr/bin/python3 AND NOT DEFINED Python3_EXECUTABLE)
    set(Python3_EXECUTABLE /usr/bin/python3)
endif()

add_library(optoutdesk_build INTERFACE)
target_compile_options(optoutdesk_build INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wconversion -Werror
    -fstack-protector-strong)
target_compile_definitions(optoutdesk_build INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
target_include_directories(optoutdesk_build INTERFACE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")
if(OPTOUTDESK_SANITIZE)
    target_compile_options(optoutdesk_build INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(optoutdesk_build INTERFACE -fsanitize=address,undefined)
endif()

if(OPTOUTDESK_FUZZ)
    # Another compiler warns of other things; what this build is for is found while it runs.
    target_compile_options(optoutdesk_build INTERFACE
        -Wno-error -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(optoutdesk_build INTERFACE -fsanitize=address,undefined)
endif()

# Nearly all of a source's compile time is Qt and the standard library: one precompiled header for all targets, and sources
# of a target as one unit, which asks that no two of them use the same file-local name.
if(OPTOUTDESK_TOGETHER)
    set(CMAKE_UNITY_BUILD ON)
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "")
    add_library(optoutdesk_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
    set_target_properties(optoutdesk_precompiled PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(optoutdesk_precompiled PRIVATE optoutdesk_build Qt6::Core tl::expected)
    target_precompile_headers(optoutdesk_precompiled PRIVATE
        <QCoreApplication> <QDate> <QDateTime> <QHash> <QList> <QMap> <QObject> <QSet> <QString> <QStringList> <QUuid> <QVariant>
        <tl/expected.hpp> <algorithm> <functional> <memory> <optional> <span> <utility> <vector>)
endif()
function(optoutdesk_precompile target)
    if(OPTOUTDESK_TOGETHER)
        target_precompile_headers(${target} REUSE_FROM optoutdesk_precompiled)
    endif()
endfunction()

# One room of the program: a static library named optoutdesk_<name>.
#   optoutdesk_room(domain SOURCES a.cpp a.h … LINKS Qt6::Core …)
function(optoutdesk_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
    add_library(optoutdesk_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(optoutdesk_${name} PUBLIC optoutdesk_build ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE})
    optoutdesk_precompile(optoutdesk_${name})
endfunction()

add_custom_target(room_tests COMMENT "Tests of the rooms without a window")
add_custom_target(benchmarks COMMENT "Programs that measure")

# The tests of one room: one program, one QTest class a file (each file ends with OPTOUTDESK_TEST(Class) and its moc).
#   optoutdesk_tests(domain SOURCES tst_nhsnumber.cpp … LINKS optoutdesk_domain …
#       [APPLICATION GUI|WIDGETS] [LABELS journey|fault|benchmark …] [TIMEOUT seconds] [DESKTOP] [APART] [SEALED ALL|class …])
# Without a label it runs in every quick check. DESKTOP gives it an X server, a window manager and the accessibility bus;
# otherwise it draws off screen. APART compiles its sources one by one, whatever the preset: they share file-local names.
# SEALED runs it once more, or these classes of it, with sealed registers in the place of plain ones.
function(optoutdesk_tests name)
    cmake_parse_arguments(TESTS "DESKTOP;APART" "TIMEOUT;APPLICATION" "SOURCES;LINKS;LABELS;SEALED" ${ARGN})
    add_executable(tests_${name} ${TESTS_SOURCES} "${CMAKE_SOURCE_DIR}/tests/support/testmain.cpp")
    target_link_libraries(tests_${name} PRIVATE optoutdesk_build Qt6::Test ${TESTS_LINKS})
    target_compile_definitions(tests_${name} PRIVATE OPTOUTDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    optoutdesk_precompile(tests_${name})
    if(TESTS_APART)
        set_target_properties(tests_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    if(TESTS_APPLICATION)
        target_compile_definitions(tests_${name} PRIVATE OPTOUTDESK_TEST_${TESTS_APPLICATION})
    endif()
    if(TESTS_APPLICATION STREQUAL "WIDGETS")
        target_link_libraries(tests_${name} PRIVATE Qt6::Widgets)
    else()
        list(APPEND TESTS_LABELS room)
        add_dependencies(room_tests tests_${name})
    endif()
    if("benchmark" IN_LIST TESTS_LABELS)
        add_dependencies(benchmarks tests_${name})
    endif()
    set(desktop)
    if(TESTS_DESKTOP)
        set(desktop DESKTOP)
    endif()
    optoutdesk_command_test(${name} COMMAND $<TARGET_FILE:tests_${name}> LABELS ${TESTS_LABELS} TIMEOUT ${TESTS_TIMEOUT} ${desktop})
    if(TESTS_SEALED)
        list(REMOVE_ITEM TESTS_SEALED ALL)
        optoutdesk_command_test(${name}.sealed LABELS ${TESTS_LABELS} TIMEOUT ${TESTS_TIMEOUT} ${desktop}
            COMMAND "${CMAKE_COMMAND}" -E env OPTOUT_DESK_TEST_PROTECTION=sealed $<TARGET_FILE:tests_${name}> ${TESTS_SEALED})
    endif()
endfunction()

# A test that is any other program or script, with the same labels; its closing line `N passed, M failed` is counted.
#   optoutdesk_command_test(journeys.walk COMMAND script argument … [LABELS …] [TIMEOUT seconds] [DESKTOP])
function(optoutdesk_command_test name)
    cmake_parse_arguments(TEST "DESKTOP" "TIMEOUT" "COMMAND;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    set(environment "PYTHONDONTWRITEBYTECODE=1")
    if(TEST_DESKTOP)
        list(PREPEND TEST_COMMAND "${CMAKE_SOURCE_DIR}/tests/support/desktop-session")
    else()
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    add_test(NAME ${name} COMMAND ${TEST_COMMAND})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}" ENVIRONMENT "${environment}")
    if("benchmark" IN_LIST TEST_LABELS)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()
