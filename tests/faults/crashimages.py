# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that loses its power: what was flushed is there; what was not is there, is not, or is torn at 512 bytes."""

SECTOR = 512


class File:
    def __init__(self, content=b""):
        self.durable = bytearray(content)
        self.waiting = []  # ("write", at, bytes) and ("cut", size), since the last flush

    def flush(self):
        for change in self.waiting:
            apply(self.durable, change)
        self.waiting.clear()


def apply(content, change):
    if change[0] == "cut":
        size = change[1]
        del content[size:]
        content.extend(bytes(size - len(content)))
    else:
        _, at, data = change
        if len(content) < at:
            content.extend(bytes(at - len(content)))
        content[at:at + len(data)] = data


class Disk:
    """One folder, step by step. A name is as volatile as a byte: it lasts from the next flush of the folder."""

    def __init__(self, files):
        self.durable_names = {name: File(content) for name, content in files.items()}
        self.names = dict(self.durable_names)
        self.waiting = []  # (name, file or None)
        self.openings = {}

    def _name(self, name, file):
        if file is None:
            self.names.pop(name, None)
        else:
            self.names[name] = file
        self.waiting.append((name, file))

    def take(self, step):
        if step.act == "open":
            if step.file not in self.names:
                self._name(step.file, File())
            self.openings[step.number] = self.names[step.file]
            if step.data:
                self.openings[step.number].waiting.append(("cut", 0))
        elif step.act == "write":
            self.openings[step.number].waiting.append(("write", step.at, step.data))
        elif step.act == "cut":
            self.openings[step.number].waiting.append(("cut", step.at))
        elif step.act == "flush":
            self.openings[step.number].flush()
        elif step.act == "flush-names":
            self.durable_names = dict(self.names)
            self.waiting.clear()
        elif step.act == "remove":
            self._name(step.file, None)
        elif step.act in ("move", "name"):
            old, new = step.file
            file = self.names[old]
            self._name(new, file)
            if step.act == "move":
                self._name(old, None)

    def image(self, fate):
        """The folder after a crash: {name: content}, every waiting change as `fate` decides."""
        names = dict(self.durable_names)
        for name, file in self.waiting:
            if fate.keeps():
                if file is None:
                    names.pop(name, None)
                else:
                    names[name] = file
        return {name: self._content(file, fate) for name, file in names.items()}

    @staticmethod
    def _content(file, fate):
        content = bytearray(file.durable)
        for change in file.waiting:
            for kept in fate.parts(change):
                apply(content, kept)
        return bytes(content)


class Fate:
    """How one crash treats what was waiting."""
    WAYS = ("nothing", "everything", "some", "torn", "torn")

    def __init__(self, dice, way=None):
        self.dice = dice
        self.way = way or dice.choice(self.WAYS)
        self.share = dice.random()

    def keeps(self):
        return self.way == "everything" or (self.way != "nothing" and self.dice.random() < self.share)

    def parts(self, change):
        if self.way == "torn" and change[0] == "write":
            _, at, data = change
            start = 0
            while start < len(data):
                end = min(len(data), (at + start) // SECTOR * SECTOR + SECTOR - at)
                if self.keeps():
                    yield ("write", at + start, data[start:end])
                start = end
        elif self.keeps():
            yield change
