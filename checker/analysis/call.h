/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A call: which contract it goes by, or whether its body is looked into.
 */
#ifndef ANALYSIS_CALL_H
#define ANALYSIS_CALL_H

#include "analysis/run.h"

/* Runs the call at @at in @w; appends the worlds after it. */
void call_step(const struct site *at, struct world *w, struct worlds *out);

/* Is @p a member of a structure (whose slot then has a contract)? */
bool call_through_member(const struct mir_place *p);

/* The declaration of the slot that the member @f is, or NULL. */
struct mir_func *call_slot(const struct run *r, const struct mir_field *f);

#endif
