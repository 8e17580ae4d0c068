# SPDX-License-Identifier: GPL-3.0-or-later
# How a check's outcome becomes numbers. A check may close its log with `N passed, M failed`; one that does not counts as one.

# count_of LOG STATUS prints "passed failed". A check that ends badly has failed at least once, whatever its log says.
count_of() {
    local counted good=0 bad=0
    counted=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$1" | tail -n 1)
    if [ -n "$counted" ]; then
        good=${counted%% passed*}
        bad=${counted##*, }
        bad=${bad%% failed}
    elif [ "$2" -eq 0 ]; then
        good=1
    fi
    if [ "$2" -ne 0 ] && [ "$bad" -eq 0 ]; then
        bad=1
    fi
    echo "$good $bad"
}

# each_of COMMAND … -- FILE … runs the command on every file, goes on after a failure and closes with the numbers.
each_of() {
    local command=() good=0 bad=0
    while [ "$1" != -- ]; do
        command+=("$1")
        shift
    done
    shift
    for file in "$@"; do
        if "${command[@]}" "$file"; then
            good=$((good + 1))
        else
            bad=$((bad + 1))
            echo "failed: ${command[*]} $file"
        fi
    done
    echo "$good passed, $bad failed"
    [ "$bad" -eq 0 ]
}
