// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/patientbanner.h"

#include "tests/support/testcase.h"
#include "tests/support/testregister.h"
#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSet>
#include <QTest>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

const QDate today(2026, 3, 2);

PatientRecord jane()
{
    PatientRecord record{.patient = TestRegister::janeSmith()};
    record.patient.name.preferred = u"Jenny"_s;
    record.patient.name.previousFamily = u"Jones"_s;
    record.patient.usualGp = u"Dr N Nair"_s;
    record.patient.registeredOn = QDate(2001, 5, 1);
    return record;
}

// As the finder gives a restricted patient.
PatientRecord hidden(PatientRecord record)
{
    record.patient.restricted = true;
    record.patient.address = {};
    record.patient.phones.clear();
    record.detailsHidden = true;
    return record;
}

PatientRecord gone(Registration registration, QDate on = {})
{
    PatientRecord record = jane();
    record.patient.registration = registration;
    (registration == Registration::Deceased ? record.patient.died : record.patient.leftOn) = on;
    if (registration == Registration::Temporary || registration == Registration::Private)
        record.patient.registeredAs = registration;
    return record;
}

// What a screen reader hears, label by label in their order.
QStringList heard(const PatientBanner &banner)
{
    QStringList words;
    for (const QLabel *label : banner.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&banner))
            words.append(label->accessibleName());
    }
    return words;
}

QImage painted(PatientBanner &banner, const PatientRecord &record)
{
    banner.showPatient(record, today);
    banner.resize(600, 300);
    return banner.grab().toImage();
}

// Where the ink of a label is, in the banner.
QRect inkOf(PatientBanner &banner, const QImage &image, const QLabel &label)
{
    const QRect place(label.mapTo(&banner, QPoint()), label.size());
    const QRgb paper = image.pixel(image.width() / 2, image.height() - 4);
    QRect ink;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            if (qAbs(qGray(image.pixel(x, y)) - qGray(paper)) > 60)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

const int margin = 2 * grid::unit + grid::block; // the edge with its pattern, and room
const QString family120 = QString(120, u'W');

}

class TstPatientBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsSaidInWords_data()
    {
        QTest::addColumn<PatientRecord>("record");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const PatientRecord &record, const QStringList &words) {
            QTest::newRow(name) << record << words;
        };
        row("registered", jane(),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Born 05-Jan-1984 (42 years)"_s, u"Female"_s,
             u"NHS No. 999 000 0018"_s, u"12 High Street, Leeds, LS2 7AA"_s,
             u"Phone 0113 496 0199  ·  Usual GP Dr N Nair  ·  Registered since 01-May-2001"_s});
        row("temporary", gone(Registration::Temporary),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Temporary resident"_s,
             u"Born 05-Jan-1984 (42 years)"_s, u"Female"_s, u"NHS No. 999 000 0018"_s, u"12 High Street, Leeds, LS2 7AA"_s,
             u"Phone 0113 496 0199  ·  Usual GP Dr N Nair  ·  Temporary resident since 01-May-2001"_s});
        row("private", gone(Registration::Private),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Private patient"_s,
             u"Born 05-Jan-1984 (42 years)"_s, u"Female"_s, u"NHS No. 999 000 0018"_s, u"12 High Street, Leeds, LS2 7AA"_s,
             u"Phone 0113 496 0199  ·  Usual GP Dr N Nair  ·  Private patient since 01-May-2001"_s});
        row("left", gone(Registration::Left, QDate(2020, 2, 3)),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Left the practice on 03-Feb-2020"_s,
             u"Born 05-Jan-1984 (42 years)"_s, u"Female"_s, u"NHS No. 999 000 0018"_s, u"12 High Street, Leeds, LS2 7AA"_s,
             u"Phone 0113 496 0199  ·  Usual GP Dr N Nair  ·  Registered from 01-May-2001 to 03-Feb-2020"_s});
        row("deceased", gone(Registration::Deceased, QDate(2024, 3, 3)),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Deceased"_s, u"Born 05-Jan-1984"_s,
             u"Died 03-Mar-2024 (aged 40 years)"_s, u"Female"_s, u"NHS No. 999 000 0018"_s,
             u"12 High Street, Leeds, LS2 7AA"_s,
             u"Phone 0113 496 0199  ·  Usual GP Dr N Nair  ·  Registered from 01-May-2001 to 03-Mar-2024"_s});
        row("deceased and restricted", hidden(gone(Registration::Deceased)),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Deceased. Restricted record"_s,
             u"Born 05-Jan-1984"_s, u"Died: not known"_s, u"Female"_s, u"NHS No. 999 000 0018"_s,
             u"Address and phone are hidden."_s, u"Usual GP Dr N Nair  ·  Registered since 01-May-2001"_s});
        row("restricted", hidden(jane()),
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Restricted record"_s,
             u"Born 05-Jan-1984 (42 years)"_s, u"Female"_s, u"NHS No. 999 000 0018"_s, u"Address and phone are hidden."_s,
             u"Usual GP Dr N Nair  ·  Registered since 01-May-2001"_s});
        PatientRecord needy = jane();
        needy.needs.format = NeededFormat::Large20;
        needy.needs.language = u"pl"_s;
        needy.needs.interpreter = true;
        row("with needs", needy,
            {u"SMITH, Jane (Mrs)"_s, u"Known as Jenny, formerly JONES"_s, u"Born 05-Jan-1984 (42 years)"_s, u"Female"_s,
             u"NHS No. 999 000 0018"_s, u"Needs: large print 20 point · Polish, interpreter"_s,
             u"12 High Street, Leeds, LS2 7AA"_s,
             u"Phone 0113 496 0199  ·  Usual GP Dr N Nair  ·  Registered since 01-May-2001"_s});
        PatientRecord nobody{.patient = {.name = {.family = u"Smith"_s}}};
        row("nothing known", nobody,
            {u"SMITH"_s, u"Born: not known"_s, u"Sex: not known"_s, u"NHS No. not known"_s, u"Address not known"_s,
             u"Phone not known  ·  Usual GP not known  ·  Registered, since when is not known"_s});
        nobody.patient.registration = Registration::Left;
        row("gone, and nothing known", nobody,
            {u"SMITH"_s, u"Left the practice, day not known"_s, u"Born: not known"_s, u"Sex: not known"_s,
             u"NHS No. not known"_s, u"Address not known"_s,
             u"Phone not known  ·  Usual GP not known  ·  Registered, since when is not known"_s});
    }

    void everyStateIsSaidInWords()
    {
        QFETCH(PatientRecord, record);
        QFETCH(QStringList, words);
        PatientBanner banner;
        banner.showPatient(record, today);
        QCOMPARE(heard(banner), words);
        QCOMPARE(banner.findChild<QPushButton *>()->isVisibleTo(&banner), record.detailsHidden);
        banner.clear();
        QCOMPARE(heard(banner), QStringList());
        for (const QLabel *label : banner.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() && label->accessibleName().isEmpty() && label->toolTip().isEmpty());
    }

    void theAgeIsToldAsItsYearsAsk_data()
    {
        QTest::addColumn<QDate>("born");
        QTest::addColumn<QString>("words");
        QTest::newRow("a day") << QDate(2026, 3, 1) << u"Born 01-Mar-2026 (0m 1d)"_s;
        QTest::newRow("almost two") << QDate(2024, 3, 3) << u"Born 03-Mar-2024 (23m 27d)"_s;
        QTest::newRow("two") << QDate(2024, 3, 2) << u"Born 02-Mar-2024 (2y 0m)"_s;
        QTest::newRow("four") << QDate(2022, 2, 2) << u"Born 02-Feb-2022 (4y 1m)"_s;
        QTest::newRow("almost eighteen") << QDate(2008, 3, 3) << u"Born 03-Mar-2008 (17y 11m)"_s;
        QTest::newRow("eighteen") << QDate(2008, 3, 2) << u"Born 02-Mar-2008 (18 years)"_s;
    }

    void theAgeIsToldAsItsYearsAsk()
    {
        QFETCH(QDate, born);
        QFETCH(QString, words);
        PatientRecord record = jane();
        record.patient.born = born;
        PatientBanner banner;
        banner.showPatient(record, today);
        QVERIFY2(heard(banner).contains(words), qPrintable(heard(banner).join(u'\n')));
    }

    void noTwoStatesLookAlike()
    {
        const QPalette before = QApplication::palette();
        const auto back = qScopeGuard([&before] { QApplication::setPalette(before); });
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            QApplication::setPalette(paletteOf(scheme));
            PatientBanner banner;
            QSet<QString> edges;
            QSet<QRgb> bands;
            const QList<PatientRecord> states{jane(),
                                              gone(Registration::Temporary),
                                              gone(Registration::Private),
                                              gone(Registration::Left, today),
                                              gone(Registration::Deceased, today),
                                              hidden(jane())};
            for (const PatientRecord &record : states) {
                const QImage image = painted(banner, record).convertToFormat(QImage::Format_RGB32);
                bands.insert(image.pixel(image.width() / 2, image.height() - 4));
                // The pattern alone, without its colours.
                QString edge;
                const QRgb paper = image.pixel(image.width() / 2, image.height() - 4);
                for (int y = 100; y < 124; ++y) {
                    for (int x = 2; x < 16; ++x)
                        edge += image.pixel(x, y) == paper ? u' ' : u'x';
                }
                edges.insert(edge);
            }
            QCOMPARE(edges.size(), states.size());
            if (scheme != Scheme::HighContrast) // there the band is black and its outline has the colour
                QCOMPARE(bands.size(), states.size());
        }
    }

    void theNhsNumberStandsInItsOwnDirectionOnOneLine()
    {
        PatientRecord record = jane();
        record.patient.name.family = u"اقبال"_s;
        PatientBanner banner;
        banner.showPatient(record, today);
        bool found = false;
        for (const QLabel *label : banner.findChildren<QLabel *>()) {
            if (!label->text().contains(u"NHS No."_s))
                continue;
            found = true;
            QVERIFY(label->text().contains(record.patient.nhsNumber->isolated()));
            QVERIFY(!label->wordWrap());
        }
        QVERIFY(found);
    }

    void everyLineStandsAtTheSideOfTheWindow_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void everyLineStandsAtTheSideOfTheWindow()
    {
        QFETCH(Qt::LayoutDirection, direction);
        PatientRecord record = hidden(gone(Registration::Left, today));
        record.needs.format = NeededFormat::Braille;
        for (const QString &family : {u"Smith"_s, u"اقبال"_s}) {
            record.patient.name.family = family;
            PatientBanner banner;
            banner.setLayoutDirection(direction);
            const QImage image = painted(banner, record);
            // Those that begin a line; sex and NHS number stand beside the birth date.
            int lines = 0;
            for (const QLabel *label : banner.findChildren<QLabel *>()) {
                const bool beside = !label->hasHeightForWidth() && !label->text().startsWith(u"Born"_s);
                if (!label->isVisibleTo(&banner) || beside)
                    continue;
                const QRect ink = inkOf(banner, image, *label);
                const int side = direction == Qt::LeftToRight ? ink.left() : image.width() - 1 - ink.right();
                QVERIFY2(side >= margin && side < margin + 8, qPrintable(u"%1: %2"_s.arg(label->text()).arg(side)));
                ++lines;
            }
            QCOMPARE(lines, 7);
        }
    }

    void aNameOfAnyLengthAndScriptIsShownWhole_data()
    {
        QTest::addColumn<QString>("family");
        QTest::newRow("120 letters without a space") << family120;
        QTest::newRow("120 Chinese characters") << QString(120, QChar(0x9ED1));
        QTest::newRow("120 Arabic letters") << QString(120, QChar(0x0628));
        QTest::newRow("combining marks") << QString(u"e"_s % QString(100, QChar(0x0301)) % u"nd"_s);
        QTest::newRow("zero-width spaces") << QString(u"Sm"_s % QString(80, QChar(0x200B)) % u"ith"_s);
        QTest::newRow("turned round by an override") << QString(u"Smi\u202Eth"_s % QString(60, u'x'));
    }

    void aNameOfAnyLengthAndScriptIsShownWhole()
    {
        QFETCH(QString, family);
        const QFont before = QApplication::font();
        const auto back = qScopeGuard([&before] { QApplication::setFont(before); });
        QFont twice = before;
        twice.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(twice);
        PatientRecord record = jane();
        record.patient.name = {
            .title = u"Mrs"_s, .given = family, .family = family, .preferred = family, .previousFamily = family};
        record.patient.address.lines = {family};
        record.needs.note = family;
        PatientBanner banner;
        banner.showPatient(record, today);
        QVERIFY2(banner.minimumSizeHint().width() <= 620, qPrintable(QString::number(banner.minimumSizeHint().width())));
        banner.resize(620, banner.heightForWidth(620));
        banner.show();
        QCoreApplication::processEvents();
        for (const QLabel *label : banner.findChildren<QLabel *>()) {
            if (!label->isVisibleTo(&banner))
                continue;
            QVERIFY2(banner.rect().contains(QRect(label->mapTo(&banner, QPoint()), label->size())),
                     qPrintable(label->text().left(20)));
            if (label->hasHeightForWidth())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text().left(20)));
            else
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text().left(20)));
        }
    }
};

OPTOUTDESK_TEST(TstPatientBanner);
#include "tst_patientbanner.moc"
