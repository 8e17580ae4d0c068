// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patientfinder.h"

#include <QWidget>

class QStackedLayout;
class QVBoxLayout;

namespace optoutdesk {

class ResultsModel;
class ResultsView;
class SteadyLine;
class TextLabel;
struct EmptyWords;

// The answer to a search: the line about it, and the list or the words in its place.
class ResultsPane : public QWidget
{
    Q_OBJECT

public:
    ResultsPane(QList<ObjectionType> types, QDate today, QWidget *parent = nullptr);

    enum class Shown { Nothing, Found, Recent };

    void showAnswer(Shown kind, FindAnswer answer, QDate today);
    // The same question answered again: the chosen patient stays chosen.
    void updateAnswer(FindAnswer answer, QDate today);
    void clear();

    Shown shown() const { return m_shown; }
    bool hasRows() const;
    const FindAnswer &answer() const;
    ResultsView &view() const { return *m_view; }

private:
    void set(Shown kind, FindAnswer answer, QDate today);
    void say(const EmptyWords &words);

    ResultsModel *m_model;
    ResultsView *m_view;
    SteadyLine *m_line;
    TextLabel *m_heading;
    QList<TextLabel *> m_hints;
    QVBoxLayout *m_words;
    QStackedLayout *m_places;
    Shown m_shown = Shown::Nothing;
};

}
