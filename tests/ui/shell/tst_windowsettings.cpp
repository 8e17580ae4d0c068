// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowsettings.h"

#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace optoutdesk;

class TstWindowSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    void withoutAFileTheDefaultsHold()
    {
        const WindowSettings settings;
        QCOMPARE(settings.appearance(), Appearance::System);
        QCOMPARE(settings.textSize(), 100);
        QCOMPARE(settings.idleMinutes(), 5);
        QVERIFY(settings.registerPath().isEmpty());
        QVERIFY(!settings.wasOpenedBefore(QStringLiteral("/somewhere")));
    }

    void everyChoiceIsThereTheNextTime()
    {
        {
            WindowSettings settings;
            settings.setAppearance(Appearance::HighContrast);
            settings.setTextSize(150);
            settings.setIdleMinutes(12);
            settings.setGeometry(QByteArrayLiteral("place"));
            settings.noteOpened(QStringLiteral("/practice/one.optout"));
            settings.noteOpened(QStringLiteral("/practice/two.optout"));
        }
        const WindowSettings again;
        QCOMPARE(again.appearance(), Appearance::HighContrast);
        QCOMPARE(again.textSize(), 150);
        QCOMPARE(again.idleMinutes(), 12);
        QCOMPARE(again.geometry(), QByteArrayLiteral("place"));
        QCOMPARE(again.registerPath(), QStringLiteral("/practice/two.optout"));
        QVERIFY(again.wasOpenedBefore(QStringLiteral("/practice/one.optout")));
    }

    void nonsenseInTheFileIsHeldWithinBounds()
    {
        {
            QSettings file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("optout-desk"),
                           QStringLiteral("optout-desk"));
            file.setValue(QStringLiteral("window/text-size"), 9000);
            file.setValue(QStringLiteral("window/idle-minutes"), -3);
            file.setValue(QStringLiteral("window/appearance"), QStringLiteral("pink"));
        }
        const WindowSettings settings;
        QCOMPARE(settings.textSize(), Theme::largestText);
        QCOMPARE(settings.idleMinutes(), 1);
        QCOMPARE(settings.appearance(), Appearance::System);
    }

    void anOldRegisterIsForgottenBeforeTheListGrowsWithoutEnd()
    {
        WindowSettings settings;
        for (int i = 0; i < 40; ++i)
            settings.noteOpened(QStringLiteral("/practice/%1.optout").arg(i));
        QVERIFY(settings.wasOpenedBefore(QStringLiteral("/practice/39.optout")));
        QVERIFY(!settings.wasOpenedBefore(QStringLiteral("/practice/0.optout")));
    }

    void aRelativePathIsTheSameRegister()
    {
        WindowSettings settings;
        settings.noteOpened(QStringLiteral("here.optout"));
        QVERIFY(settings.wasOpenedBefore(QDir::current().absoluteFilePath(QStringLiteral("here.optout"))));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

OPTOUTDESK_TEST(TstWindowSettings);
#include "tst_windowsettings.moc"
