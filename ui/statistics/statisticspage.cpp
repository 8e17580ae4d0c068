// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticspage.h"

#include "letters/fieldtext.h"
#include "services/openregister.h"
#include "services/practicestatistics.h"
#include "text/reportwords.h"
#include "text/sentences.h"
#include "ui/statistics/columns.h"
#include "ui/statistics/statisticsview.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// On the way to 28/2/2026 stands a day of 2020: a day counts when the typing rests, or at Enter.
constexpr auto typingPause = std::chrono::milliseconds(350);

QString suffixOf(ExportPanel::Format format)
{
    return format == ExportPanel::Format::Csv ? QStringLiteral("csv") : QStringLiteral("pdf");
}

// Nobody is on the list and nobody beside it: there is nothing to count yet.
bool isEmpty(const StatisticsReport &report)
{
    PeopleCount all = report.list;
    for (const PeopleCount &apart : {report.temporary, report.privatePatients, report.left, report.deceased})
        all += apart;
    return all.people == 0 && report.byMonth.isEmpty();
}

}

StatisticsPage::StatisticsPage(Workplace &workplace, QWidget *parent)
    : Page(PageId::Statistics, tr("&Statistics"), QStringLiteral("statistics"), QStringLiteral("statistics"), parent),
      m_workplace(workplace),
      m_scroll(new QScrollArea),
      m_asOf(new DateEdit(tr("As of"))),
      m_type(new CalmComboBox),
      m_export(new QPushButton(themedIcon(QStringLiteral("export")), tr("&Export"))),
      m_panel(new ExportPanel),
      m_notice(new Notice),
      m_what(new TextLabel({}, Tone::Quiet)),
      m_view(new StatisticsView),
      m_empty(newEmptyState())
{
    auto *ground = new QWidget;
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(grid::section, grid::section, grid::section, grid::section);
    column->setSpacing(grid::block);
    column->addWidget(newHead());
    column->addWidget(newInputs());
    column->addWidget(m_panel);
    column->addWidget(m_notice);
    column->addWidget(m_view);
    column->addWidget(m_empty);
    column->addStretch(1);
    m_panel->hide();
    m_empty->hide();

    m_scroll->setWidget(ground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    ground->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);

    followToday();
    followRegister();
}

QWidget *StatisticsPage::newHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::tight);
    column->addWidget(new TextLabel(tr("Statistics"), TextRole::Heading));
    column->addWidget(m_what);
    return head;
}

QWidget *StatisticsPage::newInputs()
{
    for (const ObjectionType &type : m_workplace.lists().types)
        m_type->add(type.name, type.id);
    m_export->setAccessibleName(tr("Export"));
    m_export->setEnabled(false);
    if (!m_workplace.may(Act::ExportStatistics))
        m_export->hide();

    auto *inputs = new Columns(grid::section);
    inputs->add(new FormField(tr("As &of"), m_asOf), 5, Qt::AlignTop);
    inputs->add(new FormField(tr("Objection &type"), m_type), 3, Qt::AlignTop);
    inputs->add(m_export, 0, Qt::AlignBottom | Qt::AlignLeft);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_asOf, &DateEdit::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &StatisticsPage::countWhenSeen);
    connect(m_asOf->field(), &QLineEdit::returnPressed, this, &StatisticsPage::countWhenSeen);
    connect(m_type, &QComboBox::currentIndexChanged, this, &StatisticsPage::countWhenSeen);
    connect(m_export, &QPushButton::clicked, this, &StatisticsPage::openPanel);
    connect(m_panel, &ExportPanel::exportAsked, this, &StatisticsPage::askWhere);
    connect(m_panel, &ExportPanel::closeAsked, this, &StatisticsPage::closePanel);
    return inputs;
}

QWidget *StatisticsPage::newEmptyState()
{
    auto *empty = new QWidget;
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(0, grid::section, 0, 0);
    column->setSpacing(grid::gap);
    column->addWidget(new TextLabel(tr("There is nothing to count yet"), TextRole::Heading));
    column->addWidget(new TextLabel(
        tr("This register holds no patients. Once the patient list is imported, numbers and charts stand here.")));
    if (m_workplace.may(Act::ImportPatients)) {
        auto *import = newPrimaryButton(tr("&Import the patient list"));
        import->setAccessibleName(tr("Import the patient list"));
        column->addWidget(import, 0, Qt::AlignLeft);
        connect(import, &QPushButton::clicked, &m_workplace, [this] { m_workplace.show(PageId::Register); });
    }
    return empty;
}

void StatisticsPage::followRegister()
{
    connect(&m_workplace, &Workplace::changed, this, [this](Change change) {
        if (change == Change::Recorded || change == Change::Imported || change == Change::Patients
            || change == Change::Practice)
            countWhenSeen();
    });
}

