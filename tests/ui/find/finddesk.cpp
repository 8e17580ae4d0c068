// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/find/finddesk.h"

#include "services/openregister.h"
#include "services/patientfinder.h"
#include "ui/shell/deskkeys.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace optoutdesk::testing {

FindDesk::~FindDesk() = default;

PatientId FindDesk::addPerson(const QString &given, const QString &family, QDate born)
{
    Patient person;
    person.sourceId = given % family % born.toString(Qt::ISODate);
    person.name = {.given = given, .family = family};
    person.born = born;
    person.sex = Sex::Male;
    return desk.add(person);
}

void FindDesk::start(QSize size)
{
    desk.start();
    page = std::make_unique<FindPage>(desk.workplace());
    auto *keys = new DeskKeys(page.get());
    QObject::connect(keys, &DeskKeys::takeBackAsked, page.get(), [this] { page->takeBack(); });
    page->resize(size);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->firstFocus()->setFocus();
}

QLineEdit *FindDesk::box() const
{
    return named<QLineEdit>(QStringLiteral("Find patient"));
}

QString FindDesk::row(int number) const
{
    return list()->model()->index(number, 0).data(Qt::AccessibleTextRole).toString();
}

QString FindDesk::chosenRow() const
{
    return list()->currentIndex().data(Qt::AccessibleTextRole).toString();
}

QString FindDesk::barText() const
{
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->accessibleName().startsWith(QStringLiteral("Last action: ")) && sees(label))
            return label->text();
    }
    return {};
}

QString FindDesk::shownText() const
{
    QStringList texts;
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (sees(label))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void FindDesk::type(const QString &text)
{
    QTest::keyClicks(box(), text);
    settle();
}

void FindDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : page.get(), key, modifiers);
    settle();
}

void FindDesk::settle()
{
    QTest::qWait(40); // longer than the page waits between two questions
    desk.settle();
}

Recorded FindDesk::record(PatientId patient, LetterChoice letter, EventKind kind)
{
    RecordingAct act;
    act.request.patient = patient;
    act.request.type = QStringLiteral("type1");
    act.request.kind = kind;
    act.request.channel = QStringLiteral("in-person");
    act.request.reasons = {QStringLiteral("prefers-not-to-say")};
    act.letter = letter == LetterChoice::None ? RecordingAct::LetterWish::None : RecordingAct::LetterWish::Queue;
    const Result<Recorded> recorded = desk.ask([act](OpenRegister &reg) { return reg.recorder().record(act); });
    if (!recorded)
        qFatal("not recorded: %d", static_cast<int>(recorded.failure().problem));
    Q_EMIT page->findChild<RecordPanel *>()->recorded(*recorded, letter);
    settle();
    return *recorded;
}

ObjectionState FindDesk::state(PatientId patient)
{
    const auto record = desk.ask([patient](OpenRegister &reg) { return reg.finder().reload(patient); });
    return record->objections.value(QStringLiteral("type1")).state;
}

}
