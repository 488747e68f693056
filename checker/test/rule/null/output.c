// SPDX-License-Identifier: GPL-2.0-only
/* What a function hands out through a parameter, its caller takes for valid. */
#include "mini.h"
#include <belay/belay.h>

struct port {
	int irq;
};

struct port *port_open(u32 id) __own(port_close) __errptr;
struct port *port_find(u32 id) __own(port_close) __nullable;
void port_close(struct port *port __take);
const char *port_label(u32 id) __cstr __nullable;

int bad_pair(u32 id, struct port **a __own(port_close),
	     struct port **b __own(port_close))
	__sets(*a, result == 0) __sets(*b, result == 0);
int bad_pair(u32 id, struct port **a, struct port **b)
{
	struct port *p = port_open(id), *q;

	if (IS_ERR(p))
		return -ENODEV;
	q = port_open(id + 1);
	*a = p;
	*b = q;
	return 0; //~ BL304 *b
}

int ok_pair(u32 id, struct port **a __own(port_close),
	    struct port **b __own(port_close))
	__sets(*a, result == 0) __sets(*b, result == 0);
int ok_pair(u32 id, struct port **a, struct port **b)
{
	struct port *p = port_open(id), *q;

	if (IS_ERR(p))
		return -ENODEV;
	q = port_open(id + 1);
	if (IS_ERR(q)) {
		port_close(p);
		return -ENODEV;
	}
	*a = p;
	*b = q;
	return 0;
}

int bad_find(u32 id, struct port **out __own(port_close))
	__sets(*out, result == 0);
int bad_find(u32 id, struct port **out)
{
	*out = port_find(id);
	return 0; //~ BL303 *out
}

int ok_find(u32 id, struct port **out __own(port_close))
	__sets(*out, result == 0);
int ok_find(u32 id, struct port **out)
{
	*out = port_find(id);
	return *out ? 0 : -ENODEV;
}

int ok_find_or_none(u32 id, struct port **out __own(port_close)
					      __nullable_each)
	__sets(*out, result == 0);
int ok_find_or_none(u32 id, struct port **out)
{
	*out = port_find(id);
	return 0;
}

/* That the caller may not want it says nothing of what it gets. */
int ok_find_if_wanted(struct port **out __own(port_close) __nullable)
	__sets(*out, result == 0);
int ok_find_if_wanted(struct port **out)
{
	if (!out)
		return -EINVAL;
	*out = port_find(1);
	return *out ? 0 : -ENODEV;
}

int bad_find_if_wanted(struct port **out __own(port_close) __nullable)
	__sets(*out, result == 0);
int bad_find_if_wanted(struct port **out)
{
	if (!out)
		return -EINVAL;
	*out = port_find(1);
	return 0; //~ BL303 *out
}

void bad_label(u32 id, const char **label __init_out);
void bad_label(u32 id, const char **label)
{
	*label = port_label(id);
} //~ BL303 *label

void ok_label(u32 id, const char **label __init_out);
void ok_label(u32 id, const char **label)
{
	const char *s = port_label(id);

	*label = s ? s : "none";
}

/* Where the caller does not want it there is nothing to set. */
int ok_wanted(u32 id, int *irq __init_out __nullable);
int ok_wanted(u32 id, int *irq)
{
	if (irq)
		*irq = (int)id;
	return 0;
}

int bad_wanted(u32 id, int *irq __init_out __nullable);
int bad_wanted(u32 id, int *irq)
{
	if (irq && id)
		*irq = (int)id;
	return 0; //~ BL402 *irq
}
