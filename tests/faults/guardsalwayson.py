#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are shipped hold no switch for their guards: neither its name nor a second isOn(), and asked to take one
off they go on as always."""

import argparse
import subprocess
import sys
from pathlib import Path

from programs import Programs, scratch

SWITCH = b"OPTOUT_DESK_GUARDS"
SHIPPED = ("optout-desk-cli", "optout-desk")


def symbols_of_guards(program):
    """What the linker took in of the guards."""
    listed = subprocess.run(["nm", "--demangle", "--defined-only", str(program)], capture_output=True, text=True, check=True)
    return sorted({line.split(" ", 2)[2] for line in listed.stdout.splitlines() if "guards::" in line})


def creates_a_file(programs):
    """Whether opening a register that is not there makes one."""
    with scratch("guards") as folder:
        register = Path(folder) / "practice.optout"
        programs.make_register(register, "plain", 1)
        register.unlink()
        subprocess.run([programs.path("optout-desk-cli"), "--database", str(register), "--user", "jo", "verify"],
                       env={**programs.environment(), "OPTOUT_DESK_GUARDS_OFF": "NeverCreate"}, capture_output=True, check=False)
        return register.exists()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True, type=Path)
    folder = parser.parse_args().programs
    checks = {}
    for name in SHIPPED:
        if not (folder / name).exists():
            checks[f"{name} is there to be looked at"] = False
            continue
        checks[f"{name} holds no switch"] = SWITCH not in (folder / name).read_bytes()
        checks[f"{name} has one isOn() and nothing beside it"] = symbols_of_guards(folder / name) == [
            "optoutdesk::guards::isOn(optoutdesk::guards::Guard)"]
    checks["the test-only program holds one"] = SWITCH in (folder / "optout-desk-cli-unguarded").read_bytes()
    checks["the shipped program ignores the variable"] = not creates_a_file(Programs(folder))
    checks["the test-only program obeys it"] = creates_a_file(Programs(folder, ("NeverCreate",)))
    for check, good in checks.items():
        print("PASS" if good else "FAIL", ":", check)
    print(f"{list(checks.values()).count(True)} passed, {list(checks.values()).count(False)} failed")
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
