// SPDX-License-Identifier: GPL-2.0-only
/* The same in a file that has slots of its own, and no other functions. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

struct part {
	int (*count)(struct part *part);
};

int __slot(part, count)(struct part *part) __contract;
__slot_check(part, count);

static int three[3], four[4];

static int count(struct part *part)
{
	return three[1];
}

const struct part part = { .count = count };

static ssize_t ok_show(struct gadget_port *port, char *buf)
{
	return four[port->nr];
}

static ssize_t bad_show(struct gadget_port *port, char *buf)
{
	return three[port->nr];	//~ BL501
}

const struct gadget_port ports[] = {
	{ .kind = 1, .nr = 3, .show = ok_show },
	{ .kind = 1, .nr = 3, .show = bad_show },
};
