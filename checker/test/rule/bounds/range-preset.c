// SPDX-License-Identifier: GPL-2.0-only
/* Members that only drivers set, in a file that is the whole driver. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static int three[3], four[4], six[6];

static ssize_t ok_show(struct gadget_port *port, char *buf)
{
	return three[port->nr];
}

static ssize_t bad_show(struct gadget_port *port, char *buf)
{
	return three[port->nr];	//~ BL501
}

/* The port of kind 9 gets no such call. */
static ssize_t ok_show_kind(struct gadget_port *port, char *buf)
{
	return three[port->nr] >> port->shift;
}

static ssize_t bad_show_shift(struct gadget_port *port, char *buf)
{
	return 1 << (port->shift + 1);	//~ BL507
}

/* A call does not change it. */
static ssize_t ok_show_lines(struct gadget_port *port, char *buf)
{
	u32 i = port->lines;

	if (!i)
		return 0;
	ok_show(port, buf);
	return 100 / port->lines + i;
}

/* This is put into other ports, too. */
static ssize_t bad_show_stored(struct gadget_port *port, char *buf)
{
	return 100 / port->nr;	//~ BL506
}

static ssize_t ok_show_named(struct gadget_port *port, char *buf)
{
	return 100 / port->nr;
}

static void ok_register(struct gadget_port *port)
{
	port->show = bad_show_stored;
}

static struct gadget_port ports[] = {
	{ .kind = 1, .nr = 2, .show = bad_show_stored },
	{ .kind = 1, .nr = 2, .show = ok_show_named },
	{ .kind = 1, .nr = 2, .show = ok_show },
	{ .kind = 1, .nr = 3, .show = bad_show },
	{ .kind = 1, .nr = 1, .shift = 31, .show = ok_show_kind },
	{ .kind = 9, .nr = 5, .show = ok_show_kind },
	{ .kind = 1, .shift = 31, .show = bad_show_shift },
	{ .kind = 1, .lines = 2, .show = ok_show_lines },
};

/* Any of the table: the largest of all */
static int ok_any(struct gadget_port *port)
{
	return six[port->nr];
}

static int bad_any(struct gadget_port *port)
{
	return three[port->nr];	//~ BL501
}

static int ok_room(struct gadget_ports *p)
{
	return p->room ? six[p->room - 1] : 0;
}

static int bad_room(struct gadget_ports *p)
{
	return p->room ? three[p->room - 1] : 0;	//~ BL501
}

/* The port of kind 9 is the one of number 5. */
static int ok_ports_but(void)
{
	u32 n = gadget_ports_but();

	return n ? four[n - 1] : 0;
}

static int bad_ports_but(void)
{
	u32 n = gadget_ports_but();

	return n ? three[n - 1] : 0;	//~ BL501
}

static int ok_width(struct gadget_bus *bus)
{
	return 1 << bus->width;
}

static int bad_width(struct gadget_bus *bus)
{
	return 1 << (bus->width + 1);	//~ BL507
}

static int ok_make(int wide)
{
	struct gadget_bus *bus = wide ? gadget_bus_get(31) :
					gadget_bus_get(8);
	struct gadget_bus *more = gadget_bus_get(16);

	return bus->width + more->width + ok_any(&ports[0]);
}
