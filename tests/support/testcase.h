// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <functional>
#include <memory>
#include <vector>

namespace optoutdesk::testing {

struct TestCase
{
    const char *name;
    std::function<std::unique_ptr<QObject>()> create;
};

// Every QTest class of a test program, in the order of linking.
std::vector<TestCase> &testCases();

struct TestRegistration
{
    TestRegistration(const char *name, std::function<std::unique_ptr<QObject>()> create)
    {
        testCases().push_back({name, std::move(create)});
    }
};

}

// Stands once at the end of a test file, before its moc is included.
#define OPTOUTDESK_TEST(Class)                                                                                              \
    static const optoutdesk::testing::TestRegistration registered##Class(#Class, [] { return std::make_unique<Class>(); })
