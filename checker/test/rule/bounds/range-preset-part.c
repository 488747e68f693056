// SPDX-License-Identifier: GPL-2.0-only
/* The same in a file that is not the whole driver. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static int three[3];

static ssize_t bad_show(struct gadget_port *port, char *buf)
{
	return three[port->nr];	//~ BL501
}

static struct gadget_port ports[] = {
	{ .kind = 1, .nr = 2, .show = bad_show },
};

struct gadget_port *ok_first_port(void)
{
	return &ports[0];
}
