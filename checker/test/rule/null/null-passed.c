// SPDX-License-Identifier: GPL-2.0-only
/* BL303: NULL goes where a valid pointer is promised. */
#include <belay/belay.h>

#include "mini.h"

struct cfg {
	u32 rate;
};

struct port {
	struct cfg *cfg;
	struct cfg *spare __nullable;
	char *name __own(kfree);
};

void port_free(struct port *port __take);
struct cfg *cfg_find(u32 id) __nullable;
struct cfg *cfg_default(void) __contract;
int cfg_apply(struct cfg *cfg) __contract;
int cfg_try(struct cfg *cfg __nullable) __contract;

int bad_passed(u32 id)
{
	return cfg_apply(cfg_find(id));	//~ BL303
}

int ok_passed(u32 id)
{
	struct cfg *cfg = cfg_find(id);

	if (!cfg)
		return -ENODEV;
	return cfg_apply(cfg);
}

int ok_accepted(u32 id)
{
	return cfg_try(cfg_find(id));
}

int bad_literal(void)
{
	return cfg_apply(NULL);	//~ BL303
}

int ok_literal(void)
{
	return cfg_try(NULL);
}

int bad_allocation(size_t n, const void *from __bytes(n))
{
	void *p = kzalloc(n, GFP_KERNEL);

	memcpy(p, from, n);	//~ BL303
	kfree(p);
	return 0;
}

int ok_allocation(size_t n, const void *from __bytes(n))
{
	void *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	memcpy(p, from, n);
	kfree(p);
	return 0;
}

/* Returned. */
struct cfg *bad_returned(u32 id)
{
	return cfg_find(id);	//~ BL303
}

struct cfg *ok_returned(u32 id)
{
	struct cfg *cfg = cfg_find(id);

	return cfg ? cfg : cfg_default();
}

struct cfg *ok_returned_nullable(u32 id)
	__nullable
{
	return cfg_find(id);
}

struct cfg *bad_null_on_error(u32 id)
{
	if (!id)
		return NULL;	//~ BL303
	return cfg_default();
}

/* Left in a member that promises to be valid. */
void bad_stored(struct port *port, u32 id)
{
	port->cfg = cfg_find(id);
}	//~ BL303

void ok_stored(struct port *port, u32 id)
{
	struct cfg *cfg = cfg_find(id);

	if (cfg)
		port->cfg = cfg;
}

void ok_stored_nullable(struct port *port, u32 id)
{
	port->spare = cfg_find(id);
}

/* Stored first and tested then, as probe functions do. */
int ok_stored_then_tested(struct port *port, u32 id)
{
	port->cfg = cfg_find(id);
	if (!port->cfg) {
		port->cfg = cfg_default();
		return -ENODEV;
	}
	return 0;
}

int bad_stored_then_tested(struct port *port, u32 id)
{
	port->cfg = cfg_find(id);
	if (!port->cfg)
		return -ENODEV;	//~ BL303
	return 0;
}

/* A constructor that forgets a member: zeroed memory is NULL there. */
struct port *bad_new(u32 id)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return NULL;
	port->name = kstrdup("port", GFP_KERNEL);
	if (!port->name) {
		kfree(port);
		return NULL;
	}
	port->spare = cfg_find(id);
	return port;	//~ BL303 cfg
}

struct port *ok_new(u32 id)
	__own(port_free) __nullable
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);

	if (!port)
		return NULL;
	port->name = kstrdup("port", GFP_KERNEL);
	if (!port->name) {
		kfree(port);
		return NULL;
	}
	port->cfg = cfg_default();
	return port;
}

/* Passed on one path of two. */
int bad_select(u32 id, bool any)
{
	struct cfg *cfg = NULL;

	if (!any)
		cfg = cfg_default();
	else if (id)
		cfg = cfg_default();
	return cfg_apply(cfg);	//~ BL303
}

int ok_select(u32 id, bool any)
{
	struct cfg *cfg = NULL;

	if (!any)
		cfg = cfg_default();
	else if (id)
		cfg = cfg_default();
	return cfg ? cfg_apply(cfg) : 0;
}

/* A member of nothing is at a small address, and no valid pointer either. */
struct locked {
	u32 count;
	struct mutex lock;
};

int bad_member_of_null(void)
{
	struct locked *l = kzalloc(sizeof(*l), GFP_KERNEL);

	mutex_init(&l->lock);	//~ BL303
	kfree(l);
	return 0;
}

int ok_member_of_object(void)
{
	struct locked *l = kzalloc(sizeof(*l), GFP_KERNEL);

	if (!l)
		return -ENOMEM;
	mutex_init(&l->lock);
	kfree(l);
	return 0;
}
