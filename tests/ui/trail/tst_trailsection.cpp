// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"
#include "services/patientfinder.h"
#include "tests/support/testcase.h"
#include "tests/support/testdesk.h"
#include "tests/support/widgetwalk.h"
#include "ui/trail/trailmodel.h"
#include "ui/trail/trailsection.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstTrailSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyEntryIsASentenceNewestFirst();
    void whoLookedAtOnePatientIsAskedByNhsNumber();
    void anUnclearPatientIsToldBesideTheField();
    void whatOneUserDidNeedsTheName();
    void aDayThatIsNoneIsToldBesideTheField();
    void everyControlHasAName();

private:
    template <typename T>
    T *named(const QString &name) const
    {
        for (T *candidate : m_section->findChildren<T *>()) {
            if (candidate->accessibleName() == name && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    void choose(const QString &report)
    {
        auto *reports = m_section->findChild<QComboBox *>();
        reports->setCurrentIndex(reports->findText(report));
        m_desk->settle();
    }
    void show()
    {
        QTest::mouseClick(named<QPushButton>(QStringLiteral("Show entries")), Qt::LeftButton);
        m_desk->settle();
        m_desk->settle(); // a patient is looked up first
    }
    QStringList sentences() const
    {
        QStringList sentences;
        const auto *rows = m_section->findChild<TrailModel *>();
        for (int row = 0; row < rows->rowCount(); ++row)
            sentences.append(rows->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return sentences;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<TrailSection> m_section;
    PatientId m_jane;
};

void TstTrailSection::init()
{
    m_desk = std::make_unique<TestDesk>(Role::Manager);
    m_jane = m_desk->add(TestRegister::janeSmith());
    m_desk->start();
    QVERIFY(m_desk->ask([jane = m_jane](OpenRegister &reg) { return reg.finder().open(jane); }).ok());
    m_section = std::make_unique<TrailSection>(m_desk->workplace());
    m_section->show();
    m_section->refresh();
    m_desk->settle();
}

void TstTrailSection::cleanup()
{
    m_section.reset();
    m_desk.reset();
}

void TstTrailSection::everyEntryIsASentenceNewestFirst()
{
    const QStringList all = sentences();
    QVERIFY2(all.value(0).contains(QStringLiteral("Opened the patient")), qPrintable(all.join(u'\n')));
    QVERIFY(all.value(0).contains(QStringLiteral("jo")));
    QVERIFY(all.join(u'\n').contains(QStringLiteral("Signed in")));
}

void TstTrailSection::whoLookedAtOnePatientIsAskedByNhsNumber()
{
    choose(QStringLiteral("Who looked at one patient"));
    QTest::keyClicks(named<QLineEdit>(QStringLiteral("Patient")), QStringLiteral("999 000 0018"));
    show();
    const QStringList shown = sentences();
    QVERIFY(!shown.isEmpty());
    for (const QString &sentence : shown)
        QVERIFY2(sentence.contains(QStringLiteral("Patient ")), qPrintable(sentence));
}

void TstTrailSection::anUnclearPatientIsToldBesideTheField()
{
    choose(QStringLiteral("Who looked at one patient"));
    auto *patient = named<QLineEdit>(QStringLiteral("Patient"));
    QTest::keyClicks(patient, QStringLiteral("nobody at all"));
    show();
    QVERIFY2(patient->accessibleDescription().contains(QStringLiteral("No patient found")),
             qPrintable(patient->accessibleDescription()));
}

void TstTrailSection::whatOneUserDidNeedsTheName()
{
    choose(QStringLiteral("What one user did"));
    auto *user = named<QLineEdit>(QStringLiteral("User name"));
    show();
    QCOMPARE(user->accessibleDescription(), QStringLiteral("Type a user name."));
    QTest::keyClicks(user, QStringLiteral("sam"));
    show();
    QVERIFY(sentences().isEmpty());
}

void TstTrailSection::aDayThatIsNoneIsToldBesideTheField()
{
    auto *from = named<QLineEdit>(QStringLiteral("From day"));
    QTest::keyClicks(from, QStringLiteral("32/13/2026"));
    show();
    QVERIFY(from->accessibleDescription().contains(QStringLiteral("not one certain day")));
}

void TstTrailSection::everyControlHasAName()
{
    const QStringList nameless = controlsWithoutName(*m_section);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    const QStringList guessing = labelsThatGuessTheirFormat(*m_section);
    QVERIFY2(guessing.isEmpty(), qPrintable(guessing.join(u'\n')));
}

OPTOUTDESK_TEST(TstTrailSection);
#include "tst_trailsection.moc"
