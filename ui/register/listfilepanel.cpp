// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/listfilepanel.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int longestPath = 4096;

}

ListFilePanel::ListFilePanel(QWidget *parent)
    : QWidget(parent),
      m_choose(new QPushButton(themedIcon(QStringLiteral("file")), tr("Choose the &patient list …"))),
      m_field(newLineEdit(longestPath))
{
    m_choose->setAccessibleName(tr("Choose the patient list …"));
    m_field->setPlaceholderText(tr("Path of the file"));
    m_field->setAcceptDrops(false); // a dropped file is for the whole page, not text for the field
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(
        tr("A list saved from your clinical system as CSV: EMIS Admin_Patient, SystmOne SRPatient, or any list saved from a "
           "screen or spreadsheet. Nothing is changed until you import.")));
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(
        new FormField(tr("Fil&e"), m_field, tr("Or drop a file on this page, or type where it is and press Enter.")));

    connect(m_choose, &QPushButton::clicked, this, &ListFilePanel::choose);
    connect(m_field, &QLineEdit::returnPressed, this, &ListFilePanel::give);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (path() != m_given)
            give();
    });
}

QString ListFilePanel::path() const
{
    QString text = m_field->text().trimmed();
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.sliced(1, text.size() - 2);
    if (text.startsWith(QLatin1StringView("file:"), Qt::CaseInsensitive))
        text = QUrl(text).toLocalFile();
    return QDir::fromNativeSeparators(text);
}

void ListFilePanel::setPath(const QString &path)
{
    m_field->setText(QDir::toNativeSeparators(path));
    give();
}

QWidget *ListFilePanel::firstFocus() const
{
    return m_choose;
}

QString ListFilePanel::onlyFileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

void ListFilePanel::give()
{
    m_given = path();
    Q_EMIT given(m_given);
}

void ListFilePanel::choose()
{
    const QString before = path();
    askWhichFile(this, tr("Choose the patient list"), before.isEmpty() ? QString() : QFileInfo(before).absolutePath(),
                 {tr("Lists (*.csv *.txt *.tsv *.dat)"), tr("All files (*)")},
                 [this](const QString &file) { setPath(file); });
}

}
