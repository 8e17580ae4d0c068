// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/publishedreport.h"
#include "ui/statistics/surface.h"

class QRadioButton;

namespace optoutdesk {

// What is to be written: for whom, and in which form. Numbers that may leave the practice are the choice it opens with.
class ExportPanel : public Surface
{
    Q_OBJECT

public:
    enum class Format { Csv, Pdf };

    explicit ExportPanel(QWidget *parent = nullptr);

    void open();

Q_SIGNALS:
    void exportAsked(optoutdesk::ExportPanel::Format format, optoutdesk::Precision precision);
    void closeAsked();

private:
    Precision precision() const;

    QRadioButton *m_forOthers;
    QRadioButton *m_exact;
};

}
