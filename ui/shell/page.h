// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/workplace.h"

#include <QWidget>

namespace optoutdesk {

// One screen of the desk. The window keeps the page alive while somebody is signed in (also behind the locked window, so
// that what is half typed stays) and asks it through these few calls; the defaults do nothing.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(PageId id, QString title, QString icon, QString helpTopic, QWidget *parent = nullptr);

    PageId id() const { return m_id; }
    const QString &title() const { return m_title; } // with its mnemonic: "&Find"
    const QString &icon() const { return m_icon; } // a file of resources/icons
    const QString &helpTopic() const { return m_helpTopic; } // a file of resources/help

    // The page came to the front.
    virtual void activated() {}
    // F5: ask the register again.
    virtual void refresh() {}
    // Where the cursor goes when the page comes to the front (F3 also selects its text).
    virtual QWidget *firstFocus() { return nullptr; }
    // Esc: close the open panel or clear the box. False when there was nothing to do; the window then goes to Find.
    virtual bool escape() { return false; }
    // Ctrl+P and Ctrl+Shift+P. The second goes to the work queue from anywhere.
    virtual void printThis() {}
    virtual void printQueue() {}
    // Ctrl+Z when the field under the cursor holds nothing to undo: takes back the act that the bar names. False when no
    // bar names one.
    virtual bool takeBack() { return false; }
    // Something half typed would be lost if the page went away.
    virtual bool hasDraft() const { return false; }
    // Only for Find: opens the patient.
    virtual void showPatient(PatientId) {}

private:
    PageId m_id;
    QString m_title;
    QString m_icon;
    QString m_helpTopic;
};

}
