// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/verifying/referencecheck.h"

#include "domain/letterreference.h"
#include "platform/guards.h"
#include "security/auditchain.h"
#include "security/derivedkeys.h"
#include "services/verifying/trailcheck.h"
#include "storage/letterrepository.h"

namespace optoutdesk {

Done checkReference(const Desk &desk, const QString &text)
{
    const std::optional<LetterReference> reference = LetterReference::parse(text);
    if (!reference)
        return Failure{Problem::ReferenceInvalid, text.simplified()};
    const Result<std::optional<Letter>> found = LetterRepository(desk.database).byReference(reference->number);
    if (!found)
        return found.failure();
    const std::optional<Letter> &letter = *found;
    if (!letter || !letter->issuedAt.isValid())
        return Failure{Problem::RegisterOlder, reference->text(), reference->number};
    // The number alone proves nothing where the letter carries more.
    if (reference->head.isEmpty() && !letter->head.isEmpty())
        return Failure{Problem::ReferenceInvalid, text.simplified()};
    if (letter->head != reference->head)
        return Failure{Problem::ReferenceDiffers, reference->text()};
    if (letter->head.isEmpty() || !desk.dataKey.isValid() || !guards::isOn(guards::Guard::ChainChecked))
        return {};

    const AuditChain chain(derivedKey(desk.dataKey, KeyUse::Trail));
    const Result<TrailFindings> trail = proveTrail(desk.database, chain);
    if (!trail)
        return trail.failure();
    if (letter->headSequence > trail->entries)
        return Failure{Problem::RegisterOlder, reference->text(), QString::number(letter->headSequence)};
    if (!trail->hasHead(letter->headSequence, reference->head))
        return Failure{Problem::ReferenceDiffers, reference->text()};
    return {};
}

}
