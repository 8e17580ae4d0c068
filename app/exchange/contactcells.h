// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"

namespace optoutdesk {

// The parts of an address as a file's columns hold them.
struct AddressCells
{
    QStringList lines = {}; // columns with a line each, or one with all of it, split at line breaks or else commas
    QString buildingName = {};
    QString buildingNumber = {};
    QString street = {};
    QString locality = {};
    QString town = {};
    QString county = {};
    QString postcode = {};
};

// The lines as on an envelope: a bare number joins its street, a line is not repeated, a postcode at the end of the lines
// becomes the postcode where there was none.
Address readAddress(const AddressCells &cells);

// Takes from the end of the lines until the address fits on one line of `limit` characters; false when it did already.
bool shortenAddress(Address &address, qsizetype limit);

// The numbers of one cell, separated by semicolons, commas or " / ".
QStringList readPhones(const QString &cell);

}
