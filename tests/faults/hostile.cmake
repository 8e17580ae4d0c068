# Rows about what comes in from outside and what may get out: hostile files and words, clocks, leaks, printers,
# passwords and roles. Each runs
# once as it is and once more as its control, which is green when the row goes red without its guard.
function(optoutdesk_hostile_row name)
    foreach(control "" "-control")
        set(switch)
        if(control)
            set(switch --control)
        endif()
        optoutdesk_command_test(faults.${name}${control}
            COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/${name}.py" --programs $<TARGET_FILE_DIR:optout-desk-cli>
                ${switch}
            LABELS fault TIMEOUT 36000)
    endforeach()
endfunction()

optoutdesk_hostile_row(injection)
optoutdesk_hostile_row(clocks)
optoutdesk_hostile_row(leakscan)
optoutdesk_hostile_row(printers)
optoutdesk_hostile_row(roles)
optoutdesk_hostile_row(signin)
# This one builds the preset `fuzz` first.
optoutdesk_hostile_row(hostilefiles)
set_tests_properties(faults.hostilefiles faults.hostilefiles-control PROPERTIES RESOURCE_LOCK fuzz)

if(OPTOUTDESK_FUZZ)
    add_subdirectory(fuzz)
endif()
