// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/find/finddesk.h"
#include "ui/find/textrun.h"
#include "ui/widgets/shapedwords.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstFindLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameAndNoLabelReadsMarkup()
    {
        FindDesk desk;
        Patient hostile = TestRegister::janeSmith();
        hostile.name.family = QStringLiteral("<img src='file:///etc/passwd'>");
        const PatientId id = desk.desk.add(hostile);
        desk.start();
        desk.find(QStringLiteral("jane"));
        desk.record(id);
        // The panels get their words when they are opened.
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_E, Qt::Key_P}) {
            desk.press(key, Qt::AltModifier);
            desk.page->escape();
        }
        const QStringList nameless = controlsWithoutName(*desk.page);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QCOMPARE(labelsThatGuessTheirFormat(*desk.page), QStringList());
        QVERIFY(desk.shownText().contains(QStringLiteral("<IMG SRC=")));
    }

    void everyWordPassesThroughTheTranslation()
    {
        QTranslator pseudo;
        QVERIFY(pseudo.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&pseudo);
        {
            FindDesk desk;
            const PatientId jane = desk.addJane();
            desk.desk.start();
            desk.page = std::make_unique<FindPage>(desk.desk.workplace());
            desk.page->show();
            desk.page->showPatient(jane);
            desk.settle();
            desk.record(jane);
            const QList<QRegularExpression> data{
                QRegularExpression(QStringLiteral("SMITH, Jane|Mrs|High Street|Leeds|LS2 7AA|Elm Lane Surgery|Type [12]|"
                                                  "\\d\\d-[A-Z][a-z]{2}-\\d{4}|\\bsam\\b|Ctrl\\+Z"))};
            const QStringList outside = textsOutsideTr(*desk.page, data);
            QVERIFY2(outside.isEmpty(), qPrintable(outside.join(u'\n')));
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void matchedLettersAreDrawnBolderAndTheRestIsNot()
    {
        const auto ink = [](const QList<TextRange> &bold) {
            QImage image(300, 40, QImage::Format_Grayscale8);
            image.fill(QColorConstants::White);
            QPainter painter(&image);
            ShapedWords words;
            words.use(QFont(), &image);
            drawRuns(&painter, QRectF(0, 0, 300, 40), {{QStringLiteral("MMMMMM, Jane"), bold}}, words, Qt::LeftToRight);
            qint64 darkness = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    darkness += 255 - qGray(image.pixel(x, y));
            }
            return darkness;
        };
        QVERIFY(ink({}) > 0);
        QVERIFY(ink({{0, 3}}) > ink({}));
        QVERIFY(ink({{0, 6}}) > ink({{0, 3}}));
    }

    void whatDoesNotFitIsCutOffAtTheReadingEdge()
    {
        QImage image(60, 40, QImage::Format_Grayscale8);
        QPainter painter(&image);
        ShapedWords words;
        words.use(QFont(), &image);
        const TextRun run{QStringLiteral("A name that is far too long for sixty pixels"), {}};
        QVERIFY(drawRuns(&painter, QRectF(0, 0, 60, 40), {run}, words, Qt::LeftToRight) <= 60);
        QCOMPARE(drawRuns(&painter, QRectF(0, 0, 0, 40), {run}, words, Qt::LeftToRight), 0.0);
    }

    void fitsASmallScreenAtTwiceTheTextSize()
    {
        const QFont before = QApplication::font();
        QFont twice = before;
        twice.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(twice);
        {
            FindDesk desk;
            const PatientId jane = desk.addJane();
            desk.start(QSize(900, 700));
            desk.find(QStringLiteral("smith"));
            desk.record(jane);
            QVERIFY2(desk.page->minimumSizeHint().width() <= 930,
                     qPrintable(QString::number(desk.page->minimumSizeHint().width())));
            QVERIFY2(desk.page->minimumSizeHint().height() <= 740,
                     qPrintable(QString::number(desk.page->minimumSizeHint().height())));
        }
        QApplication::setFont(before);
    }
};

OPTOUTDESK_TEST(TstFindLooks);
#include "tst_findlooks.moc"
