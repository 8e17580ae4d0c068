// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/command.h"
#include "cli/help.h"
#include "cli/passwords.h"
#include "cli/shapes.h"
#include "platform/folders.h"
#include "services/openregister.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <thread>

using namespace Qt::StringLiterals;

namespace optoutdesk::cli {

namespace {

enum ExitStatus { Success = 0, Failed = 1, Usage = 2 };

int exitStatusOf(const Failure &failure)
{
    return failure.kind() == FailureKind::Usage ? Usage : Failed;
}

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString compact(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

// The options in front of the command.
struct GlobalOptions
{
    QString databasePath = {};
    QString userName = {};
    bool json = false;
    bool help = false;
    bool version = false;
    QStringList rest = {}; // the command and its words

    static Result<GlobalOptions> parse(const QStringList &words);
};

Result<GlobalOptions> GlobalOptions::parse(const QStringList &words)
{
    GlobalOptions options;
    qsizetype i = 0;
    for (; i < words.size() && words[i].startsWith("--"_L1); ++i) {
        const QString &word = words[i];
        if (word == "--json"_L1) {
            options.json = true;
        } else if (word == "--help"_L1) {
            options.help = true;
        } else if (word == "--version"_L1) {
            options.version = true;
        } else if (word == "--database"_L1 || word == "--user"_L1) {
            if (++i >= words.size())
                return Failure{Problem::MissingArgument, word};
            (word == "--user"_L1 ? options.userName : options.databasePath) = words[i];
        } else if (word.startsWith("--database="_L1)) {
            options.databasePath = word.mid(11);
        } else if (word.startsWith("--user="_L1)) {
            options.userName = word.mid(7);
        } else {
            return Failure{Problem::UnknownOption, word};
        }
    }
    options.rest = words.mid(i);
    // --json is also taken behind the command, where people put it; a value that happens to be "--json" is quoted by "--".
    if (const qsizetype separator = options.rest.indexOf("--"_L1), flag = options.rest.indexOf("--json"_L1);
        flag > 0 && (separator < 0 || flag < separator)) {
        options.rest.removeAt(flag);
        options.json = true;
    }
    return options;
}

class Program
{
public:
    Program(GlobalOptions options, const Clock &clock) : m_options(std::move(options)), m_clock(clock) {}

    int runOne();
    int runBatch();

private:
    Done signIn();
    Result<Answer> answer(const QStringList &words);
    int refuse(const Failure &failure) const;

    GlobalOptions m_options;
    const Clock &m_clock;
    SignInGate m_gate{m_clock};
    std::unique_ptr<OpenRegister> m_register;
};

Done Program::signIn()
{
    if (m_register)
        return {};
    if (m_options.userName.isEmpty())
        return Failure{Problem::MissingArgument, u"--user"_s};
    // What is wrong with the place is told before anybody types a password.
    if (const Result<Protection> there = OpenRegister::look(m_options.databasePath); !there)
        return there.failure();
    const Result<QString> password = signInPassword(m_options.userName);
    if (!password)
        return password.failure();
    // Wrong passwords before this one make it wait, as at the desk.
    std::this_thread::sleep_for(m_gate.waitFor(m_options.databasePath, m_options.userName));
    Result<std::unique_ptr<OpenRegister>> opened =
        OpenRegister::openUnchecked(m_options.databasePath, {m_options.userName, *password}, m_gate, m_clock);
    if (!opened)
        return opened.failure();
    m_register = std::move(*opened);
    return {};
}

Result<Answer> Program::answer(const QStringList &words)
{
    if (words.isEmpty())
        return Failure{Problem::MissingArgument, u"COMMAND"_s};
    const Command *command = commandNamed(words.first());
    if (!command)
        return Failure{Problem::UnknownCommand, words.first()};
    const Result<Arguments> arguments = Arguments::parse(command->arguments, words.mid(1));
    if (!arguments)
        return arguments.failure();
    if (command->needs == Command::Needs::Register) {
        if (const Done ready = signIn(); !ready)
            return ready.failure();
        // A register that is not sound shows nothing, but says what is wrong with it.
        if (const Done sound = command->name == "verify"_L1 ? Done() : m_register->checkSound(); !sound)
            return sound.failure();
    }
    const Surroundings surroundings{
        m_options.databasePath, m_options.userName, m_clock, m_gate, m_register.get(), [](const QString &line) {
            print(stderr, line);
        }};
    return command->run(surroundings, *arguments);
}

int Program::refuse(const Failure &failure) const
{
    if (m_options.json)
        print(stdout, compact(jsonFailure(failure)));
    print(stderr, sentenceFor(failure));
    if (!failure.detail.isEmpty() && failure.kind() >= FailureKind::Locked)
        print(stderr, u"("_s % failure.detail % u')');
    return exitStatusOf(failure);
}

int Program::runOne()
{
    const Result<Answer> result = answer(m_options.rest);
    if (!result)
        return refuse(result.failure());
    if (m_options.json)
        print(stdout, compact(result->json));
    else if (!result->text.isEmpty())
        print(stdout, result->text);
    return result->ok ? Success : Failed;
}

// Every line is answered before the next is read: what was answered is durable, whatever happens then. A refused line has
// its refusal for an answer; the batch itself has failed only when it could not begin.
int Program::runBatch()
{
    if (const Done ready = signIn(); !ready)
        return refuse(ready.failure());
    std::string line;
    while (std::getline(std::cin, line)) {
        if (QByteArrayView(line).trimmed().isEmpty())
            continue;
        const Result<QStringList> words = splitCommandLine(QString::fromStdString(line));
        const Result<Answer> result = words ? answer(*words) : Result<Answer>(words.failure());
        print(stdout, compact(result ? result->json : jsonFailure(result.failure())));
    }
    return Success;
}

}

bool needsPages(const QStringList &words)
{
    return words.contains("letter"_L1) || words.contains("batch"_L1) || words.contains("make-demo"_L1)
           || words.contains("--pdf"_L1);
}

int runProgram(const QStringList &words, const Clock &clock)
{
    Result<GlobalOptions> options = GlobalOptions::parse(words);
    if (!options) {
        if (words.contains("--json"_L1))
            print(stdout, compact(jsonFailure(options.failure())));
        print(stderr, sentenceFor(options.failure()));
        return exitStatusOf(options.failure());
    }
    if (options->version) {
        print(stdout, u"optout-desk-cli "_s % QCoreApplication::applicationVersion());
        return Success;
    }
    if (options->help || options->rest.contains("--help"_L1)) {
        print(stdout, helpText());
        return Success;
    }
    if (options->databasePath.isEmpty())
        options->databasePath = platform::defaultRegisterPath();
    const bool batch = options->rest == QStringList{u"batch"_s};
    Program program(std::move(*options), clock);
    return batch ? program.runBatch() : program.runOne();
}

}
