// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/terminal.h"

#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace optoutdesk::native {

namespace {

// The terminal shows what is typed again, whatever ends the asking.
class Silence
{
public:
    explicit Silence(const termios &shown) : m_shown(shown)
    {
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~Silence() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_shown); }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    termios m_shown;
};

}

std::optional<std::string> askHidden(const std::string &prompt)
{
    termios shown{};
    if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &shown) != 0)
        return std::nullopt;
    std::cerr << prompt << std::flush;
    std::string answer;
    bool answered = false;
    {
        const Silence silence(shown);
        answered = static_cast<bool>(std::getline(std::cin, answer));
    }
    std::cerr << '\n';
    return answered ? std::optional(answer) : std::nullopt;
}

}
