// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columnmapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace optoutdesk {

namespace {

MappingPreset preset(QLatin1StringView name, std::initializer_list<std::pair<PatientField, const char *>> columns)
{
    MappingPreset made{name, {}};
    for (const auto &[field, captions] : columns) {
        const QStringList all = QString::fromLatin1(captions).split(u' ');
        for (const QString &caption : all)
            made.columns.append({field, caption});
    }
    return made;
}

// A caption exactly as typed, else in any spelling; −1 when the file has none such.
int columnNamed(const QString &caption, const QStringList &captions)
{
    if (const qsizetype exact = captions.indexOf(caption.trimmed()); exact >= 0)
        return static_cast<int>(exact);
    const QString key = captionKey(caption);
    for (int column = 0; column < captions.size(); ++column) {
        if (!key.isEmpty() && captionKey(captions[column]) == key)
            return column;
    }
    return -1;
}

// Whether a file is one that a built-in preset describes: it has the two captions nobody else uses.
bool isFileOf(const MappingPreset &candidate, const QStringList &captions)
{
    const auto has = [&captions](QLatin1StringView caption) { return columnNamed(caption, captions) >= 0; };
    if (candidate.name == QLatin1StringView("emis"))
        return has(QLatin1StringView("PatientGuid")) && has(QLatin1StringView("DateOfBirth"));
    return has(QLatin1StringView("RowIdentifier")) && has(QLatin1StringView("DateBirth"));
}

}

QList<MappingPreset> builtInPresets()
{
    return {preset(QLatin1StringView("emis"), {{PatientField::SourceId, "PatientGuid"},
                                               {PatientField::PatientNumber, "PatientNumber"},
                                               {PatientField::NhsNumber, "NhsNumber"},
                                               {PatientField::Title, "Title"},
                                               {PatientField::GivenName, "GivenName"},
                                               {PatientField::MiddleNames, "MiddleNames"},
                                               {PatientField::FamilyName, "Surname"},
                                               {PatientField::Born, "DateOfBirth"},
                                               {PatientField::Died, "DateOfDeath"},
                                               {PatientField::Sex, "Sex"},
                                               {PatientField::BuildingName, "HouseNameFlatNumber"},
                                               {PatientField::Street, "NumberAndStreet"},
                                               {PatientField::Locality, "Village"},
                                               {PatientField::Town, "Town"},
                                               {PatientField::County, "County"},
                                               {PatientField::Postcode, "Postcode"},
                                               {PatientField::Phone, "HomePhone MobilePhone"},
                                               {PatientField::RegistrationStatus, "PatientTypeDescription"},
                                               {PatientField::RegisteredOn, "DateOfRegistration"},
                                               {PatientField::LeftOn, "DateOfDeactivation"},
                                               {PatientField::Restricted, "SpineSensitive IsConfidential"},
                                               {PatientField::Dummy, "DummyType"},
                                               {PatientField::Deleted, "Deleted"}}),
            preset(QLatin1StringView("systmone"), {{PatientField::SourceId, "RowIdentifier"},
                                                   {PatientField::NhsNumber, "NHSNumber"},
                                                   {PatientField::Title, "Title"},
                                                   {PatientField::GivenName, "FirstName"},
                                                   {PatientField::MiddleNames, "MiddleNames"},
                                                   {PatientField::FamilyName, "Surname"},
                                                   {PatientField::PreviousFamilyName, "PreviousSurname"},
                                                   {PatientField::Born, "DateBirth"},
                                                   {PatientField::Died, "DateDeath"},
                                                   {PatientField::Sex, "Gender"},
                                                   {PatientField::AddressEnded, "DateTo"},
                                                   {PatientField::BuildingName, "NameOfBuilding"},
                                                   {PatientField::BuildingNumber, "NumberOfBuilding"},
                                                   {PatientField::Street, "NameOfRoad"},
                                                   {PatientField::Locality, "NameOfLocality"},
                                                   {PatientField::Town, "NameOfTown"},
                                                   {PatientField::County, "NameOfCounty"},
                                                   {PatientField::Postcode, "FullPostCode"},
                                                   {PatientField::Dummy, "TestPatient"},
                                                   {PatientField::Deleted, "RemovedData"}})};
}

