// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "domain/limits.h"
#include "ui/theme/grid.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace optoutdesk {

FormField::FormField(const QString &caption, QWidget *editor, const QString &hint, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_caption(new TextLabel(caption)), m_below(new TextLabel), m_hint(hint)
{
    QString name = caption;
    QWidget *named = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
    named->setAccessibleName(name.remove(u'&'));
    m_caption->setBuddy(named);
    m_caption->setWordWrap(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::tight);
    column->addWidget(m_caption);
    column->addWidget(m_editor);
    column->addWidget(m_below);
    setFocusProxy(m_editor);
    setComplaint({});
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_complaining)
        showBelow(m_hint);
}

void FormField::setComplaint(const QString &sentence)
{
    m_complaining = !sentence.isEmpty();
    m_below->setTone(m_complaining ? Tone::Refused : Tone::Quiet);
    showBelow(m_complaining ? sentence : m_hint);
}

void FormField::showBelow(const QString &text)
{
    m_below->setText(text);
    m_below->setVisible(!text.isEmpty());
    // On the part that takes the focus: that is what is read out. One that describes itself (a day and its reading) keeps
    // its own words while there is nothing to say here.
    QWidget *described = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
    if (!text.isEmpty() || described->accessibleDescription() == m_described)
        described->setAccessibleDescription(text);
    m_described = text;
}

QLineEdit *newLineEdit(int limit)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(limit);
    return edit;
}

QLineEdit *newPasswordEdit()
{
    QLineEdit *edit = newLineEdit(limits::passwordMaximum);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    return edit;
}

}
