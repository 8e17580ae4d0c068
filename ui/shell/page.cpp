// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace optoutdesk {

Page::Page(PageId id, QString title, QString icon, QString helpTopic, QWidget *parent)
    : QWidget(parent), m_id(id), m_title(std::move(title)), m_icon(std::move(icon)), m_helpTopic(std::move(helpTopic))
{}

}
