// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/patientdetail.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

const std::vector<QString> sampleValues{u""_s, u"Ann"_s, u"Núñez-O'Brien"_s, u"x"_s};

Patient anyPatient()
{
    Patient patient;
    for (const auto &[detail, word] : Words<PatientDetail>::table)
        setDetail(patient, detail, *rc::gen::elementOf(sampleValues));
    patient.born = *rc::gen::element(QDate(), QDate(1971, 4, 5), QDate(2000, 2, 29));
    patient.nhsNumber = *rc::gen::element(std::optional<NhsNumber>(), NhsNumber::parse(u"9990000018"));
    patient.sex = *rc::gen::element(Sex::Female, Sex::NotKnown);
    patient.address.lines = *rc::gen::element(QStringList(), QStringList{u"Flat 2"_s, u"12 High Street"_s});
    patient.restricted = *rc::gen::arbitrary<bool>();
    return patient;
}

EditedPatient anyEdited()
{
    EditedPatient edited{anyPatient()};
    for (const PatientDetail detail : {PatientDetail::Family, PatientDetail::Born, PatientDetail::Phones})
        edited = withDetail(edited, detail, detailOf(anyPatient(), detail));
    return edited;
}

}

class TstPatientDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBackAsItWasSpelt()
    {
        QVERIFY(rc::check([] {
            const Patient patient = anyPatient();
            Patient copy;
            for (const auto &[detail, word] : Words<PatientDetail>::table)
                setDetail(copy, detail, detailOf(patient, detail));
            RC_ASSERT(copy == patient);
            RC_ASSERT(differingDetails(copy, patient).isEmpty());
        }));
    }

    void whatWasMendedStaysWhateverTheListSays()
    {
        QVERIFY(rc::check([] {
            const EditedPatient before = anyEdited();
            const Patient listed = anyPatient();
            const EditedPatient after = withNewList(before, listed);
            RC_ASSERT(asListed(after.patient, after.edits) == listed);
            for (const PatientDetail detail : before.edits.keys())
                RC_ASSERT(detailOf(after.patient, detail) == detailOf(before.patient, detail));
            RC_ASSERT(withNewList(after, listed) == after);
        }));
    }

    void anEditIsOnlyWhatDiffersFromTheList()
    {
        QVERIFY(rc::check([] {
            const EditedPatient edited = anyEdited();
            const Patient listed = asListed(edited.patient, edited.edits);
            const QList<PatientDetail> differing = differingDetails(edited.patient, listed);
            RC_ASSERT(edited.edits.keys() == differing);
        }));
    }

    void givingTheListsValueTakesAnEditBack()
    {
        const EditedPatient known{.patient = {.name = {.family = u"Smith"_s}}};
        const EditedPatient mended = withDetail(known, PatientDetail::Family, u"Smyth"_s);
        QCOMPARE(mended.patient.name.family, u"Smyth"_s);
        QCOMPARE(mended.edits.value(PatientDetail::Family), u"Smith"_s);
        const EditedPatient again = withDetail(mended, PatientDetail::Family, u"Smythe"_s);
        QCOMPARE(again.edits.value(PatientDetail::Family), u"Smith"_s);
        QVERIFY(withDetail(again, PatientDetail::Family, u"Smith"_s) == known);
    }
};

OPTOUTDESK_TEST(TstPatientDetail);
#include "tst_patientdetail.moc"
