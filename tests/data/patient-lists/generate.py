#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the patient lists beside it: nobody in them exists, every NHS number is from the test range 999 000 0000 on.

emis-400.csv              EMIS Admin_Patient, UTF-8, 400 rows
systmone-120.csv          SystmOne SRPatient with its address columns, UTF-8 with byte order mark, 120 rows
spreadsheet-1252.csv      a search saved from a spreadsheet: Windows-1252, semicolons, title rows, 60 rows

The rows that are not plain stand at fixed places (the tables below), so that the tests can name them.
"""

import csv
import io
import random
import uuid
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
FEMALE = "Amelia Olivia Isla Ava Freya Grace Siân Aoife Zoë Chloé Małgorzata Priya Fatima Ngozi Mei Hannah Ruth Edith".split()
MALE = "Oliver George Arthur Noah Leo Harry José Łukasz Søren Dafydd Rhys Mohammed Arjun Kwame Wei Thomas Walter Frank".split()
FAMILY = ["Smith", "Jones", "Taylor", "O'Brien", "Núñez", "Smith-Jones", "van der Berg", "Łukasiewicz", "Sørensen", "MacDonald",
          "Patel", "Khan", "Okafor", "Evans", "Williams", "Ó Súilleabháin", "Müller", "St John", "Brown", "Wilson", "Hughes",
          "Đặng", "D’Arcy", "Clarke", "Thompson", "Weiß", "Ahmed", "Roberts"]
STREETS = ["High Street", "Station Road", "Church Lane", "Mill Close", "The Green", "Victoria Terrace", "Kirkgate"]
VILLAGES = ["", "", "Upper Norton", "Brookfield"]
TODAY = date(2026, 3, 2)


def nhs_numbers():
    base = 999000000
    while True:
        base += 1
        digits = [int(c) for c in str(base)]
        check = (11 - sum(d * (10 - i) for i, d in enumerate(digits)) % 11) % 11
        if check != 10:
            yield f"{base}{check}"


def people(seed, count, first_number):
    pick = random.Random(seed)
    numbers = nhs_numbers()
    for _ in range(first_number):
        next(numbers)
    for i in range(count):
        female = pick.random() < 0.51
        born = TODAY - timedelta(days=pick.randint(20, 95 * 365))
        adult = TODAY.year - born.year >= 18
        yield {
            "number": next(numbers),
            "title": (pick.choice(["Mrs", "Miss", "Ms", "Dr"]) if female else pick.choice(["Mr", "Mr", "Dr"])) if adult else "",
            "given": pick.choice(FEMALE if female else MALE),
            "middle": pick.choice(["", "", pick.choice(FEMALE if female else MALE)]),
            "family": pick.choice(FAMILY),
            "born": born,
            "sex": "Female" if female else "Male",
            "house": str(pick.randint(1, 140)),
            "street": pick.choice(STREETS),
            "village": pick.choice(VILLAGES),
            "postcode": f"LS{pick.randint(1, 29)} {pick.randint(1, 9)}{pick.choice('ABDEFGHJLN')}{pick.choice('ABDEFGHJLN')}",
            "phone": f"01632 96{pick.randint(0, 9999):04d}",
            "mobile": f"07700 900{pick.randint(0, 999):03d}" if pick.random() < 0.7 else "",
            "registered": max(born, TODAY - timedelta(days=pick.randint(30, 9000))),
            "guid": str(uuid.UUID(int=pick.getrandbits(128), version=4)).upper(),
            "flat": f"Flat {pick.randint(1, 9)}" if pick.random() < 0.1 else "",
            "index": i,
        }


EMIS = ("PatientGuid OrganisationGuid UsualGpUserInRoleGuid Sex DateOfBirth DateOfDeath Title GivenName MiddleNames Surname "
        "DateOfRegistration NhsNumber PatientNumber PatientTypeDescription DummyType HouseNameFlatNumber NumberAndStreet Village "
        "Town County Postcode ResidentialInstituteCode NHSNumberStatus CarerName CarerRelation PersonGuid DateOfDeactivation "
        "Deleted SpineSensitive IsConfidential EmailAddress HomePhone MobilePhone ProcessingId").split()

# Row of data (0 = first below the header) → what is special about it.
EMIS_SPECIAL = {
    10: {"NhsNumber": ""},
    11: {"NhsNumber": "9990000000"},  # wrong check digit: number dropped
    12: {"DateOfBirth": "1971-02-30"},  # impossible
    13: {"DateOfBirth": ""},  # missing
    20: {"PatientTypeDescription": "Temporary"},
    21: {"PatientTypeDescription": "Private"},
    22: {"PatientTypeDescription": " Immediately necessary"},
    23: {"PatientTypeDescription": "  Dummy", "DummyType": "true", "Surname": "Test-Patient"},
    24: {"DummyType": "true", "Surname": "Dummyperson"},
    30: {"DateOfDeath": "2025-11-20"},
    31: {"DateOfDeactivation": "2025-12-31"},
    32: {"Deleted": "true"},
    40: {"SpineSensitive": "true"},
    41: {"IsConfidential": "true"},
    50: {"Surname": "", "GivenName": ""},  # nobody
    60: {"Sex": "Indeterminate"},
    61: {"Sex": "U"},
    70: {"Surname": "=HYPERLINK(\"x\")", "GivenName": "Formula"},
}


def emis():
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(EMIS)
    for p in people(1, 400, 0):
        row = dict.fromkeys(EMIS, "")
        row.update(PatientGuid="{" + p["guid"] + "}", OrganisationGuid="{0F0F0F0F-0000-4000-8000-000000000001}", Sex=p["sex"],
                   DateOfBirth=p["born"].isoformat(), Title=p["title"], GivenName=p["given"], MiddleNames=p["middle"],
                   Surname=p["family"], DateOfRegistration=p["registered"].isoformat(), NhsNumber=p["number"],
                   PatientNumber=str(1000 + p["index"]), PatientTypeDescription="Regular", DummyType="false",
                   HouseNameFlatNumber=p["flat"], NumberAndStreet=f"{p['house']} {p['street']}", Village=p["village"],
                   Town="Leeds", County="West Yorkshire", Postcode=p["postcode"], NHSNumberStatus="Number present and verified",
                   Deleted="false", SpineSensitive="false", IsConfidential="false",
                   EmailAddress=f"person{p['index']}@example.org", HomePhone=p["phone"], MobilePhone=p["mobile"], ProcessingId="7")
        row.update(EMIS_SPECIAL.get(p["index"], {}))
        writer.writerow([row[column] for column in EMIS])
    (HERE / "emis-400.csv").write_bytes(out.getvalue().encode("utf-8"))


SYSTMONE = ("RowIdentifier IDOrganisationVisibleTo Title FirstName MiddleNames Surname PreviousSurname NHSNumber DateBirth DateDeath "
            "BirthPlace Gender SpeaksEnglish EmailAddress TestPatient SSRef SpineMatched RemovedData AddressType DateTo "
            "NameOfBuilding NumberOfBuilding NameOfRoad NameOfLocality NameOfTown NameOfCounty FullPostCode").split()

SYSTMONE_SPECIAL = {
    5: {"DateDeath": "20 Nov 2025 00:00:00"},
    6: {"TestPatient": "TRUE"},
    7: {"RemovedData": "TRUE"},
    8: {"PreviousSurname": "Featherstonehaugh"},
    9: {"DateTo": "01 Jan 2024 00:00:00"},  # an old address
    10: {"Gender": "I"},
    11: {"NHSNumber": ""},
}


def systmone_date(day):
    return day.strftime("%d %b %Y 00:00:00")


def systmone():
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(SYSTMONE)
    for p in people(2, 120, 1000):
        row = dict.fromkeys(SYSTMONE, "")
        row.update(RowIdentifier=str(7000000 + p["index"]), IDOrganisationVisibleTo="A81001", Title=p["title"], FirstName=p["given"],
                   MiddleNames=p["middle"], Surname=p["family"], NHSNumber=p["number"], DateBirth=systmone_date(p["born"]),
                   Gender=p["sex"][0], SpeaksEnglish="Y", EmailAddress=f"person{p['index']}@example.org", TestPatient="FALSE",
                   SpineMatched="TRUE", RemovedData="FALSE", AddressType="Home", NameOfBuilding=p["flat"],
                   NumberOfBuilding=p["house"], NameOfRoad=p["street"], NameOfLocality=p["village"], NameOfTown="Leeds",
                   NameOfCounty="West Yorkshire", FullPostCode=p["postcode"])
        row.update(SYSTMONE_SPECIAL.get(p["index"], {}))
        writer.writerow([row[column] for column in SYSTMONE])
    (HERE / "systmone-120.csv").write_bytes(out.getvalue().encode("utf-8-sig"))


SPREADSHEET_SPECIAL = {
    3: {"number": "4.01023E+09"},  # ruined by a spreadsheet
    4: {"name": "NÚÑEZ, José (Mr)", "born": "05-Apr-1971"},
    5: {"name": "O’Brien, Siân (Ms)", "born": "05/04/1971"},
    6: {"name": "Mrs Zoë Smith-Jones", "born": "05 Apr 1971 00:00:00"},
    7: {"born": "31-Feb-1980"},
    8: {"born": ""},
}


def spreadsheet():
    out = io.StringIO()
    out.write("Riverside Surgery – registered patients;;;;;;;;\r\nSearch run on 02-Mar-2026 09:15;;;;;;;;\r\n\r\n")
    writer = csv.writer(out, lineterminator="\r\n", delimiter=";")
    writer.writerow(["Patient name", "NHS No.", "D.O.B.", "Gender", "Address", "Post code", "Telephone", "Reg. date", "Usual GP"])
    for p in people(3, 60, 1200):
        family = p["family"].replace("Đặng", "Dang").replace("Łukasiewicz", "Lukasiewicz")
        given = p["given"].replace("Małgorzata", "Malgorzata").replace("Łukasz", "Lukasz")
        number = p["number"]
        cells = {
            "name": f"{family.upper()}, {given}" + (f" ({p['title']})" if p["title"] else ""),
            "number": f"{number[:3]} {number[3:6]} {number[6:]}",
            "born": p["born"].strftime("%d-%b-%Y"),
        }
        cells.update(SPREADSHEET_SPECIAL.get(p["index"], {}))
        writer.writerow([cells["name"], cells["number"], cells["born"], p["sex"][0],
                         f"{p['house']} {p['street']},\r\n{p['village'] or 'Headingley'},\r\nLeeds", p["postcode"].replace(" ", ""),
                         p["phone"], p["registered"].strftime("%d/%m/%Y"), "Dr André Martin"])
    out.write("Total: 60 patients;;;;;;;;\r\n")
    (HERE / "spreadsheet-1252.csv").write_bytes(out.getvalue().encode("cp1252"))


if __name__ == "__main__":
    emis()
    systmone()
    spreadsheet()
