// SPDX-License-Identifier: GPL-3.0-or-later
// add-patient, edit-patient, merge-patients and separate-patients of the real program.
#include "tests/support/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Told
{
    int status = -1;
    QJsonObject json = {};

    QString kind() const { return json.value("error"_L1).toObject().value("kind"_L1).toString(); }
};

Told tell(const QStringList &words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPTOUT_DESK_PASSWORD"_s, u"demonstration"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(OPTOUTDESK_CLI), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        qFatal("the program did not end");
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

}

class TstByHandCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Told as(const QString &user, const QStringList &words) const
    {
        return tell(QStringList{u"--database"_s, m_folder.filePath(u"r"_s), u"--user"_s, user, u"--json"_s} + words);
    }
    Told manager(const QStringList &words) const { return as(u"manager"_s, words); }
    qint64 found(const QString &text) const
    {
        const QJsonObject answer = manager({u"find"_s, text}).json;
        return answer.value("exact"_L1).toBool() ? answer.value("total"_L1).toInteger() : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(tell({u"--database"_s, m_folder.filePath(u"r"_s), u"make-demo"_s, u"--patients"_s, u"30"_s}).status, 0);
    }

    void somebodyAddedIsFoundMendedAndFoundByTheNewName()
    {
        const Told added = as(u"reception"_s, {u"add-patient"_s, u"--given"_s, u"Ada"_s, u"--family"_s, u"Zbyron"_s,
                                               u"--born"_s, u"10/12/1990"_s, u"--sex"_s, u"female"_s, u"--address"_s,
                                               u"Flat 2, 1 Quartz Row"_s, u"--phones"_s, u"07700 900123, 0113 496 0007"_s});
        QCOMPARE(added.status, 0);
        const QString id = QString::number(added.json.value("added"_L1).toInteger());
        QCOMPARE(found(u"zbyron ada 1990"_s), 1);
        QCOMPARE(found(u"quartz"_s), 1);
        QCOMPARE(found(u"01134960007"_s), 1);
        const Told changed =
            manager({u"edit-patient"_s, u"--patient"_s, id, u"--family"_s, u"Zlovelace"_s, u"--sex"_s, u"female"_s});
        QCOMPARE(changed.json.value("changed"_L1).toArray(), QJsonArray{u"family"_s});
        QCOMPARE(found(u"zlovelace"_s), 1);
        QCOMPARE(found(u"zbyron"_s), 0);
    }

    void mergedRecordsAreOneUntilTheyAreSeparated()
    {
        const QString one =
            QString::number(manager({u"add-patient"_s, u"--given"_s, u"Quentin"_s, u"--family"_s, u"Zorro"_s})
                                .json.value("added"_L1)
                                .toInteger());
        const QString two = QString::number(manager({u"add-patient"_s, u"--given"_s, u"Quentin"_s, u"--family"_s, u"Zoro"_s})
                                                .json.value("added"_L1)
                                                .toInteger());
        QCOMPARE(found(u"quentin"_s), 2);
        QCOMPARE(as(u"reception"_s, {u"merge-patients"_s, u"--patient"_s, one, u"--duplicate"_s, two}).kind(),
                 u"not-allowed"_s);
        QCOMPARE(manager({u"record"_s, u"--patient"_s, two, u"--type"_s, u"type1"_s}).status, 0);
        const Told merged = manager({u"merge-patients"_s, u"--patient"_s, one, u"--duplicate"_s, two});
        QCOMPARE(merged.status, 0);
        QCOMPARE(found(u"quentin"_s), 1);
        const QJsonObject status = manager({u"status"_s, u"--patient"_s, one}).json;
        QCOMPARE(status.value("type1"_L1).toObject().value("state"_L1).toString(), u"in-force"_s);
        QCOMPARE(manager({u"verify"_s}).status, 0);
        QCOMPARE(manager({u"separate-patients"_s, u"--duplicate"_s, two}).status, 0);
        QCOMPARE(found(u"quentin"_s), 2);
        QCOMPARE(manager({u"separate-patients"_s, u"--duplicate"_s, two}).kind(), u"refused"_s);
        QCOMPARE(manager({u"verify"_s}).status, 0);
    }

    void aWrongValueIsRefusedAndAMissingOneIsUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no name") << QStringList{u"add-patient"_s} << 1 << u"invalid"_s;
        QTest::newRow("no day") << QStringList{u"add-patient"_s, u"--family"_s, u"X"_s, u"--born"_s, u"31/2/1990"_s} << 1
                                << u"invalid"_s;
        QTest::newRow("no number") << QStringList{u"add-patient"_s, u"--family"_s, u"X"_s, u"--new-nhs-number"_s,
                                                  u"999 000 0019"_s}
                                   << 1 << u"invalid"_s;
        QTest::newRow("no sex") << QStringList{u"add-patient"_s, u"--family"_s, u"X"_s, u"--sex"_s, u"f"_s} << 1
                                << u"invalid"_s;
        QTest::newRow("left") << QStringList{u"add-patient"_s, u"--family"_s, u"X"_s, u"--registration"_s, u"left"_s} << 1
                              << u"invalid"_s;
        QTest::newRow("nobody") << QStringList{u"edit-patient"_s, u"--patient"_s, u"9999"_s, u"--family"_s, u"X"_s} << 1
                                << u"not-found"_s;
        QTest::newRow("no duplicate") << QStringList{u"merge-patients"_s, u"--patient"_s, u"1"_s} << 2 << u"usage"_s;
        QTest::newRow("with itself") << QStringList{u"merge-patients"_s, u"--patient"_s, u"1"_s, u"--duplicate"_s, u"1"_s}
                                     << 1 << u"refused"_s;
        QTest::newRow("no id") << QStringList{u"separate-patients"_s, u"--duplicate"_s, u"x"_s} << 1 << u"invalid"_s;
    }
    void aWrongValueIsRefusedAndAMissingOneIsUsage()
    {
        QFETCH(const QStringList, words);
        const Told told = manager(words);
        QTEST(told.status, "status");
        QTEST(told.kind(), "kind");
    }
};

OPTOUTDESK_TEST(TstByHandCommands);
#include "tst_byhandcommands.moc"
