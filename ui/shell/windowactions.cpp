// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace optoutdesk {

namespace {

QKeySequence key(const char *text)
{
    return QKeySequence(QString::fromLatin1(text));
}

}

WindowActions::WindowActions(QWidget *window, Theme &theme)
    : QObject(window), m_window(window), m_theme(theme), m_menu(std::make_unique<QMenu>(window))
{
    m_menu->setAccessibleName(tr("Menu"));
    m_deskOnly += add(tr("&Find a patient"), {key("F3"), key("Ctrl+F")}, &WindowActions::findAsked);
    m_deskOnly += add(tr("&Refresh"), {key("F5")}, &WindowActions::refreshAsked);
    m_deskOnly += add(tr("&Print this letter"), {key("Ctrl+P")}, &WindowActions::printAsked);
    m_deskOnly += add(tr("Print the letter &queue"), {key("Ctrl+Shift+P")}, &WindowActions::printQueueAsked);
    // The key itself is with DeskKeys: a field's own undo goes first.
    m_deskOnly += add(tr("&Take back the last act") % QStringLiteral("\tCtrl+Z"), {}, &WindowActions::takeBackAsked);
    m_menu->addSeparator();
    addLooks();
    m_menu->addSeparator();
    add(tr("&Help for this screen"), {key("F1")}, &WindowActions::helpAsked);
    connect(add(tr("&Keys"), {key("Ctrl+/")}, nullptr), &QAction::triggered, this,
            [this] { Q_EMIT topicAsked(QStringLiteral("keys")); });
    connect(add(tr("First &steps: the guide"), {}, nullptr), &QAction::triggered, this,
            [this] { Q_EMIT topicAsked(QStringLiteral("guide")); });
    connect(add(tr("&About and licences"), {}, nullptr), &QAction::triggered, this,
            [this] { Q_EMIT topicAsked(QStringLiteral("about")); });
    m_menu->addSeparator();
    m_deskOnly += add(tr("&Lock"), {key("Ctrl+L")}, &WindowActions::lockAsked);
    m_deskOnly += add(tr("Change &user"), {key("Ctrl+Shift+L")}, &WindowActions::changeUserAsked);
    m_deskOnly += add(tr("Change m&y password"), {}, &WindowActions::ownPasswordAsked);
    m_deskOnly += add(tr("Sign &out"), {}, &WindowActions::signOutAsked);
    add(tr("Close the &window"), {QKeySequence(QKeySequence::Quit)}, &WindowActions::closeAsked);
    addPageKeys();

    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, &WindowActions::escapeAsked);
    m_window->addAction(escape);
    connect(&m_theme, &Theme::changed, this, &WindowActions::followTheme);
    followTheme();
    setAtDesk(false);
}

WindowActions::~WindowActions() = default;

void WindowActions::setAtDesk(bool atDesk)
{
    for (QAction *action : std::as_const(m_deskOnly))
        action->setEnabled(atDesk);
}

template <typename Signal>
QAction *WindowActions::add(const QString &text, const QList<QKeySequence> &keys, Signal signal)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    m_menu->addAction(action);
    m_window->addAction(action);
    if constexpr (!std::is_null_pointer_v<Signal>)
        connect(action, &QAction::triggered, this, signal);
    return action;
}

void WindowActions::addPageKeys()
{
    for (const PageId id :
         {PageId::Find, PageId::WorkQueue, PageId::Statistics, PageId::Campaign, PageId::Register, PageId::Administration}) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_0) + int(id))));
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT pageAsked(id); });
        m_window->addAction(action);
        m_deskOnly += action;
    }
}

void WindowActions::addLooks()
{
    m_larger = add(tr("Lar&ger text"), {key("Ctrl++"), key("Ctrl+=")}, nullptr);
    m_smaller = add(tr("S&maller text"), {key("Ctrl+-")}, nullptr);
    QAction *normal = add(tr("&Normal text"), {key("Ctrl+0")}, nullptr);
    connect(m_larger, &QAction::triggered, &m_theme, &Theme::enlargeText);
    connect(m_smaller, &QAction::triggered, &m_theme, &Theme::reduceText);
    connect(normal, &QAction::triggered, &m_theme, [this] { m_theme.setTextSize(100); });

    QMenu *looks = m_menu->addMenu(tr("Appearan&ce"));
    auto *group = new QActionGroup(this);
    for (const auto &[appearance, text] :
         {std::pair{Appearance::System, tr("As the &system")}, std::pair{Appearance::Light, tr("&Light")},
          std::pair{Appearance::Dark, tr("&Dark")}, std::pair{Appearance::HighContrast, tr("&High contrast")}}) {
        QAction *choice = group->addAction(looks->addAction(text));
        choice->setCheckable(true);
        connect(choice, &QAction::triggered, &m_theme, [this, wanted = appearance] { m_theme.setAppearance(wanted); });
        m_appearances.append({appearance, choice});
    }
}

void WindowActions::followTheme()
{
    for (const auto &[appearance, action] : std::as_const(m_appearances))
        action->setChecked(appearance == m_theme.appearance());
    m_larger->setEnabled(m_theme.textSize() < Theme::largestText);
    m_smaller->setEnabled(m_theme.textSize() > Theme::smallestText);
    Q_EMIT looksChanged();
}

}
