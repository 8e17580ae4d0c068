// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>

// The least a program can be that somebody could sign in to: what the start of ours is held beside.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->addRow(QStringLiteral("User name"), new QLineEdit);
    form->addRow(QStringLiteral("Password"), new QLineEdit);
    form->addRow(new QPushButton(QStringLiteral("Sign in")));
    window.setCentralWidget(page);
    window.show();
    return QApplication::exec();
}
