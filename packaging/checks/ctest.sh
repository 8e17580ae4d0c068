# SPDX-License-Identifier: GPL-3.0-or-later
# run_ctest PRESET ARGUMENT … runs the tests that the arguments select and closes with the number of test functions.
run_ctest() {
    local preset=$1 status=0 results=$PWD/build/checks/ctest-$1-$$.xml
    shift
    ctest --preset "$preset" --no-tests=error --output-junit "$results" \
        --test-output-size-passed 50000000 --test-output-size-failed 50000000 "$@" || status=$?
    [ -s "$results" ] || return "$status"
    python3 packaging/checks/count_tests.py "$results" || status=1
    rm -f "$results"
    return "$status"
}
