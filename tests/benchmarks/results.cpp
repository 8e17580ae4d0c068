// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/results.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace optoutdesk::testing {

bool holds(const Line &line)
{
    const QJsonObject object{{QStringLiteral("job"), line.job},   {QStringLiteral("size"), line.size},
                             {QStringLiteral("ours"), line.ours}, {QStringLiteral("floor"), line.floor},
                             {QStringLiteral("unit"), line.unit}, {QStringLiteral("measured"), line.measured()},
                             {QStringLiteral("bar"), line.bar},   {QStringLiteral("gate"), line.gate}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    QFile file(qEnvironmentVariable("OPTOUTDESK_BENCHMARK_RESULTS"));
    if (!file.fileName().isEmpty() && !(file.open(QIODevice::Append) && file.write(json) == json.size()))
        qFatal("the results cannot be written to %s", qUtf8Printable(file.fileName()));
    if (!line.isWithinGate())
        qWarning("%s", json.constData());
    return line.isWithinGate();
}

bool holds(const QString &job, qint64 size, const Compared &costs, double bar, double gate)
{
    return holds(
        {.job = job, .size = size, .ours = costs.ours, .floor = costs.ours / costs.ratio, .bar = bar, .gate = gate});
}

}
