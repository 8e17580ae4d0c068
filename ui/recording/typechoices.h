// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionstatus.h"
#include "domain/objectiontype.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace optoutdesk {

class MarkLabel;
class TextLabel;

// A check box for each type of objection, with what it does and how it stands for this patient. A type that has ended is
// offered only for a day when it counted; otherwise the box says what took its place.
class TypeChoices : public QWidget
{
    Q_OBJECT

public:
    explicit TypeChoices(const QList<ObjectionType> &types, QWidget *parent = nullptr);

    // Nothing is chosen yet.
    void begin(EventKind kind, const QMap<QString, ObjectionStatus> &statuses, QDate today);
    // What can be chosen for a request received on this day.
    void setReceived(QDate day);

    // The types that are in force, for a withdrawal; otherwise, or when none is, the first type.
    QStringList usualTypes() const;
    // What the person wants; kept while the type is not offered.
    QStringList wanted() const { return m_wanted; }
    void setWanted(const QStringList &types);
    // What is wanted and offered.
    QStringList chosen() const;
    void setComplaint(const QString &sentence);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice
    {
        ObjectionType type = {};
        QCheckBox *box = nullptr;
        QVBoxLayout *below = nullptr;
        TextLabel *words = nullptr;
        MarkLabel *standing = nullptr;
    };

    void addChoice(const ObjectionType &type);
    bool isOffered(const ObjectionType &type) const;
    void toggled(const QString &type, bool on);
    void describe(const Choice &choice);
    QString wordsFor(const ObjectionType &type) const;
    void indent();

    QList<Choice> m_choices;
    TextLabel *m_complaint;
    EventKind m_kind = EventKind::Objection;
    QMap<QString, ObjectionStatus> m_statuses;
    QDate m_today;
    QDate m_received;
    QStringList m_wanted;
};

}
