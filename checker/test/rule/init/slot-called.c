// SPDX-License-Identifier: GPL-2.0-only
/* A callback that is called by its own file sets what its slot says. */
#include <belay/belay.h>

#include "mini.h"

struct domain;

struct domain_ops {
	int (*translate)(struct domain *d, u32 spec, unsigned long *number,
			 unsigned int *type);
};

int __slot(domain_ops, translate)(struct domain *d, u32 spec,
				  unsigned long *number, unsigned int *type)
	__sets(*number, result == 0) __sets(*type, result == 0);
__slot_check(domain_ops, translate);

static int translate(struct domain *d, u32 spec, unsigned long *out_number,
		     unsigned int *out_type)
{
	if (!spec)
		return -EINVAL;
	*out_number = spec >> 1;
	*out_type = spec & 1;
	return 0;
}

const struct domain_ops ops = { .translate = translate };

int ok_alloc(struct domain *d, u32 spec)
{
	unsigned long number;
	unsigned int type;
	int err = translate(d, spec, &number, &type);

	return err ? err : (int)(number + type);
}

int bad_alloc(struct domain *d, u32 spec)
{
	unsigned long number;
	unsigned int type;

	translate(d, spec, &number, &type);
	return (int)(number + type);	//~ BL401 //~ BL401
}
