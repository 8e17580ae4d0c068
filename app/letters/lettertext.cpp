// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/lettertext.h"

#include "letters/fieldtext.h"

#include <QFile>

#include <array>

// A static library's resources are registered only when asked for, and only from outside a namespace.
static void registerLetterTexts()
{
    Q_INIT_RESOURCE(letters);
}

using namespace Qt::StringLiterals;

namespace optoutdesk {

template <>
struct Words<BlockStyle>
{
    static constexpr WordTable<BlockStyle, 12> table{{{BlockStyle::Letterhead, QLatin1StringView("letterhead")},
                                                      {BlockStyle::Contact, QLatin1StringView("contact")},
                                                      {BlockStyle::Side, QLatin1StringView("side")},
                                                      {BlockStyle::Address, QLatin1StringView("address")},
                                                      {BlockStyle::Copy, QLatin1StringView("copy")},
                                                      {BlockStyle::Footer, QLatin1StringView("footer")},
                                                      {BlockStyle::Heading, QLatin1StringView("heading")},
                                                      {BlockStyle::Subheading, QLatin1StringView("subheading")},
                                                      {BlockStyle::Paragraph, QLatin1StringView("paragraph")},
                                                      {BlockStyle::Fact, QLatin1StringView("fact")},
                                                      {BlockStyle::Bullet, QLatin1StringView("bullet")},
                                                      {BlockStyle::Small, QLatin1StringView("small")}}};
};

namespace {

constexpr QLatin1StringView opening("{{");
constexpr QLatin1StringView closing("}}");

// In an address every line of the file is a line of the letter; elsewhere the file may break its lines anywhere.
bool keepsLines(BlockStyle style)
{
    return style == BlockStyle::Contact || style == BlockStyle::Side || style == BlockStyle::Address;
}

struct Placeholder
{
    QString field;
    QString whenFilled;
    QString whenEmpty;
    bool isChoice = false;
};

Placeholder readPlaceholder(QStringView inside)
{
    const qsizetype question = inside.indexOf(u'?');
    if (question < 0)
        return {inside.trimmed().toString(), {}, {}, false};
    const QStringView words = inside.sliced(question + 1);
    const qsizetype bar = words.indexOf(u'|');
    return {inside.left(question).trimmed().toString(), (bar < 0 ? words : words.left(bar)).trimmed().toString(),
            (bar < 0 ? QStringView() : words.sliced(bar + 1)).trimmed().toString(), true};
}

// Calls text(part) for what stands as it is and placeholder(inside, whole) for each {{inside}}, from left to right.
template <typename OnText, typename OnPlaceholder>
void walk(QStringView source, OnText text, OnPlaceholder placeholder)
{
    while (!source.isEmpty()) {
        const qsizetype begin = source.indexOf(opening);
        const qsizetype end = begin < 0 ? -1 : source.indexOf(closing, begin + opening.size());
        if (end < 0) {
            text(source);
            return;
        }
        text(source.left(begin));
        const qsizetype next = end + closing.size();
        placeholder(source.sliced(begin + opening.size(), end - begin - opening.size()), source.sliced(begin, next - begin));
        source = source.sliced(next);
    }
}

QString filled(const QString &text, const LetterFields &fields)
{
    QString result;
    walk(
        text, [&](QStringView part) { result += part; },
        [&](QStringView inside, QStringView whole) {
            const Placeholder placeholder = readPlaceholder(inside);
            const auto value = fields.constFind(placeholder.field);
            if (placeholder.isChoice)
                result += value == fields.cend() || value->isEmpty() ? placeholder.whenEmpty : placeholder.whenFilled;
            else if (value == fields.cend())
                result += whole;
            else
                result += isolated(printable(*value, Breaks::Kept));
        });
    return result;
}

}

Result<LetterText> LetterText::shipped(LetterKind kind, const QString &language)
{
    registerLetterTexts();
    const QString folder = QStringLiteral(":/letters/") % language;
    if (language.isEmpty() || language.contains(u'/') || !QFile::exists(folder))
        return Failure{Problem::LetterLanguageMissing, language};
    QFile file(folder % u'/' % wordOf(kind) % QLatin1String(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Problem::LetterKindMissing, wordOf(kind)};
    return checked(QString::fromUtf8(file.readAll()));
}

Result<LetterText> LetterText::checked(const QString &source)
{
    if (source.size() > longest)
        return Failure{Problem::TextTooLong, {}, QString::number(longest)};
    LetterText letter = parse(source);
    letter.lookForUnknownFields();
    if (letter.m_complaint)
        return *letter.m_complaint;
    return letter;
}

const QStringList &LetterText::knownFields()
{
    static const QStringList fields{u"practice_name"_s,  u"practice_address"_s,
                                    u"practice_phone"_s, u"date"_s,
                                    u"reference"_s,      u"name"_s,
                                    u"child"_s,          u"address"_s,
                                    u"born"_s,           u"nhs_number"_s,
                                    u"type_name"_s,      u"received"_s,
                                    u"effective"_s,      u"representative"_s,
                                    u"working_days"_s,   u"one_working_day"_s,
                                    u"codes"_s,          u"page"_s,
                                    u"pages"_s};
    return fields;
}

void LetterText::refuse(QStringView word, QLatin1StringView kind)
{
    constexpr qsizetype shown = 60;
    if (!m_complaint)
        m_complaint = Failure{Problem::UnknownWord, word.left(shown).toString(), kind};
}

void LetterText::lookForUnknownFields()
{
    for (const QString &name : fieldNames()) {
        if (!knownFields().contains(name))
            refuse(name, QLatin1StringView("the fields of a letter"));
    }
    // What is left of braces outside of placeholders was meant as one.
    const auto look = [this](QStringView part) {
        if (part.contains(opening) || part.contains(closing))
            refuse(part.trimmed(), QLatin1StringView("{{field}} or {{field ? words | words}}"));
    };
    for (const Template &block : std::as_const(m_templates)) {
        for (const QString *text : {&block.label, &block.text})
            walk(*text, look, [&](QStringView inside, QStringView) { look(inside); });
    }
}

LetterText LetterText::parse(const QString &source)
{
    LetterText letter;
    letter.m_source = source;
    const auto lines = QStringView(source).split(u'\n');
    for (const QStringView raw : lines) {
        const QStringView line = raw.trimmed();
        if (line.startsWith(u'[')) {
            letter.beginBlock(line);
        } else if (letter.m_templates.isEmpty()) {
            letter.readHeader(line);
        } else if (!line.isEmpty()) {
            QString &text = letter.m_templates.last().text;
            if (!text.isEmpty())
                text += keepsLines(letter.m_templates.last().style) ? u'\n' : u' ';
            text += line;
        }
    }
    for (Template &block : letter.m_templates) {
        const qsizetype bar = block.style == BlockStyle::Fact ? block.text.indexOf(QLatin1String(" | ")) : -1;
        if (bar >= 0) {
            block.label = block.text.left(bar).trimmed();
            block.text = block.text.sliced(bar + 3).trimmed();
        }
    }
    return letter;
}

void LetterText::readHeader(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return;
    const QStringView value = line.sliced(colon + 1).trimmed();
    if (line.left(colon) == QLatin1String("version"))
        m_version = value.toInt();
    else if (line.left(colon) == QLatin1String("types"))
        m_types = value.toString().split(u' ', Qt::SkipEmptyParts);
}

void LetterText::beginBlock(QStringView line)
{
    const qsizetype end = line.indexOf(u']');
    const QStringView mark = end < 0 ? line.sliced(1) : line.sliced(1, end - 1);
    const QList<QStringView> words = mark.split(u' ', Qt::SkipEmptyParts);
    Template block;
    const auto style = words.isEmpty() ? std::nullopt : fromWord<BlockStyle>(words.first());
    if (!style || end < 0)
        refuse(mark, QLatin1StringView("the styles of a letter"));
    block.style = style.value_or(BlockStyle::Paragraph);
    for (qsizetype i = 1; i < words.size(); i += 2) {
        const bool unless = words[i] == QLatin1String("unless");
        if (i + 1 == words.size() || (!unless && words[i] != QLatin1String("when")))
            refuse(mark, QLatin1StringView("when FIELD or unless FIELD"));
        if (i + 1 < words.size())
            block.conditions.append({words[i + 1].toString(), !unless});
    }
    if (end >= 0)
        block.text = line.sliced(end + 1).trimmed().toString();
    m_templates.append(block);
}

QStringList LetterText::fieldNames() const
{
    QStringList names;
    const auto collect = [&](const QString &text) {
        walk(
            text, [](QStringView) {}, [&](QStringView inside, QStringView) { names.append(readPlaceholder(inside).field); });
    };
    for (const Template &block : m_templates) {
        for (const Condition &condition : block.conditions)
            names.append(condition.field);
        collect(block.label);
        collect(block.text);
    }
    names.removeDuplicates();
    return names;
}

QList<LetterBlock> LetterText::blocks(const LetterFields &fields) const
{
    QList<LetterBlock> blocks;
    for (const Template &block : m_templates) {
        bool holds = true;
        for (const Condition &condition : block.conditions)
            holds = holds && condition.filled != fields.value(condition.field).isEmpty();
        if (holds)
            blocks.append({block.style, filled(block.label, fields), filled(block.text, fields)});
    }
    return blocks;
}

}
