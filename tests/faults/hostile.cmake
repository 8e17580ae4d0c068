# Rows about what comes in from outside: hostile files and words, clocks and languages, leaks.
#
#   optoutdesk_hostile_row(name ARGUMENTS … CONTROLS Guard …)
# runs name.py with the shipped program, and once more for each guard with the test-only twin that has it off: that run is
# green when the row finds something.
function(optoutdesk_hostile_row name)
    cmake_parse_arguments(ROW "" "TIMEOUT" "ARGUMENTS;CONTROLS" ${ARGN})
    set(command Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/${name}.py" ${ROW_ARGUMENTS} --cli)
    optoutdesk_command_test(faults.${name} COMMAND ${command} $<TARGET_FILE:optout-desk-cli>
        LABELS fault TIMEOUT ${ROW_TIMEOUT})
    foreach(guard IN LISTS ROW_CONTROLS)
        optoutdesk_command_test(faults.${name}-without-${guard}
            COMMAND ${command} $<TARGET_FILE:optout-desk-cli-unguarded> --control LABELS fault TIMEOUT ${ROW_TIMEOUT})
        set_property(TEST faults.${name}-without-${guard} APPEND PROPERTY ENVIRONMENT "OPTOUT_DESK_GUARDS_OFF=${guard}")
    endforeach()
endfunction()

optoutdesk_hostile_row(injection CONTROLS PlainText)
optoutdesk_hostile_row(clocks ARGUMENTS --make-register $<TARGET_FILE:make-fault-register> CONTROLS TimesInUtc)
optoutdesk_hostile_row(leakscan CONTROLS PrivateFiles)

# No printer, a printer that goes in the middle, a print service that gives up: the tests of printing, which must fail
# where the program says "printed" on its own.
set(printers Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/printers.py" --without-service $<TARGET_FILE:tests_ui_printing>)
optoutdesk_command_test(faults.printers COMMAND ${printers} --beside-service $<TARGET_FILE:tests_ui_paper> LABELS fault)
optoutdesk_command_test(faults.printers-without-PrintProof
    COMMAND ${printers} --beside-service $<TARGET_FILE:tests_ui_paper-unguarded> --control LABELS fault)
set_property(TEST faults.printers-without-PrintProof APPEND PROPERTY ENVIRONMENT "OPTOUT_DESK_GUARDS_OFF=PrintProof")

# These build the preset `fuzz` first.
set(hostile_files Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/hostilefiles.py")
optoutdesk_command_test(faults.hostilefiles COMMAND ${hostile_files} LABELS fault TIMEOUT 36000)
optoutdesk_command_test(faults.hostilefiles-control COMMAND ${hostile_files} --control LABELS fault TIMEOUT 1800)
set_tests_properties(faults.hostilefiles faults.hostilefiles-control PROPERTIES RESOURCE_LOCK fuzz)
if(OPTOUTDESK_FUZZ)
    add_subdirectory(fuzz)
endif()
