#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it records and looks whether anything it acknowledged is lost.

Every round starts `optout-desk-cli batch` on the register the last round left behind, verifies it, asks for every patient
the last round touched, records on, and is killed (SIGKILL) at a random moment. What was acknowledged must be there, whole:
one event, one letter, the status that follows from it. What was not acknowledged may be there or not, but never by halves
(`verify` compares every status with its events). `--negative-control` pretends an acknowledgement that never was: the
harness must then complain.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import uuid

PATIENTS = 40


class Round:
    """One life of the program."""

    def __init__(self, cli, register):
        environment = dict(os.environ, OPTOUT_DESK_PASSWORD="demonstration")
        self.process = subprocess.Popen(
            [cli, "--database", register, "--user", "jo", "batch"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)

    def ask(self, *words):
        """One command, one answer; None when the program died before answering."""
        line = " ".join("'%s'" % word for word in words) + "\n"
        try:
            self.process.stdin.write(line.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        answer = self.process.stdout.readline()
        return json.loads(answer) if answer.endswith(b"\n") else None

    def kill_in(self, seconds):
        timer = threading.Timer(seconds, self.process.kill)
        timer.start()
        return timer


def check(life, acknowledged, complaints):
    """What the last rounds were promised, asked of the register as it is now."""
    verified = life.ask("verify")
    if not verified or not verified.get("ok"):
        complaints.append("verify says %r" % (verified,))
        return
    by_patient = {}
    for event, patient in acknowledged.items():
        by_patient.setdefault(patient, set()).add(event)
    for patient, events in by_patient.items():
        history = life.ask("history", "--patient", str(patient))
        found = {}
        for entry in (history or {}).get("events", []):
            found[entry["uuid"]] = entry
        for event in events:
            if event not in found:
                complaints.append("acknowledged event %s of patient %d is lost" % (event, patient))
            elif not found[event]["letter"]:
                complaints.append("event %s lost its letter" % event)
        if len(found) != len((history or {}).get("events", [])):
            complaints.append("patient %d has an event twice" % patient)


def play(life, dice, acknowledged, unsure):
    """Records until killed. An unsure event is sent again with the same uuid, as a desk would."""
    timer = life.kill_in(dice.uniform(0, 0.030))
    recorded = 0
    while True:
        if unsure:
            event, patient = next(iter(unsure.items()))
        else:
            event, patient = str(uuid.UUID(int=dice.getrandbits(128), version=4)), dice.randint(1, PATIENTS)
        unsure[event] = patient
        answer = life.ask("record", "--patient", str(patient), "--type", "type1", "--event-uuid", event)
        if answer is None:
            break
        if answer.get("recorded") != event:
            return recorded, "unexpected answer %r" % (answer,)
        del unsure[event]
        acknowledged[event] = patient
        recorded += 1
    timer.join()
    life.process.wait()
    return recorded, None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--make-register", required=True)
    parser.add_argument("--rounds", type=int, default=int(os.environ.get("OPTOUT_DESK_KILLS", "300")))
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--negative-control", action="store_true")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else int(time.time())
    dice = random.Random(seed)

    with tempfile.TemporaryDirectory() as folder:
        register = os.path.join(folder, "practice.optout")
        subprocess.run([options.make_register, register, str(PATIENTS)], check=True)
        total, complaints = 0, []
        unsure, recent, everything = {}, {}, {}
        for _ in range(options.rounds):
            life = Round(options.cli, register)
            check(life, recent, complaints)
            recent = {}
            recorded, oddity = play(life, dice, recent, unsure)
            total += recorded
            if oddity:
                complaints.append(oddity)
            if complaints:
                life.process.kill()
                break
            everything.update(recent)  # asked for once more at the end
        if options.negative_control:
            everything[str(uuid.uuid4())] = 1
        life = Round(options.cli, register)
        if not complaints:
            check(life, everything, complaints)
        life.process.stdin.close()
        life.process.wait()

    for complaint in complaints:
        print("FAIL!  :", complaint)
    print("%d kills, seed %d: %d events acknowledged, %d unsure, %d complaints"
          % (options.rounds, seed, total, len(unsure), len(complaints)))
    if options.negative_control:
        print("negative control:", "red, as it must be" if complaints else "STILL GREEN")
        return 0 if complaints else 1
    if total < options.rounds / 4:
        print("FAIL!  : too few events were recorded for the kills to mean anything")
        return 1
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
