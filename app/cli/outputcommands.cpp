// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/shapes.h"
#include "cli/statisticsanswer.h"
#include "cli/values.h"
#include "services/letterissuer.h"
#include "services/openregister.h"
#include "services/practicestatistics.h"
#include "text/reportwords.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

struct OutputCommands
{
    Q_DECLARE_TR_FUNCTIONS(OutputCommands)

public:
    static Result<Answer> letter(const Surroundings &surroundings, const Arguments &arguments);
    static Result<Answer> statistics(const Surroundings &surroundings, const Arguments &arguments);
};

Result<Answer> OutputCommands::letter(const Surroundings &surroundings, const Arguments &arguments)
{
    const Result<EventUuid> event = uuidValue(arguments, "--event"_L1);
    if (!event)
        return event.failure();
    std::optional<LetterFormat> format; // without one, as the patient needs it
    if (arguments.has("--format"_L1)) {
        const Result<LetterFormat> asked = wordValue(arguments, "--format"_L1, LetterFormat::Standard);
        if (!asked)
            return asked.failure();
        format = *asked;
    }
    const QString file = QFileInfo(arguments.value("--pdf"_L1)).absoluteFilePath();
    const Result<LetterForPage> issued =
        surroundings.openRegister->letters().issueToPdf(*event, file, format, arguments.value("--language"_L1));
    if (!issued)
        return issued.failure();
    return Answer{.json = {{u"reference"_s, issued->reference}, {u"copy"_s, issued->copy}, {u"file"_s, file}},
                  .text = issued->copy ? tr("Letter %1, a copy: %2").arg(issued->reference, file)
                                       : tr("Letter %1: %2").arg(issued->reference, file)};
}

Result<Answer> OutputCommands::statistics(const Surroundings &surroundings, const Arguments &arguments)
{
    const QDate today = surroundings.clock.today();
    const Result<QDate> asked = dateValue(arguments, "--as-of"_L1, today);
    if (!asked)
        return asked.failure();
    const QDate asOf = asked->isValid() ? *asked : today;
    const QString type = arguments.value("--type"_L1, u"type1"_s);
    const Precision precision = arguments.has("--exact"_L1) ? Precision::ExactInternalOnly : Precision::DisclosureControlled;
    PracticeStatistics &statistics = surroundings.openRegister->statistics();

    const Result<StatisticsReport> report = statistics.report(type, asOf);
    if (!report)
        return report.failure();
    if (arguments.has("--csv"_L1)) {
        const QString file = QFileInfo(arguments.value("--csv"_L1)).absoluteFilePath();
        if (const Done kept = statistics.exportCsv(type, asOf, precision, file); !kept)
            return kept.failure();
    }
    if (arguments.has("--pdf"_L1)) {
        const QString file = QFileInfo(arguments.value("--pdf"_L1)).absoluteFilePath();
        const Result<CodeLists> lists = surroundings.openRegister->codeLists();
        if (!lists)
            return lists.failure();
        const QString practice = surroundings.openRegister->practice().name;
        const auto words = [&](const PublishedReport &published) { return reportDocument(published, practice, *lists); };
        if (const Done kept = statistics.exportPdf(type, asOf, precision, file, words); !kept)
            return kept.failure();
    }
    return statisticsAnswer(*report);
}

}

std::vector<Command> outputCommands()
{
    using Needs = Command::Needs;
    return {{"letter"_L1,
             Needs::Register,
             {{{"--event"_L1, Takes::Value, true}, {"--pdf"_L1, Takes::Value, true}, {"--format"_L1}, {"--language"_L1}}},
             OutputCommands::letter},
            {"statistics"_L1,
             Needs::Register,
             {{{"--as-of"_L1}, {"--type"_L1}, {"--csv"_L1}, {"--pdf"_L1}, {"--exact"_L1, Takes::Nothing}}},
             OutputCommands::statistics}};
}

}
