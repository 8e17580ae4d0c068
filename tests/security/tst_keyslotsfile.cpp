// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslots.h"
#include "tests/security/datakeys.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <rapidcheck.h>

#include <thread>

using namespace optoutdesk;

namespace {

const auto theirPassword = QStringLiteral("three plain words");

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}

class TstKeySlotsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("practice.optout.keys"));
        m_slots = KeySlots::forNew(QStringLiteral("register one"), true);
        QVERIFY(m_slots.setPassword(QStringLiteral("Jo"), theirPassword, m_key, PasswordStrength::Least));
        QVERIFY(m_slots.setPassword(QStringLiteral("sam"), theirPassword, m_key, PasswordStrength::Least));
        m_code = m_slots.setRecoveryCode(m_key);
        m_slots.noteFailure(QStringLiteral("sam"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        m_slots.noteFailure(QStringLiteral("nobody"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
        QVERIFY(m_slots.write(m_path));
    }

    void liesBesideItsRegister()
    {
        QCOMPARE(KeySlots::pathBeside(QStringLiteral("/a/practice.optout")), QStringLiteral("/a/practice.optout.keys"));
    }

    void whatIsWrittenIsReadBack()
    {
        const auto slots = KeySlots::read(m_path);
        QVERIFY(slots);
        QCOMPARE(slots->registerId(), QStringLiteral("register one"));
        QVERIFY(slots->isSealed());
        QVERIFY(same(*slots->unlock(QStringLiteral("jo"), theirPassword), m_key));
        QVERIFY(same(*slots->unlock(QStringLiteral("SAM"), theirPassword), m_key));
        QVERIFY(same(*slots->unlockByCode(m_code), m_key));
        QCOMPARE(slots->failures(QStringLiteral("sam")), 1);
        QCOMPARE(slots->failures(QStringLiteral("jo")), 0);
        QCOMPARE(slots->failures(QStringLiteral("stranger")), 1);
    }

    void isForItsOwnerAloneAndHoldsNoSecretInTheClear()
    {
        QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        const QByteArray bytes = read(m_path);
        const QByteArray key(reinterpret_cast<const char *>(m_key.bytes().data()), DataKey::size);
        QVERIFY(!bytes.contains(key) && !bytes.contains(key.toHex()) && !bytes.contains(key.toBase64()));
        QVERIFY(!bytes.contains(theirPassword.toUtf8()) && !bytes.contains(m_code.toUtf8()));
    }

    void aSlotMovedToAnotherUserDoesNotOpen()
    {
        QJsonObject json = QJsonDocument::fromJson(read(m_path)).object();
        QJsonArray users = json[QStringLiteral("users")].toArray();
        QJsonObject one = users[0].toObject();
        QJsonObject other = users[1].toObject();
        const QJsonValue name = one[QStringLiteral("name")];
        one[QStringLiteral("name")] = other[QStringLiteral("name")];
        other[QStringLiteral("name")] = name;
        json[QStringLiteral("users")] = QJsonArray{one, other};
        put(m_path, QJsonDocument(json).toJson());
        const auto slots = KeySlots::read(m_path);
        QVERIFY(slots);
        QCOMPARE(slots->unlock(QStringLiteral("jo"), theirPassword).failure().problem, Problem::WrongPassword);
        QCOMPARE(slots->unlock(QStringLiteral("sam"), theirPassword).failure().problem, Problem::WrongPassword);
        QVERIFY(slots->unlockByCode(m_code));
    }

    void slotsMovedToAnotherRegisterDoNotOpen()
    {
        put(m_path, read(m_path).replace("register one", "register two"));
        const auto slots = KeySlots::read(m_path);
        QVERIFY(slots);
        QCOMPARE(slots->unlock(QStringLiteral("jo"), theirPassword).failure().problem, Problem::WrongPassword);
        QCOMPARE(slots->unlockByCode(m_code).failure().problem, Problem::RecoveryCodeWrong);
    }

    void aSlotOfAComputerWithLittleMemoryIsSeen()
    {
        QJsonObject json = QJsonDocument::fromJson(read(m_path)).object();
        QJsonArray users = json[QStringLiteral("users")].toArray();
        QJsonObject jo = users[0].toObject();
        jo[QStringLiteral("memory")] = 128 * 1024 * 1024;
        users[0] = jo;
        json[QStringLiteral("users")] = users;
        QVERIFY(!m_slots.isWeaker(QStringLiteral("jo")));
        put(m_path, QJsonDocument(json).toJson());
        QVERIFY(KeySlots::read(m_path)->isWeaker(QStringLiteral("jo")));
        QVERIFY(!KeySlots::read(m_path)->isWeaker(QStringLiteral("nobody")));
    }

    // A leaver: the right theirPassword is still told from a wrong one, and opens nothing.
    void aSwitchedOffSlotOpensNothing()
    {
        m_slots.switchOff(QStringLiteral("JO"));
        QVERIFY(m_slots.write(m_path));
        const auto slots = KeySlots::read(m_path);
        QVERIFY(slots);
        QCOMPARE(slots->unlock(QStringLiteral("jo"), theirPassword).failure().problem, Problem::UserDisabled);
        QCOMPARE(slots->unlock(QStringLiteral("jo"), QStringLiteral("a wrong one")).failure().problem,
                 Problem::WrongPassword);
        QVERIFY(same(*slots->unlock(QStringLiteral("sam"), theirPassword), m_key));
    }

    void failedSignInsWaitForTheTrailWithoutTheNamesOfStrangers()
    {
        const QList<KeySlots::FailedSignIn> failed = KeySlots::read(m_path)->failedSignIns();
        QCOMPARE(failed.size(), 2);
        QCOMPARE(failed[0].userName, QStringLiteral("sam"));
        QCOMPARE(failed[1].userName, QString());
    }

    void twoProgramsThatChangeItLoseNothing()
    {
        const auto noteTen = [this] {
            for (int i = 0; i < 10; ++i) {
                if (!KeySlots::update(m_path, [](KeySlots &slots) -> Done {
                        slots.noteFailure(QStringLiteral("jo"), QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
                        return {};
                    }))
                    qFatal("not written");
            }
        };
        std::thread other(noteTen);
        noteTen();
        other.join();
        QCOMPARE(KeySlots::read(m_path)->failures(QStringLiteral("jo")), 20);
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".lock")));
    }

    void aMissingFileIsMissing()
    {
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(KeySlots::read(m_path).failure().problem, Problem::KeyFileMissing);
        QVERIFY(!QFile::exists(m_path));
    }

    void aLaterVersionIsNotGuessedAt()
    {
        put(m_path, read(m_path).replace("\"version\": 1", "\"version\": 2"));
        QCOMPARE(KeySlots::read(m_path).failure().problem, Problem::KeyFileTooNew);
    }

    void refusesOddFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear practice");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("foreign") << QByteArray("{}");
        QTest::newRow("no version") << QByteArray(R"({"format": "optout-desk keys"})");
        QTest::newRow("large") << QByteArray(2 * 1024 * 1024, ' ');
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void refusesOddFiles()
    {
        QFETCH(QByteArray, bytes);
        put(m_path, bytes);
        QCOMPARE(KeySlots::read(m_path).failure().problem, Problem::KeyFileDamaged);
        QCOMPARE(read(m_path), bytes);
    }

    void refusesAFolderAndWorkThatWouldTakeForever()
    {
        QCOMPARE(KeySlots::read(m_folder->path()).failure().problem, Problem::KeyFileDamaged);
        put(m_path, read(m_path).replace("\"memory\": 8192", "\"memory\": 1099511627776"));
        QCOMPARE(KeySlots::read(m_path).failure().problem, Problem::KeyFileDamaged);
        put(m_path, read(m_path)
                        .replace("\"memory\": 1099511627776", "\"memory\": 8192")
                        .replace("\"passes\": 1", "\"passes\": 4000000000"));
        QCOMPARE(KeySlots::read(m_path).failure().problem, Problem::KeyFileDamaged);
    }

    void twoSlotsOfOneUserAreRefused()
    {
        put(m_path, read(m_path).replace("\"sam\"", "\"jO\""));
        QCOMPARE(KeySlots::read(m_path).failure().problem, Problem::KeyFileDamaged);
    }

    // Whatever happens to the bytes: it is refused, or it opens the right key, or it opens nothing.
    void damageNeverOpensAnythingElse()
    {
        const QByteArray whole = read(m_path);
        QVERIFY(rc::check([&] {
            QByteArray bytes = whole;
            const int changes = *rc::gen::inRange(1, 4);
            for (int i = 0; i < changes; ++i) {
                const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size());
                switch (*rc::gen::inRange(0, 4)) {
                case 0: bytes[at] = *rc::gen::arbitrary<char>(); break;
                case 1: bytes.truncate(at + 1); break;
                case 2: bytes.insert(at, *rc::gen::arbitrary<char>()); break;
                default: bytes.remove(at, *rc::gen::inRange<qsizetype>(1, 40)); break;
                }
                RC_PRE(!bytes.isEmpty());
            }
            put(m_path, bytes);
            const auto slots = KeySlots::read(m_path);
            if (!slots) {
                RC_ASSERT(slots.failure().problem == Problem::KeyFileDamaged
                          || slots.failure().problem == Problem::KeyFileTooNew);
                return;
            }
            for (const auto &opened : {slots->unlock(QStringLiteral("jo"), theirPassword), slots->unlockByCode(m_code)}) {
                const bool harmless = opened ? same(*opened, m_key) : opened.failure().kind() == FailureKind::SignIn;
                RC_ASSERT(harmless);
            }
        }));
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        QCOMPARE(m_slots.write(m_folder->filePath(QStringLiteral("missing/x.keys"))).failure().problem,
                 Problem::WriteFailed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    DataKey m_key = newDataKey().value();
    KeySlots m_slots;
    QString m_code;
};

OPTOUTDESK_TEST(TstKeySlotsFile);
#include "tst_keyslotsfile.moc"
