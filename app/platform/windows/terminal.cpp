// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/native/terminal.h"

#include <array>
#include <windows.h>

namespace optoutdesk::native {

std::optional<std::string> askHidden(const std::string &prompt)
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    const HANDLE output = ::GetStdHandle(STD_ERROR_HANDLE);
    DWORD shown = 0;
    if (::GetConsoleMode(input, &shown) == 0)
        return std::nullopt;

    DWORD written = 0;
    ::WriteFile(output, prompt.data(), static_cast<DWORD>(prompt.size()), &written, nullptr);
    ::SetConsoleMode(input, shown & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    std::array<wchar_t, 1024> typed{};
    DWORD length = 0;
    const bool answered = ::ReadConsoleW(input, typed.data(), static_cast<DWORD>(typed.size()), &length, nullptr) != 0;
    ::SetConsoleMode(input, shown);
    ::WriteFile(output, "\r\n", 2, &written, nullptr);
    if (!answered)
        return std::nullopt;

    while (length > 0 && (typed[length - 1] == L'\n' || typed[length - 1] == L'\r'))
        --length;
    if (length == 0)
        return std::string();
    const int wide = static_cast<int>(length);
    std::string answer(
        static_cast<size_t>(::WideCharToMultiByte(CP_UTF8, 0, typed.data(), wide, nullptr, 0, nullptr, nullptr)), '\0');
    ::WideCharToMultiByte(CP_UTF8, 0, typed.data(), wide, answer.data(), static_cast<int>(answer.size()), nullptr, nullptr);
    return answer;
}

}
