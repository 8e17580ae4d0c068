// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "domain/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace optoutdesk {

using LetterFields = QMap<QString, QString>;

// What a block is, and so where and how it stands on the page.
enum class BlockStyle {
    Letterhead, // the name of the surgery
    Contact, // its address and phone
    Side, // date and reference
    Address, // seen through the window of the envelope
    Copy, // the mark of a reprint
    Footer,
    Heading,
    Subheading,
    Paragraph,
    Fact, // "label | value"
    Bullet,
    Small,
};

struct LetterBlock
{
    BlockStyle style = BlockStyle::Paragraph;
    QString label = {}; // of a fact
    QString text = {}; // \n is a line break

    bool operator==(const LetterBlock &) const = default;
};

// The words of one kind of letter in one language, as a plain text file: lines "key: value" first, then blocks that
// begin with their style in square brackets. Nothing in it is markup or runs: it can only ask for the fields of a letter.
//   [paragraph when child] Dear parent or guardian        a block with a condition: the field is not empty
//   [paragraph unless child] Dear {{name}}                the field is empty
//   {{child ? your child's | your}} health record         one or the other word
// A value is inserted once and never read again: a patient named "{{reference}}" prints as just that.
class LetterText
{
public:
    // LetterLanguageMissing or LetterKindMissing when the program brings no such text.
    static Result<LetterText> shipped(LetterKind kind, const QString &language);
    // For a text that letters are to be written with. UnknownWord names the first placeholder, condition or style that the
    // language does not have; TextTooLong.
    static Result<LetterText> checked(const QString &source);
    // For the text of an issued letter, which is printed as it was: this cannot fail, an unknown placeholder stands as it is.
    static LetterText parse(const QString &source);
    static constexpr qsizetype longest = 20'000;
    // Every field that a text may ask for.
    static const QStringList &knownFields();

    const QString &source() const { return m_source; }
    int version() const { return m_version; }
    // The objection types this text is true for ("type1").
    const QStringList &types() const { return m_types; }
    // Every field the text asks for, in placeholders and conditions, without repetition.
    QStringList fieldNames() const;

    // The blocks whose conditions hold, filled in, in reading order.
    QList<LetterBlock> blocks(const LetterFields &fields) const;

private:
    struct Condition
    {
        QString field;
        bool filled = true; // when; false: unless
    };
    struct Template
    {
        BlockStyle style = BlockStyle::Paragraph;
        QList<Condition> conditions = {};
        QString label = {};
        QString text = {};
    };
    void readHeader(QStringView line);
    void beginBlock(QStringView line);
    void refuse(QStringView word, QLatin1StringView kind);
    void lookForUnknownFields();

    QString m_source = {};
    int m_version = 0;
    QStringList m_types = {};
    QList<Template> m_templates = {};
    std::optional<Failure> m_complaint = {}; // the first thing that is not of the language
};

}
