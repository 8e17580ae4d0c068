// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulk.h"
#include "storage/patientrepository.h"
#include "storage/transaction.h"
#include "tests/benchmarks/results.h"
#include "tests/benchmarks/samplepractice.h"
#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"
#include "ui/find/findpage.h"
#include "ui/find/resultspane.h"
#include "ui/find/resultsview.h"

#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QPainter>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr qsizetype namesTyped = 8;

void fill(TestRegister &reg, qint64 size)
{
    const BulkWriting bulk(reg.database());
    Result<Transaction> transaction = Transaction::begin(reg.database());
    QVERIFY(transaction);
    generate(size, [&reg](const DemoPatient &patient) { reg.add(patient.patient); });
    QVERIFY(transaction->commit());
}

QStringList someNames(qint64 size)
{
    QStringList names;
    qint64 at = 0;
    generate(size, [&](const DemoPatient &patient) {
        if (at++ % (size / namesTyped) == 0)
            names.append(patient.patient.name.family);
    });
    return names;
}

// The Find page of the window, with a real register behind it.
class TypedInto
{
public:
    explicit TypedInto(TestDesk &desk) : m_page(desk.workplace())
    {
        m_page.resize(850, 700);
        m_page.show();
        m_box = m_page.findChild<QLineEdit *>();
        m_results = m_page.findChild<ResultsPane *>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_page));
    }

    // A key, and whatever happens until its answer is painted.
    void press(QChar key)
    {
        QTest::keyClicks(m_box, key);
        while (m_results->answer().text != m_box->text())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
    }

    void clear()
    {
        m_box->clear();
        QTest::qWait(60); // longer than the page waits between two questions
    }

    // What can be seen of the answer, without the drawing around it.
    QStringList textsShown() const
    {
        QStringList texts;
        const ResultsView &view = m_results->view();
        const int rows = view.model()->rowCount();
        for (int row = 0; row < rows && view.visualRect(view.model()->index(row, 0)).top() < view.viewport()->height();
             ++row) {
            const PatientSummary &patient = m_results->answer().patients[static_cast<size_t>(row)];
            texts << staffName(patient.name) << screenDate(patient.born) << patient.address;
            if (patient.nhsNumber)
                texts << patient.nhsNumber->spaced();
        }
        return texts;
    }

private:
    FindPage m_page;
    QLineEdit *m_box;
    ResultsPane *m_results;
};

void drawAlone(QImage &image, const QStringList &texts)
{
    image.fill(Qt::white);
    QPainter painter(&image);
    int line = 0;
    for (const QString &text : texts) {
        painter.drawText(QPoint(10 + line % 2 * 300, 20 + line / 2 * 24), text);
        ++line;
    }
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
        TestDesk desk(Role::Receptionist);
        fill(desk.testRegister(), size);
        desk.start();
        TypedInto find(desk);
        QImage image(850, 700, QImage::Format_ARGB32_Premultiplied);

        double ours = 0;
        double floor = 0;
        double keys = 0;
        std::vector<double> times;
        for (const QString &name : someNames(size)) {
            for (const QChar key : name) {
                QElapsedTimer timer;
                timer.start();
                ours += costOf([&] { find.press(key); });
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                const QStringList texts = find.textsShown();
                floor += costOf([&] { drawAlone(image, texts); });
                ++keys;
            }
            find.clear();
        }
        QVERIFY(holds({.job = QStringLiteral("key until painted / the texts drawn alone"),
                       .size = size,
                       .ours = ours / keys,
                       .floor = floor / keys,
                       .bar = 2.5}));
        QVERIFY(holds({.job = QStringLiteral("key until painted, p99 with the pause while typing"),
                       .size = size,
                       .ours = percentile(times, 0.99),
                       .unit = QStringLiteral("ms")}));
    }
};

OPTOUTDESK_TEST(TstKeystroke);
#include "tst_keystroke.moc"
