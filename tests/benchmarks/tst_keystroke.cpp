// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/benchmarks/typedwindow.h"
#include "tests/benchmarks/typing.h"
#include "tests/support/testcase.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr double frame = 16; // ms

// What the same texts cost without a window around them, bold where they are bold: QPainter::drawText on an image, one call
// for each piece, its place known before.
class BareTexts
{
public:
    explicit BareTexts(QSize size) : m_image(size, QImage::Format_ARGB32_Premultiplied)
    {
        m_image.fill(Qt::white);
        m_bold.setBold(true);
    }

    void draw(const QList<ShownText> &texts)
    {
        QPainter painter(&m_image);
        for (const ShownText &text : texts) {
            painter.setFont(text.bold ? m_bold : m_font);
            painter.drawText(text.at, text.text);
        }
    }

private:
    QImage m_image;
    QFont m_font = QApplication::font();
    QFont m_bold = m_font;
};

struct Keystrokes
{
    double ours = 0;
    double floor = 0;
    std::vector<double> times; // on the clock, ms
};

double elapsed(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Types the words letter by letter as a person does.
Keystrokes typeAll(TypedWindow &window, const std::vector<Typed> &typed)
{
    BareTexts bare(window.size());
    Keystrokes keys;
    QString before;
    for (const Typed &next : typed) {
        // Letters that stand there already were measured before.
        const bool goesOn = next.text.startsWith(before);
        if (!goesOn)
            window.clear();
        for (const QChar key : next.text.sliced(goesOn ? before.size() : 0)) {
            QElapsedTimer timer;
            timer.start();
            keys.ours += costOf([&] { window.press(key); });
            keys.times.push_back(elapsed(timer));
            const QList<ShownText> texts = window.textsShown();
            // Both after a pause, when the processor's caches are full of other programs' data.
            window.pause();
            keys.floor += costOf([&] { bare.draw(texts); });
            window.pause();
        }
        before = next.text;
    }
    return keys;
}

// A number to read.
void tell(const QString &what, qint64 size, double value, const QString &unit)
{
    QVERIFY(holds({.job = what, .size = size, .ours = value, .unit = unit}));
}

}

class TstKeystroke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAKeyToThePaintedAnswer_data() { addSizes(); }
    void fromAKeyToThePaintedAnswer()
    {
        QFETCH(qint64, size);
        const SampleRegister sample(size);
        TypedWindow window(sample.path());
        const double asked = memoryHeld();
        window.signIn();
        window.waitUntilReady();
        const double ready = memoryHeld();
        const Keystrokes keys = typeAll(window, typedFor(size, countsInstructions() ? 2 : 12));
        const double count = static_cast<double>(keys.times.size());
        // On the screen of an X server where there is one: what goes to it is part of the cost.
        QVERIFY(holds(
            {.job = QStringLiteral("key until painted (%1) / its texts drawn alone").arg(QGuiApplication::platformName()),
             .size = size,
             .ours = keys.ours / count,
             .floor = keys.floor / count,
             .bar = 2.5,
             .gate = 8}));
        if (countsInstructions())
            return;
        QVERIFY(holds({.job = QStringLiteral("key until painted, on the clock, median"),
                       .size = size,
                       .ours = percentile(keys.times, 0.5),
                       .bar = frame}));
        QVERIFY(holds({.job = QStringLiteral("key until painted, on the clock, p99"),
                       .size = size,
                       .ours = percentile(keys.times, 0.99),
                       .bar = frame}));
        tell(QStringLiteral("memory while somebody is asked to sign in"), size, asked, QStringLiteral("MB"));
        tell(QStringLiteral("memory once the list can be searched"), size, ready, QStringLiteral("MB"));
        tell(QStringLiteral("memory after typing"), size, memoryHeld(), QStringLiteral("MB"));
        const auto bytes = static_cast<double>(QFileInfo(sample.path()).size());
        tell(QStringLiteral("the register's file"), size, bytes / (1024 * 1024), QStringLiteral("MB"));
    }

    void theIndexBehindIt_data() { addSizes(); }
    void theIndexBehindIt()
    {
        QFETCH(qint64, size);
        SampleRegister sample(size);
        PatientIndex index;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(buildIndex(sample.database(), index));
        tell(QStringLiteral("the index built, on the clock"), size, elapsed(timer), QStringLiteral("ms"));
        tell(QStringLiteral("the index, a patient"), size, static_cast<double>(index.bytes()) / static_cast<double>(size),
             QStringLiteral("bytes"));
    }
};

OPTOUTDESK_TEST(TstKeystroke);
#include "tst_keystroke.moc"
