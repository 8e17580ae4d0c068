// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/codelistrepository.h"
#include "storage/objectiontyperepository.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

class TstCodeLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTwoTypesAreDatedData()
    {
        TemporaryRegister file;
        const auto types = ObjectionTypeRepository(file.database()).all();
        VERIFY_OK(types);
        QCOMPARE(types->size(), 2);
        QCOMPARE(types->at(0).id, u"type1"_s);
        QVERIFY(!types->at(0).validFrom.isValid() && !types->at(0).validTo.isValid());
        QCOMPARE(types->at(1).id, u"type2"_s);
        QVERIFY(types->at(1).countsOn(QDate(2018, 10, 11)));
        QVERIFY(!types->at(1).countsOn(QDate(2018, 10, 12)));
        QVERIFY(!types->at(1).successor.isEmpty());
        QVERIFY(*ObjectionTypeRepository(file.database()).byId(u"type2"_s));
        QVERIFY(!*ObjectionTypeRepository(file.database()).byId(u"type3"_s));
    }

    void everyCodeIsWellFormedAndMarkedAsItsSourceAllows()
    {
        TemporaryRegister file;
        ObjectionTypeRepository types(file.database());
        QMap<QString, bool> confirmed;
        const auto all = types.all();
        VERIFY_OK(all);
        for (const ObjectionType &type : *all) {
            QCOMPARE(type.codes.size(), 6);
            for (const ObjectionCode &code : type.codes) {
                confirmed.insert(code.code, code.confirmed);
                if (code.scheme == CodeScheme::Snomed)
                    QVERIFY2(isSnomedIdentifier(code.code), qPrintable(code.code));
                else
                    QCOMPARE(code.code.size(), 5);
            }
        }
        const QMap<QString, bool> published{{u"9Nu0."_s, true},  {u"XaZ89"_s, true},  {u"827241000000103"_s, true},
                                            {u"9Nu1."_s, false}, {u"XaZ8A"_s, false}, {u"827261000000102"_s, false},
                                            {u"9Nu4."_s, true},  {u"XaaVL"_s, true},  {u"881561000000100"_s, true},
                                            {u"9Nu5."_s, true},  {u"XaaVM"_s, true},  {u"881581000000109"_s, false}};
        QCOMPARE(confirmed, published);

        VERIFY_OK(types.setConfirmed(u"type1"_s, EventKind::Withdrawal, CodeScheme::Snomed, true));
        const auto type1 = types.byId(u"type1"_s);
        QVERIFY((*type1)->codeFor(EventKind::Withdrawal, CodeScheme::Snomed)->confirmed);
        QVERIFY(!(*type1)->codeFor(EventKind::Withdrawal, CodeScheme::ReadV2)->confirmed);
    }

    void reasonsAndChannelsAreThoseOfTheCommandLine()
    {
        TemporaryRegister file;
        CodeListRepository lists(file.database());
        QCOMPARE(
            wordsOf(*lists.reasons()),
            u"prefers-not-to-say privacy commercial-use not-informed distrust security-worry past-experience work-or-insurance other"_s
                .split(u' '));
        QCOMPARE(wordsOf(*lists.channels()), u"in-person form letter phone e-mail website fax other"_s.split(u' '));
    }

    void whatTheManagerAddsStandsBeforeOther()
    {
        TemporaryRegister file;
        CodeListRepository lists(file.database());
        VERIFY_OK(lists.addReason({u"family"_s, u"A family matter"_s, false}));
        VERIFY_OK(lists.addChannel({u"text-message"_s, u"Text message"_s, false}));
        const QList<ListEntry> reasons = *lists.reasons();
        QCOMPARE(wordsOf(reasons).last(2), (QStringList{u"family"_s, u"other"_s}));
        QVERIFY(!reasons[reasons.size() - 2].builtIn);
        QCOMPARE(wordsOf(*lists.channels()).last(2), (QStringList{u"text-message"_s, u"other"_s}));
        QVERIFY(!lists.addReason({u"family"_s, u"Again"_s, false}));
    }
};

OPTOUTDESK_TEST(TstCodeLists);
#include "tst_codelists.moc"
