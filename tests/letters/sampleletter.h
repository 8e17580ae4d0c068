// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letters/lettercomposer.h"

namespace optoutdesk::testing {

inline ObjectionType typeOne()
{
    ObjectionType type;
    type.id = QStringLiteral("type1");
    type.name = QStringLiteral("Type 1");
    type.codes = {{CodeScheme::ReadV2, EventKind::Objection, QStringLiteral("9Nu0."), true},
                  {CodeScheme::Ctv3, EventKind::Objection, QStringLiteral("XaZ89"), true},
                  {CodeScheme::Snomed, EventKind::Objection, QStringLiteral("827241000000103"), true},
                  {CodeScheme::ReadV2, EventKind::Withdrawal, QStringLiteral("9Nu1."), false}};
    return type;
}

// Mr José Núñez, 47, objects on 3 August 2018; the letter is written three days later.
inline LetterFacts sampleFacts()
{
    LetterFacts facts;
    facts.practice = {QStringLiteral("Elm Tree Surgery"), QStringLiteral("A81001"),
                      QStringLiteral("14 Harrogate Road\nLeeds\nLS7 4AA"), QStringLiteral("0113 496 0123")};
    facts.patient.nhsNumber = NhsNumber::parse(u"9990000018");
    facts.patient.name.title = QStringLiteral("Mr");
    facts.patient.name.given = QStringLiteral("José");
    facts.patient.name.family = QStringLiteral("Núñez");
    facts.patient.born = QDate(1971, 4, 5);
    facts.patient.phones = {QStringLiteral("07700 900123")};
    facts.patient.address = {{QStringLiteral("12 High Street"), QStringLiteral("Chapel Allerton"), QStringLiteral("Leeds")},
                             QStringLiteral("LS7 4PQ")};
    facts.event.received = QDate(2018, 8, 3);
    facts.event.effective = QDate(2018, 8, 2);
    facts.event.kind = EventKind::Objection;
    facts.event.reasons = {QStringLiteral("distrust")};
    facts.event.note = QStringLiteral("secret note");
    facts.type = typeOne();
    facts.reference = QStringLiteral("001234");
    facts.today = QDate(2018, 8, 6);
    return facts;
}

// A nine-year-old for whom her mother asked.
inline LetterFacts childFacts()
{
    LetterFacts facts = sampleFacts();
    facts.patient.name = {};
    facts.patient.name.given = QStringLiteral("Aisha");
    facts.patient.name.family = QStringLiteral("Khan");
    facts.patient.born = QDate(2009, 5, 1);
    facts.event.origin = Origin::Representative;
    facts.event.representative = Representative{QStringLiteral("Sadia Begum"), Authority::Parent};
    return facts;
}

inline LetterFacts withdrawal(LetterFacts facts)
{
    facts.event.kind = EventKind::Withdrawal;
    return facts;
}

// A letter that says only this.
inline LetterSnapshot letterOf(const QString &text, const LetterFields &fields = {})
{
    return {LetterKind::ObjectionRecorded, QStringLiteral("en"), text, 1, fields};
}

}
