// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace optoutdesk {

class Database;

// One import that was carried out.
struct ImportRun
{
    qint64 id = 0;
    QDateTime at = {}; // UTC
    UserId by = {};
    QString fileName = {}; // without its folder
    QString preset = {};
    bool partial = false;
    QByteArray counts = {}; // the import's counts as canonical JSON
};

// A remembered mapping of a file's columns, under the name a person gave it.
struct ImportPreset
{
    QString name = {};
    QByteArray definition = {}; // JSON, as the exchange room writes it
};

class ImportRepository
{
public:
    explicit ImportRepository(Database &database) : m_database(database) {}

    Done addRun(const ImportRun &run);
    Result<std::optional<ImportRun>> lastRun() const;
    Result<QList<ImportRun>> runs() const; // newest first

    Done keepPreset(const ImportPreset &preset); // replaces one of the same name
    Result<std::optional<ImportPreset>> preset(const QString &name) const;
    Result<QList<ImportPreset>> presets() const; // by name
    Done removePreset(const QString &name);

private:
    Database &m_database;
};

}
