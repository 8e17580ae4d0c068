// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/searchbox.h"

#include "domain/limits.h"
#include "ui/theme/icons.h"
#include "ui/theme/textrole.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

namespace optoutdesk {

namespace {

// As large as a heading, but what is typed is no heading.
QFont boxFont()
{
    QFont font = fontFor(TextRole::Heading);
    font.setWeight(QFont::Normal);
    return font;
}

}

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Find patient"));
    setPlaceholderText(tr("Name, date of birth, NHS number, postcode or phone"));
    setMaxLength(limits::pastedText);
    setFont(boxFont());

    auto *picture = new QAction(themedIcon(QStringLiteral("find")), tr("Go to the Find box"), this);
    addAction(picture, LeadingPosition);
    connect(picture, &QAction::triggered, this, qOverload<>(&QWidget::setFocus));
    auto *clearing = new QAction(themedIcon(QStringLiteral("close")), tr("Clear the Find box"), this);
    addAction(clearing, TrailingPosition);
    clearing->setVisible(false);
    connect(clearing, &QAction::triggered, this, [this] {
        rememberSearch();
        clear();
        setFocus();
    });
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(button->defaultAction() ? button->defaultAction()->text() : QString());

    connect(this, &QLineEdit::textChanged, clearing,
            [clearing](const QString &text) { clearing->setVisible(!text.isEmpty()); });
    connect(this, &QLineEdit::textChanged, this, &SearchBox::noteChange);
}

void SearchBox::rememberSearch()
{
    if (!isBlank())
        m_lastSearch = text();
}

void SearchBox::startAfresh()
{
    setText({}); // unlike clear(), this empties what the field's own undo would bring back
    m_lastSearch.clear();
}

void SearchBox::noteChange(const QString &text)
{
    // Selected and deleted, or typed over: that was a search. Letter by letter it was not.
    if (text.isEmpty() && m_textBefore.size() > 1)
        m_lastSearch = m_textBefore;
    m_textBefore = text;
}

bool SearchBox::takesKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down: Q_EMIT stepAsked(1); return true;
    case Qt::Key_Up:
        if (text().isEmpty() && !m_lastSearch.isEmpty())
            setText(m_lastSearch);
        else
            Q_EMIT stepAsked(-1);
        return true;
    case Qt::Key_PageDown: Q_EMIT pageAsked(1); return true;
    case Qt::Key_PageUp: Q_EMIT pageAsked(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT openAsked(); return true;
    default: return false;
    }
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (isMnemonic(*event))
        Q_EMIT mnemonicMissed(QKeySequence(event->keyCombination()));
    else if (!takesKey(*event))
        QLineEdit::keyPressEvent(event);
}

bool SearchBox::isMnemonic(const QKeyEvent &event)
{
    return event.modifiers() == Qt::AltModifier && !event.text().isEmpty() && event.text().at(0).isLetterOrNumber();
}

bool SearchBox::event(QEvent *event)
{
    const bool handled = QLineEdit::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(boxFont());
    return handled;
}

}
