// SPDX-License-Identifier: GPL-2.0-only
/* BL107, BL102: what is not followed of arrays so far. */
#include <belay/belay.h>

#include "mini.h"

#define NR_QUEUES 4

struct queue {
	u32 *ring __own(kfree) __nullable;
	u32 depth;
};

struct port {
	struct queue queues[NR_QUEUES];
	u32 *tags[NR_QUEUES] __own(kfree) __nullable;
};

static void miss_structures(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++)
		kfree(port->tags[i]);
	kfree(port);	//~ miss BL107
}

static void ok_structures(struct port *port __take)
{
	int i;

	for (i = 0; i < NR_QUEUES; i++) {
		kfree(port->queues[i].ring);
		kfree(port->tags[i]);
	}
	kfree(port);
}

/* Any two, which may be the same. */
static void miss_twice_in_no_order(struct port *port, u32 a, u32 b)
{
	if (a >= NR_QUEUES || b >= NR_QUEUES)
		return;
	kfree(port->tags[a]);
	kfree(port->tags[b]);	//~ miss BL102
}	//~ BL109 //~ BL109
