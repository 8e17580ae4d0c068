// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QFileInfo>

using namespace optoutdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr auto othersRights =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

}

class TstFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrivateFolderIsThisPersonsAloneAndGoesWithItsObject()
    {
        QString path;
        {
            const platform::PrivateFolder folder;
            QVERIFY(folder.isValid());
            path = folder.path();
            QVERIFY(!(QFile::permissions(path) & othersRights));
            QFile inside(folder.filePath(u"page.pdf"_s));
            QVERIFY(inside.open(QIODevice::WriteOnly));
        }
        QVERIFY(!QFileInfo::exists(path));
    }

    void theDataFolderIsMadeForThisPersonAlone()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", QFile::encodeName(home.filePath(u"deep/er"_s)));
        const QString folder = platform::dataFolder();
        const QString again = platform::dataFolder();
        const QString path = platform::defaultRegisterPath();
        qputenv("XDG_DATA_HOME", before);
        QCOMPARE(folder, home.filePath(u"deep/er/optout-desk"_s));
        QCOMPARE(again, folder);
        QCOMPARE(path, home.filePath(u"deep/er/optout-desk/practice.optout"_s));
        QVERIFY(QFileInfo(folder).isDir());
        QVERIFY(!(QFile::permissions(folder) & othersRights));
    }

    void aDataFolderThatCannotBeMadeIsNoFolder()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", "/proc/nowhere");
        const QString folder = platform::dataFolder();
        qputenv("XDG_DATA_HOME", before);
        QCOMPARE(folder, QString());
    }
};

OPTOUTDESK_TEST(TstFolders);
#include "tst_folders.moc"
