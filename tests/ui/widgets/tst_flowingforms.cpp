// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formfield.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace optoutdesk;

// What lays itself out by the room there is: a row of buttons, and the fields of a form.
class TstFlowingForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsStandSideBySideWhileThereIsRoom()
    {
        Row row(3);
        row.window.resize(400, 200);
        row.window.show();
        QCOMPARE(row.at(0).top(), row.at(2).top());
        QCOMPARE(row.at(1).left(), row.at(0).right() + 1 + 8);
        QCOMPARE(row.flow->heightForWidth(400), 30);
    }

    void whatFindsNoRoomGoesToTheNextLine()
    {
        Row row(3);
        row.window.resize(230, 200);
        row.window.show();
        QCOMPARE(row.at(1).top(), row.at(0).top());
        QCOMPARE(row.at(2).left(), row.at(0).left());
        QCOMPARE(row.at(2).top(), row.at(0).bottom() + 1 + 4);
        QCOMPARE(row.flow->heightForWidth(230), 64);
    }

    void hiddenOnesTakeNoRoom()
    {
        Row row(3);
        row.parts[1]->hide();
        row.window.resize(230, 200);
        row.window.show();
        QCOMPARE(row.at(2).top(), row.at(0).top());
    }

    void readsFromTheRightWhereTheLanguageDoes()
    {
        Row row(3);
        row.window.setLayoutDirection(Qt::RightToLeft);
        row.window.resize(400, 200);
        row.window.show();
        QCOMPARE(row.at(0).right(), 399);
        QVERIFY(row.at(1).right() < row.at(0).left());
        QVERIFY(row.at(2).right() < row.at(1).left());
    }

    void fieldsStandInPairsInAWideFormAndOneBelowTheOtherInANarrowOne()
    {
        FieldGrid form;
        QList<FormField *> fields;
        for (int i = 0; i < 4; ++i)
            fields.append(new FormField(QString::number(i), new QLineEdit));
        form.add(fields[0]);
        form.add(fields[1]);
        form.addWide(fields[2]);
        form.add(fields[3]);
        form.resize(1200, 400);
        form.show();
        QCOMPARE(fields[1]->y(), fields[0]->y());
        QVERIFY(fields[1]->x() > fields[0]->geometry().right());
        QCOMPARE(fields[2]->width(), 1200);
        QVERIFY(fields[3]->y() > fields[2]->geometry().bottom());
        form.resize(300, 400);
        QTRY_VERIFY(fields[1]->y() > fields[0]->geometry().bottom());
        QCOMPARE(fields[1]->x(), fields[0]->x());
        QCOMPARE(fields[0]->width(), 300);
    }

    void aHiddenFieldLeavesNoHole()
    {
        FieldGrid form;
        QList<FormField *> fields;
        for (int i = 0; i < 3; ++i) {
            fields.append(new FormField(QString::number(i), new QLineEdit));
            form.add(fields[i]);
        }
        form.resize(1200, 400);
        form.show();
        fields[1]->hide();
        form.arrange();
        QTRY_COMPARE(fields[2]->y(), fields[0]->y());
        fields[1]->show();
        form.arrange();
        QTRY_VERIFY(fields[2]->y() > fields[0]->y());
    }

    void tabGoesInReadingOrder()
    {
        FieldGrid form;
        QList<QLineEdit *> edits;
        for (int i = 0; i < 4; ++i) {
            edits.append(new QLineEdit);
            form.add(new FormField(QString::number(i), edits[i]));
        }
        form.resize(1200, 400);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        edits[0]->setFocus();
        for (int i = 1; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(edits[i]->hasFocus());
        }
    }

private:
    struct Row
    {
        explicit Row(int count) : flow(new FlowLayout(8, 4, &window))
        {
            for (int i = 0; i < count; ++i) {
                parts.append(new QWidget);
                parts[i]->setFixedSize(100, 30);
                flow->addWidget(parts[i]);
            }
        }
        QRect at(int i) const { return parts[i]->geometry(); }

        QWidget window;
        FlowLayout *flow;
        QList<QWidget *> parts;
    };
};

OPTOUTDESK_TEST(TstFlowingForms);
#include "tst_flowingforms.moc"
