// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <tl/expected.hpp>

#include <utility>

namespace optoutdesk {

// The outcome of anything that can fail: a value, or the Failure that says why not. It cannot be dropped silently
// (tl::expected alone can be). Reading the value of a failure is a programming error and ends in an assertion.
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_outcome(std::move(value)) {}
    Result(Failure failure) : m_outcome(tl::unexpect, std::move(failure)) {}

    explicit operator bool() const { return m_outcome.has_value(); }
    bool ok() const { return m_outcome.has_value(); }

    const T &value() const & { return *m_outcome; }
    T &value() & { return *m_outcome; }
    T &&value() && { return std::move(*m_outcome); }
    const T &operator*() const & { return *m_outcome; }
    T &operator*() & { return *m_outcome; }
    T &&operator*() && { return std::move(*m_outcome); }
    const T *operator->() const { return &*m_outcome; }
    T *operator->() { return &*m_outcome; }

    const Failure &failure() const { return m_outcome.error(); }

private:
    tl::expected<T, Failure> m_outcome;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Failure failure) : m_outcome(tl::unexpect, std::move(failure)) {}

    explicit operator bool() const { return m_outcome.has_value(); }
    bool ok() const { return m_outcome.has_value(); }
    const Failure &failure() const { return m_outcome.error(); }

private:
    tl::expected<void, Failure> m_outcome;
};

using Done = Result<void>;

}
