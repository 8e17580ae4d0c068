// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letterreference.h"
#include "tests/support/testcase.h"

using optoutdesk::LetterReference;
using namespace Qt::StringLiterals;

class TstLetterReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed :
             {u"001234 · 7F3A-91C2-08BD-44E1"_s, u"Ref 001234 · 7F3A-91C2-08BD-44E1"_s, u"ref: 001234.7f3a.91c2.08bd.44e1"_s,
              u"REF. 001234 - 7F3A 91C2 08BD 44E1"_s, u"001234 7f3a91c208bd44e1"_s,
              u"  reference 001234-7F3A-91C2-O8BD-44El "_s, u"Letter reference 001234 · 7F3A-91C2-08BD-44E1"_s})
            QTest::addRow("%s", qPrintable(typed)) << typed;
    }
    void isReadAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        const auto reference = LetterReference::parse(typed);
        QVERIFY(reference);
        QCOMPARE(reference->number, u"001234"_s);
        QCOMPARE(reference->head, u"7F3A-91C2-08BD-44E1"_s);
        QCOMPARE(reference->text(), u"001234 · 7F3A-91C2-08BD-44E1"_s);
    }

    void numbersMayGrowAndStandAlone()
    {
        QCOMPARE(LetterReference::parse(u"12345678 · 0000-0000-0000-0001"_s)->number, u"12345678"_s);
        QCOMPARE(LetterReference::parse(u"001234"_s)->text(), u"001234"_s);
    }

    void refusesWhatIsNone()
    {
        for (const QString &text :
             {u""_s, u"1234"_s, u"nonsense"_s, u"001234 · 7F3A-91C2-08BD-44E"_s, u"001234 · 7F3A-91C2-08BD-44EX"_s,
              u"00123X · 7F3A-91C2-08BD-44E1"_s, u"Ref"_s, u"٠٠١٢٣٤ · 7F3A-91C2-08BD-44E1"_s})
            QVERIFY2(!LetterReference::parse(text), qPrintable(text));
    }

    void severalInOneTextComeApart()
    {
        const QStringList two = LetterReference::apart(u"Ref 001234 · 7F3A-91C2-08BD-44E1 001235 · 0000-1111-2222-3333"_s);
        QCOMPARE(two.size(), 2);
        QCOMPARE(LetterReference::parse(two[0])->number, u"001234"_s);
        QCOMPARE(LetterReference::parse(two[1])->head, u"0000-1111-2222-3333"_s);
        QCOMPARE(LetterReference::apart(u"nonsense at all"_s), QStringList{u"nonsense at all"_s});
        QCOMPARE(LetterReference::apart({}), QStringList());
    }
};

OPTOUTDESK_TEST(TstLetterReference);
#include "tst_letterreference.moc"
