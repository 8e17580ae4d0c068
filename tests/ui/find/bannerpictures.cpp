// SPDX-License-Identifier: GPL-3.0-or-later
// Every state of the banner in every look, one picture a look, for eyes: banner_pictures OUT_DIR.
#include "domain/patient.h"
#include "ui/find/patientbanner.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QVBoxLayout>

#include <cstdio>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 2);

PatientRecord somebody(Registration registration)
{
    Patient patient{.nhsNumber = NhsNumber::parse(u"9990000018"),
                    .name = {.title = u"Mrs"_s,
                             .given = u"Jane"_s,
                             .family = u"Smith"_s,
                             .preferred = u"Jenny"_s,
                             .previousFamily = u"Jones"_s},
                    .born = QDate(1984, 1, 5),
                    .sex = Sex::Female,
                    .address = {{u"12 High Street"_s, u"Leeds"_s}, u"LS2 7AA"_s},
                    .phones = {u"01134960199"_s, u"07700900123"_s},
                    .registration = registration,
                    .registeredOn = QDate(2001, 5, 1),
                    .usualGp = u"Dr N Nair"_s};
    if (registration == Registration::Temporary || registration == Registration::Private)
        patient.registeredAs = registration;
    if (registration == Registration::Left)
        patient.leftOn = QDate(2024, 2, 3);
    if (registration == Registration::Deceased)
        patient.died = QDate(2024, 3, 3);
    return {.patient = patient};
}

PatientRecord restricted(PatientRecord record)
{
    record.patient.restricted = true;
    record.patient.address = {};
    record.patient.phones.clear();
    record.detailsHidden = true;
    return record;
}

PatientRecord withNeeds(PatientRecord record)
{
    record.needs = {.format = NeededFormat::Large20,
                    .language = u"pl"_s,
                    .interpreter = true,
                    .note = u"lip-reads, face the patient and speak slowly"_s};
    return record;
}

PatientRecord named(const QString &given, const QString &family)
{
    PatientRecord record = withNeeds(somebody(Registration::Registered));
    record.patient.name = {.title = u"Mr"_s, .given = given, .family = family, .preferred = given, .previousFamily = family};
    record.patient.address.lines.prepend(family);
    record.lookAlikes = {{{PatientId(2),
                           {.given = u"Janet"_s, .family = family},
                           record.patient.born,
                           NhsNumber::parse(u"9990000026"),
                           Likeness::FamilyAndBirth}},
                         1};
    return record;
}

QList<PatientRecord> states()
{
    QList<PatientRecord> all;
    for (const auto &[registration, word] : Words<Registration>::table) {
        const PatientRecord plain = somebody(registration);
        all += {plain, withNeeds(plain), restricted(plain), withNeeds(restricted(plain))};
    }
    all += PatientRecord{.patient = {.name = {.family = u"Unknown"_s}}};
    return all;
}

QList<PatientRecord> names()
{
    return {named(u"محمد"_s, u"اقبال"_s),
            named(u"דוד"_s, u"כהן"_s),
            named(u"小龍"_s, u"李"_s),
            named(u"Zo\u0308e\u0301"_s, u"N\u0303u\u0301n\u0303ez"_s),
            named(QString(60, u'a'), QString(120, u'W')),
            named(u"Wolfeschlegelsteinhausenbergerdorff Adolph Blaine Charles David Earl Frederick Gerald Hubert Irvin"_s,
                  u"Featherstonehaugh-Cholmondeley-Majoribanks-Beauchamp"_s),
            named(u"z\u200Be\u200Br\u200Bo"_s, QString(u"Wid"_s % QString(60, QChar(0x200B)) % u"th"_s)),
            named(QString(120, QChar(0x0628)), QString(120, QChar(0x9ED1)))};
}

bool take(const QList<PatientRecord> &records, int width, const QString &file)
{
    QWidget sheet;
    auto *column = new QVBoxLayout(&sheet);
    for (const PatientRecord &record : records) {
        auto *banner = new PatientBanner;
        banner->showPatient(record, today);
        column->addWidget(banner);
    }
    sheet.resize(width, column->totalHeightForWidth(width));
    const bool saved = sheet.grab().save(file);
    std::printf("%s\n", qPrintable(file));
    return saved;
}

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1]))
        return 2;
    const QDir folder(arguments[1]);
    Theme theme;
    bool good = true;
    const auto take = [&](const QString &look, int width) {
        good = ::take(states(), width, folder.filePath(look % u"-states.png"_s)) && good;
        good = ::take(names(), width, folder.filePath(look % u"-names.png"_s)) && good;
    };
    for (const auto &[look, appearance] : {std::pair(u"light"_s, Appearance::Light), std::pair(u"dark"_s, Appearance::Dark),
                                           std::pair(u"contrast"_s, Appearance::HighContrast)}) {
        theme.setAppearance(appearance);
        take(look, 700);
    }
    theme.setAppearance(Appearance::Light);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    take(u"reverse"_s, 700);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    theme.setTextSize(200);
    take(u"large"_s, 860);
    return good ? 0 : 1;
}
