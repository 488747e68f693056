// SPDX-License-Identifier: GPL-2.0-only
/* One of these calls has no contract, and never will: belay_no_contract */
#include <linux/slab.h>

void belay_no_contract(void *p);

void use_both(void *p)
{
	belay_no_contract(p);
	kfree(p);
}
