# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built window from outside, as a screen reader and a hand on the keyboard do.

A `Desk` is one running program. Its controls are found by role and accessible name, with waiting; keys and clicks are real
ones. It needs the desktop of desktop-session around it. What cannot be found is a `NotSeen`, which shows what was there.
"""

import os
import subprocess
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds; a shared machine is slow now and then, and only a failing test waits that long
ROLES = {
    "button": ("push button", "toggle button"),
    "text": ("text", "password text", "entry"),
    "check box": ("check box",),
    "combo box": ("combo box",),
    "table": ("table", "list", "tree", "tree table"),
    "panel": ("panel", "filler", "label", "grouping", "text"),
    "label": ("label", "panel", "status bar", "heading", "filler", "notification"),
}
OPAQUE = ("table", "list", "tree", "tree table")  # a search for controls does not look into their cells

Atspi.init()
Atspi.set_timeout(20000, 60000)


class NotSeen(AssertionError):
    """Something expected on the screen did not come."""


def until(true, what, seconds=PATIENCE, otherwise=lambda: ""):
    """Waits for a true answer and returns it."""
    end = time.monotonic() + seconds
    while True:
        answer = true()
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotSeen(f"not seen within {seconds} s: {what}\n{otherwise()}")
        time.sleep(0.05)


def asked(question, otherwise=None):
    """An answer of the accessibility bus; a control that went away meanwhile gives `otherwise`."""
    try:
        return question()
    except GLib.Error:
        return otherwise


class Control:
    """One accessible object."""

    def __init__(self, desk, node):
        self.desk = desk
        self.node = node

    @property
    def name(self):
        return asked(self.node.get_name, "") or ""

    @property
    def description(self):
        return asked(self.node.get_description, "") or ""

    @property
    def role(self):
        return asked(self.node.get_role_name, "") or ""

    def has(self, state):
        states = asked(self.node.get_state_set)
        return bool(states) and states.contains(getattr(Atspi.StateType, state.upper()))

    @property
    def visible(self):
        return self.has("visible")

    @property
    def enabled(self):
        return self.has("enabled")

    @property
    def focused(self):
        return self.has("focused")

    @property
    def checked(self):
        return self.has("checked")

    @property
    def value(self):
        """What stands in a field or is chosen in a combo box."""
        if self.role == "combo box":
            return self._chosen()
        text = asked(self.node.get_text_iface)
        return asked(lambda: Atspi.Text.get_text(text, 0, -1), "") if text else ""

    def children(self):
        count = asked(self.node.get_child_count, 0)
        found = (asked(lambda at=at: self.node.get_child_at_index(at)) for at in range(count))
        return [Control(self.desk, node) for node in found if node]

    def walk(self, hidden=False, cells=False):
        """Everything below, itself first. Hidden parts and the cells of tables only when asked for."""
        yield self
        if self.role in OPAQUE and not cells:
            return
        for child in self.children():
            if hidden or child.visible:
                yield from child.walk(hidden, cells)

    def press(self):
        """What assistive technology does to a button or a check box."""
        until(lambda: self.enabled, f"{self} is enabled")
        action = self.node.get_action_iface()
        names = [Atspi.Action.get_action_name(action, at) for at in range(Atspi.Action.get_n_actions(action))]
        wanted = next(at for at, name in enumerate(names) if name.lower() in ("press", "toggle", "check"))
        Atspi.Action.do_action(action, wanted)
        return self

    def click(self):
        """A real click in the middle."""
        box = Atspi.Component.get_extents(self.node, Atspi.CoordType.SCREEN)
        self.desk.run_tool("xdotool", "mousemove", "--sync", box.x + box.width // 2, box.y + box.height // 2, "click", 1)
        return self

    def focus(self):
        """Gives it the keyboard."""
        Atspi.Component.grab_focus(self.node)
        until(lambda: self.focused, f"{self} has the focus", otherwise=self.desk.dump)
        return self

    def fill(self, text):
        """Replaces what stands in a field, by keys."""
        self.focus()
        self.desk.keys("ctrl+a", "Delete")
        if text:
            self.desk.type(text)
        until(lambda: self.value == text or self.role == "password text", f"“{text}” in {self}",
              otherwise=lambda: f"it holds “{self.value}”")
        return self

    def choose(self, words):
        """Takes the entry of a combo box that begins with the words, by keys."""
        self.focus()
        self.desk.keys("Home")
        last = None
        while not self.value.startswith(words):
            if self.value == last:
                raise NotSeen(f"“{words}” is not among the entries of {self}: {self.entries()}")
            last = self.value
            self.desk.keys("Down")
            time.sleep(0.05)
        return self

    def entries(self):
        return [each.name for each in self.walk(hidden=True, cells=True) if each.role in ("list item", "menu item", "table cell")]

    def _chosen(self):
        for each in self.walk(hidden=True, cells=True):
            if each.role in ("list item", "table cell") and (each.has("selected") or each.has("checked")):
                return each.name
        return self.name

    def rows(self):
        """The sentences of a table's rows, as a screen reader would say them."""
        table = asked(self.node.get_table_iface)
        if not table:
            return [child.name for child in self.children() if child.role not in ("scroll bar", "filler")]
        sentences = []
        for row in range(asked(lambda: Atspi.Table.get_n_rows(table), 0)):
            cell = asked(lambda row=row: Atspi.Table.get_accessible_at(table, row, 0))
            sentences.append(Control(self.desk, cell).name if cell else "")
        return sentences

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Desk:
    """The running program and the keyboard in front of it."""

    def __init__(self, program, *arguments, environment=None):
        self.keystrokes = 0
        self.process = subprocess.Popen([str(program), *map(str, arguments)], env=dict(os.environ, **(environment or {})))
        self.root = until(self._application, f"{program} on the accessibility bus")
        self.root.node.set_cache_mask(Atspi.Cache.NONE)
        self.window = until(self._windows, "its window")[-1]
        self.run_tool("xdotool", "windowactivate", "--sync", self.window)

    def _windows(self):
        return self.output_of("xdotool", "search", "--onlyvisible", "--pid", self.process.pid).split()

    def _application(self):
        if self.process.poll() is not None:
            raise NotSeen(f"the program ended with {self.process.returncode}")
        everything = Atspi.get_desktop(0)
        for at in range(everything.get_child_count()):
            node = asked(lambda at=at: everything.get_child_at_index(at))
            if node and asked(node.get_process_id) == self.process.pid:
                return Control(self, node)
        return None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def close(self):
        """Closes the window as its user does, and waits for the end."""
        self.run_tool("xdotool", "key", "--clearmodifiers", "ctrl+q")
        self.process.wait(PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    # Finding

    def _matching(self, kind, name, begins):
        if self.process.poll() is not None:
            raise NotSeen(f"{kind} “{name}”: the program ended with status {self.process.returncode}")
        roles = ROLES[kind]
        for control in self.root.walk():
            called = control.name
            if (called.startswith(name) if begins else called == name) and control.role in roles:
                yield control

    def sees(self, kind, name, begins=False):
        """The control if it is there now, else None."""
        return next(self._matching(kind, name, begins), None)

    def find(self, kind, name, begins=False, seconds=PATIENCE):
        return until(lambda: self.sees(kind, name, begins), f"{kind} “{name}”", seconds, self.dump)

    def button(self, name):
        return self.find("button", name)

    def text(self, name):
        return self.find("text", name)

    def check_box(self, name):
        return self.find("check box", name)

    def combo_box(self, name):
        return self.find("combo box", name)

    def table(self, name):
        return self.find("table", name)

    def panel(self, name):
        return self.find("panel", name)

    def says(self, what, seconds=PATIENCE):
        """The value of a label that is named with its words, a colon and the value."""
        return self.find("label", what + ":", begins=True, seconds=seconds).name[len(what) + 1:].strip()

    def says_until(self, what, expected):
        """Waits until that value holds the expected words."""
        def value():
            label = self.sees("label", what + ":", begins=True)
            return label.name if label and expected in label.name else None
        return until(value, f"“{what}: … {expected} …”", otherwise=self.dump)[len(what) + 1:].strip()

    def row(self, table, *words, seconds=PATIENCE):
        """The number of the first row whose sentence holds all the words."""
        def number():
            found = self.sees("table", table)
            rows = found.rows() if found else []
            return next(([at] for at, row in enumerate(rows) if all(word in row for word in words)), None)
        return until(number, f"a row with {words} in “{table}”", seconds, self.dump)[0]

    def gone(self, kind, name, begins=False):
        until(lambda: not self.sees(kind, name, begins), f"“{name}” goes away", otherwise=self.dump)

    def everything_said(self, hidden=False):
        """Each text that assistive technology can read: names, descriptions, values and cells."""
        texts = []
        for control in self.root.walk(hidden=hidden, cells=True):
            texts += [control.name, control.description, control.value if control.role in ROLES["text"] else ""]
        return "\n".join(text for text in texts if text)

    def dump(self):
        """What is visible now, one control a line."""
        lines = []
        for control in self.root.walk():
            if control.role in ROLES["text"]:
                lines.append(f"    {control} = “{control.value}”")
            elif control.name or control.role in ROLES["table"]:
                lines.append(f"    {control}")
        return "on the screen:\n" + "\n".join(lines)

    # Keys

    def keys(self, *chords):
        """Presses keys or chords such as Return, alt+o, ctrl+p; each counts as one keystroke."""
        self.keystrokes += len(chords)
        self.run_tool("xdotool", "key", "--clearmodifiers", "--delay", 30, *chords)

    def type(self, text):
        self.keystrokes += len(text)
        self.run_tool("xdotool", "type", "--clearmodifiers", "--delay", 15, text)

    def focus_is_on(self, kind, name):
        until(lambda: (found := self.sees(kind, name)) and found.focused, f"the focus on {kind} “{name}”", otherwise=self.dump)

    # The window and its pictures

    def resize(self, width, height):
        self.run_tool("xdotool", "windowsize", "--sync", self.window, width, height)

    def picture(self, file):
        """The window as it looks now."""
        time.sleep(0.3)
        self.run_tool("import", "-window", self.window, file)

    # Tools

    @staticmethod
    def run_tool(*command):
        subprocess.run([str(word) for word in command], check=True, timeout=60, stdout=subprocess.DEVNULL)

    @staticmethod
    def output_of(*command):
        return subprocess.run([str(word) for word in command], check=False, timeout=60, capture_output=True, text=True).stdout
