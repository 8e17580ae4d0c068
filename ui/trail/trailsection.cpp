// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/trailsection.h"

#include "services/openregister.h"
#include "services/patientfinder.h"
#include "text/numberwords.h"
#include "text/sentences.h"
#include "ui/administration/shorttable.h"
#include "ui/printing/reportprinter.h"
#include "ui/shell/workplace.h"
#include "ui/theme/grid.h"
#include "ui/trail/trailfilters.h"
#include "ui/trail/trailmodel.h"
#include "ui/trail/trailtexts.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

constexpr int mostRowsInSight = 12;
constexpr int atOnce = 200;

// The one patient whom the words mean; searching is no look at a patient.
Result<PatientId> patientMeant(OpenRegister &reg, const QString &text)
{
    const Result<FindAnswer> found = reg.finder().find(text, 2);
    if (!found)
        return found.failure();
    if (!found->exact || found->patients.empty())
        return Failure{Problem::PatientNotFound, text};
    if (found->patients.size() > 1)
        return Failure{Problem::NhsNumberAmbiguous, text};
    return found->patients.front().id;
}

}

TrailSection::TrailSection(Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_filters(new TrailFilters(workplace.today())),
      m_rows(new TrailModel(this)),
      m_outcome(new Notice),
      m_table(new ShortTable(tr("Audit trail"), mostRowsInSight)),
      m_count(new TextLabel({}, Tone::Quiet)),
      m_earlier(new QPushButton(tr("Show earlier entries"))),
      m_save(new QPushButton(tr("E&xport …"))),
      m_print(new QPushButton(tr("&Print …"))),
      m_printer(new ReportPrinter(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::block);
    column->addWidget(new TextLabel(tr("Audit trail"), TextRole::Heading));
    column->addWidget(
        new TextLabel(tr("Every act at the desk, and every opening of a patient. Nobody can change or remove an entry "
                         "without it being noticed."),
                      Tone::Quiet));
    column->addWidget(m_filters);
    m_table->setModel(m_rows);
    column->addWidget(m_table);
    column->addWidget(m_count);
    column->addWidget(m_outcome);
    addActs();
    setFocusProxy(m_filters);
    connect(m_filters, &TrailFilters::asked, this, &TrailSection::ask);
    connect(m_printer, &ReportPrinter::started, this,
            [this](const QString &sentence) { m_outcome->say(Tone::Accent, sentence); });
    connect(m_printer, &ReportPrinter::told, this,
            [this](const QString &sentence, bool good) { m_outcome->say(good ? Tone::Good : Tone::Refused, sentence); });
}

void TrailSection::addActs()
{
    m_earlier->setAccessibleName(tr("Show earlier entries"));
    m_save->setAccessibleName(tr("Export"));
    m_print->setAccessibleName(tr("Print"));
    auto *acts = new FlowLayout(grid::gap, grid::gap);
    for (QPushButton *button : {m_earlier, m_save, m_print})
        acts->addWidget(button);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(acts);
    connect(m_earlier, &QPushButton::clicked, this, &TrailSection::loadEarlier);
    connect(m_print, &QPushButton::clicked, this, &TrailSection::print);
    connect(m_save, &QPushButton::clicked, this, [this] {
        askWhereToSave(this, tr("Export the audit trail"), QStringLiteral("audit-trail.csv"),
                       tr("CSV files (*.csv);;PDF files (*.pdf)"), [this](const QString &file) { save(file); });
    });
}

void TrailSection::refresh()
{
    load(m_wishes, m_which.isEmpty() ? m_filters->words() : m_which);
}

void TrailSection::ask()
{
    m_outcome->clear();
    const std::optional<TrailWishes> wishes = m_filters->wishes();
    if (!wishes)
        return;
    const QString patient = m_filters->patientText();
    if (patient.isEmpty())
        return load(*wishes, m_filters->words());
    m_workplace.desk().ask(
        m_question, this, [patient](OpenRegister &reg) { return patientMeant(reg, patient); },
        [this, wishes = *wishes, which = m_filters->words()](const Result<PatientId> &found) mutable {
            if (found) {
                wishes.patient = *found;
                return load(wishes, which);
            }
            m_filters->complainAboutPatient(found.failure().problem == Problem::NhsNumberAmbiguous
                                                ? tr("More than one patient fits. Type the NHS number.")
                                                : sentenceFor(found.failure()));
        });
}

void TrailSection::load(const TrailWishes &wishes, const QString &which)
{
    m_wishes = wishes;
    m_which = which;
    m_workplace.desk().ask(
        m_question, this, [wishes](OpenRegister &reg) { return reg.trail().page(wishes, atOnce); },
        [this](Result<TrailPage> page) {
            if (!page)
                return m_outcome->say(Tone::Refused, sentenceFor(page.failure()));
            m_total = page->total;
            m_rows->setRows(std::move(page->rows));
            count();
        });
}

void TrailSection::loadEarlier()
{
    const TrailRow *last = m_rows->entry(m_rows->rowCount() - 1);
    if (!last)
        return;
    m_workplace.desk().ask(
        m_question, this,
        [wishes = m_wishes, below = last->sequence](OpenRegister &reg) { return reg.trail().page(wishes, atOnce, below); },
        [this](const Result<TrailPage> &page) {
            if (!page)
                return m_outcome->say(Tone::Refused, sentenceFor(page.failure()));
            m_rows->append(page->rows);
            count();
        });
}

void TrailSection::count()
{
    const int shown = m_rows->rowCount();
    m_count->setText(m_total == 0 ? tr("No entries.") : tr("%1 of %2 entries").arg(countText(shown), countText(m_total)));
    m_earlier->setVisible(shown < m_total);
    m_table->setVisible(shown > 0);
    m_save->setEnabled(shown > 0);
    m_print->setEnabled(shown > 0);
}

TrailReports::Words TrailSection::documentWords() const
{
    return [practice = m_workplace.practice().name, which = m_which](const std::vector<TrailRow> &rows) {
        return trailDocument(rows, practice, which);
    };
}

void TrailSection::save(const QString &file)
{
    const bool asPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    m_workplace.desk().run(
        this,
        [wishes = m_wishes, file, asPdf, words = documentWords()](OpenRegister &reg) {
            return asPdf ? reg.trail().exportPdf(wishes, file, words) : reg.trail().exportCsv(wishes, file);
        },
        [this, file](const Done &saved) {
            if (!saved)
                return m_outcome->say(Tone::Refused, sentenceFor(saved.failure()));
            const QString sentence = tr("Audit trail saved as %1").arg(QDir::toNativeSeparators(file));
            m_outcome->say(Tone::Good, sentence);
            Q_EMIT told(sentence);
            refresh();
        });
}

void TrailSection::print()
{
    m_workplace.desk().run(
        this,
        [wishes = m_wishes, words = documentWords()](OpenRegister &reg) { return reg.trail().forPrinter(wishes, words); },
        [this](const Result<ReportDocument> &document) {
            if (!document)
                return m_outcome->say(Tone::Refused, sentenceFor(document.failure()));
            m_printer->print(*document);
            refresh();
        });
}

}
