// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/practicesection.h"

#include "domain/limits.h"
#include "domain/recordingrules.h"
#include "services/openregister.h"
#include "text/sentences.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

enum Place { PracticeName, PracticeCode, PracticePhone, PracticeAddress };

template <typename T>
QString complaintOf(const Result<T> &result)
{
    return result ? QString() : sentenceFor(result.failure());
}

}

PracticeSection::PracticeSection(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_name(newLineEdit(limits::name)),
      m_code(newLineEdit(limits::word)),
      m_phone(newLineEdit(limits::phone)),
      m_address(new NoteEdit({}, limits::address)),
      m_refusal(new Notice),
      m_save(newPrimaryButton(tr("Sa&ve practice details")))
{
    m_address->setVisibleLines(4);
    m_save->setAccessibleName(tr("Save practice details"));
    m_save->setToolTip(tr("Ctrl+Enter in any of these fields"));
    m_fields = {new FormField(tr("Practice name"), m_name), new FormField(tr("Practice code"), m_code),
                new FormField(tr("Practice phone"), m_phone), new FormField(tr("Practice address"), m_address)};
    auto *fields = new FieldGrid;
    fields->addWide(m_fields[PracticeName]);
    fields->add(m_fields[PracticeCode]);
    fields->add(m_fields[PracticePhone]);
    fields->addWide(m_fields[PracticeAddress]);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("Practice details"), TextRole::Heading));
    column->addWidget(new TextLabel(tr("They stand on every letter to a patient."), Tone::Quiet));
    column->addWidget(fields);
    column->addWidget(m_refusal);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    setFocusProxy(m_name);

    connect(m_save, &QPushButton::clicked, this, &PracticeSection::save);
    for (const auto &keys :
         {QKeySequence(int(Qt::CTRL) | int(Qt::Key_Return)), QKeySequence(int(Qt::CTRL) | int(Qt::Key_Enter))})
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
                &PracticeSection::save);
    showPractice(m_workplace.practice());
}

void PracticeSection::showPractice(const Practice &practice)
{
    m_shown = practice;
    m_name->setText(practice.name);
    m_code->setText(practice.code);
    m_phone->setText(practice.phone);
    m_address->setPlainText(practice.address);
}

Practice PracticeSection::typed() const
{
    return {m_name->text(), m_code->text(), m_address->toPlainText(), m_phone->text()};
}

bool PracticeSection::hasDraft() const
{
    return typed() != m_shown;
}

void PracticeSection::refresh()
{
    if (!hasDraft())
        showPractice(m_workplace.practice());
}

FormField *PracticeSection::check()
{
    const Practice now = typed();
    const Result<QString> named = checkedText(now.name, limits::name);
    m_fields[PracticeName]->setComplaint(named && named->isEmpty() ? sentenceFor({Problem::PracticeNameMissing})
                                                                   : complaintOf(named));
    m_fields[PracticeCode]->setComplaint(OdsCode::parse(now.code) ? QString()
                                                                  : sentenceFor({Problem::PracticeCodeInvalid, now.code}));
    m_fields[PracticePhone]->setComplaint(complaintOf(checkedText(now.phone, limits::phone)));
    m_fields[PracticeAddress]->setComplaint(complaintOf(checkedText(now.address, limits::address, Lines::Multiple)));
    for (FormField *field : std::as_const(m_fields)) {
        if (field->hasComplaint())
            return field;
    }
    return nullptr;
}

void PracticeSection::save()
{
    if (m_saving)
        return;
    m_refusal->clear();
    if (FormField *wrong = check()) {
        wrong->setFocus();
        return;
    }
    if (!hasDraft())
        return Q_EMIT saved(tr("Nothing to save: the practice details are as they were"));
    m_saving = true;
    m_workplace.desk().run(
        this,
        [practice = typed()](OpenRegister &reg) -> Result<Practice> {
            if (const Done changed = reg.changePractice(practice); !changed)
                return changed.failure();
            return reg.practice();
        },
        [this](const Result<Practice> &kept) { finish(kept); });
}

void PracticeSection::finish(const Result<Practice> &kept)
{
    m_saving = false;
    if (!kept)
        return m_refusal->say(Tone::Refused, sentenceFor(kept.failure()));
    showPractice(*kept);
    m_workplace.setPractice(*kept);
    Q_EMIT saved(tr("Practice details saved. The next letters carry them"));
}

}
