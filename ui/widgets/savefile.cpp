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

}

void askWhereToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &kinds,
                    const std::function<void(const QString &file)> &save)
{
    auto *dialog =
        new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog->selectFile(suggested);
    // It writes down its folders when it goes away, so this comes after.
    QObject::connect(dialog, &QObject::destroyed, &wipeMemoryOfDialogs);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, save);
    dialog->open();
}

}
