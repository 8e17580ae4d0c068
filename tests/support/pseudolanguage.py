#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language that nobody speaks: pseudolanguage.py SOURCE.ts RESULT.ts

Each text becomes ⟦àççéñtéd ~~~⟧, a third longer, with %1, %n, &mnemonics and line breaks where they were."""

import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("aceinosuyACEINOSUY", "àçéïñöšüÿÀÇÉÏÑÖŠÜŸ")
# What is not words: places for values, mnemonics, the filters of file dialogs.
KEPT = re.compile(r"(%L?\d+|%n|&.|\*\.\w+|;;)")


def pseudo(text):
    words = "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in KEPT.split(text))
    return f"⟦{words}{' ' + '~' * (len(text) // 3) if len(text) > 2 else ''}⟧"


def translate(message):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    translation.attrib.pop("type", None)
    if message.get("numerus") == "yes":
        for form in list(translation):
            translation.remove(form)
        for _ in range(2):
            ElementTree.SubElement(translation, "numerusform").text = pseudo(source)
    else:
        translation.text = pseudo(source)


def main(source, result):
    document = ElementTree.parse(source)
    for message in document.iter("message"):
        translate(message)
    document.write(result, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