// At midnight a page that showed today shows the new day.
void StatisticsPage::followToday()
{
    const QDate today = m_workplace.today();
    if (today == m_today)
        return;
    const bool showsToday = !m_today.isValid() || m_asOf->date() == m_today;
    m_today = today;
    m_asOf->setToday(today);
    if (showsToday)
        m_asOf->setDate(today);
}

void StatisticsPage::activated()
{
    followToday();
    if (m_stale)
        count();
}

void StatisticsPage::refresh()
{
    followToday();
    count();
}

QWidget *StatisticsPage::firstFocus()
{
    return m_asOf->field();
}

bool StatisticsPage::escape()
{
    if (!m_panel->isVisibleTo(this))
        return false;
    closePanel();
    return true;
}

void StatisticsPage::printThis()
{
    if (!m_export->isVisibleTo(this) || !m_export->isEnabled())
        return;
    openPanel();
    m_panel->offerPages();
}

void StatisticsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        count();
}

void StatisticsPage::countWhenSeen()
{
    m_stale = true;
    if (isVisible())
        count();
}

// A day that cannot be read leaves the numbers that are there: the line above them says which day they are for.
void StatisticsPage::count()
{
    const std::optional<QDate> day = m_asOf->date();
    const QString type = m_type->currentData().toString();
    if (!day || type.isEmpty())
        return;
    m_stale = false;
    m_typing.stop();
    m_workplace.desk().ask(
        m_question, this, [type, day = *day](OpenRegister &reg) { return reg.statistics().report(type, day); },
        [this](const Result<StatisticsReport> &report) {
            if (report)
                return show(*report);
            m_notice->say(Tone::Refused, sentenceFor(report.failure()));
        });
}

void StatisticsPage::show(const StatisticsReport &report)
{
    m_shownDay = report.asOf;
    m_shownType = report.type;
    const ObjectionType *type = m_workplace.lists().type(report.type);
    m_what->setText(
        tr("%1 objections at %2 on %3")
            .arg(type ? type->name : report.type, isolated(m_workplace.practice().name), screenDate(report.asOf)));
    const bool empty = isEmpty(report);
    m_empty->setVisible(empty);
    m_view->show(report, m_workplace.lists());
    m_view->setDetailsVisible(!empty);
    m_export->setEnabled(true);
}

void StatisticsPage::askWhere(ExportPanel::Format format, Precision precision)
{
    const QString name = QStringLiteral("statistics-%1-%2.%3").arg(m_shownType, isoDate(m_shownDay), suffixOf(format));
    const QString kinds =
        format == ExportPanel::Format::Csv ? tr("Tables for a spreadsheet (*.csv)") : tr("Pages to print (*.pdf)");
    askWhereToSave(this, tr("Save the statistics"), name, kinds,
                   [this, format, precision](const QString &file) { write(format, precision, file); });
}

void StatisticsPage::write(ExportPanel::Format format, Precision precision, const QString &file)
{
    const auto words = [practice = m_workplace.practice().name, lists = m_workplace.lists()](const PublishedReport &report) {
        return reportDocument(report, practice, lists);
    };
    m_workplace.desk().run(
        this,
        [=, type = m_shownType, day = m_shownDay](OpenRegister &reg) {
            return format == ExportPanel::Format::Csv ? reg.statistics().exportCsv(type, day, precision, file)
                                                      : reg.statistics().exportPdf(type, day, precision, file, words);
        },
        [this, precision, file](const Done &done) { tellWritten(done, precision, file); });
}

void StatisticsPage::tellWritten(const Done &done, Precision precision, const QString &file)
{
    if (!done) {
        m_notice->say(Tone::Refused, sentenceFor(done.failure()));
        return;
    }
    closePanel();
    const QFileInfo written(file);
    const QString folder = QDir::toNativeSeparators(written.absolutePath());
    m_notice->say(
        Tone::Good,
        precision == Precision::ExactInternalOnly
            ? tr("%1 is written to %2. It holds exact numbers: keep it inside the practice.").arg(written.fileName(), folder)
            : tr("%1 is written to %2. Small numbers are hidden in it.").arg(written.fileName(), folder));
}

void StatisticsPage::openPanel()
{
    m_notice->clear();
    m_panel->open();
    // Large text may put the cursor below the window's edge; the panel has its place only after this event.
    QTimer::singleShot(0, m_panel, [this] {
        if (QWidget *cursor = m_panel->focusWidget())
            m_scroll->ensureWidgetVisible(cursor);
    });
}

void StatisticsPage::closePanel()
{
    m_panel->hide();
    m_export->setFocus(Qt::OtherFocusReason);
}

}
