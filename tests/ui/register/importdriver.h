// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/patientrepository.h"
#include "tests/support/testdesk.h"
#include "ui/desk/busybar.h"
#include "ui/register/registerpage.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace optoutdesk::testing {

// The Register page over a real register, driven by what a screen reader would call its parts.
class ImportDriver
{
public:
    explicit ImportDriver(const QList<Patient> &patients = {})
    {
        for (const Patient &patient : patients)
            m_desk.add(patient);
        m_desk.start();
        newPage();
    }

    // As after the next sign-in: nothing on the page, everything in the register.
    void newPage()
    {
        m_window = std::make_unique<QWidget>();
        m_page = new RegisterPage(m_desk.workplace());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_page);
        column->addWidget(new BusyBar(m_desk.workplace().desk()));
        m_window->resize(1000, 700);
        m_window->show();
        m_desk.settle();
    }

    TestDesk &desk() { return m_desk; }
    RegisterPage &page() { return *m_page; }
    QWidget &window() { return *m_window; }

    template <typename Widget>
    Widget *named(const QString &accessibleName)
    {
        const QList<Widget *> all = m_window->findChildren<Widget *>();
        for (Widget *each : all) {
            if (each->accessibleName() == accessibleName)
                return each;
        }
        qFatal("nothing is called %s", qPrintable(accessibleName));
    }

    static QString sample(const char *name)
    {
        return QStringLiteral(OPTOUTDESK_SOURCE_DIR "/tests/data/patient-lists/") % QLatin1StringView(name);
    }
    QString fileOf(const QByteArray &bytes, const QString &name = QStringLiteral("list.csv"))
    {
        const QString path = QDir(m_desk.testRegister().folder()).filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the list could not be written");
        return path;
    }

    void type(const QString &file)
    {
        auto *field = named<QLineEdit>(QStringLiteral("File"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, file);
        QTest::keyClick(field, Qt::Key_Return);
        m_desk.settle();
    }
    void click(const QString &button)
    {
        QTest::mouseClick(named<QPushButton>(button), Qt::LeftButton);
        m_desk.settle();
    }
    void check() { click(QStringLiteral("Check the list")); }
    void import() { click(QStringLiteral("Import")); }
    bool mayImport() { return named<QPushButton>(QStringLiteral("Import"))->isEnabled(); }
    // Why the buttons are as they are.
    QString state() { return named<QPushButton>(QStringLiteral("Import"))->accessibleDescription(); }
    // By keyboard, as it stands in the list of the combo box.
    void choose(const QString &combo, const QString &entry)
    {
        auto *box = named<QComboBox>(combo);
        box->setFocus();
        const int wanted = box->findText(entry);
        if (wanted < 0)
            qFatal("%s has no entry %s", qPrintable(combo), qPrintable(entry));
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        m_desk.settle();
    }
    QString meaning(const QString &caption)
    {
        return named<QComboBox>(QStringLiteral("Column %1 means").arg(caption))->currentText();
    }
    // Everything that the labels in sight say.
    QString words()
    {
        QStringList all;
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                all.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
        }
        return all.join(u'\n');
    }

    qint64 count() { return *PatientRepository(m_desk.testRegister().database()).count(); }
    std::optional<Patient> byNumber(const QString &number)
    {
        const auto found = PatientRepository(m_desk.testRegister().database()).byNhsNumber(*NhsNumber::parse(number));
        return found && !found->isEmpty() ? std::optional(found->first()) : std::nullopt;
    }

private:
    TestDesk m_desk{Role::Manager};
    std::unique_ptr<QWidget> m_window;
    RegisterPage *m_page = nullptr;
};

}
