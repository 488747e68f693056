// SPDX-License-Identifier: GPL-2.0-only
/* Locks that are held, by their place. */
#include <belay/belay.h>

#include "mini.h"

void belay_peek(const void *p);

struct box {
	struct mutex lock, inner;
	int n;
};

int locked(struct box *b)
{
	mutex_lock(&b->lock);
	belay_peek(b);
	if (b->n) {
		mutex_unlock(&b->lock);
		belay_peek(b);
		return 1;
	}
	if (mutex_trylock(&b->inner)) {
		belay_peek(b);
		mutex_unlock(&b->inner);
	}
	mutex_unlock(&b->lock);
	return 0;
}
