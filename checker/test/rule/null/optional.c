// SPDX-License-Identifier: GPL-2.0-only
/*
 * BL301, BL303: outputs that callers may do without, and outputs that may be
 * NULL, are two things.
 */
#include <belay/belay.h>

#include "mini.h"

struct port {
	u32 id;
};

struct port *port_find(u32 id) __nullable __contract;

/* Either may be left out; both are there where it says so. */
int ports_find(u32 id, struct port **in __nullable,
	       struct port **out __nullable)
	__sets(*in, result == 0) __sets(*out, result == 0);
int port_maybe(u32 id, struct port **port __nullable_each)
	__sets(*port, result == 0);
unsigned long number(const char *s __cstr, char **end __nullable __init_out);

int ok_one(u32 id)
{
	struct port *in;
	int err = ports_find(id, &in, NULL);

	return err ? err : (int)in->id;
}

int bad_one(u32 id)
{
	struct port *in;

	ports_find(id, &in, NULL);
	return (int)in->id;	//~ BL401
}

int ok_maybe(u32 id)
{
	struct port *port;
	int err = port_maybe(id, &port);

	return err ? err : port ? (int)port->id : 0;
}

int bad_maybe(u32 id)
{
	struct port *port;
	int err = port_maybe(id, &port);

	return err ? err : (int)port->id;	//~ BL301
}

int bad_maybe_not_wanted(u32 id)
{
	return port_maybe(id, NULL);	//~ BL303
}

unsigned long ok_number(const char *s __cstr)
{
	char *end;
	unsigned long n = number(s, &end);

	return *end ? 0 : n;
}

int ok_find(u32 id, struct port **port __nullable)
	__sets(*port, result == 0);
int ok_find(u32 id, struct port **port)
{
	struct port *p = port_find(id);

	if (!p)
		return -ENODEV;
	if (port)
		*port = p;
	return 0;
}

int bad_find(u32 id, struct port **port __nullable)
	__sets(*port, result == 0);
int bad_find(u32 id, struct port **port)
{
	if (port)
		*port = port_find(id);
	return 0;	//~ BL303
}

int bad_find_unasked(u32 id, struct port **port __nullable)
	__sets(*port, result == 0);
int bad_find_unasked(u32 id, struct port **port)
{
	struct port *p = port_find(id);

	if (!p)
		return -ENODEV;
	*port = p;	//~ BL301
	return 0;
}

int ok_none(u32 id, struct port **port __nullable_each)
	__sets(*port, result == 0);
int ok_none(u32 id, struct port **port)
{
	*port = port_find(id);
	return 0;
}

/* Of what an argument that may be missing points to, members stay valid. */
struct box {
	struct port *port;
	struct port *spare __nullable;
};

void box_turn(struct box *box __nullable, u32 id)
	__sets(box->port) __sets(box->spare);

u32 ok_turned(struct box *box)
{
	box_turn(box, 1);
	return box->port->id + (box->spare ? box->spare->id : 0);
}

u32 bad_turned(struct box *box)
{
	box_turn(box, 1);
	return box->spare->id;	//~ BL301
}
