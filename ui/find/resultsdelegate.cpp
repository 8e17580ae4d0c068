// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/resultsdelegate.h"

#include "domain/calendar.h"
#include "text/patientwords.h"
#include "ui/find/resultsmodel.h"
#include "ui/find/rowsentence.h"
#include "ui/theme/grid.h"
#include "ui/theme/textrole.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace optoutdesk {

namespace {

// A list narrower than this many lines of text are high has no room for marks beside the words.
constexpr int narrowList = 40;

int linesIn(qreal width)
{
    return width < narrowList * lineHeight() ? 4 : 2;
}

qreal listWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

// The marks one after the other from one side of the rectangle; returns the width used.
qreal drawMarks(QPainter *painter, QRectF rect, const QList<StateMark> &marks, ShapedWords &words, MarkSide side)
{
    qreal used = 0;
    for (const StateMark &mark : marks) {
        const qreal width = drawMark(painter, rect, mark, words, side) + grid::block;
        if (side == MarkSide::Left)
            rect.setLeft(rect.left() + width);
        else
            rect.setRight(rect.right() - width);
        used += width;
    }
    return used;
}

// What is left of a line after marks at its end.
QRectF besideMarks(QRectF line, qreal used, Qt::LayoutDirection direction)
{
    if (direction == Qt::RightToLeft)
        line.setLeft(line.left() + used);
    else
        line.setRight(line.right() - used);
    return line;
}

TextRun afterWords(const QString &pattern, const QString &value, const QList<TextRange> &matched)
{
    const qsizetype start = pattern.indexOf(QStringLiteral("%1"));
    TextRun run{pattern.arg(value), matched};
    for (TextRange &range : run.bold)
        range.start += std::max<qsizetype>(start, 0);
    return run;
}

}

ResultsDelegate::ResultsDelegate(const ResultsModel &model, QObject *parent) : QAbstractItemDelegate(parent), m_model(model)
{}

QSize ResultsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = linesIn(listWidth(option));
    return {8 * lineHeight(), lines * lineHeight() + (lines - 1) * grid::tight + 3 * grid::unit};
}

QList<TextRun> ResultsDelegate::nameRuns(const PatientSummary &patient) const
{
    const PersonName &name = patient.name;
    const QList<SearchTerm> &terms = m_model.answer().terms;
    QList<TextRun> runs{{staffName(name), matchedInStaffName(name, terms)}};
    if (!name.preferred.isEmpty() && name.preferred != name.given)
        runs.append(afterWords(tr("known as %1"), name.preferred, matchedInNamePart(name.preferred, terms)));
    if (const auto matched = matchedInNamePart(name.middle, terms); !matched.isEmpty())
        runs.append(afterWords(tr("also %1"), name.middle, matched));
    if (const auto matched = matchedInNamePart(name.previousFamily, terms); !matched.isEmpty())
        runs.append(afterWords(tr("formerly %1"), name.previousFamily, matched));
    return runs;
}

QList<TextRun> ResultsDelegate::birthRuns(const PatientSummary &patient) const
{
    const QList<TextRange> matched =
        patient.born.isValid() ? matchedInDate(patient.born, m_model.answer().terms) : QList<TextRange>();
    return {afterWords(tr("born %1"), dateOrNotKnown(patient.born), matched),
            {ageText(patient.born, ageDay(patient, m_model.today()))},
            {sexText(patient.sex)}};
}

QList<TextRun> ResultsDelegate::placeRuns(const PatientSummary &patient) const
{
    const QList<SearchTerm> &terms = m_model.answer().terms;
    const TextRun number = patient.nhsNumber ? afterWords(tr("NHS No. %1"), patient.nhsNumber->spaced(),
                                                          matchedInNhsNumber(*patient.nhsNumber, terms))
                                             : TextRun{tr("NHS No. not known")};
    return {number, {patient.address, matchedInAddress(patient.address, terms)}};
}

RowTexts ResultsDelegate::textsOf(const PatientSummary &patient) const
{
    return {.name = nameRuns(patient),
            .birth = birthRuns(patient),
            .place = placeRuns(patient),
            .objection = objectionMark(patient, m_model.types()),
            .cautions = cautionMarks(patient)};
}

void ResultsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PatientSummary *patient = m_model.patientAt(index);
    if (!patient)
        return;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    m_words.use(option.font, painter->device());
    const int lines = linesIn(listWidth(option));
    QRectF line = QRectF(option.rect).adjusted(grid::block, 0, -grid::block, 0);
    line.setHeight(lineHeight());
    line.moveTop(option.rect.top() + (option.rect.height() - lines * lineHeight() - (lines - 1) * grid::tight) / 2.0);
    const auto next = [&line] { line.translate(0, lineHeight() + grid::tight); };
    const QColor strong = option.palette.color(QPalette::Text);
    const QColor quiet = toneColours(Tone::Quiet).text;
    const QColor second = option.state & QStyle::State_Selected ? strong : quiet;
    const RowTexts texts = textsOf(*patient);
    const bool reversed = option.direction == Qt::RightToLeft;

    if (lines == 2) {
        const MarkSide end = reversed ? MarkSide::Left : MarkSide::Right;
        const QRectF nameLine =
            besideMarks(line, drawMarks(painter, line, {texts.objection}, m_words, end), option.direction);
        painter->setPen(strong);
        drawRuns(painter, nameLine, texts.name, m_words, option.direction);
        next();
        const QRectF rest = besideMarks(line, drawMarks(painter, line, texts.cautions, m_words, end), option.direction);
        painter->setPen(second);
        drawRuns(painter, rest, texts.birth + texts.place, m_words, option.direction);
        return;
    }
    painter->setPen(strong);
    drawRuns(painter, line, texts.name, m_words, option.direction);
    painter->setPen(second);
    next();
    drawRuns(painter, line, texts.birth, m_words, option.direction);
    next();
    drawRuns(painter, line, texts.place, m_words, option.direction);
    next();
    drawMarks(painter, line, QList<StateMark>{texts.objection} + texts.cautions, m_words,
              reversed ? MarkSide::Right : MarkSide::Left);
}

}
