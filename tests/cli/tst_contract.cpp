// SPDX-License-Identifier: GPL-3.0-or-later
// The real program against its published words and shapes: every key, every exit status, every kind of refusal.
#include "tests/support/testcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out = {};
    QByteArray err = {};

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QSet<QString> keys(const QJsonObject &object)
{
    const QStringList list = object.keys();
    return {list.begin(), list.end()};
}

}

class TstContract : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_register;
    QString m_event;

    static Outcome run(const QStringList &words, const QString &password = u"correct-horse"_s, const QByteArray &input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"OPTOUT_DESK_PASSWORD"_s, password);
        environment.insert(u"OPTOUT_DESK_NEW_PASSWORD"_s, u"another-horse"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(OPTOUTDESK_CLI), words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("the program did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Outcome signedIn(const QStringList &words, const QByteArray &input = {}) const
    {
        return run(QStringList{u"--database"_s, m_register, u"--user"_s, u"jo"_s, u"--json"_s} + words, u"correct-horse"_s,
                   input);
    }

    QList<QJsonObject> batch(const QByteArray &lines) const
    {
        QList<QJsonObject> answers;
        for (const QByteArray &line : signedIn({u"batch"_s}, lines).out.split('\n')) {
            if (!line.isEmpty())
                answers.append(QJsonDocument::fromJson(line).object());
        }
        return answers;
    }

    static QString kindOf(const QJsonObject &answer)
    {
        return answer.value("error"_L1).toObject().value("kind"_L1).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_register = m_folder.filePath(u"practice.optout"_s);
        const Outcome made =
            run({u"--database"_s, m_register, u"--json"_s, u"init"_s, u"--practice-name"_s, u"Elm Lane"_s,
                 u"--practice-code"_s, u"a81001"_s, u"--manager"_s, u"Jo Field"_s, u"--user-name"_s, u"jo"_s, u"--plain"_s});
        QCOMPARE(made.status, 0);
        QFile list(m_folder.filePath(u"list.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("NHS No,Surname,Forename,Title,DOB,Sex,Address,Postcode\r\n"
                   "999 000 0018,Smith,Jane,Mrs,05/01/1984,F,12 High Street,LS2 7AA\r\n"
                   "9990000026,Núñez,José,Mr,05-Apr-1971,M,1 Low Road,LS2 7AB\r\n"
                   "9990000019,Bad,Number,Mr,01/01/1970,M,1 Low Road,LS2 7AB\r\n");
        list.close();
        const Outcome imported = signedIn({u"import-patients"_s, list.fileName()});
        QCOMPARE(imported.status, 0);
        for (const QString &key : {u"read"_s, u"new"_s, u"changed"_s, u"unchanged"_s, u"left"_s, u"skipped"_s,
                                   u"conflicts"_s, u"invalid"_s, u"problems"_s})
            QVERIFY2(imported.json().contains(key), qPrintable(key));
        QCOMPARE(imported.json().value("new"_L1).toInt(), 3);
        const QJsonObject problem = imported.json().value("problems"_L1).toArray().first().toObject();
        QCOMPARE(keys(problem), (QSet<QString>{u"row"_s, u"column"_s, u"text"_s, u"reason"_s}));
        QCOMPARE(problem.value("row"_L1).toInt(), 4);
    }

    void recordAnswersWithTheEventAndItsLetter()
    {
        const auto answers = batch("record --nhs-number '999 000 0018' --type type1 --reason privacy --reason distrust\n"
                                   "record --patient 1 --type type1\n");
        QCOMPARE(answers.size(), 2);
        m_event = answers[0].value("recorded"_L1).toString();
        QVERIFY(!m_event.isEmpty());
        QVERIFY(answers[0].value("letter"_L1).isString());
        QVERIFY(answers[0].contains("already_in_force_since"_L1));
        QVERIFY(answers[0].value("already_in_force_since"_L1).isNull());
        QVERIFY(answers[1].value("already_in_force_since"_L1).isString());
    }

    void findHistoryStatusAndStatisticsHaveTheirShapes()
    {
        const auto answers =
            batch("find smith\nhistory --patient 1\nstatus --patient 1 --as-of 2015-01-01\nstatistics\nverify\nto-code\n");
        QCOMPARE(answers.size(), 6);
        QCOMPARE(keys(answers[0]), (QSet<QString>{u"total"_s, u"exact"_s, u"patients"_s}));
        const QJsonObject patient = answers[0].value("patients"_L1).toArray().first().toObject();
        QCOMPARE(keys(patient), (QSet<QString>{u"id"_s, u"name"_s, u"born"_s, u"sex"_s, u"nhs_number"_s, u"address"_s,
                                               u"restricted"_s, u"registration"_s, u"objections"_s}));
        QCOMPARE(patient.value("name"_L1).toString(), u"SMITH, Jane (Mrs)"_s);
        QCOMPARE(patient.value("objections"_L1).toObject().value("type1"_L1).toString(), u"in-force"_s);

        const QJsonObject event = answers[1].value("events"_L1).toArray().first().toObject();
        for (const QString &key :
             {u"uuid"_s, u"kind"_s, u"type"_s, u"received"_s, u"effective"_s, u"recorded_at"_s, u"recorded_by"_s,
              u"origin"_s, u"channel"_s, u"reasons"_s, u"note"_s, u"coded"_s, u"letter"_s, u"voided"_s})
            QVERIFY2(event.contains(key), qPrintable(key));
        QVERIFY(event.value("note"_L1).isNull());

        QCOMPARE(keys(answers[2]), (QSet<QString>{u"as_of"_s, u"type1"_s, u"type2"_s}));
        QCOMPARE(answers[2].value("type1"_L1).toObject().value("state"_L1).toString(), u"none"_s);

        for (const QString &key :
             {u"as_of"_s, u"type"_s, u"list_size"_s, u"in_force"_s, u"rate_percent"_s, u"by_reason"_s, u"by_channel"_s,
              u"by_origin"_s, u"by_age_band"_s, u"by_sex"_s, u"by_month"_s, u"apart"_s})
            QVERIFY2(answers[3].contains(key), qPrintable(key));
        QCOMPARE(answers[3].value("list_size"_L1).toInt(), 3);
        QCOMPARE(answers[3].value("in_force"_L1).toInt(), 1);
        QCOMPARE(keys(answers[3].value("apart"_L1).toObject()),
                 (QSet<QString>{u"temporary"_s, u"private"_s, u"left"_s, u"deceased"_s}));

        QCOMPARE(keys(answers[4]), (QSet<QString>{u"ok"_s, u"checked"_s, u"first_fault"_s}));
        QVERIFY(answers[4].value("ok"_L1).toBool());
        QCOMPARE(answers[5].value("to_code"_L1).toArray().size(), 2);
    }

    void codedLeavesTheQueueAndVoidAndUndoAnswerAlike()
    {
        const auto answers = batch("coded --event " + m_event.toLatin1() + " --on t\nto-code\nundo\nundo\n");
        QCOMPARE(answers[1].value("to_code"_L1).toArray().size(), 1);
        QCOMPARE(keys(answers[2]), (QSet<QString>{u"recorded"_s, u"voided"_s}));
        QCOMPARE(answers[3].value("voided"_L1), answers[2].value("recorded"_L1));
    }

    void needsAreShownRecordedAndChangedOneByOne()
    {
        const auto answers =
            batch("needs --patient 1\n"
                  "needs --patient 1 --format large20 --language Polish --interpreter yes --note lip-reads\n"
                  "needs --nhs-number '999 000 0018' --interpreter no\n"
                  "needs --patient 1 --format enormous\n"
                  "needs --patient 1 --interpreter perhaps\n"
                  "needs --patient 99\n"
                  "needs --patient 1 --format standard --language english --note ''\n");
        const QSet<QString> shape{u"format"_s, u"language"_s, u"interpreter"_s, u"note"_s, u"changed_at"_s, u"changed_by"_s};
        QCOMPARE(keys(answers[0]), shape);
        QCOMPARE(answers[0].value("format"_L1).toString(), u"standard"_s);
        QVERIFY(answers[0].value("changed_at"_L1).isNull());
        QCOMPARE(keys(answers[1]), shape);
        QCOMPARE(answers[1].value("format"_L1).toString(), u"large20"_s);
        QCOMPARE(answers[1].value("language"_L1).toString(), u"pl"_s);
        QCOMPARE(answers[1].value("changed_by"_L1).toString(), u"jo"_s);
        QVERIFY(answers[1].value("interpreter"_L1).toBool());
        QVERIFY(!answers[2].value("interpreter"_L1).toBool());
        QCOMPARE(answers[2].value("note"_L1).toString(), u"lip-reads"_s);
        QCOMPARE(kindOf(answers[3]), u"invalid"_s);
        QCOMPARE(kindOf(answers[4]), u"invalid"_s);
        QCOMPARE(kindOf(answers[5]), u"not-found"_s);
        QVERIFY(answers[6].value("note"_L1).isNull() && answers[6].value("language"_L1).isNull());
    }

    void everyRefusalHasItsKindAndNothingElse()
    {
        const auto answers = batch("find\n"
                                   "record --nhs-number 9990000019 --type type1\n"
                                   "record --nhs-number 9990000034 --type type1\n"
                                   "record --patient 1 --type type9\n"
                                   "record --patient 1 --type type1 --received 2999-01-01\n"
                                   "void --event 11111111-1111-4111-8111-111111111111 --note x\n"
                                   "statistics --as-of yesterday-ish\n"
                                   "find 'smith\n");
        const QStringList kinds{u"usage"_s,   u"invalid"_s,   u"not-found"_s, u"invalid"_s,
                                u"invalid"_s, u"not-found"_s, u"invalid"_s,   u"usage"_s};
        QCOMPARE(answers.size(), kinds.size());
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            QCOMPARE(kindOf(answers[i]), kinds[i]);
            QVERIFY(!answers[i].value("error"_L1).toObject().value("message"_L1).toString().isEmpty());
        }
    }

    void exitStatusTellsRefusalFromUsage()
    {
        QCOMPARE(signedIn({u"record"_s, u"--patient"_s, u"1"_s}).status, 2);
        QCOMPARE(signedIn({u"status"_s, u"--patient"_s, u"99"_s}).status, 1);
        const Outcome wrong =
            run({u"--database"_s, m_register, u"--user"_s, u"jo"_s, u"--json"_s, u"list-users"_s}, u"wrong-horse"_s);
        QCOMPARE(wrong.status, 1);
        QCOMPARE(kindOf(wrong.json()), u"sign-in"_s);
        QVERIFY(!wrong.err.isEmpty());
        const Outcome missing =
            run({u"--database"_s, m_folder.filePath(u"none"_s), u"--user"_s, u"jo"_s, u"--json"_s, u"verify"_s});
        QCOMPARE(kindOf(missing.json()), u"not-found"_s);
        QVERIFY(!QFile::exists(m_folder.filePath(u"none"_s)));
        const Outcome postgres =
            run({u"--database"_s, u"postgresql://localhost/x"_s, u"--user"_s, u"jo"_s, u"--json"_s, u"verify"_s});
        QCOMPARE(kindOf(postgres.json()), u"refused"_s);
        QCOMPARE(signedIn({u"init"_s, u"--practice-name"_s, u"X"_s, u"--practice-code"_s, u"A81001"_s, u"--manager"_s,
                           u"J"_s, u"--user-name"_s, u"jo"_s})
                     .status,
                 1);
    }

    void rolesAreKept()
    {
        QCOMPARE(signedIn({u"add-user"_s, u"sam"_s, u"--role"_s, u"receptionist"_s}).status, 0);
        const Outcome denied =
            run({u"--database"_s, m_register, u"--user"_s, u"sam"_s, u"--json"_s, u"list-users"_s}, u"another-horse"_s);
        QCOMPARE(denied.status, 1);
        QCOMPARE(kindOf(denied.json()), u"not-allowed"_s);
        QCOMPARE(signedIn({u"disable-user"_s, u"jo"_s}).status, 1);
        QCOMPARE(signedIn({u"disable-user"_s, u"sam"_s}).status, 0);
        QCOMPARE(run({u"--database"_s, m_register, u"--user"_s, u"sam"_s, u"find"_s, u"x"_s}, u"another-horse"_s).status, 1);
    }

    void aLetterIsIssuedOnceAndThenCopied()
    {
        const QString file = m_folder.filePath(u"letter.pdf"_s);
        const Outcome first = signedIn({u"letter"_s, u"--event"_s, m_event, u"--pdf"_s, file});
        QCOMPARE(first.status, 0);
        QCOMPARE(keys(first.json()), (QSet<QString>{u"reference"_s, u"copy"_s, u"file"_s}));
        QVERIFY(!first.json().value("copy"_L1).toBool());
        const Outcome again = signedIn({u"letter"_s, u"--event"_s, m_event, u"--pdf"_s, file, u"--format"_s, u"large20"_s});
        QVERIFY(again.json().value("copy"_L1).toBool());
        QCOMPARE(again.json().value("reference"_L1), first.json().value("reference"_L1));
        QCOMPARE(kindOf(signedIn({u"letter"_s, u"--event"_s, m_event, u"--pdf"_s, u"/nowhere/at/all.pdf"_s}).json()),
                 u"io"_s);

        // What the patient reads out over the telephone, word by word.
        const QString reference = first.json().value("reference"_L1).toString();
        QVERIFY2(QRegularExpression(u"^\\d{6} \u00b7 ([0-9A-F]{4}-){3}[0-9A-F]{4}$"_s).match(reference).hasMatch(),
                 qPrintable(reference));
        const Outcome verified = signedIn(QStringList{u"verify"_s, u"Ref"_s} + reference.toLower().split(u' '));
        QCOMPARE(verified.status, 0);
        QCOMPARE(keys(verified.json()), (QSet<QString>{u"ok"_s, u"checked"_s, u"first_fault"_s}));
        QString other = reference;
        other[other.size() - 1] = other.endsWith(u'0') ? u'1' : u'0';
        const Outcome differs = signedIn({u"verify"_s, reference, other});
        QCOMPARE(differs.status, 1);
        QVERIFY(!differs.json().value("ok"_L1).toBool());
        QVERIFY(!differs.json().value("first_fault"_L1).toString().isEmpty());
        QCOMPARE(kindOf(signedIn({u"verify"_s, u"nonsense"_s}).json()), u"invalid"_s);
        QCOMPARE(signedIn({u"verify"_s}).status, 0);
    }

    void theTrailIsReadByThoseWhoMay()
    {
        const Outcome all = signedIn({u"audit"_s, u"--limit"_s, u"3"_s});
        QCOMPARE(all.status, 0);
        QCOMPARE(keys(all.json()), (QSet<QString>{u"total"_s, u"entries"_s}));
        const QJsonArray entries = all.json().value("entries"_L1).toArray();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(keys(entries.first().toObject()),
                 (QSet<QString>{u"sequence"_s, u"at"_s, u"user"_s, u"role"_s, u"action"_s, u"patient"_s, u"subject"_s}));
        const QString file = m_folder.filePath(u"trail.csv"_s);
        QCOMPARE(signedIn({u"audit"_s, u"--by"_s, u"JO"_s, u"--csv"_s, file}).status, 0);
        QVERIFY(QFile::exists(file));
        QCOMPARE(signedIn({u"audit"_s, u"--failed-sign-ins"_s, u"--pdf"_s, m_folder.filePath(u"trail.pdf"_s)}).status, 0);
        QCOMPARE(signedIn({u"audit"_s, u"--from"_s, u"not a day"_s}).status, 1);
    }
};

OPTOUTDESK_TEST(TstContract);
#include "tst_contract.moc"
