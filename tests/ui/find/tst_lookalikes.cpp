// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/find/finddesk.h"
#include "text/patientwords.h"

#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;
using namespace Qt::StringLiterals;

namespace {

// Jane Smith, her twin Janet, and her mother Jane.
class TwinsDesk : public FindDesk
{
public:
    TwinsDesk()
    {
        addJane();
        Patient twin = TestRegister::janeSmith();
        twin.sourceId = u"twin"_s;
        twin.name.given = u"Janet"_s;
        twin.nhsNumber = NhsNumber::parse(u"9990000026");
        twin.restricted = true;
        twin.address.lines = {u"1 Secret Place"_s};
        desk.add(twin);
        addPerson(u"Jane"_s, u"Smith"_s, QDate(1955, 5, 5));
        start();
        find(u"999 000 0018"_s);
    }
    static QString twinWords()
    {
        return u"SMITH, Janet (Mrs) has the same surname and date of birth (NHS No. 999 000 0026)."_s;
    }
    static QString motherWords() { return u"SMITH, Jane, born 05-May-1955, has the same name (NHS No. not known)."_s; }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (sees(label))
                texts.append(label->accessibleName());
        }
        return spoken(texts.join(u'\n')).replace(u'\u00A0', u' ');
    }
};

}

class TstLookAlikes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBannerNamesTheTwinAndTheNamesake()
    {
        TwinsDesk desk;
        QVERIFY2(desk.said().contains(TwinsDesk::twinWords()), qPrintable(desk.said()));
        QVERIFY(desk.said().contains(TwinsDesk::motherWords()));
        QVERIFY(!desk.said().contains(u"Secret Place"_s));
    }

    void theWordsBesideSaveNameThemAndAskForTwoIdentifiers()
    {
        TwinsDesk desk;
        desk.press(Qt::Key_O, Qt::AltModifier);
        const QString described = desk.button(u"Save objection"_s)->accessibleDescription();
        QVERIFY2(described.startsWith(u"Recording for: SMITH, Jane, born 05-Jan-1984, NHS No. 999 000 0018. Take care: "_s),
                 qPrintable(described));
        QVERIFY(described.contains(TwinsDesk::twinWords()));
        QVERIFY(described.endsWith(u"Ask for date of birth and NHS number or address."_s));
        QVERIFY(!described.contains(u"Secret Place"_s));
    }

    void theLetterPreviewNamesThemToo()
    {
        TwinsDesk desk;
        desk.press(Qt::Key_O, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.find(u"999 000 0018"_s);
        desk.press(Qt::Key_P, Qt::AltModifier);
        QVERIFY2(desk.said().contains(u"Ask for date of birth and NHS number or address."_s), qPrintable(desk.said()));
        QVERIFY(desk.said().contains(TwinsDesk::twinWords()));
    }
};

OPTOUTDESK_TEST(TstLookAlikes);
#include "tst_lookalikes.moc"
