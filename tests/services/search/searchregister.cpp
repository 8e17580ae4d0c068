// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/search/searchregister.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>

namespace optoutdesk::testing {

namespace {

QString writtenOut(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral(R"(\\u([0-9A-F]{4})|\\([tnr\\])|\{([^*{}]+)\*([0-9]+)\})"));
    QString out;
    qsizetype at = 0;
    for (auto found = marks.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch mark = found.next();
        out += QStringView(text).sliced(at, mark.capturedStart() - at);
        at = mark.capturedEnd();
        if (mark.hasCaptured(1))
            out += QChar(mark.captured(1).toUShort(nullptr, 16));
        else if (mark.hasCaptured(2))
            out += mark.captured(2) == u"t"   ? u'\t'
                   : mark.captured(2) == u"n" ? u'\n'
                   : mark.captured(2) == u"r" ? u'\r'
                                              : u'\\';
        else
            out += mark.captured(3).repeated(mark.captured(4).toInt());
    }
    return out + QStringView(text).sliced(at);
}

QStringList listOf(const QString &cell)
{
    return cell.split(u'|', Qt::SkipEmptyParts);
}

Patient patientOf(const QStringList &cells)
{
    Patient patient;
    patient.sourceId = QStringLiteral("hard-") + cells[0];
    patient.name = {.title = cells[1],
                    .given = cells[2],
                    .middle = cells[3],
                    .family = cells[4],
                    .preferred = cells[5],
                    .previousFamily = cells[6]};
    patient.born = QDate::fromString(cells[7], Qt::ISODate);
    patient.nhsNumber = NhsNumber::parse(cells[8]);
    patient.address = {listOf(cells[9]), cells[10]};
    patient.phones = listOf(cells[11]);
    patient.restricted = cells[12] == u"restricted";
    if (cells[12] == u"deceased")
        patient.registration = Registration::Deceased;
    if (cells[12] == u"left")
        patient.registration = Registration::Left;
    return patient;
}

}

QList<QStringList> searchTable(const QString &name)
{
    QFile file(QStringLiteral(OPTOUTDESK_SOURCE_DIR "/tests/data/searches/") + name + QStringLiteral(".tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no table of searches: %s", qUtf8Printable(name));
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        QStringList cells = line.split(u'\t');
        std::ranges::transform(cells, cells.begin(), writtenOut);
        rows.append(cells);
    }
    return rows;
}

std::vector<NamedPatient> hardPatients()
{
    std::vector<NamedPatient> patients;
    for (const QStringList &cells : searchTable(QStringLiteral("register")))
        patients.push_back({cells[0], patientOf(cells)});
    return patients;
}

}
