// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/typing.h"

#include "domain/calendar.h"
#include "domain/folding.h"
#include "tests/benchmarks/samplepractice.h"

namespace optoutdesk::testing {

namespace {

QByteArray prefixesOf(const QString &text)
{
    QByteArray match;
    for (const QString &word : foldedParts(text))
        match += '"' + word.toUtf8() + "\"* ";
    return match;
}

// A letter that nobody types keeps whole dates apart from other digits.
QByteArray wordOf(QDate born)
{
    return "\u03c9" + isoDate(born).remove(u'-').toLatin1();
}

void typeLetterByLetter(std::vector<Typed> &typed, const QString &text, qsizetype from)
{
    for (qsizetype length = from; length <= text.size(); ++length) {
        const QString soFar = text.left(length);
        if (const QByteArray match = prefixesOf(soFar); !match.isEmpty() && !soFar.endsWith(u' '))
            typed.push_back({soFar, match});
    }
}

void addKeystrokes(std::vector<Typed> &typed, const Patient &patient)
{
    const QString family = patient.name.family;
    typeLetterByLetter(typed, family, 1);
    typeLetterByLetter(typed, family % u' ' % patient.name.given, family.size() + 2);
    typeLetterByLetter(typed, patient.address.postcode, 1);
    if (patient.born.isValid()) {
        typeLetterByLetter(typed, family % u' ' % QString::number(patient.born.year()), family.size() + 2);
        typed.push_back({publicationDate(patient.born), wordOf(patient.born)});
    }
    if (patient.nhsNumber)
        typed.push_back({patient.nhsNumber->spaced(), patient.nhsNumber->digits().toLatin1()});
}

}

std::vector<Typed> typedFor(qint64 size, int patients)
{
    std::vector<Typed> typed;
    qint64 at = 0;
    generate(size, [&](const DemoPatient &patient) {
        if (at++ % (size / patients) == 0)
            addKeystrokes(typed, patient.patient);
    });
    return typed;
}

std::vector<Typed> misspeltFor(qint64 size, int patients)
{
    std::vector<Typed> typed;
    qint64 at = 0;
    generate(size, [&](const DemoPatient &patient) {
        if (at++ % (size / patients) != 0)
            return;
        const PersonName &name = patient.patient.name;
        QString family = name.family;
        if (family.size() > 3)
            std::swap(family[1], family[2]);
        typeLetterByLetter(typed, family % u' ' % name.given, 3);
    });
    return typed;
}

QByteArray searchWords(const Patient &patient)
{
    QStringList words = nameTokens(patient.name);
    if (patient.nhsNumber)
        words.append(patient.nhsNumber->digits());
    if (!patient.restricted) {
        words += foldedParts(patient.address.oneLine());
        words.append(fold(patient.address.postcode).remove(u' '));
        for (const QString &phone : patient.phones)
            words.append(fold(phone).remove(u' '));
    }
    QByteArray text = words.join(u' ').toUtf8();
    if (patient.born.isValid())
        text += ' ' + QByteArray::number(patient.born.year()) + ' ' + wordOf(patient.born);
    return text;
}

}
