# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program acknowledged against what is in the register afterwards."""


class Promises:
    """Events by uuid: those that were acknowledged, and those that were sent and never answered."""

    def __init__(self):
        self.acknowledged = {}  # uuid → patient
        self.unsure = {}

    def send(self, life, event, patient, command):
        """Sends a recording; True when it was acknowledged, False when refused, None when the program died."""
        self.unsure[event] = patient
        answer = life.ask(*command)
        if answer is None:
            return None
        del self.unsure[event]
        if answer.get("recorded") != event:
            return False
        self.acknowledged[event] = patient
        return True


def complaints_about(life, acknowledged, among=None):
    """Asks the register itself: whole by its own account, every acknowledged event there, once, with its letter."""
    verified = life.ask("verify")
    if not verified or not verified.get("ok"):
        return [f"verify says {verified}"]
    complaints = []
    patients = {}
    for event, patient in acknowledged.items():
        patients.setdefault(patient, set()).add(event)
    for patient in sorted(among or patients):
        events = (life.ask("history", "--patient", patient) or {}).get("events", [])
        found = {entry["uuid"]: entry for entry in events}
        if len(found) != len(events):
            complaints.append(f"patient {patient} has an event twice")
        for event in sorted(patients.get(patient, ())):
            if event not in found:
                complaints.append(f"acknowledged event {event} of patient {patient} is lost")
        complaints += [f"event {uuid} has no letter" for uuid, entry in found.items() if not entry["letter"]]
    return complaints
