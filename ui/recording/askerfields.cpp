// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recording/askerfields.h"

#include "domain/limits.h"
#include "text/patientwords.h"
#include "text/sentences.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/formfield.h"

#include <QLineEdit>

namespace optoutdesk {

AskerFields::AskerFields(QObject *parent)
    : QObject(parent),
      m_who(new CalmComboBox),
      m_name(newLineEdit(limits::name)),
      m_authority(new CalmComboBox),
      m_whoField(new FormField(tr("Who is asking"), m_who)),
      m_nameField(new FormField(tr("Representative's name"), m_name)),
      m_authorityField(new FormField(tr("Authority"), m_authority, tr("Check it before saving.")))
{
    for (const Origin origin : {Origin::Patient, Origin::Representative})
        m_who->add(originText(origin), int(origin));
    for (const auto &[authority, word] : Words<Authority>::table)
        m_authority->add(authorityText(authority), int(authority));
    m_authority->setPlaceholderText(tr("Choose one"));
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] {
        showForOrigin();
        Q_EMIT changed();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->setComplaint({});
        Q_EMIT changed();
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_authority->setFocus(Qt::TabFocusReason); });
    connect(m_authority, &QComboBox::currentIndexChanged, this, [this] {
        m_authorityField->setComplaint({});
        Q_EMIT changed();
    });
    showForOrigin();
}

void AskerFields::begin(QDate born, QDate today)
{
    m_born = born;
    m_today = today;
    set(usualOrigin(), {}, usualAuthority());
}

Origin AskerFields::usualOrigin() const
{
    return usualRequester(m_born, m_today) == UsualRequester::Representative ? Origin::Representative : Origin::Patient;
}

std::optional<Authority> AskerFields::usualAuthority() const
{
    return usualRequester(m_born, m_today) == UsualRequester::Patient ? std::nullopt : std::optional(Authority::Parent);
}

Origin AskerFields::origin() const
{
    return Origin(m_who->currentData().toInt());
}

QString AskerFields::name() const
{
    return m_name->text();
}

std::optional<Authority> AskerFields::authority() const
{
    return m_authority->currentIndex() < 0 ? std::nullopt : std::optional(Authority(m_authority->currentData().toInt()));
}

void AskerFields::set(Origin origin, const QString &name, std::optional<Authority> authority)
{
    m_who->choose(int(origin));
    m_name->setText(name);
    if (authority)
        m_authority->choose(int(*authority));
    else
        m_authority->setCurrentIndex(-1);
    showForOrigin();
}

std::optional<Representative> AskerFields::representative() const
{
    if (origin() != Origin::Representative || !authority())
        return std::nullopt;
    return Representative{m_name->text().trimmed(), *authority()};
}

FormField *AskerFields::check()
{
    m_nameField->setComplaint({});
    m_authorityField->setComplaint({});
    if (origin() != Origin::Representative)
        return nullptr;
    const Result<QString> checked = checkedText(m_name->text(), limits::name);
    if (!checked)
        m_nameField->setComplaint(sentenceFor(checked.failure()));
    else if (checked->isEmpty())
        m_nameField->setComplaint(tr("The name of the representative is needed."));
    if (!authority())
        m_authorityField->setComplaint(tr("By what right do they ask? A spouse or carer alone has none."));
    return m_nameField->hasComplaint() ? m_nameField : m_authorityField->hasComplaint() ? m_authorityField : nullptr;
}

void AskerFields::showForOrigin()
{
    const bool representative = origin() == Origin::Representative;
    m_whoField->setHint(advice());
    m_nameField->setVisible(representative);
    m_authorityField->setVisible(representative);
    m_nameField->setComplaint({});
    m_authorityField->setComplaint({});
    Q_EMIT rearranged();
}

QString AskerFields::advice() const
{
    const bool representative = origin() == Origin::Representative;
    const QString age = ageText(m_born, m_today);
    switch (usualRequester(m_born, m_today)) {
    case UsualRequester::Representative:
        return representative ? QString() : tr("Age %1: usually a parent or guardian asks.").arg(age);
    case UsualRequester::Either: return tr("Age %1: ask the young person. Either may decide; choose who did.").arg(age);
    case UsualRequester::Patient: break;
    }
    return representative ? tr("An adult decides for themselves, unless somebody has a legal authority to act for them.")
                          : QString();
}

}
