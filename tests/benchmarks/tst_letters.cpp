// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterpdf.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/letters/sampleletter.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

std::vector<LetterSnapshot> snapshotsFor(qint64 letters)
{
    std::vector<LetterSnapshot> snapshots;
    LetterFacts facts = sampleFacts();
    generate(letters * 2, [&](const DemoPatient &patient) {
        if (std::ssize(snapshots) == letters || patient.patient.isDeceased())
            return;
        facts.patient = patient.patient;
        facts.reference = QString::number(100'000 + snapshots.size());
        const Result<LetterSnapshot> snapshot = composeLetter(facts);
        if (snapshot)
            snapshots.push_back(*snapshot);
    });
    return snapshots;
}

QByteArray onePdf(std::span<const LetterSnapshot> snapshots)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(LetterPages::unitsPerInch);
    writer.setPageMargins(QMarginsF());
    std::vector<LetterPages> letters;
    for (const LetterSnapshot &snapshot : snapshots)
        letters.emplace_back(snapshot);
    return paintLetters(writer, letters) ? pdf : QByteArray();
}

// The same words, one paragraph under the other in the two faces of a letter: no columns, no window, no page to turn.
class BareLetters
{
public:
    explicit BareLetters(QIODevice &device) : m_writer(&device)
    {
        m_writer.setResolution(LetterPages::unitsPerInch);
        m_writer.setPageMargins(QMarginsF());
        m_writer.setPageSize(LetterPages::pageSize());
        m_body.setPixelSize(180);
        m_strong.setPixelSize(180);
        m_strong.setBold(true);
        m_painter.begin(&m_writer);
    }

    void draw(const QString &words)
    {
        if (!std::exchange(m_first, false))
            m_writer.newPage();
        const QRectF sheet(QPointF(), LetterPages::sheet());
        QRectF room = sheet.adjusted(1000, 1000, -1000, -500);
        for (const QString &line : words.split(u'\n')) {
            QRectF used;
            m_painter.setFont(line.size() < 30 ? m_strong : m_body);
            m_painter.drawText(room, Qt::TextWordWrap, line, &used);
            room.setTop(used.bottom());
        }
    }

private:
    QPdfWriter m_writer;
    QPainter m_painter;
    QFont m_body;
    QFont m_strong;
    bool m_first = true;
};

QByteArray bareLetters(std::span<const QString> letters)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    BareLetters bare(buffer);
    for (const QString &words : letters)
        bare.draw(words);
    return pdf;
}

}

class TstLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAsPdf()
    {
        const qint64 many = countsInstructions() ? 100 : 1000;
        const std::vector<LetterSnapshot> snapshots = snapshotsFor(many);
        QCOMPARE(std::ssize(snapshots), many);
        std::vector<QString> words;
        for (const LetterSnapshot &snapshot : snapshots)
            words.push_back(LetterPages(snapshot).plainText());

        const Compared single = compare(
            9, [&] { QVERIFY(letterPdf(snapshots[0])); }, [&] { bareLetters(std::span(words).first(1)); });
        QVERIFY(holds(QStringLiteral("letters, one PDF / bare QPainter"), 1, single, 0, 0));
        const Compared few = compare(
            3, [&] { QVERIFY(!onePdf(std::span(snapshots).first(100)).isEmpty()); },
            [&] { bareLetters(std::span(words).first(100)); });
        QVERIFY(holds(QStringLiteral("letters, one job / bare QPainter"), 100, few, 2, 3));
        if (countsInstructions())
            return;
        const double memory = peakMemoryOf([&] {
            const Compared lots = compare(
                1, [&] { QVERIFY(!onePdf(snapshots).isEmpty()); }, [&] { bareLetters(words); });
            QVERIFY(holds(QStringLiteral("letters, one job / bare QPainter"), many, lots, 2, 3));
        });
        QVERIFY(holds({.job = QStringLiteral("letters, one job, memory above the rest"),
                       .size = many,
                       .ours = memory,
                       .unit = QStringLiteral("MB")}));
    }
};

OPTOUTDESK_TEST(TstLetters);
#include "tst_letters.moc"
