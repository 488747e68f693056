// SPDX-License-Identifier: GPL-2.0-only
/* The same where memory becomes one. */
#include <belay/belay.h>

#include "mini.h"
#include "device.h"

static ssize_t ok_scale(struct gadget_port *port, char *buf)
{
	return 1 << (port->form.bits - 1);
}

static ssize_t bad_wide(struct gadget_port *port, char *buf)
{
	return 1 << (port->form.bits + 8);	//~ BL507
}

/* The port of kind 9 gets no such call. */
static struct gadget_port ports[] = {
	{ .kind = 1, .form = { .bits = 12 }, .show = ok_scale },
	{ .kind = 1, .form = { .bits = 24 }, .show = bad_wide },
	{ .kind = 9, .form = { .bits = 64 } },
};

static int any_bits(const struct gadget_port *port)
{
	return port->form.bits ? 64 / port->form.bits : 0;
}

static int bad_bits(int i)
{
	const struct gadget_port *port = &ports[i & 1];

	return 64 / port->form.bits + any_bits(port);	//~ BL506
}

static struct gadget_port *ok_make(struct device *dev)
	__nullable __borrows(dev)
{
	return devm_kzalloc(dev, sizeof(struct gadget_port), GFP_KERNEL);
}
