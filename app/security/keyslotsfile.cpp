// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyslotsfile.h"

#include "domain/limits.h"
#include "platform/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr int version = 1;
constexpr qint64 largestFile = 1024 * 1024; // four thousand users
const auto formatKey = u"format"_s;
const auto formatName = u"optout-desk keys"_s;
const auto versionKey = u"version"_s;
const auto registerKey = u"register"_s;
const auto sealedKey = u"sealed"_s;
const auto usersKey = u"users"_s;
const auto nameKey = u"name"_s;
const auto failuresKey = u"failures"_s;
const auto strangersKey = u"failures_of_strangers"_s;
const auto recoveryKey = u"recovery"_s;
const auto saltKey = u"salt"_s;
const auto passesKey = u"passes"_s;
const auto memoryKey = u"memory"_s;
const auto nonceKey = u"nonce"_s;
const auto wrappedKey = u"key"_s;
const auto checkKey = u"check"_s;
const auto failedKey = u"failed_sign_ins"_s;
const auto atKey = u"at"_s;

QString encoded(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

// Empty for anything that is not exactly what encoded() makes.
QByteArray decoded(const QJsonValue &value)
{
    const QByteArray text = value.toString().toLatin1();
    auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? *bytes : QByteArray();
}

// A whole number up to `most`, else nullopt.
std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 most)
{
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number < 0 || number > most)
        return std::nullopt;
    return number;
}

QJsonObject wrappedToJson(const WrappedKey &wrapped)
{
    return {{saltKey, encoded(wrapped.salt)},
            {passesKey, static_cast<qint64>(wrapped.passes)},
            {memoryKey, static_cast<qint64>(wrapped.memory)},
            {nonceKey, encoded(wrapped.nonce)},
            {wrappedKey, encoded(wrapped.key)},
            {checkKey, encoded(wrapped.check)}};
}

std::optional<WrappedKey> wrappedFromJson(const QJsonObject &json, bool byPassword)
{
    const auto passes = wholeNumber(json[passesKey], static_cast<qint64>(WrappedKey::mostPasses));
    const auto memory = wholeNumber(json[memoryKey], static_cast<qint64>(WrappedKey::mostMemory));
    if (!passes || !memory || (*passes > 0) != byPassword)
        return std::nullopt;
    WrappedKey wrapped{decoded(json[saltKey]),  static_cast<quint64>(*passes), static_cast<quint64>(*memory),
                       decoded(json[nonceKey]), decoded(json[wrappedKey]),     decoded(json[checkKey])};
    if (!wrapped.isWellFormed())
        return std::nullopt;
    return wrapped;
}

Result<QByteArray> bytesOfFile(const QString &path)
{
    platform::FileFacts facts;
    if (const platform::SystemError error = platform::fileFacts(path, facts))
        return Failure{Problem::ReadFailed, path, QString::fromStdString(error.text)};
    if (!facts.exists)
        return Failure{Problem::KeyFileMissing, path};
    // Looked at before it is opened: a pipe or a device in its place would never end.
    if (!facts.regular || facts.size > largestFile)
        return Failure{Problem::KeyFileDamaged, path, u"not a small ordinary file"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Problem::ReadFailed, path, file.errorString()};
    QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure{Problem::ReadFailed, path, file.errorString()};
    return bytes;
}

}

Result<KeySlots> KeySlotsFile::read(const QString &path)
{
    const Result<QByteArray> bytes = bytesOfFile(path);
    if (!bytes)
        return bytes.failure();
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json[formatKey].toString() != formatName)
        return Failure{Problem::KeyFileDamaged, path, u"not a key file"_s};
    if (json[versionKey].toInteger() > version)
        return Failure{Problem::KeyFileTooNew, path};
    std::optional<KeySlots> read = fromJson(json);
    if (!read)
        return Failure{Problem::KeyFileDamaged, path, u"a value is missing or wrong"_s};
    return std::move(*read);
}

std::optional<KeySlots> KeySlotsFile::fromJson(const QJsonObject &json)
{
    KeySlots read;
    read.m_registerId = json[registerKey].toString();
    read.m_sealed = json[sealedKey].toBool();
    const auto strangers = wholeNumber(json[strangersKey], std::numeric_limits<int>::max());
    if (json[versionKey].toInteger() != version || read.m_registerId.isEmpty() || !json[sealedKey].isBool() || !strangers
        || !json[usersKey].isArray())
        return std::nullopt;
    read.m_strangerFailures = static_cast<int>(*strangers);
    const QJsonArray users = json[usersKey].toArray();
    for (const auto &user : users) {
        auto slot = slotFromJson(user);
        if (!slot || !read.m_slots.insert(std::move(*slot)).second)
            return std::nullopt;
    }
    const QJsonArray failed = json[failedKey].toArray();
    for (const auto &each : failed) {
        const QDateTime at = QDateTime::fromString(each[atKey].toString(), Qt::ISODateWithMs);
        const QString name = each[nameKey].toString();
        if (!at.isValid() || name.size() > limits::name)
            return std::nullopt;
        read.m_failedSignIns.append({name, at.toUTC()});
    }
    if (const QJsonValue recovery = json[recoveryKey]; !recovery.isNull()) {
        read.m_recovery = wrappedFromJson(recovery.toObject(), false);
        if (!read.m_recovery)
            return std::nullopt;
    }
    return read;
}

std::optional<std::pair<QString, KeySlots::Slot>> KeySlotsFile::slotFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const QString name = json[nameKey].toString();
    const auto failures = wholeNumber(json[failuresKey], std::numeric_limits<int>::max());
    auto wrapped = wrappedFromJson(json, true);
    if (name.isEmpty() || name != name.trimmed() || name.size() > limits::name || !failures || !wrapped)
        return std::nullopt;
    return std::pair(name.toCaseFolded(), KeySlots::Slot{name, std::move(*wrapped), static_cast<int>(*failures)});
}

QJsonObject KeySlotsFile::toJson(const KeySlots &slots)
{
    QJsonArray users;
    for (const auto &[key, slot] : slots.m_slots) {
        QJsonObject user = wrappedToJson(slot.wrapped);
        user[nameKey] = slot.userName;
        user[failuresKey] = slot.failures;
        users.append(user);
    }
    QJsonArray failed;
    for (const KeySlots::FailedSignIn &each : slots.m_failedSignIns)
        failed.append(QJsonObject{{nameKey, each.userName}, {atKey, each.at.toUTC().toString(Qt::ISODateWithMs)}});
    return {{formatKey, formatName},
            {versionKey, version},
            {registerKey, slots.m_registerId},
            {sealedKey, slots.m_sealed},
            {usersKey, users},
            {strangersKey, slots.m_strangerFailures},
            {failedKey, failed},
            {recoveryKey, slots.m_recovery ? QJsonValue(wrappedToJson(*slots.m_recovery)) : QJsonValue()}};
}

Done KeySlotsFile::write(const KeySlots &slots, const QString &path)
{
    const platform::SystemError error = platform::writeSafely(path, QJsonDocument(toJson(slots)).toJson());
    if (!error)
        return {};
    const bool full = error.problem == platform::SystemProblem::NoSpace;
    return Failure{full ? Problem::DiskFull : Problem::WriteFailed, path,
                   QString::fromStdString(error.step + ": " + error.text)};
}

}
