# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program costs until its window stands and it waits for somebody: CPU time or instructions, and memory."""

import os
import signal
import subprocess
import tempfile
import time

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_of(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / TICKS


def precise_cpu_of(pid):
    """Milliseconds, all threads; the scheduler counts nanoseconds where /proc/PID/stat counts hundredths of a second."""
    total = 0
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/schedstat", encoding="ascii") as stat:
                total += int(stat.read().split()[0])
        return total / 1e6
    except OSError:
        return cpu_of(pid)


def memory_of(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def wait_until_idle(process, quiet=0.4, patience=90.0, noise=1.0):
    """Until the program has worked and then not worked any more, but for `noise` milliseconds: a cursor blinks."""
    deadline = time.monotonic() + patience
    last, since = -1.0, time.monotonic()
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args[0]} ended by itself: {process.returncode}")
        now = precise_cpu_of(process.pid)
        if now - last > noise:
            last, since = now, time.monotonic()
        elif time.monotonic() - since > quiet and now > 5.0:
            return
        time.sleep(0.02)
    raise RuntimeError(f"{process.args[0]} never came to rest")


def environment(home):
    return {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home,
            "XDG_RUNTIME_DIR": home, "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen"}


def start_once(command):
    """(milliseconds of CPU, MB) of one start."""
    with tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(command, env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until_idle(process)
            return precise_cpu_of(process.pid), memory_of(process.pid)
        finally:
            process.kill()
            process.wait()


def instructions_of(command):
    """Millions of instructions of one start; callgrind writes its counts when the program is told to end."""
    with tempfile.TemporaryDirectory() as home:
        out = os.path.join(home, "callgrind")
        process = subprocess.Popen(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
                                   env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until_idle(process, quiet=2.0, noise=50.0)
            process.send_signal(signal.SIGTERM)
            process.wait(30)
        finally:
            process.kill()
            process.wait()
        with open(out, encoding="utf-8") as counts:
            return max(int(line.split()[1]) / 1e6 for line in counts if line.startswith(("totals:", "summary:")))
