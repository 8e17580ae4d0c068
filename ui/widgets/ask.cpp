// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace optoutdesk {

bool askToLeave(QWidget *parent, const QString &question, const QString &leaveButton)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(QGuiApplication::applicationDisplayName());
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    const QPushButton *leave = box.addButton(leaveButton, QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(QCoreApplication::translate("ask", "&Stay"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == leave;
}

}
