// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/listnotes.h"

#include "exchange/cellwords.h"
#include "exchange/strictcells.h"
#include "letters/fieldtext.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/register/listlook.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct ListNotes
{
    Q_DECLARE_TR_FUNCTIONS(ListNotes)

public:
    static QString source(const ListPreview &preview, const QString &preset);
    static QString columns(const ListPreview &preview, const ColumnMapping &mapping);
    static QString birthDates(const ListPreview &preview, const ColumnMapping &mapping, QDate today);
};

QString ListNotes::source(const ListPreview &preview, const QString &preset)
{
    if (preset == recogniseColumns) {
        const auto known = recognisedPreset(preview.layout.captions);
        return known ? tr("Recognised: %1.").arg(presetText(known->name))
                     : tr("The meaning of the columns was guessed from their names. Look whether it is right.");
    }
    if (builtInPreset(preset))
        return tr("Read as %1.").arg(presetText(preset));
    return tr("Read with the columns remembered as “%1”.").arg(isolated(preset));
}

QString ListNotes::columns(const ListPreview &preview, const ColumnMapping &mapping)
{
    const auto count = static_cast<int>(preview.layout.captions.size());
    int used = 0;
    for (int column = 0; column < count; ++column)
        used += mapping.fieldOf(column) ? 1 : 0;
    return tr("%n column(s),", "followed by how many of them are used", count) % u' '
           % tr("%n of them used.", nullptr, used);
}

QString ListNotes::birthDates(const ListPreview &preview, const ColumnMapping &mapping, QDate today)
{
    const int column = mapping.column(PatientField::Born);
    if (column < 0)
        return {};
    for (const QStringList &row : preview.rows) {
        const QString cell = row.value(column);
        if (cell.isEmpty() || isPlaceholder(cell))
            continue;
        const DateCell read = readDateCell(cell.toUtf8(), today);
        const QString shown = isolated(cell.left(40));
        if (!read.day.isValid())
            return tr("“%1” in the column for the date of birth is not one certain date.").arg(shown);
        return tr("Dates: “%1” is read as %2.").arg(shown, dateOrNotKnown(read.day));
    }
    return tr("The first rows hold no date of birth.");
}

}

QStringList listNotes(const ListPreview &preview, const ColumnMapping &mapping, const QString &preset, QDate today)
{
    QStringList notes{ListNotes::source(preview, preset), ListNotes::columns(preview, mapping)};
    if (const auto titles = static_cast<int>(preview.layout.headerRow - 1); titles > 0)
        notes.append(ListNotes::tr("%n row(s) above the column names are passed over.", nullptr, titles));
    notes.append(ListNotes::birthDates(preview, mapping, today));
    if (!mapping.has(PatientField::RegistrationStatus))
        notes.append(everyoneRegisteredRemark());
    notes.removeAll(QString());
    return notes;
}

QString encodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LittleEndian: return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16BigEndian: return QStringLiteral("UTF-16 BE");
    case TextEncoding::Windows1252: return QStringLiteral("Windows-1252");
    }
    return {};
}

QString separatorText(char separator)
{
    switch (separator) {
    case ',': return ListNotes::tr("Comma");
    case ';': return ListNotes::tr("Semicolon");
    case '\t': return ListNotes::tr("Tab");
    case '|': return ListNotes::tr("Vertical bar");
    default: return QString(QChar::fromLatin1(separator));
    }
}

QString presetText(const QString &name)
{
    if (name == recogniseColumns)
        return ListNotes::tr("Recognise the columns");
    if (name == QLatin1StringView("emis"))
        return QStringLiteral("EMIS Admin_Patient");
    if (name == QLatin1StringView("systmone"))
        return QStringLiteral("SystmOne SRPatient");
    return name;
}

QString listRefusal(Failure failure)
{
    if (failure.problem == Problem::ColumnNotMapped) {
        if (const auto field = fromWord<PatientField>(failure.subject))
            failure.subject = fieldText(*field);
    }
    return sentenceFor(failure);
}

}
