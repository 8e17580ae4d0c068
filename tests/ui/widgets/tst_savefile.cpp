// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savefile.h"

#include "tests/support/testcase.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QTemporaryDir>
#include <QWidget>

using namespace optoutdesk;

// With the real dialog, and settings in a folder of the test's own.
class TstSaveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("Smith Jane")));
        QFile list(inside("list.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly));
    }

    void savingLeavesNoFileNameBehind()
    {
        askWhereToSave(&m_window, QStringLiteral("Save"), QStringLiteral("letter-000001.pdf"), QStringLiteral("*.pdf"),
                       m_use);
        QCOMPARE(QFileInfo(dialog()->selectedFiles().first()).fileName(), QStringLiteral("letter-000001.pdf"));
        chooseAndLookForTraces(inside("letter.pdf"));
    }

    void openingLeavesNoFileNameBehind()
    {
        askWhichFile(&m_window, QStringLiteral("Open"), m_folder.path(), {QStringLiteral("*.csv")}, m_use);
        chooseAndLookForTraces(inside("list.csv"));
    }

private:
    QString inside(const char *name) { return m_folder.filePath(QStringLiteral("Smith Jane/") % QLatin1String(name)); }
    QFileDialog *dialog() { return m_window.findChild<QFileDialog *>(); }

    void chooseAndLookForTraces(const QString &file)
    {
        QVERIFY(dialog()->testOption(QFileDialog::DontUseNativeDialog));
        dialog()->selectFile(file);
        QMetaObject::invokeMethod(dialog(), "accept");
        QCOMPARE(m_chosen, file);
        QTRY_VERIFY(!dialog());
        const QSettings dialogs(QSettings::UserScope, QStringLiteral("QtProject"));
        QVERIFY2(!dialogs.allKeys().isEmpty(), "the dialog keeps its settings somewhere else");
        for (const QString &key : dialogs.allKeys())
            QVERIFY2(!dialogs.value(key).toStringList().join(u' ').contains(QStringLiteral("Smith")), qPrintable(key));
        QDir settings(m_folder.filePath(QStringLiteral("settings")));
        for (const QString &name : settings.entryList(QDir::Files)) {
            QFile kept(settings.filePath(name));
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY2(!kept.readAll().contains("Smith"), qPrintable(name));
        }
    }

    QTemporaryDir m_folder;
    QWidget m_window;
    QString m_chosen;
    UseFile m_use = [this](const QString &file) { m_chosen = file; };
};

OPTOUTDESK_TEST(TstSaveFile);
#include "tst_savefile.moc"
