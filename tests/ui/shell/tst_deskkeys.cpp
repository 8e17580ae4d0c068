// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskkeys.h"

#include "tests/support/testcase.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace optoutdesk;

class TstDeskKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void ctrlZUndoesTypingFirstAndThenTakesBackTheAct();
    void theSameInANoteAComboBoxAndANumber();
    void ctrlZOnAButtonTakesBackTheAct();
    void enterPressesTheButtonUnderTheCursor();
    void aHeldEnterPressesOnce();
    void enterWithAnotherKeyIsNoPress();
    void keysOfADialogAreNotWatched();

private:
    template <typename T>
    T *add(T *widget)
    {
        m_window->layout()->addWidget(widget);
        widget->show();
        widget->setFocus();
        return widget;
    }

    std::unique_ptr<QWidget> m_window;
    DeskKeys *m_keys = nullptr;
};

void TstDeskKeys::init()
{
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
    m_keys = new DeskKeys(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TstDeskKeys::ctrlZUndoesTypingFirstAndThenTakesBackTheAct()
{
    QSignalSpy takenBack(m_keys, &DeskKeys::takeBackAsked);
    auto *edit = add(new QLineEdit);
    QTest::keyClicks(edit, QStringLiteral("smith"));
    QVERIFY(hasOwnUndo(edit));
    while (hasOwnUndo(edit)) {
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(takenBack.count(), 0);
    }
    QVERIFY(edit->text().isEmpty());
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(takenBack.count(), 1);
}

void TstDeskKeys::theSameInANoteAComboBoxAndANumber()
{
    QSignalSpy takenBack(m_keys, &DeskKeys::takeBackAsked);
    auto *combo = new QComboBox;
    combo->setEditable(true);
    for (QWidget *field :
         {static_cast<QWidget *>(new QPlainTextEdit), static_cast<QWidget *>(combo), static_cast<QWidget *>(new QSpinBox)}) {
        add(field);
        QWidget *typed = QApplication::focusWidget();
        const qsizetype before = takenBack.count();
        QTest::keyClick(typed, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(takenBack.count(), before + 1);
        QTest::keyClicks(typed, QStringLiteral("7"));
        QVERIFY(hasOwnUndo(typed));
        QTest::keyClick(typed, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(takenBack.count(), before + 1);
    }
}

void TstDeskKeys::ctrlZOnAButtonTakesBackTheAct()
{
    QSignalSpy takenBack(m_keys, &DeskKeys::takeBackAsked);
    QTest::keyClick(add(new QPushButton), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(takenBack.count(), 1);
}

void TstDeskKeys::enterPressesTheButtonUnderTheCursor()
{
    auto *button = add(new QPushButton);
    QSignalSpy pressed(button, &QPushButton::clicked);
    QTest::keyClick(button, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(pressed.count(), 2);
}

void TstDeskKeys::aHeldEnterPressesOnce()
{
    auto *button = add(new QPushButton);
    QSignalSpy pressed(button, &QPushButton::clicked);
    QKeyEvent first(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
    QApplication::sendEvent(button, &first);
    QApplication::sendEvent(button, &repeated);
    QCOMPARE(pressed.count(), 1);
}

void TstDeskKeys::enterWithAnotherKeyIsNoPress()
{
    // Ctrl+Enter saves a form from any of its controls: on Cancel it must not cancel.
    auto *button = add(new QPushButton);
    QSignalSpy pressed(button, &QPushButton::clicked);
    for (const Qt::KeyboardModifier held : {Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier})
        QTest::keyClick(button, Qt::Key_Return, held);
    QCOMPARE(pressed.count(), 0);
}

void TstDeskKeys::keysOfADialogAreNotWatched()
{
    QSignalSpy takenBack(m_keys, &DeskKeys::takeBackAsked);
    QDialog dialog(m_window.get());
    auto *button = new QPushButton(&dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(takenBack.count(), 0);
}

OPTOUTDESK_TEST(TstDeskKeys);
#include "tst_deskkeys.moc"
