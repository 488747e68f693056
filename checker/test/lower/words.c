// SPDX-License-Identifier: GPL-2.0-only
/* Words are the sum over all declarations, read with one set of names. */
#include <belay/belay.h>
#include "words.h"

struct thing *thing_get(int id) __own(thing_put) __nullable;
int thing_read(struct thing *t, char *buf __bytes(len) __init_out,
	       unsigned long len);
int thing_read(struct thing *t __nullable, char *buf, unsigned long len)
	__sets(*buf, result >= 0);
void thing_put(struct thing *t __take);
static int later(struct thing *first, int count) __takes(first, !result);

/* The names of the definition differ from those of the contract. */
int __contract thing_write(struct thing *to, const char *from __bytes(n),
			   int n) __takes(from, result == 0);
int thing_write(struct thing *t, const char *p, int len)
{
	return later(t, len) + *p;
}

static int later(struct thing *a, int b)
{
	struct thing *local __own(thing_put) = thing_get(b);
	char buf[4];

	if (thing_read(a, buf, sizeof(buf)) < 0)
		thing_put(local);
	return thing_size(a);
}

extern struct thing *current_thing __nullable;
struct thing *current_thing;

int __bad_word(int n) __attribute__((annotate("belay:frobs(n)")));

int uses(void)
{
	return current_thing ? __bad_word(current_thing->n) : 0;
}
