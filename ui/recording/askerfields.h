// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordingrules.h"

#include <QObject>

#include <optional>

class QLineEdit;

namespace optoutdesk {

class CalmComboBox;
class FormField;

// Who is asking, and for a representative their name and authority. Age gives the usual answer and a word of advice; it
// never forbids anything.
class AskerFields : public QObject
{
    Q_OBJECT

public:
    explicit AskerFields(QObject *parent = nullptr);

    // The three fields, for the form to lay out; the last two are shown while a representative asks.
    FormField *whoField() const { return m_whoField; }
    FormField *nameField() const { return m_nameField; }
    FormField *authorityField() const { return m_authorityField; }

    void begin(QDate born, QDate today);
    Origin usualOrigin() const;
    // Parent for somebody under 16; for an adult there is no usual one.
    std::optional<Authority> usualAuthority() const;

    Origin origin() const;
    QString name() const;
    std::optional<Authority> authority() const;
    void set(Origin origin, const QString &name, std::optional<Authority> authority);

    // Nothing while the patient asks.
    std::optional<Representative> representative() const;
    // What is missing is said beside its field; the first such field, or null.
    FormField *check();

Q_SIGNALS:
    void changed();
    void rearranged();

private:
    void showForOrigin();
    QString advice() const;

    CalmComboBox *m_who;
    QLineEdit *m_name;
    CalmComboBox *m_authority;
    FormField *m_whoField;
    FormField *m_nameField;
    FormField *m_authorityField;
    QDate m_born;
    QDate m_today;
};

}
