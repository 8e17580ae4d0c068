// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace optoutdesk {

struct ObjectionType;
class Workplace;

// The objection types as dated data with their codes, to look at.
class TypesSection : public QWidget
{
    Q_OBJECT

public:
    explicit TypesSection(Workplace &workplace, QWidget *parent = nullptr);
};

}
