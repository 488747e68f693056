// SPDX-License-Identifier: GPL-2.0-only
#include "rule/rule.h"

#include <stdarg.h>

#include "analysis/want.h"

struct diag *rule_diag(struct diag_buf *b, const struct issue *i,
		       unsigned rule, const char *fmt, ...)
{
	struct diag *d;
	va_list ap;
	char *text;

	va_start(ap, fmt);
	text = arena_vprintf(b->arena, fmt, ap);
	va_end(ap);
	d = diag_new(b, rule, event_span(i->at), "%s", text);
	d->func = event_func(i->at);
	d->wants = want_merge(b->arena, NULL, i->wants);
	if (i->from_text)
		diag_note(b, d, event_span(i->from), "%s", i->from_text);
	if (i->then_text)
		diag_note(b, d, event_span(i->then), "%s", i->then_text);
	if (i->inner.frame)
		diag_note(b, d, event_span(i->inner), "in this call, here");
	return d;
}
