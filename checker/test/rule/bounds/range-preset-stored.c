// SPDX-License-Identifier: GPL-2.0-only
/* The same where something is stored that is not constant. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static int three[3];

static ssize_t bad_show(struct gadget_port *port, char *buf)
{
	return three[port->nr];	//~ BL501
}

static ssize_t ok_show(struct gadget_port *port, char *buf)
{
	return 1 << port->shift;
}

static struct gadget_port ports[] = {
	{ .kind = 1, .nr = 2, .show = bad_show },
	{ .kind = 1, .shift = 2, .show = ok_show },
};

static void ok_number(struct gadget_port *port, int nr)
{
	port->nr = nr;
	port->shift = 31;
}