std::optional<MappingPreset> recognisedPreset(const QStringList &captions)
{
    const QList<MappingPreset> presets = builtInPresets();
    const auto found =
        std::ranges::find_if(presets, [&captions](const MappingPreset &candidate) { return isFileOf(candidate, captions); });
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

QByteArray MappingPreset::toJson() const
{
    QJsonArray choices;
    for (const ColumnChoice &choice : columns)
        choices.append(QJsonObject{{QStringLiteral("field"), QString(wordOf(choice.field))},
                                   {QStringLiteral("caption"), choice.caption}});
    return QJsonDocument(QJsonObject{{QStringLiteral("columns"), choices}}).toJson(QJsonDocument::Compact);
}

std::optional<MappingPreset> MappingPreset::fromJson(const QString &name, const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().value(QLatin1String("columns")).isArray())
        return std::nullopt;
    MappingPreset preset{name, {}};
    const QJsonArray choices = document.object().value(QLatin1String("columns")).toArray();
    for (const auto &value : choices) {
        const QJsonObject choice = value.toObject();
        // A field that a later version knew and this one does not is no reason to forget the others.
        if (const auto field = fromWord<PatientField>(choice.value(QLatin1String("field")).toString()))
            preset.columns.append({*field, choice.value(QLatin1String("caption")).toString()});
    }
    return preset;
}

std::optional<PatientField> ColumnMapping::fieldOf(int column) const
{
    for (size_t field = 0; field < m_columns.size(); ++field) {
        if (m_columns[field].contains(column))
            return static_cast<PatientField>(field);
    }
    return std::nullopt;
}

void ColumnMapping::add(PatientField field, int column)
{
    QList<int> &columns = m_columns[static_cast<size_t>(field)];
    if (columns.contains(column) || (!columns.isEmpty() && !mayHaveSeveralColumns(field)))
        return;
    columns.append(column);
    std::ranges::sort(columns);
}

void ColumnMapping::release(int column)
{
    for (QList<int> &columns : m_columns)
        columns.removeAll(column);
}

MappingPreset ColumnMapping::asPreset(const QString &name, const QStringList &captions) const
{
    MappingPreset preset{name, {}};
    for (size_t field = 0; field < m_columns.size(); ++field) {
        for (const int column : m_columns[field])
            preset.columns.append({static_cast<PatientField>(field), captions.value(column)});
    }
    return preset;
}

Done ColumnMapping::check() const
{
    if (!has(PatientField::FullName) && !has(PatientField::FamilyName))
        return Failure{Problem::ColumnNotMapped, wordOf(PatientField::FamilyName)};
    if (!has(PatientField::Born) && !has(PatientField::NhsNumber) && !has(PatientField::SourceId))
        return Failure{Problem::ColumnNotMapped, wordOf(PatientField::Born)};
    return {};
}

ColumnMapping guessMapping(const QStringList &captions)
{
    ColumnMapping mapping;
    if (const std::optional<MappingPreset> known = recognisedPreset(captions))
        mapping = mappingByPreset(*known, captions);
    for (int column = 0; column < captions.size(); ++column) {
        const std::optional<PatientField> field = guessField(captions[column]);
        if (field && !mapping.fieldOf(column))
            mapping.add(*field, column);
    }
    return mapping;
}

ColumnMapping mappingByPreset(const MappingPreset &preset, const QStringList &captions)
{
    ColumnMapping mapping;
    for (const ColumnChoice &choice : preset.columns) {
        if (const int column = columnNamed(choice.caption, captions); column >= 0)
            mapping.add(choice.field, column);
    }
    return mapping;
}

Done applyChoices(const QList<ColumnChoice> &choices, const QStringList &captions, ColumnMapping &mapping)
{
    QList<int> columns;
    for (const ColumnChoice &choice : choices) {
        columns.append(choice.caption.isEmpty() ? -1 : columnNamed(choice.caption, captions));
        if (columns.last() < 0 && !choice.caption.isEmpty())
            return Failure{Problem::ColumnUnknown, choice.caption};
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        mapping.clear(choices[i].field);
        mapping.release(columns[i]);
    }
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (columns[i] >= 0)
            mapping.add(choices[i].field, columns[i]);
    }
    return {};
}

}
