// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace optoutdesk {

// A help page is plain text in blocks, one a line: `# Heading`, `- item`, `= Key | what it does`; other lines are
// paragraphs, and a blank line separates nothing but the eye. Nothing in it is markup.
struct HelpBlock
{
    enum class Kind { Heading, Paragraph, Item, Key };

    Kind kind = Kind::Paragraph;
    QString text = {};
    QString key = {}; // for Key

    bool operator==(const HelpBlock &) const = default;
};

QList<HelpBlock> readHelpText(const QString &text);
// The blocks of a file of resources/help in the language of the window, else in English; empty when there is none.
QList<HelpBlock> helpTopic(const QString &topic);
// The topics in the order of the list under each page.
QStringList helpTopics();

}
