// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savefile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace optoutdesk {

namespace {

void wipeMemoryOfDialogs()
{
    QSettings dialogs(QSettings::UserScope, QStringLiteral("QtProject"));
    dialogs.remove(QStringLiteral("FileDialog/lastVisited"));
    dialogs.remove(QStringLiteral("FileDialog/history"));
}

void ask(QFileDialog *dialog, QWidget *parent, const UseFile &use)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    // It writes down its folders when it goes away, so this comes after.
    QObject::connect(dialog, &QObject::destroyed, &wipeMemoryOfDialogs);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, use);
    dialog->open();
}

}

void askWhereToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &kinds,
                    const UseFile &save)
{
    auto *dialog =
        new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), kinds);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog->selectFile(suggested);
    ask(dialog, parent, save);
}

void askWhichFile(QWidget *parent, const QString &title, const QString &folder, const QStringList &kinds, const UseFile &use)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(kinds);
    ask(dialog, parent, use);
}

void askWhichFolder(QWidget *parent, const QString &title, const QString &folder, const UseFile &use)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    ask(dialog, parent, use);
}

}
